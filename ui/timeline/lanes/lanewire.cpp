// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanes/lanewire.h"

#include "app/exchange/passedbytes.h"

#include <algorithm>

namespace expectra {

namespace {

using timeline::PhaseName;

ByteRange responseRange(const Exchange &exchange)
{
    return exchange.response ? ByteRange{exchange.response->range.begin, receivedBytes(exchange)}
                             : ByteRange();
}

ByteRange interimRange(const Exchange &exchange, const LaneBar &bar)
{
    ByteRange range;
    for (const auto &interim : exchange.interim) {
        if (interim.at <= bar.start || interim.at > bar.end)
            continue;
        range = range.isEmpty() ? interim.range : ByteRange{range.begin, interim.range.end};
    }
    return range;
}

} // namespace

WireRange wireRange(const Exchange &exchange, const LaneBar &bar)
{
    switch (bar.phase) {
    case PhaseName::Head: return {Direction::Sent, sentHead(exchange)};
    case PhaseName::Body: return {Direction::Sent, {sentHead(exchange).end, sentBytes(exchange)}};
    case PhaseName::Response: return {Direction::Received, responseRange(exchange)};
    case PhaseName::ExpectWait:
    case PhaseName::Wait: return {Direction::Received, interimRange(exchange, bar)};
    default: return {};
    }
}

Clock clockAt(const timeline::Timeline &timeline, Instant at)
{
    const auto &events = timeline.events();
    const bool isStamped = std::any_of(events.begin(), events.end(), [at](const timeline::Event &event) {
        return event.at == at && event.clock == Clock::Kernel;
    });
    return isStamped ? Clock::Kernel : Clock::User;
}

LaneBar completed(LaneBar bar, const Exchange &exchange)
{
    bar.wire = wireRange(exchange, bar);
    bar.startClock = clockAt(exchange.timeline, bar.start);
    bar.endClock = bar.isRunning ? Clock::User : clockAt(exchange.timeline, bar.end);
    return bar;
}

} // namespace expectra
