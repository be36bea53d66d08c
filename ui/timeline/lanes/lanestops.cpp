// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanes/lanestops.h"

#include <algorithm>

namespace expectra {

namespace {

constexpr double snapDistance = 5; // pixels

} // namespace

bool exists(const Lanes &lanes, const LaneStop &stop)
{
    if (stop.lane >= lanes.lanes.size())
        return false;
    const auto &lane = lanes.lanes[stop.lane];
    return stop.index < (stop.isMark ? lane.marks.size() : lane.bars.size());
}

Stretch timeOf(const Lanes &lanes, const LaneStop &stop)
{
    const auto &lane = lanes.lanes[stop.lane];
    if (stop.isMark)
        return {lane.marks[stop.index].at, lane.marks[stop.index].at};
    return {lane.bars[stop.index].start, lane.bars[stop.index].end};
}

std::vector<LaneStop> stopsByLane(const Lanes &lanes)
{
    std::vector<LaneStop> stops;
    for (std::size_t lane = 0; lane < lanes.lanes.size(); ++lane) {
        for (std::size_t i = 0; i < lanes.lanes[lane].bars.size(); ++i)
            stops.push_back({lane, false, i});
        for (std::size_t i = 0; i < lanes.lanes[lane].marks.size(); ++i)
            stops.push_back({lane, true, i});
    }
    return stops;
}

std::vector<LaneStop> stopsInTime(const Lanes &lanes)
{
    auto stops = stopsByLane(lanes);
    std::stable_sort(stops.begin(), stops.end(), [&lanes](const LaneStop &a, const LaneStop &b) {
        return timeOf(lanes, a).begin < timeOf(lanes, b).begin;
    });
    return stops;
}

std::optional<LaneStop> neighbour(const Lanes &lanes, const std::optional<LaneStop> &from, int by)
{
    const auto stops = stopsInTime(lanes);
    if (stops.empty())
        return std::nullopt;
    const auto last = static_cast<int>(stops.size()) - 1;
    if (!from)
        return stops[by > 0 ? 0 : stops.size() - 1];
    const auto place = static_cast<int>(std::find(stops.begin(), stops.end(), *from) - stops.begin());
    return stops[static_cast<std::size_t>(std::clamp(place + by, 0, last))];
}

std::optional<LaneStop> laneNeighbour(const Lanes &lanes, const std::optional<LaneStop> &from, int by)
{
    const auto last = static_cast<int>(lanes.lanes.size()) - 1;
    if (last < 0)
        return std::nullopt;
    const auto before = by > 0 ? -1 : last + 1;
    const auto lane = std::clamp((from ? static_cast<int>(from->lane) : before) + by, 0, last);
    const auto index = static_cast<std::size_t>(lane);
    if (!from)
        return LaneStop{index, false, 0};
    const auto at = timeOf(lanes, *from).begin;
    const auto &bars = lanes.lanes[index].bars;
    const auto away = [at](const LaneBar &bar) {
        return at < bar.start ? bar.start - at : std::max(at - bar.end, Duration::zero());
    };
    std::size_t nearest = 0;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if (away(bars[i]) <= away(bars[nearest])) // where two meet, the one that begins
            nearest = i;
    }
    return LaneStop{index, false, nearest};
}

std::optional<LaneStop> stopOf(const Lanes &lanes, timeline::PhaseName phase)
{
    std::optional<LaneStop> found;
    for (std::size_t i = 0; i < lanes.lanes.size(); ++i) {
        if (!lanes.lanes[i].related && lanes.lanes[i].phase() == phase)
            found = LaneStop{i, false, 0};
    }
    return found;
}

std::optional<LaneStop> sameStop(const Lanes &before, const LaneStop &stop, const Lanes &now)
{
    if (!exists(before, stop))
        return std::nullopt;
    const auto isSame = [](const Lane &a, const Lane &b) {
        if (a.related || b.related)
            return a.related && b.related && a.related->id == b.related->id;
        return a.phase() == b.phase() && a.attempt.has_value() == b.attempt.has_value() &&
               (!a.attempt || a.attempt->number == b.attempt->number);
    };
    for (std::size_t i = 0; i < now.lanes.size(); ++i) {
        const LaneStop found{i, stop.isMark, stop.index};
        if (isSame(before.lanes[stop.lane], now.lanes[i]) && exists(now, found))
            return found;
    }
    return std::nullopt;
}

Instant snapped(const Lanes &lanes, const TimeScale &scale, double pixel)
{
    auto found = scale.at(pixel);
    auto reach = snapDistance;
    const auto consider = [&](Instant at) {
        const auto away = std::abs(scale.pixel(at) - pixel);
        if (away > reach)
            return;
        reach = away;
        found = at;
    };
    for (const auto &lane : lanes.lanes) {
        for (const auto &bar : lane.bars) {
            consider(bar.start);
            consider(bar.end);
        }
        for (const auto &mark : lane.marks)
            consider(mark.at);
    }
    return found;
}

} // namespace expectra
