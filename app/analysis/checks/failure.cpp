// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/checks.h"

#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FailureChecks)
};

QString where(FailurePhase phase)
{
    switch (phase) {
    case FailurePhase::Dns: return Words::tr("while the name was resolved");
    case FailurePhase::Connect: return Words::tr("while connecting");
    case FailurePhase::Proxy: return Words::tr("while the proxy opened the way");
    case FailurePhase::Tls: return Words::tr("in the TLS handshake");
    case FailurePhase::Head: return Words::tr("while the request head was sent");
    case FailurePhase::ExpectWait: return Words::tr("while the body waited for 100");
    case FailurePhase::Body: return Words::tr("while the body was sent");
    case FailurePhase::Wait: return Words::tr("before an answer began");
    case FailurePhase::Response: return Words::tr("inside the answer");
    }
    return {};
}

QString hostAndPort(const Exchange &exchange)
{
    const auto &remote = exchange.connection.remote.toString();
    return shortText(remote.empty() ? exchange.request->target.hostAndPort() : remote, 80);
}

/// The event that ended the exchange, and what the system said.
std::vector<Evidence> failureEvidence(const Exchange &exchange)
{
    const auto text = shortText(exchange.failure->message, 160);
    if (const auto *failed = exchange.timeline.last<timeline::Failed>())
        return {eventEvidence(*failed, text)};
    return {{text, std::nullopt, std::nullopt, Direction::Received}};
}

struct Story
{
    const char *id;
    QString summary;
    QString explanation;
    QString advice;
};

Story lookupStory(const Exchange &exchange)
{
    const auto *lookup = exchange.timeline.last<timeline::LookupStarted>();
    const auto host = shortText(lookup ? std::get<timeline::LookupStarted>(lookup->payload).host
                                       : exchange.request->destination().host,
                                80);
    if (exchange.failure->kind == FailureKind::NameNotFound)
        return {"NET-001", Words::tr("The name %1 is not known.").arg(host),
                Words::tr("The resolver answered, and it has no address for this name."),
                Words::tr("Check the spelling, the search domain and, for names inside a company, the VPN.")};
    return {"NET-002", Words::tr("The name %1 could not be resolved.").arg(host),
            Words::tr("The resolver itself failed, so nothing is known about the name."),
            Words::tr("Check the resolver's configuration and whether it can be reached; try again later.")};
}

Story connectStory(const Exchange &exchange)
{
    const auto to = hostAndPort(exchange);
    switch (exchange.failure->kind) {
    case FailureKind::Refused:
        return {
            "NET-003", Words::tr("Nobody listens on %1: the connection was refused.").arg(to),
            Words::tr(
                "The machine is there and its system says that no program takes connections on this port, or "
                "a firewall rejects them."),
            Words::tr(
                "Start the server, or correct the port. Check whether it listens on this address family and "
                "not on the loopback address only.")};
    case FailureKind::Unreachable:
        return {"NET-004", Words::tr("There is no way to %1.").arg(to),
                Words::tr("No route leads there, or a router on the way says that it can't be reached."),
                Words::tr("Check the network, the VPN and, for an IPv6 address, whether this machine has "
                          "IPv6 at all.")};
    default:
        return {"NET-005", Words::tr("The connection to %1 could not be made.").arg(to),
                Words::tr("The system gave the reason that stands in the evidence."),
                Words::tr("Check address, port and the local firewall.")};
    }
}

Story timeoutStory(const Exchange &exchange)
{
    const auto phase = exchange.failure->phase;
    const auto summary = Words::tr("A time limit passed %1.").arg(where(phase));
    if (phase == FailurePhase::Dns || phase == FailurePhase::Connect)
        return {"NET-006", summary,
                Words::tr("No answer of any kind came: typical of a firewall that drops packets, or of a "
                          "dead address."),
                Words::tr("Check address and firewall. A longer limit helps only on very slow links.")};
    if (phase == FailurePhase::ExpectWait)
        return {"NET-006", summary,
                Words::tr("The server answered neither 100 nor a final status, and the wait for 100 had no "
                          "limit of its "
                          "own that was shorter."),
                Words::tr(
                    "At the server: answer the expectation. Here: set a wait limit, behind which the body is "
                    "sent.")};
    return {
        "NET-006", summary,
        Words::tr(
            "The connection stands, but the other side is slow, or waits for something itself: for a body "
            "shorter than announced, for instance."),
        Words::tr(
            "Compare the announced length with what was sent; look into the server's log for this time; or "
            "give it a longer limit.")};
}

