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

} // namespace

WaterfallScale::WaterfallScale(const std::vector<ExchangePtr> &exchanges)
{
    for (const auto &exchange : exchanges) {
        const auto length = std::chrono::duration_cast<Time::duration>(exchange->end().sinceStart());
        m_busy.push_back({exchange->startedAt, exchange->startedAt + length, 0});
    }
    std::sort(m_busy.begin(), m_busy.end(), [](const Busy &a, const Busy &b) { return a.begin < b.begin; });
    std::vector<Busy> merged;
    double running = 0;
    for (const auto &busy : m_busy) {
        if (merged.empty() || busy.begin > merged.back().end)
            merged.push_back(busy);
        merged.back().end = std::max(merged.back().end, busy.end);
    }
    for (const auto &busy : merged)
        running += nanoseconds(busy.end - busy.begin);
    double place = 0;
    for (std::size_t i = 0; i < merged.size(); ++i) {
        if (i > 0)
            place += std::min(nanoseconds(merged[i].begin - merged[i - 1].end), running * pause);
        merged[i].place = place;
        place += nanoseconds(merged[i].end - merged[i].begin);
    }
    m_busy = std::move(merged);
    m_length = std::max(place, 1.0);
}

double WaterfallScale::place(const Exchange &exchange, Instant at) const
{
    const auto time = exchange.startedAt + std::chrono::duration_cast<Time::duration>(at.sinceStart());
    auto after = std::upper_bound(m_busy.begin(), m_busy.end(), time,
                                  [](Time wanted, const Busy &busy) { return wanted < busy.begin; });
    if (after == m_busy.begin())
        return 0;
    const auto &busy = *std::prev(after);
    return (busy.place + nanoseconds(std::min(time, busy.end) - busy.begin)) / m_length;
}

} // namespace expectra
