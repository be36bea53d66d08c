// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An exchange as lanes: what the timeline draws, before anything is drawn. One lane a phase that occurred, in
// the order of time; one a connection attempt where there were several; behind them one for each other
// exchange of the play, with all its phases in a row. Times count from the start of the shown exchange, so
// those of an earlier one are negative. It arranges facts; their words are made in lanewords.h, and where
// things stand on the screen in picture/lanelayout.h.

#include "app/analysis/finding.h"
#include "app/exchange/exchange.h"
#include "app/timeline/phase.h"
#include "ui/timeline/scale/timescale.h"

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
    Continue,   // 100
    Interim,    // any other 1xx
    FirstByte,  // of the final answer
    Refusal,    // the first byte of a 417
    Limit,      // the wait limit passed
    Failure,    // it broke here
    TlsMessage, // of a handshake, or an alert
};

/// One instant on a lane.
struct LaneMark
{
    MarkKind kind = MarkKind::Interim;
    Instant at;
    QString text; // "103", "→ ClientHello"; empty for a failure, which the note words
    Clock clock = Clock::User;
    QString meaning = {}; // of a TLS message; the other kinds have one each
};

struct WireRange
{
    Direction direction = Direction::Sent;
    ByteRange bytes{};
};

/// One phase, or the part of it that a connection attempt took.
struct LaneBar
{
    timeline::PhaseName phase = timeline::PhaseName::Blocked;
    Instant start;
    Instant end;
    LaneTone tone = LaneTone::Plain;
    bool isRunning = false; // it still grows
    WireRange wire{};       // empty for a phase that moved no bytes
    Clock startClock = Clock::User;
    Clock endClock = Clock::User;

    [[nodiscard]] Duration length() const { return end - start; }
};

/// Another exchange of the same play.
struct RelatedExchange
{
    std::uint64_t id = 0;
    Initiator initiator = Initiator::Composer;
    bool isEarlier = false;           // than the shown one
    std::optional<Instant> waitsFrom; // when the exchange before it ended, where that left a gap
};

struct Lane
{
    std::vector<LaneBar> bars;                // in time order; more than one only for a related exchange
    std::vector<LaneMark> marks;              // in time order
    std::optional<timeline::Attempt> attempt; // where the lane shows one of several
    std::optional<RelatedExchange> related;
    std::optional<Instant> limit; // up to when an expect wait would have gone on
    QString label;                // "Expect wait"
    QString note;                 // "waiting for 100"

    [[nodiscard]] const LaneBar &bar() const { return bars.front(); }
    [[nodiscard]] timeline::PhaseName phase() const { return bar().phase; }
    [[nodiscard]] Instant start() const { return bars.front().start; }
    [[nodiscard]] Instant end() const { return bars.back().end; }
    [[nodiscard]] Duration length() const { return end() - start(); }
    [[nodiscard]] bool isRunning() const { return bars.back().isRunning; }
};

struct Lanes
{
    std::vector<Lane> lanes;
    std::optional<Instant> refusedAt; // when the 417 of the shown exchange came: the red line
    Duration whole{};                 // of the shown exchange
    Stretch play;                     // of all of them
};

/// `now` is how far an exchange that still runs has come; it is ignored for a complete one. `play` are the
/// other exchanges of the same play, in any order.
[[nodiscard]] Lanes lanesOf(const Exchange &exchange, Instant now = {},
                            const std::vector<ExchangePtr> &play = {});

} // namespace expectra
