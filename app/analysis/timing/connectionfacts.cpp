// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/timing/connectionfacts.h"

#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionFacts)
};

QString closedBy(const Exchange &exchange)
{
    switch (exchange.connection.closedBy) {
    case timeline::ClosedBy::Nobody:
        return exchange.isComplete ? Words::tr("nobody, it was kept") : Words::tr("still open");
    case timeline::ClosedBy::Us: return Words::tr("us");
    case timeline::ClosedBy::Peer: return Words::tr("the peer");
    case timeline::ClosedBy::Reset: return Words::tr("the peer or the network, torn down");
    }
    return {};
}

FactGroup connection(const Exchange &exchange)
{
    const auto &facts = exchange.connection;
    FactGroup group{Words::tr("Connection"), {}};
    if (facts.id == 0)
        return group;
    group.facts.push_back({Words::tr("Number"), facts.reused ? Words::tr("%1, used before").arg(facts.id)
                                                             : Words::tr("%1, new").arg(facts.id)});
    if (const auto local = facts.local.toString(); !local.empty())
        group.facts.push_back({Words::tr("From"), QString::fromStdString(local)});
    if (const auto remote = facts.remote.toString(); !remote.empty())
        group.facts.push_back({Words::tr("To"), QString::fromStdString(remote)});
    group.facts.push_back({Words::tr("Closed by"), closedBy(exchange)});
    return group;
}

FactGroup tcp(const Exchange &exchange)
{
    FactGroup group{Words::tr("TCP, as the kernel said at the end"), {}};
    if (!exchange.tcp)
        return group;
    const auto &facts = *exchange.tcp;
    group.facts = {
        {Words::tr("Round trip"),
         Words::tr("%1 ± %2").arg(durationText(facts.roundTrip), durationText(facts.roundTripVariance))},
        {Words::tr("Sent again"), facts.retransmissions == 1
                                      ? Words::tr("1 segment")
                                      : Words::tr("%1 segments").arg(facts.retransmissions)},
        {Words::tr("Congestion window"), Words::tr("%1 segments").arg(facts.congestionWindow)},
        {Words::tr("Segment size"), sizeText(facts.segmentSize)},
    };
    return group;
}

FactGroup limits(const Exchange &exchange)
{
    const auto &limits = exchange.request->limits;
    FactGroup group{Words::tr("Limits"), {}};
    if (exchange.expectation.awaited)
        group.facts.push_back({Words::tr("Wait for 100"), exchange.expectation.limit
                                                              ? durationText(*exchange.expectation.limit)
                                                              : Words::tr("none")});
    group.facts.push_back({Words::tr("Lookup"), durationText(limits.lookup)});
    group.facts.push_back({Words::tr("Connect"), durationText(limits.connect)});
    group.facts.push_back({Words::tr("Silence"), durationText(limits.idle)});
    group.facts.push_back(
        {Words::tr("Whole"), limits.whole ? durationText(*limits.whole) : Words::tr("none")});
    return group;
}

FactGroup clock(const Exchange &exchange)
{
    const auto &events = exchange.timeline.events();
    const auto stamped = std::count_if(events.begin(), events.end(), [](const timeline::Event &event) {
        return event.clock == Clock::Kernel;
    });
    return {
        Words::tr("Clock"),
        {{Words::tr("Stamped by the kernel"), Words::tr("%1 of %2 events").arg(stamped).arg(events.size())}}};
}

} // namespace

std::vector<FactGroup> connectionFacts(const Exchange &exchange)
{
    std::vector<FactGroup> groups{connection(exchange), tcp(exchange), limits(exchange), clock(exchange)};
    std::erase_if(groups, [](const FactGroup &group) { return group.facts.empty(); });
    return groups;
}

} // namespace expectra
