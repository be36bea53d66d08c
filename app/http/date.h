// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The three forms of an HTTP date (RFC 9110 section 5.6.7), read without locale or time zone of the machine.

#include <chrono>
#include <optional>
#include <string_view>

namespace expectra::http {

/// "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT" or "Sun Nov  6 08:49:37 1994"; nullopt
/// for anything else. The name of the day is not held against the date. A year of two digits means the one
/// between 1970 and 2069.
[[nodiscard]] std::optional<std::chrono::sys_seconds> parseDate(std::string_view text);

} // namespace expectra::http
