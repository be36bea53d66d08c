// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/failure.h"

namespace expectra {

std::string_view failurePhaseName(FailurePhase phase)
{
    switch (phase) {
    case FailurePhase::Dns: return "dns";
    case FailurePhase::Connect: return "connect";
    case FailurePhase::Proxy: return "proxy";
    case FailurePhase::Tls: return "tls";
    case FailurePhase::Head: return "head";
    case FailurePhase::ExpectWait: return "expect wait";
    case FailurePhase::Body: return "body";
    case FailurePhase::Wait: return "wait";
    case FailurePhase::Response: return "response";
    }
    return "";
}

std::string_view sideName(Side side)
{
    switch (side) {
    case Side::Us: return "us";
    case Side::Network: return "network";
    case Side::Proxy: return "proxy";
    case Side::Server: return "server";
    }
    return "";
}

std::string_view failureKindName(FailureKind kind)
{
    switch (kind) {
    case FailureKind::NameNotFound: return "name-not-found";
    case FailureKind::LookupFailed: return "lookup-failed";
    case FailureKind::Refused: return "refused";
    case FailureKind::Unreachable: return "unreachable";
    case FailureKind::ConnectionFailed: return "connection-failed";
    case FailureKind::TimedOut: return "timed-out";
    case FailureKind::Reset: return "reset";
    case FailureKind::ClosedEarly: return "closed-early";
    case FailureKind::Protocol: return "protocol";
    case FailureKind::TooLarge: return "too-large";
    case FailureKind::BodyUnreadable: return "body-unreadable";
    case FailureKind::Cancelled: return "cancelled";
    case FailureKind::TlsHandshake: return "tls-handshake";
    case FailureKind::Certificate: return "certificate";
    case FailureKind::ProxyRefused: return "proxy-refused";
    case FailureKind::StreamReset: return "stream-reset";
    case FailureKind::GoingAway: return "going-away";
    }
    return "";
}

} // namespace expectra
