// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Status codes as RFC 9110 section 15 groups and names them.

#include <string_view>

namespace expectra::http {

/// The registered reason phrase, or "" for a code that has none.
[[nodiscard]] std::string_view reasonPhrase(int status);

[[nodiscard]] constexpr bool isInterim(int status)
{
    return status >= 100 && status < 200;
}
[[nodiscard]] constexpr bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}
[[nodiscard]] constexpr bool isRedirection(int status)
{
    return status >= 300 && status < 400;
}
/// Codes outside 100-599 count as 5xx (RFC 9110 section 15).
[[nodiscard]] constexpr bool isError(int status)
{
    return status >= 400 || status < 100;
}
/// True for a code that IANA lists: a client must treat the others like the first of their class.
[[nodiscard]] bool isRegistered(int status);

} // namespace expectra::http
