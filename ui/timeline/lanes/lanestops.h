// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be chosen in the picture: each bar and each mark is a stop. Left and right walk over them in the
// order of time, up and down from lane to lane.

#include "ui/timeline/lanes/lanes.h"

namespace expectra {

struct LaneStop
{
    std::size_t lane = 0;
    bool isMark = false;
    std::size_t index = 0; // among the lane's bars or marks

    friend bool operator==(const LaneStop &, const LaneStop &) = default;
};

[[nodiscard]] bool exists(const Lanes &lanes, const LaneStop &stop);
/// The time of a bar, or the instant of a mark.
[[nodiscard]] Stretch timeOf(const Lanes &lanes, const LaneStop &stop);

/// Lane by lane: its bars, then its marks. The rows of the table behind the picture.
[[nodiscard]] std::vector<LaneStop> stopsByLane(const Lanes &lanes);
/// As they began.
[[nodiscard]] std::vector<LaneStop> stopsInTime(const Lanes &lanes);

/// The neighbour in time; the first or the last when nothing is chosen. Stays at the ends.
[[nodiscard]] std::optional<LaneStop> neighbour(const Lanes &lanes, const std::optional<LaneStop> &from,
                                                int by);
/// The bar of the next lane that is nearest in time.
[[nodiscard]] std::optional<LaneStop> laneNeighbour(const Lanes &lanes, const std::optional<LaneStop> &from,
                                                    int by);
/// The bar of this phase of the shown exchange; of several attempts the last.
[[nodiscard]] std::optional<LaneStop> stopOf(const Lanes &lanes, timeline::PhaseName phase);

/// The same bar or mark in lanes that were arranged anew; nothing when it is gone.
[[nodiscard]] std::optional<LaneStop> sameStop(const Lanes &before, const LaneStop &stop, const Lanes &now);

/// The time at this pixel: that of a bar's end or a mark where one is within reach, so that what is measured
/// from event to event is exact.
[[nodiscard]] Instant snapped(const Lanes &lanes, const TimeScale &scale, double pixel);

} // namespace expectra
