// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/address.h"

#include <arpa/inet.h>

namespace expectra::timeline {

std::string Endpoint::toString() const
{
    if (address.empty())
        return {};
    if (family == Family::Unix)
        return "unix:" + address;
    return (family == Family::IPv6 ? "[" + address + "]" : address) + ":" + std::to_string(port);
}

std::optional<Endpoint> parseEndpoint(const std::string &host, std::uint16_t port)
{
    unsigned char binary[sizeof(in6_addr)];
    if (::inet_pton(AF_INET, host.c_str(), binary) == 1)
        return Endpoint{Family::IPv4, host, port};
    if (::inet_pton(AF_INET6, host.c_str(), binary) == 1)
        return Endpoint{Family::IPv6, host, port};
    return std::nullopt;
}

} // namespace expectra::timeline
