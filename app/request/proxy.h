// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A proxy between this program and the server, and how the user chose it.

#include "app/http/target.h"
#include "app/request/tlsoptions.h"

#include <string>
#include <vector>

namespace expectra {

struct Proxy
{
    enum class Kind {
        Http,   // absolute-form for http, CONNECT for https
        Https,  // the same, spoken inside TLS
        Socks5, // RFC 1928
    };
    Kind kind = Kind::Http;
    http::HostAndPort place;
    std::string user;           // decoded
    std::string password;       // a secret
    std::string authorization;  // the value of Proxy-Authorization, for HTTP; empty: none
    bool resolvesNames = false; // SOCKS: names are resolved there (socks5h), not here
    bool tunnelsAll = false;    // CONNECT for http too

    friend bool operator==(const Proxy &, const Proxy &) = default;
};

struct ProxyChoice
{
    enum class From {
        None,   // direct
        Typed,  // `address`
        System, // the system's settings, asked when it is played
    };
    From from = From::None;
    std::string address; // "http://user:password@host:3128", "https://...", "socks5://...", "socks5h://..."
    std::vector<std::string>
        bypass;              // hosts that are reached direct: "localhost", ".example.com", "10.0.0.0/8", "*"
    bool tunnelsAll = false; // --proxytunnel
    TlsOptions tls;          // with an HTTPS proxy

    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

} // namespace expectra
