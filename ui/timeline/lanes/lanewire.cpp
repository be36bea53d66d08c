// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanes/lanewire.h"

#include <algorithm>

namespace expectra {

namespace {

using timeline::PhaseName;

ByteCount sentEnd(const Exchange &exchange)
{
    const auto *sent = exchange.timeline.last<timeline::Sent>();
    return sent ? std::get<timeline::Sent>(sent->payload).bytes.end : 0;
}

ByteCount headEnd(const Exchange &exchange)
{
    return std::min<ByteCount>(exchange.sent.head.size(), sentEnd(exchange));
}

ByteRange responseRange(const Exchange &exchange)
{
    const auto *received = exchange.timeline.last<timeline::Received>();
    if (!received || !exchange.response)
        return {};
    return {exchange.response->range.begin, std::get<timeline::Received>(received->payload).bytes.end};
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
    case PhaseName::Head: return {Direction::Sent, {0, headEnd(exchange)}};
    case PhaseName::Body: return {Direction::Sent, {headEnd(exchange), sentEnd(exchange)}};
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
