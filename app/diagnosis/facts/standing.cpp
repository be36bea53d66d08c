// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/facts/standing.h"

#include <algorithm>
#include <array>

namespace expectra::diagnosis {

namespace {

constexpr int tooManyRequests = 429;

/// It ended while the peer had the word: not by our own doing, and not before anybody was reached.
bool brokeOff(const Reading &reading)
{
    if (!reading.failure)
        return false;
    constexpr std::array kinds{FailureKind::ClosedEarly, FailureKind::Reset,     FailureKind::StreamReset,
                               FailureKind::Protocol,    FailureKind::GoingAway, FailureKind::TimedOut};
    const bool isThePeers = std::find(kinds.begin(), kinds.end(), reading.failure->kind) != kinds.end();
    constexpr std::array phases{FailurePhase::Dns, FailurePhase::Connect, FailurePhase::Proxy,
                                FailurePhase::Tls};
    const bool wasReached = std::find(phases.begin(), phases.end(), reading.failure->phase) == phases.end();
    return isThePeers && wasReached;
}

/// A request without a body, one to a path of its own, and the user's own, which may be either, are other
/// requests than the plain one.
bool comparesToPlain(Probe probe)
{
    return probe != Probe::NoBody && probe != Probe::RefusedPath && probe != Probe::AsComposed;
}

Standing standingOf(const Reading &reading, const Reading *plain)
{
    const bool plainIsMet = plain && plain->isMet();
    if (!reading.wasAnswered())
        return brokeOff(reading) && plainIsMet ? Standing::Broken : Standing::Untold;
    if (reading.status == tooManyRequests)
        return Standing::Untold;
    if (reading.isExpectationFailed())
        return Standing::Refused;
    if (!reading.isMet() && plainIsMet)
        return Standing::Broken;
    if (reading.answeredEarly)
        return Standing::Early;
    if (reading.limitPassed)
        return reading.sawContinue ? Standing::Late : Standing::Silent;
    return Standing::Met;
}

} // namespace

Standing standingOf(const Diagnosis &diagnosis, Probe probe, std::size_t route)
{
    const auto *const plain = comparesToPlain(probe) ? diagnosis.sample(Probe::Plain, route) : nullptr;
    std::optional<Standing> all;
    for (const auto *sample : diagnosis.samplesOf(probe, route)) {
        const auto one = standingOf(sample->reading, plain ? &plain->reading : nullptr);
        if (all && *all != one)
            return Standing::Contradictory;
        all = one;
    }
    return all.value_or(Standing::Untold);
}

} // namespace expectra::diagnosis
