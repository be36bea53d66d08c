// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A request ready for the wire: every field with where it came from, the framing settled, the expectation
// decided. Immutable once made; the exchange keeps it, so that what was sent can be read back years later.

#include "app/expect/policy.h"
#include "app/http/headers.h"
#include "app/http/target.h"
#include "app/http/version.h"
#include "app/request/addressfamily.h"
#include "app/request/auth.h"
#include "app/request/body.h"
#include "app/request/following.h"
#include "app/request/limits.h"
#include "app/request/proxy.h"
#include "app/request/tlsoptions.h"

#include <optional>
#include <string>
#include <vector>

namespace expectra {

enum class Origin {
    Typed,     // by the user, in this request
    HeaderSet, // by a header set that is switched on
    Computed,  // by prepare(), because the message needs it or the user asked for it elsewhere
};

struct PreparedHeader
{
    http::Header field;
    Origin origin = Origin::Typed;
    std::string setName; // which header set, where the origin is one
};

enum class BodyFraming {
    None,    // no content is announced and none is sent
    Length,  // Content-Length, computed or typed
    Chunked, // Transfer-Encoding: chunked, as typed
};

struct PreparedRequest
{
    std::string name;
    std::string method;
    http::Target target;
    std::string url; // as typed
    http::Version version = http::Version::Http11;
    std::vector<PreparedHeader> headers; // in the order of the wire
    Body body;
    BodyFraming framing = BodyFraming::None;
    ByteCount bodySize = 0; // content bytes, before any chunked coding
    expect::Policy expectation;
    std::optional<std::string>
        expectValue; // the combined Expect value that is sent; nullopt without the field
    Limits limits;
    bool freshConnection = false;
    std::optional<http::HostAndPort> connectTo; // instead of the target's own host and port
    std::vector<std::string> addresses;         // in numbers, instead of looking the name up
    std::string unixSocket;                     // instead of any address; empty: none
    AddressFamily family = AddressFamily::Any;
    TlsOptions tls;
    ProxyChoice proxyChoice;
    std::optional<Proxy> proxy; // what the choice came to for this target
    Auth auth;
    Following following;
    http::Headers trailers;

    [[nodiscard]] bool usesTls() const { return target.scheme == "https"; }
    /// Where the way to the server leads, behind any proxy.
    [[nodiscard]] http::HostAndPort destination() const;
    /// Requests with the same one may share a kept connection.
    [[nodiscard]] std::string connectionKey() const;
    [[nodiscard]] bool hasBody() const
    {
        return framing != BodyFraming::None && (bodySize > 0 || framing == BodyFraming::Chunked);
    }
    [[nodiscard]] http::Headers fields() const;
    [[nodiscard]] bool wantsClose() const;
};

} // namespace expectra
