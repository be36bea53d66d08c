// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What went wrong in an exchange, as data: where, on whose side, what, and what the system said.
// A failed exchange is a good recording; this is its headline.

#include "app/http/deviation.h"

#include <optional>
#include <string>
#include <string_view>

namespace expectra {

enum class FailurePhase { Dns, Connect, Proxy, Tls, Head, ExpectWait, Body, Wait, Response };

/// Whose doing it was, as far as one exchange can show.
enum class Side {
    Us,      // this program or its user: a limit, a cancel, an unreadable file
    Network, // names, routes, lost connections before the server could be heard
    Proxy,   // the proxy that the user named: it refused, or broke its protocol
    Server,  // whoever answers: it closed, reset or broke the protocol
};

enum class FailureKind {
    NameNotFound,     // the resolver knows no such host
    LookupFailed,     // the resolver itself failed
    Refused,          // nobody listens there
    Unreachable,      // no route to the address
    ConnectionFailed, // any other failure to connect
    TimedOut,         // a time limit passed: see `limit` in the detail
    Reset,            // the connection was torn down
    ClosedEarly,      // an orderly end before the answer was complete
    Protocol,         // the answer broke HTTP beyond decoding: see `deviation`
    TooLarge,         // the answer passed a limit of ours that guards memory
    BodyUnreadable,   // the request's content could not be read to its end
    Cancelled,        // by the user
    TlsHandshake,     // no common ground, an alert, or what came is no TLS
    Certificate,      // the server is not who it should be
    ProxyRefused,     // the proxy won't open the way: its answer is in the connection's facts
    StreamReset,      // RST_STREAM by the peer
    GoingAway,        // GOAWAY before this stream was looked at
};

struct Failure
{
    FailurePhase phase = FailurePhase::Connect;
    Side side = Side::Network;
    FailureKind kind = FailureKind::ConnectionFailed;
    std::string message; // the system's words, or which limit passed, or which rule broke
    std::optional<http::Deviation> deviation;

    friend bool operator==(const Failure &, const Failure &) = default;
};

/// Words of the JSON contract: "connect", "expect wait"; "us"; "refused".
[[nodiscard]] std::string_view failurePhaseName(FailurePhase phase);
[[nodiscard]] std::string_view sideName(Side side);
[[nodiscard]] std::string_view failureKindName(FailureKind kind);

} // namespace expectra