QString lossAdvice(FailurePhase phase)
{
    if (phase == FailurePhase::Body)
        return Words::tr(
            "The server may have answered and closed while the body was still on its way, and the answer "
            "was lost with the connection. Play the request with Expect: 100-continue: then a refusal "
            "comes before the body.");
    if (phase == FailurePhase::ExpectWait)
        return Words::tr(
            "Play the request without Expect. If that works, the server or an intermediary can't bear the "
            "expectation: it should answer 417 or ignore it, not close.");
    if (phase == FailurePhase::Response)
        return Words::tr(
            "Look into the server's log for a crash or a time limit at this time, and into those of "
            "intermediaries.");
    return Words::tr(
        "Check that the port speaks plain HTTP, and look into the server's log: a crash, a connection "
        "limit, or a filter that doesn't like the request.");
}

Story lossStory(const Exchange &exchange)
{
    const auto phase = exchange.failure->phase;
    if (exchange.failure->kind == FailureKind::Reset)
        return {
            "NET-007", Words::tr("The connection was torn down %1.").arg(where(phase)),
            Words::tr(
                "A reset is no orderly end: the other side closed with bytes unread, crashed, or a firewall "
                "cut in."),
            lossAdvice(phase)};
    return {"NET-008", Words::tr("The server closed the connection %1.").arg(where(phase)),
            Words::tr("It ended in order, but without the answer that it owed."), lossAdvice(phase)};
}

Story ownStory(const Exchange &exchange)
{
    const auto phase = exchange.failure->phase;
    switch (exchange.failure->kind) {
    case FailureKind::Protocol:
        return {"NET-009", Words::tr("The answer could not be read as HTTP."),
                Words::tr("What came breaks the protocol beyond decoding."),
                Words::tr("Look at the bytes that came.")};
    case FailureKind::TooLarge:
        return {"NET-010", Words::tr("The answer passed a limit that guards memory."),
                Words::tr("The limit stands in the evidence. What came before is kept."),
                Words::tr("At the server: find what repeats or grows without end.")};
    case FailureKind::BodyUnreadable:
        return {"NET-011", Words::tr("The request's content could not be read to its end."),
                Words::tr("The server was promised more than was sent, so the connection was closed."),
                Words::tr("Check that the file is there, readable, and not changed meanwhile.")};
    default:
        return {"NET-012",
                Words::tr("Cancelled %1.").arg(where(phase)),
                Words::tr("What came before is kept."),
                {}};
    }
}

Story storyOf(const Exchange &exchange)
{
    switch (exchange.failure->kind) {
    case FailureKind::NameNotFound:
    case FailureKind::LookupFailed: return lookupStory(exchange);
    case FailureKind::Refused:
    case FailureKind::Unreachable:
    case FailureKind::ConnectionFailed: return connectStory(exchange);
    case FailureKind::TimedOut: return timeoutStory(exchange);
    case FailureKind::Reset:
    case FailureKind::ClosedEarly: return lossStory(exchange);
    default: return ownStory(exchange);
    }
}

/// Told by the checks of TLS.
bool isOfTls(FailureKind kind)
{
    return kind == FailureKind::TlsHandshake || kind == FailureKind::Certificate;
}

} // namespace

std::vector<Finding> failure(const Exchange &exchange)
{
    // A broken protocol is told by the deviation, which has its bytes.
    if (!exchange.failure || exchange.failure->deviation || isProxyFailure(exchange) ||
        isOfTls(exchange.failure->kind))
        return {};
    // What the frames say of it is told by streams().
    if (exchange.failure->kind == FailureKind::StreamReset ||
        exchange.failure->kind == FailureKind::GoingAway)
        return {};
    auto story = storyOf(exchange);
    const bool cancelled = exchange.failure->kind == FailureKind::Cancelled;
    return {{story.id,
             cancelled ? Severity::Info : Severity::Error,
             std::move(story.summary),
             std::move(story.explanation),
             failureEvidence(exchange),
             {},
             std::move(story.advice)}};
}

} // namespace expectra::checks
