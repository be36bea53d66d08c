// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What somebody in between made of a request on its way, and whose a 100 was. Where a route leads to the
// lab's echo origin, what arrived is compared with what was sent; else only what two routes prove is told.

#include "app/diagnosis/cell.h"

namespace expectra::diagnosis {

/// What the echo origin shows of one play.
struct Handover
{
    bool wasExpectRemoved = false;
    bool wasExpectChanged = false;
    bool wasDowngraded = false;            // HTTP/1.1 was sent, HTTP/1.0 arrived
    bool wasContinueMade = false;          // the client saw a 100 that the origin never sent
    bool wasContinueLost = false;          // the origin sent a 100 that the client never saw
    std::vector<http::Header> hopByHop;    // fields that were meant for the hop alone and arrived
    std::optional<std::string> sentExpect; // the combined value that was sent
    std::optional<std::string> arrivedExpect;
};

/// nullopt: nothing is known of what arrived.
[[nodiscard]] std::optional<Handover> handoverOf(const Sample &sample);

/// What shows that 100s on a route are made on the way.
struct OwnContinue
{
    Cell shown; // where the 100 was seen
    std::optional<Cell>
        against; // the same probe on a nearer route, where none came; empty: the echo shows it
};

/// nullopt: nothing shows it; the 100s may be the origin's.
[[nodiscard]] std::optional<OwnContinue> ownContinue(const Diagnosis &diagnosis, std::size_t route);

/// The same where it costs something: on the nearer route the request is refused before its body, here behind
/// it. Always `against` that.
[[nodiscard]] std::optional<OwnContinue> hiddenRefusal(const Diagnosis &diagnosis, std::size_t route);

} // namespace expectra::diagnosis
