// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What many plays of one request took, phase by phase: minimum, median, 90th percentile and maximum. Keeps
// one duration a phase and play, not the exchanges.

#include "app/exchange/exchange.h"
#include "app/timeline/phase.h"

#include <map>
#include <string>
#include <vector>

namespace expectra::cli {

struct Spread
{
    Duration least{};
    Duration median{};
    Duration ninetieth{};
    Duration most{};

    friend bool operator==(const Spread &, const Spread &) = default;
};

/// By nearest rank: every value is one that was measured. The list must hold one at least; it is sorted.
[[nodiscard]] Spread spreadOf(std::vector<Duration> &durations);

class PhaseSummary final
{
public:
    void add(const Exchange &exchange);

    /// A table to read, in the order of the phases, the whole exchange last.
    [[nodiscard]] std::string table();

private:
    std::map<timeline::PhaseName, std::vector<Duration>> m_phases;
    std::vector<Duration> m_wholes;
    std::size_t m_failures = 0;
};

} // namespace expectra::cli
