// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where exchanges stand beside each other in time: wall clock to a place between 0 and 1. The time in which
// nothing ran is cut short, or a pause for thought would squeeze every bar into a dot. Knows no screen.

#include "app/exchange/exchange.h"

#include <vector>

namespace expectra {

class WaterfallScale final
{
public:
    WaterfallScale() = default;
    explicit WaterfallScale(const std::vector<ExchangePtr> &exchanges);

    /// For times outside of the exchanges, the nearest place inside.
    [[nodiscard]] double place(const Exchange &exchange, Instant at) const;

private:
    using Time = std::chrono::system_clock::time_point;
    /// A stretch in which something ran.
    struct Busy
    {
        Time begin;
        Time end;
        double place = 0; // of its begin, in nanoseconds of the shortened time
    };

    std::vector<Busy> m_busy; // in the order of time, apart from each other
    double m_length = 1;      // nanoseconds of the shortened time
};

} // namespace expectra
