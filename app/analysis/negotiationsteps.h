// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The negotiation of an exchange told as dated steps, for the Expect panel and the transcript. It is read
// from the timeline and retells it for people: what was sent, what was waited for, what came, how it ended.
// An exchange without an expectation is told too, only shorter. Law: steps stand in time order, and the last
// one says how it ended.

#include "app/exchange/exchange.h"

#include <QString>

#include <string_view>
#include <vector>

namespace expectra {

enum class StepKind {
    Sent,      // head or body left
    Waiting,   // the body is withheld
    Interim,   // an interim response came
    Released,  // the body was let go: by 100, or as nothing was awaited
    TimedOut,  // the limit passed, the body was let go
    Late,      // a 100 that came after the body had been let go
    Refused,   // 417
    Rejected,  // any other final answer of 400 or more
    Answered,  // any other final answer
    Abandoned, // the rest of the body will not be sent
    Failed,    // the exchange ended without an answer, or inside one
    Retry,     // the same request follows without Expect, or it can't be repeated
};

struct NegotiationStep
{
    Instant at;
    Duration sincePrevious{}; // 0 for the first one
    StepKind kind = StepKind::Sent;
    QString text;          // one line, wire bytes escaped
    std::size_t event = 0; // the place in the timeline of what it tells
};

[[nodiscard]] std::vector<NegotiationStep> negotiationSteps(const Exchange &exchange);

/// A stable word for the kind, "timed-out", for icons, tests and files.
[[nodiscard]] std::string_view stepKindName(StepKind kind);

} // namespace expectra
