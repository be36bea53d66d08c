// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The protocol versions a request can be played in.

#include <string_view>

namespace expectra::http {

enum class Version {
    Http10, // no persistent connections by default, no interim responses, no chunked coding
    Http11, // what Expect was made for
    Http2,  // with TLS as ALPN settles it, HTTP/1.1 being offered too; without TLS by prior knowledge
};

/// "1.0", "1.1", "2": as the JSON contract writes it.
[[nodiscard]] std::string_view versionNumber(Version version);
/// "HTTP/1.0", "HTTP/1.1", "HTTP/2": as the wire writes it.
[[nodiscard]] std::string_view versionOnTheWire(Version version);

} // namespace expectra::http
