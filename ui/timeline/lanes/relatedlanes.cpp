// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanes/relatedlanes.h"

#include "app/http/status.h"
#include "ui/timeline/lanes/lanewire.h"
#include "ui/timeline/lanes/lanewords.h"

#include <algorithm>

namespace expectra {

namespace {

using timeline::PhaseName;

/// When each exchange of the sorted play began, counted from the start of the first.
std::vector<Instant> starts(const std::vector<const Exchange *> &play)
{
    std::vector<Instant> found;
    Instant freeFrom;
    for (const auto *exchange : play) {
        const Instant byClock(exchange->startedAt - play.front()->startedAt);
        found.push_back(std::max(byClock, freeFrom));
        freeFrom = found.back() + exchange->end().sinceStart();
    }
    return found;
}

void addMarks(Lane &lane, const Exchange &exchange, Duration offset)
{
    for (const auto &interim : exchange.interim) {
        const auto kind = interim.status == 100 ? MarkKind::Continue : MarkKind::Interim;
        lane.marks.push_back({kind, interim.at + offset, QString::number(interim.status),
                              clockAt(exchange.timeline, interim.at)});
    }
    if (exchange.status() == refusalStatus)
        lane.marks.push_back({MarkKind::Refusal, lane.bars.back().start, QString::number(refusalStatus),
                              lane.bars.back().startClock});
    if (exchange.failure)
        lane.marks.push_back({MarkKind::Failure, lane.end(), {}, lane.bars.back().endClock});
}

Lane laneOf(const Exchange &exchange, Duration offset)
{
    Lane lane;
    for (const auto &phase : timeline::phases(exchange.timeline)) {
        LaneBar bar;
        bar.phase = phase.name;
        bar.start = phase.start;
        bar.end = phase.end;
        if (phase.name == PhaseName::Response)
            bar.tone = responseTone(exchange);
        bar = completed(bar, exchange);
        bar.start = bar.start + offset;
        bar.end = bar.end + offset;
        lane.bars.push_back(bar);
    }
    if (lane.bars.empty())
        return lane;
    if (exchange.failure)
        lane.bars.back().tone = LaneTone::Failed;
    addMarks(lane, exchange, offset);
    return lane;
}

} // namespace

LaneTone responseTone(const Exchange &exchange)
{
    return http::isError(exchange.status()) ? LaneTone::Refused : LaneTone::Plain;
}

std::vector<Lane> relatedLanes(const Exchange &shown, std::vector<ExchangePtr> play)
{
    std::erase_if(play, [&shown](const ExchangePtr &each) { return !each || each->id == shown.id; });
    std::vector<const Exchange *> all{&shown};
    for (const auto &each : play)
        all.push_back(each.get());
    std::stable_sort(all.begin(), all.end(), [](const Exchange *a, const Exchange *b) {
        return std::pair(a->startedAt, a->id) < std::pair(b->startedAt, b->id);
    });
    const auto begins = starts(all);
    const auto place = static_cast<std::size_t>(std::find(all.begin(), all.end(), &shown) - all.begin());
    std::vector<Lane> lanes;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == place)
            continue;
        const auto offset = begins[i] - begins[place];
        auto lane = laneOf(*all[i], offset);
        if (lane.bars.empty())
            continue;
        lane.related = RelatedExchange{all[i]->id, all[i]->initiator, i < place, std::nullopt};
        if (i > 0)
            lane.related->waitsFrom = Instant(begins[i - 1] - begins[place]) + all[i - 1]->end().sinceStart();
        lane.label = relatedLabel(*all[i]);
        lane.note = relatedNote(*all[i]);
        lanes.push_back(std::move(lane));
    }
    return lanes;
}

} // namespace expectra
