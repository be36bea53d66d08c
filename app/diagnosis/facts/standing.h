// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a probe fared over one route, next to what the same request gets there without Expect. The readings
// tell what was seen; a standing is the one word that rules compare over routes. Law: plays that fared
// differently have no standing in common, and what can't be told is said to be so.

#include "app/diagnosis/diagnosis.h"

namespace expectra::diagnosis {

enum class Standing {
    Untold,        // not played, not heard, or stopped by something that is not about Expect
    Met,           // 100 in time, or answered without any wait as the plain request is
    Early,         // answered before the body as the plain request is: the expectation was never in question
    Refused,       // 417
    Broken,        // an error or the connection's end, where the plain request is met
    Silent,        // neither 100 nor 417 within the limit
    Late,          // 100 only after the limit
    Contradictory, // its plays fared differently
};

[[nodiscard]] Standing standingOf(const Diagnosis &diagnosis, Probe probe, std::size_t route);

} // namespace expectra::diagnosis
