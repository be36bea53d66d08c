// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Fields that hold secrets, made fit to be shown: what kind of thing they hold stays, the secret itself is
// "***". Law: masking what is masked changes nothing.

#include "app/base/byterange.h"

#include <string>
#include <string_view>
#include <vector>

namespace expectra::http {

/// Authorization, Cookie, Set-Cookie, and the names under which keys and tokens are sent.
[[nodiscard]] bool holdsSecret(std::string_view fieldName);

/// Where in the value the secret stands, in order; empty where it is none. Of Digest and of AWS' signatures
/// only the proof is: the rest is what one looks for.
[[nodiscard]] std::vector<ByteRange> secretParts(std::string_view fieldName, std::string_view value);

/// "Basic ***", "sid=***; theme=***", "sid=***; Path=/; HttpOnly"; the value itself where it is no secret.
[[nodiscard]] std::string maskedValue(std::string_view fieldName, std::string_view value);

/// The same for a line of a head: "Cookie: sid=***".
[[nodiscard]] std::string maskedLine(std::string_view line);

/// All lines of a head, or of its beginning.
[[nodiscard]] std::string maskedHead(std::string_view head);

/// "http://user:***@host/".
[[nodiscard]] std::string maskedAddress(std::string_view address);

} // namespace expectra::http
