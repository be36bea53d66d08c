// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Base64 (RFC 4648 section 4), with its padding.

#include <optional>
#include <string>
#include <string_view>

namespace expectra::auth {

[[nodiscard]] std::string base64(std::string_view bytes);
/// nullopt for what is none; padding may be missing.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

} // namespace expectra::auth
