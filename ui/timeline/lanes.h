// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An exchange as lanes: what the timeline draws, before anything is drawn. One lane a phase that occurred, in
// the order of time; one a connection attempt where there were several. It arranges facts; their words are
// made in lanewords.h, and where things stand on the screen in lanelayout.h.

#include "app/analysis/finding.h"
#include "app/exchange/exchange.h"
#include "app/timeline/phase.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace expectra {

/// What a bar's colour says beside its phase.
enum class LaneTone {
    Plain,   // the phase's own colour
    Refused, // an answer that turns the request down
    Failed,  // the exchange, or this attempt, broke here
};

enum class MarkKind {
    Continue, // 100
    Interim,  // any other 1xx
    Limit,    // the wait limit passed
    Failure,  // it broke here
};

/// One instant on a lane.
struct LaneMark
{
    MarkKind kind = MarkKind::Interim;
    Instant at;
    QString text; // "103"; empty for a failure, which the note words
};

struct WireRange
{
    Direction direction = Direction::Sent;
    ByteRange bytes{};
};

struct Lane
{
    timeline::PhaseName phase = timeline::PhaseName::Blocked;
    std::optional<timeline::Attempt> attempt; // where the lane shows one of several
    Instant start;
    Instant end;
    LaneTone tone = LaneTone::Plain;
    bool isRunning = false; // the bar still grows
    WireRange wire{};       // empty for a phase that moved no bytes
    std::vector<LaneMark> marks;
    QString label; // "Expect wait"
    QString note;  // "waiting for 100"

    [[nodiscard]] Duration length() const { return end - start; }
};

struct Lanes
{
    std::vector<Lane> lanes;
    std::optional<Instant> refusedAt; // when the 417 came: the red line
    Duration whole{};
};

/// `now` is how far an exchange that still runs has come; it is ignored for a complete one.
[[nodiscard]] Lanes lanesOf(const Exchange &exchange, Instant now = {});

} // namespace expectra
