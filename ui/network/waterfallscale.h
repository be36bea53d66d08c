// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where exchanges stand beside each other in time: a time to a place between 0 and 1. The time in which
// nothing ran is cut short, or a pause for thought would squeeze every bar into a dot. Knows no screen.

#include "app/base/instant.h"

#include <vector>

namespace expectra {

/// From when and for how long something ran, in whichever time all of them share.
struct TimeSpan
{
    Duration begin{};
    Duration length{};
};

class WaterfallScale final
{
public:
    WaterfallScale() = default;
    explicit WaterfallScale(std::vector<TimeSpan> stretches);

    /// For times outside of the stretches, the nearest place inside.
    [[nodiscard]] double place(Duration time) const;

private:
    /// A time in which something ran.
    struct Busy
    {
        Duration begin{};
        Duration end{};
        double place = 0; // of its begin, in nanoseconds of the shortened time
    };

    std::vector<Busy> m_busy; // in the order of time, apart from each other
    double m_length = 1;      // nanoseconds of the shortened time
};

} // namespace expectra
