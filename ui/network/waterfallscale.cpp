// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/waterfallscale.h"

#include <algorithm>

namespace expectra {

namespace {

constexpr double pause = 0.02; // a cut takes this share of the time in which something ran

double nanoseconds(Duration duration)
{
    return static_cast<double>(duration.count());
}

bool beginsEarlier(const TimeSpan &a, const TimeSpan &b)
{
    return a.begin < b.begin;
}

} // namespace

WaterfallScale::WaterfallScale(std::vector<TimeSpan> stretches)
{
    if (!std::is_sorted(stretches.begin(), stretches.end(), beginsEarlier))
        std::sort(stretches.begin(), stretches.end(), beginsEarlier);
    double running = 0;
    for (const auto &each : stretches) {
        if (m_busy.empty() || each.begin > m_busy.back().end)
            m_busy.push_back({each.begin, each.begin, 0});
        m_busy.back().end = std::max(m_busy.back().end, each.begin + each.length);
    }
    for (const auto &busy : m_busy)
        running += nanoseconds(busy.end - busy.begin);
    double place = 0;
    for (std::size_t i = 0; i < m_busy.size(); ++i) {
        if (i > 0)
            place += std::min(nanoseconds(m_busy[i].begin - m_busy[i - 1].end), running * pause);
        m_busy[i].place = place;
        place += nanoseconds(m_busy[i].end - m_busy[i].begin);
    }
    m_length = std::max(place, 1.0);
}

double WaterfallScale::place(Duration time) const
{
    const auto after =
        std::upper_bound(m_busy.begin(), m_busy.end(), time,
                         [](Duration wanted, const Busy &busy) { return wanted < busy.begin; });
    if (after == m_busy.begin())
        return 0;
    const auto &busy = *std::prev(after);
    return (busy.place + nanoseconds(std::min(time, busy.end) - busy.begin)) / m_length;
}

} // namespace expectra
