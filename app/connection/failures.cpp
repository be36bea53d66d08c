// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connection/failures.h"

#include "app/timeline/framenames.h"

#include <cerrno>

namespace expectra::connection {

namespace {

using http::DeviationKind;

FailureKind kindOfConnectError(int code)
{
    switch (code) {
    case ECONNREFUSED: return FailureKind::Refused;
    case ENETUNREACH:
    case EHOSTUNREACH: return FailureKind::Unreachable;
    case ETIMEDOUT: return FailureKind::TimedOut;
    case ECONNRESET: return FailureKind::Reset;
    default: return FailureKind::ConnectionFailed;
    }
}

bool guardsMemory(DeviationKind kind)
{
    return kind == DeviationKind::LineTooLong || kind == DeviationKind::HeadTooLarge ||
           kind == DeviationKind::TooManyFields || kind == DeviationKind::TooManyInterims;
}

/// Whom a connection leads to while this phase is on.
Side otherSide(FailurePhase phase)
{
    return phase == FailurePhase::Proxy ? Side::Proxy : Side::Server;
}

std::string milliseconds(Duration duration)
{
    return std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(duration).count()) + " ms";
}

std::string_view sentence(DeviationKind kind)
{
    switch (kind) {
    case DeviationKind::NotHttp: return "The answer does not begin with an HTTP status line";
    case DeviationKind::BadStatus: return "The status code is not three digits";
    case DeviationKind::BadLength: return "Content-Length is not one valid number";
    case DeviationKind::BadChunkSize: return "A chunk's size is not a hexadecimal number";
    case DeviationKind::BadChunkEnd: return "A chunk's data runs on where it must end";
    case DeviationKind::LineTooLong: return "A line is longer than 256 KiB, the limit that guards memory";
    case DeviationKind::HeadTooLarge: return "The head is larger than 1 MiB, the limit that guards memory";
    case DeviationKind::TooManyFields:
        return "The head has more than 20000 fields, the limit that guards memory";
    case DeviationKind::TooManyInterims:
        return "More than 20000 interim responses or 16 MiB of them came, the limit that guards memory";
    case DeviationKind::TruncatedHead: return "The connection ended inside the head";
    case DeviationKind::TruncatedBody: return "The connection ended before the announced end of the body";
    case DeviationKind::NotHttp2: return "The server answered in HTTP/1: it does not speak HTTP/2 here";
    case DeviationKind::BadFieldSection: return "The answer's fields hold no :status of three digits";
    case DeviationKind::InterimEndsStream:
        return "An interim answer ended the stream: no final one can follow";
    case DeviationKind::ContentBeforeHead: return "Content came before a final status";
    default: return http::deviationName(kind);
    }
}

std::string limitSentence(timeline::Limit limit, const Limits &limits)
{
    switch (limit) {
    case timeline::Limit::Lookup: return "The name was not resolved within " + milliseconds(limits.lookup);
    case timeline::Limit::Connect: return "No connection within " + milliseconds(limits.connect);
    case timeline::Limit::Idle: return "No byte in either direction for " + milliseconds(limits.idle);
    case timeline::Limit::Whole:
        return "The exchange was not over within " + milliseconds(limits.whole.value_or(Duration::zero()));
    case timeline::Limit::NextAddress:
    case timeline::Limit::ExpectWait: break; // these move the exchange on and never end it
    }
    return std::string(timeline::limitName(limit));
}

} // namespace

Failure lookupFailure(const timeline::SystemError &error)
{
    const auto kind = error.code == 0 ? FailureKind::NameNotFound : FailureKind::LookupFailed;
    return {FailurePhase::Dns, Side::Network, kind, error.text, std::nullopt};
}

Failure connectFailure(const timeline::SystemError &error)
{
    return {FailurePhase::Connect, Side::Network, kindOfConnectError(error.code), error.text, std::nullopt};
}

Failure tlsFailure(const timeline::TlsFailed &fact)
{
    // A rejected certificate is our judgement of what the other side showed; so is what is no TLS at all.
    // Without facts nothing was said: it is our own settings that can't be used.
    const auto side = !fact.facts ? Side::Us : fact.hop == timeline::Hop::Proxy ? Side::Proxy : Side::Server;
    const auto kind = fact.certificateRejected ? FailureKind::Certificate : FailureKind::TlsHandshake;
    const auto phase = fact.hop == timeline::Hop::Proxy ? FailurePhase::Proxy : FailurePhase::Tls;
    return {phase, side, kind, fact.error.text, std::nullopt};
}

Failure closedEarly(FailurePhase phase)
{
    return {phase, otherSide(phase), FailureKind::ClosedEarly,
            "The peer closed the connection before it answered", std::nullopt};
}

Failure connectionLost(FailurePhase phase, const timeline::SystemError &error)
{
    const bool torn = error.code == ECONNRESET || error.code == EPIPE;
    return {phase, torn ? otherSide(phase) : Side::Network, FailureKind::Reset, error.text, std::nullopt};
}

Failure limitPassed(FailurePhase phase, timeline::Limit limit, const Limits &limits)
{
    const bool connected = phase != FailurePhase::Dns && phase != FailurePhase::Connect;
    return {phase, connected ? otherSide(phase) : Side::Network, FailureKind::TimedOut,
            limitSentence(limit, limits), std::nullopt};
}

Failure protocolBroken(FailurePhase phase, const http::Deviation &deviation)
{
    const bool cut =
        deviation.kind == DeviationKind::TruncatedHead || deviation.kind == DeviationKind::TruncatedBody;
    const auto kind = cut                            ? FailureKind::ClosedEarly
                      : guardsMemory(deviation.kind) ? FailureKind::TooLarge
                                                     : FailureKind::Protocol;
    return {phase, Side::Server, kind, std::string(sentence(deviation.kind)), deviation};
}

Failure streamReset(FailurePhase phase, std::uint32_t code)
{
    return {phase, Side::Server, FailureKind::StreamReset,
            "The server reset the stream: " + timeline::errorCodeName(code), std::nullopt};
}

Failure goingAway(FailurePhase phase, const std::string &said)
{
    return {phase, Side::Server, FailureKind::GoingAway, "The server ends the connection: GOAWAY, " + said,
            std::nullopt};
}

Failure framesBroken(FailurePhase phase, const timeline::Frame &said, ByteRange received)
{
    return {phase, Side::Server, FailureKind::Protocol,
            "What came broke HTTP/2, and was refused with " + timeline::frameTypeName(said.type) + ": " +
                said.details,
            http::Deviation{DeviationKind::BadFrame, received}};
}

std::string windowSentence(std::uint32_t stream)
{
    return stream == 0
               ? "; the body waits for the connection's flow-control window, which the server keeps closed"
               : "; the body waits for the stream's flow-control window, which the server keeps closed";
}

Failure bodyUnreadable(const std::string &text)
{
    return {FailurePhase::Body, Side::Us, FailureKind::BodyUnreadable, text, std::nullopt};
}

Failure cancelled(FailurePhase phase)
{
    return {phase, Side::Us, FailureKind::Cancelled, "Cancelled", std::nullopt};
}

} // namespace expectra::connection
