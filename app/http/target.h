// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a request goes: an absolute http address, taken apart but never rewritten. The path and query stay
// byte for byte as typed (no percent-encoding, no dot-segment removal), since a debugger sends what it is
// told.

#include "app/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace expectra::http {

struct Target
{
    std::string scheme = "http";
    std::string userinfo;     // before the '@', still percent-encoded
    std::string host;         // IPv6 without its brackets
    std::uint16_t port = 80;  // as typed, or the scheme's default
    std::string pathAndQuery; // begins with '/', or is "*"; no fragment

    [[nodiscard]] bool hasDefaultPort() const;
    /// The value of Host (RFC 9110 section 7.2): brackets around IPv6, no default port.
    [[nodiscard]] std::string authority() const;
    /// "127.0.0.1:8417": host and port always both, for people and tables.
    [[nodiscard]] std::string hostAndPort() const;
    /// The last segment of the path, which the log shows as the request's short name.
    [[nodiscard]] std::string_view lastSegment() const;

    friend bool operator==(const Target &, const Target &) = default;
};

/// Reads `http://host:port/path?query`; without a scheme http is taken, as curl does. Errors name what is
/// wrong. Space and control bytes in the path are refused unless `lenient`: they would change the request
/// line.
[[nodiscard]] Result<Target> parseTarget(std::string_view address, bool lenient = false);

/// Where a connection leads, when that is said apart from an address.
struct HostAndPort
{
    std::string host; // IPv6 without its brackets
    std::uint16_t port = 0;

    /// "127.0.0.1:8417", "[::1]:8417".
    [[nodiscard]] std::string toString() const;

    friend bool operator==(const HostAndPort &, const HostAndPort &) = default;
};

/// "host", "[v6]", "host:port" or "[v6]:port"; without a port `port` counts. InvalidInput says what is wrong.
[[nodiscard]] Result<HostAndPort> parseHostAndPort(std::string_view text, std::uint16_t port);

} // namespace expectra::http
