// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The phases of an exchange with what they moved and how much of the whole they took.

#include "app/timeline/phase.h"
#include "app/exchange/exchange.h"
#include "app/analysis/finding.h"

#include <QString>

namespace expectra {

struct PhaseFacts
{
    timeline::Phase phase;
    double share = 0; // of the exchange's whole time, 0 to 1
    Direction direction = Direction::Sent;
    ByteRange bytes{};     // empty for a phase that moved none
    bool isFailed = false; // the exchange broke in it
};

[[nodiscard]] std::vector<PhaseFacts> phaseFacts(const Exchange &exchange);

/// The phase in which an exchange with such a failure broke.
[[nodiscard]] timeline::PhaseName failedPhase(FailurePhase phase);

[[nodiscard]] QString phaseLabel(timeline::PhaseName phase);   // "Expect wait"
[[nodiscard]] QString phaseMeaning(timeline::PhaseName phase); // one sentence

} // namespace expectra
