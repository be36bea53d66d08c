// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The small words of HTTP's grammar: tokens, white space, case. Bytes in, bytes out; no locale.

#include <string>
#include <string_view>
#include <vector>

namespace expectra::http {

/// RFC 9110 section 5.6.2, tchar.
[[nodiscard]] bool isTokenCharacter(char c);
[[nodiscard]] bool isToken(std::string_view text);

/// ASCII only, as HTTP compares names and tokens.
[[nodiscard]] bool equalsIgnoringCase(std::string_view a, std::string_view b);
[[nodiscard]] std::string toLower(std::string_view text);

/// Without leading and trailing SP and HTAB (OWS, RFC 9110 section 5.6.3).
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The members of a list field; commas inside quoted strings don't split. Empty members are left out
/// (RFC 9110 section 5.6.1.2).
[[nodiscard]] std::vector<std::string_view> listMembers(std::string_view value);

/// True when the text holds CR, LF or NUL: bytes that would end a field and begin something else.
[[nodiscard]] bool hasLineBreakOrNul(std::string_view text);

/// True for a field value as RFC 9110 section 5.5 allows it: visible bytes, SP, HTAB and obs-text.
[[nodiscard]] bool isFieldValue(std::string_view text);

} // namespace expectra::http
