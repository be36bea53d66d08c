// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The fields that people meet, and questions to them: by name, by the beginning of a name, by the beginning
// of a value. Names compare without case. The registry is built once and never changes; any thread may ask.

#include "app/http/fields/field.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace expectra::http {

/// All of them, by name without case.
[[nodiscard]] std::span<const Field> knownFields();

/// The field of this name, or nullptr.
[[nodiscard]] const Field *findField(std::string_view name);

/// Fields that a message of this kind carries and that begin with the text, those that begin so in a later
/// word ("type" in Content-Type) behind them. Obsolete ones come last.
[[nodiscard]] std::vector<const Field *> completeName(std::string_view typed, FieldUse message);

/// The values that people write in this field.
[[nodiscard]] std::vector<std::string_view> commonValues(const Field &field);

/// Whole values that continue what was typed. In a list the last member is continued and the ones before it
/// stay; members that are there already are not offered again.
[[nodiscard]] std::vector<std::string> completeValue(const Field &field, std::string_view typed);

/// Where the reference can be read, or nullopt for one that is not an RFC.
[[nodiscard]] std::optional<std::string> referenceUrl(std::string_view reference);

} // namespace expectra::http
