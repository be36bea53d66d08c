// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the user composed: one request with its options, before anything is resolved or generated.
// Fields are kept exactly as typed, legal or not. prepare() turns it into what goes on the wire.

#include "app/http/headers.h"
#include "app/http/version.h"
#include "app/request/addressfamily.h"
#include "app/request/auth.h"
#include "app/request/body.h"
#include "app/request/expectationchoice.h"
#include "app/request/following.h"
#include "app/request/headerset.h"
#include "app/request/limits.h"
#include "app/request/proxy.h"
#include "app/request/tlsoptions.h"

#include <string>
#include <vector>

namespace expectra {

/// A field that is kept but not sent.
struct DisabledField
{
    std::size_t before = 0; // how many typed fields that are sent stand before it
    http::Header field;

    friend bool operator==(const DisabledField &, const DisabledField &) = default;
};

/// A parameter of the address that is kept but not sent.
struct DisabledParameter
{
    std::size_t before = 0; // how many parameters of the address stand before it
    std::string text;       // as it would stand there: "name=value"

    friend bool operator==(const DisabledParameter &, const DisabledParameter &) = default;
};

struct Request
{
    std::string name; // what people call it; the last path segment where empty
    std::string method = "GET";
    std::string url;
    http::Version version = http::Version::Http11;
    http::Headers headers;
    std::vector<HeaderSet> headerSets;   // layered below the typed headers, in this order
    std::vector<std::string> suppressed; // names of computed headers that shall not be generated
    Body body;
    ExpectationChoice expectation;
    Limits limits;
    std::vector<DisabledField> disabledHeaders;        // in the order in which they are shown
    std::vector<DisabledParameter> disabledParameters; // the same
    std::string connectTo;              // "HOST:PORT" to connect to while Host stays; empty: the address' own
    std::vector<std::string> addresses; // in numbers, tried instead of looking the name up
    std::string unixSocket; // the path of a socket to connect to instead of an address; empty: none
    AddressFamily family = AddressFamily::Any;
    TlsOptions tls;
    ProxyChoice proxy;
    Auth auth;
    Following following;
    http::Headers trailers;       // behind a chunked body (RFC 9112 section 7.1.2)
    bool freshConnection = false; // never play this on a kept connection
    bool allowUnsafe = false;     // CR, LF or NUL inside a single field may be sent

    friend bool operator==(const Request &, const Request &) = default;
};

} // namespace expectra
