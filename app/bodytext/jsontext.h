// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Checks a JSON text and sets it out anew. Law: only white space between words is changed; numbers, escapes,
// the order of names and {{placeholders}} stay byte for byte. Any depth is read, none by recursion.

#include "app/bodytext/typedjsonlexer.h"
#include "app/bodytext/textfault.h"

#include <optional>
#include <string>

namespace expectra {

struct TypedJsonFault
{
    JsonProblem problem = JsonProblem::None;
    TextPlace place;
};

/// The first one; nullopt for a text that keeps the grammar.
[[nodiscard]] std::optional<TypedJsonFault> checkJson(std::string_view text);

/// One member a line, two spaces a level; nullopt for a text with a fault.
[[nodiscard]] std::optional<std::string> formattedJson(std::string_view text);
/// Without white space between words.
[[nodiscard]] std::optional<std::string> compactJson(std::string_view text);

/// The line and column of a byte.
[[nodiscard]] TextPlace placeAt(std::string_view text, std::size_t offset);

} // namespace expectra
