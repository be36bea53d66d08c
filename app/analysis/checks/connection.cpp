// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/checks.h"

#include "app/timeline/phase.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionChecks)
};

// A cached name takes under a millisecond, an uncached one some tens; beyond this it is felt.
constexpr Duration slowLookup = 200ms;

/// NET-020: attempts that failed, or were overtaken, before one won.
void fallback(const Exchange &exchange, std::vector<Finding> &found)
{
    const auto attempts = timeline::attempts(exchange.timeline);
    const auto winner = std::find_if(attempts.begin(), attempts.end(),
                                     [](const timeline::Attempt &attempt) { return attempt.connected; });
    if (winner == attempts.end() || attempts.size() < 2 || winner == attempts.begin())
        return;
    std::vector<Evidence> evidence;
    for (const auto &attempt : attempts) {
        const auto how = attempt.connected       ? Words::tr("connected")
                         : attempt.error.empty() ? Words::tr("no answer yet when another won")
                                                 : shortText(attempt.error, 80);
        evidence.push_back({shortText(attempt.to.toString(), 60) + QStringLiteral(": ") + how, attempt.start,
                            std::nullopt, Direction::Sent});
    }
    found.push_back(
        {"NET-020", Severity::Warning,
         Words::tr("The first address failed; %1 was connected instead, %2 later.")
             .arg(shortText(winner->to.toString(), 60), durationText(winner->start - attempts.front().start)),
         Words::tr("Clients that don't fall back fail here, and those that do lose this time."),
         std::move(evidence), QStringLiteral("RFC 8305 section 5"),
         Words::tr("At the server: listen on every address that its name resolves to, or take the others out "
                   "of the DNS.")});
}

/// NET-021. Not a warning: on a busy machine even loopback repeats a probe now and then.
void retransmissions(const Exchange &exchange, std::vector<Finding> &found)
{
    if (!exchange.tcp || exchange.tcp->retransmissions == 0)
        return;
    const auto count = exchange.tcp->retransmissions;
    const auto text = Words::tr("round trip %1").arg(durationText(exchange.tcp->roundTrip));
    found.push_back(
        {"NET-021",
         Severity::Info,
         Words::tr("Packets that had to be sent again on this connection: %1.").arg(count),
         Words::tr("Packets were lost or late, so some of the time seen here is the network's and not the "
                   "server's."),
         {{text, std::nullopt, std::nullopt, Direction::Sent}},
         {},
         Words::tr("Play the request again before times are compared; look at the link if it stays.")});
}

/// NET-022.
void lookupTime(const Exchange &exchange, std::vector<Finding> &found)
{
    const auto *started = exchange.timeline.first<timeline::LookupStarted>();
    const auto *finished = exchange.timeline.first<timeline::LookupFinished>();
    if (!started || !finished || finished->at - started->at < slowLookup)
        return;
    found.push_back(
        {"NET-022",
         Severity::Warning,
         Words::tr("Resolving the name took %1.").arg(durationText(finished->at - started->at)),
         Words::tr("Whole seconds mean that a resolver didn't answer and the next one was asked, or that one "
                   "address family was waited for in vain."),
         {eventEvidence(*started, Words::tr("lookup began")),
          eventEvidence(*finished, Words::tr("addresses came"))},
         {},
         Words::tr("Check the list of resolvers (resolv.conf) and whether the first one answers.")});
}

/// NET-023.
void reconnected(const Exchange &exchange, std::vector<Finding> &found)
{
    if (exchange.initiator != Initiator::Reconnect)
        return;
    found.push_back({"NET-023",
                     Severity::Info,
                     Words::tr("The kept connection had been closed, so the request was sent on a new one."),
                     Words::tr("Servers close idle connections, and a request may cross with that."),
                     {},
                     QStringLiteral("RFC 9112 section 9.3.1"),
                     Words::tr("Nothing to change. Clients must be ready for it.")});
}

} // namespace

std::vector<Finding> connection(const Exchange &exchange)
{
    std::vector<Finding> found;
    fallback(exchange, found);
    retransmissions(exchange, found);
    lookupTime(exchange, found);
    reconnected(exchange, found);
    return found;
}

} // namespace expectra::checks
