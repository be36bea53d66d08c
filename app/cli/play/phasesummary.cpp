// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/phasesummary.h"

#include <algorithm>
#include <cstdio>

namespace expectra::cli {

namespace {

Duration atRank(const std::vector<Duration> &sorted, std::size_t percent)
{
    const auto rank = (sorted.size() * percent + 99) / 100;
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

std::string row(std::string_view name, std::size_t count, const Spread &spread)
{
    const auto milliseconds = [](Duration duration) { return microseconds(duration) / 1000.0; };
    char text[160];
    std::snprintf(text, sizeof text, "  %-12.*s %8zu %11.3f %11.3f %11.3f %11.3f\n",
                  static_cast<int>(name.size()), name.data(), count, milliseconds(spread.least),
                  milliseconds(spread.median), milliseconds(spread.ninetieth), milliseconds(spread.most));
    return text;
}

} // namespace

Spread spreadOf(std::vector<Duration> &durations)
{
    std::sort(durations.begin(), durations.end());
    return {durations.front(), atRank(durations, 50), atRank(durations, 90), durations.back()};
}

void PhaseSummary::add(const Exchange &exchange)
{
    for (const auto &phase : timeline::phases(exchange.timeline))
        m_phases[phase.name].push_back(phase.length());
    m_wholes.push_back(exchange.end().sinceStart());
    m_failures += exchange.failure ? 1 : 0;
}

std::string PhaseSummary::table()
{
    if (m_wholes.empty())
        return {};
    auto text = std::to_string(m_wholes.size()) + " exchanges, " + std::to_string(m_failures) + " failed\n";
    text += "  milliseconds    count         min      median         p90         max\n";
    for (auto &[name, durations] : m_phases)
        text += row(timeline::phaseName(name), durations.size(), spreadOf(durations));
    return text + row("whole", m_wholes.size(), spreadOf(m_wholes));
}

} // namespace expectra::cli
