// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The answer to a proxy's Digest challenge, to CONNECT or to a request that the proxy read. Basic needs none:
// it is sent at once. Law: no answer without a user for the proxy, and none to a challenge that was answered
// already.

#include "app/exchange/exchange.h"

namespace expectra::following {

struct ProxyLogin
{
    std::optional<Proxy> proxy; // with the answer as its authorization; nullopt: none can be given
    std::string change;         // "Proxy-Authorization: Digest with SHA-256"
    std::string reason;         // why none can be given where the proxy asks for one
};

/// Of an exchange that ended with 407; empty for any other.
[[nodiscard]] ProxyLogin proxyLoginAfter(const Exchange &exchange);

} // namespace expectra::following
