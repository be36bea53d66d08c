// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An address that a name resolved to, and one end of a connection. Text and port, or the path of a Unix
// domain socket; no socket structures.

#include <cstdint>
#include <optional>
#include <string>

namespace expectra::timeline {

enum class Family { IPv4, IPv6, Unix };

struct Endpoint
{
    Family family = Family::IPv4;
    std::string address; // numeric, without brackets; a path for Unix, without a port
    std::uint16_t port = 0;

    /// "127.0.0.1:8417", "[::1]:8417", "unix:/run/app.sock"; empty for an endpoint that is not known.
    [[nodiscard]] std::string toString() const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// An IPv4 or IPv6 address written in numbers; nullopt for a name.
[[nodiscard]] std::optional<Endpoint> parseEndpoint(const std::string &host, std::uint16_t port);

} // namespace expectra::timeline
