// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where an address that stands in an answer leads: a reference resolved against the address that was asked
// (RFC 3986 section 5). Text in, text out; whether the result can be played is parseTarget()'s to say.

#include <string>
#include <string_view>

namespace expectra::http {

/// `base` is absolute: "http://h/a/b?q". The result has the reference's fragment, or else the base's
/// (RFC 9110 section 10.2.2).
[[nodiscard]] std::string resolvedReference(std::string_view base, std::string_view reference);

/// Percent-encodes what no address may hold as it stands: space, controls and bytes beyond ASCII. Servers
/// write them into Location nevertheless.
[[nodiscard]] std::string percentEncodedAddress(std::string_view address);

/// Removes "." and ".." segments (RFC 3986 section 5.2.4).
[[nodiscard]] std::string withoutDotSegments(std::string_view path);

} // namespace expectra::http
