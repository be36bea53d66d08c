// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timescale.h"

#include <algorithm>
#include <cmath>

namespace expectra {

namespace {

constexpr double shortestStretch = 1000; // 1 µs: kernel stamps carry no more truth than that

} // namespace

TimeScale::TimeScale(double extent, double begin, double length, double width)
    : m_extent(std::max(extent, shortestStretch))
    , m_begin(begin)
    , m_length(std::clamp(length, shortestStretch, m_extent))
    , m_width(std::max(width, 1.0))
{
    m_begin = std::clamp(m_begin, 0.0, m_extent - m_length);
}

TimeScale TimeScale::fit(Duration whole, double width, double trailing)
{
    const auto used = std::max(width - trailing, width / 2);
    const auto extent = static_cast<double>(whole.count()) * std::max(width, 1.0) / std::max(used, 1.0);
    return TimeScale(extent, 0, std::max(extent, shortestStretch), width);
}

double TimeScale::pixel(Instant at) const
{
    return (static_cast<double>(at.sinceStart().count()) - m_begin) * m_width / m_length;
}

Instant TimeScale::at(double pixel) const
{
    return Instant(Duration(std::llround(m_begin + pixel * m_length / m_width)));
}

TimeScale TimeScale::zoomed(double pixel, double factor) const
{
    const auto length = std::clamp(m_length / factor, shortestStretch, m_extent);
    const auto fixed = m_begin + pixel * m_length / m_width;
    return TimeScale(m_extent, fixed - pixel * length / m_width, length, m_width);
}

TimeScale TimeScale::panned(double pixels) const
{
    return TimeScale(m_extent, m_begin + pixels * m_length / m_width, m_length, m_width);
}

TimeScale TimeScale::refitted(Duration whole, double width, double trailing) const
{
    const auto fitted = fit(whole, width, trailing);
    return isFitted() ? fitted : TimeScale(fitted.m_extent, m_begin, m_length, width);
}

Duration nextRoundTime(Duration time)
{
    auto power = Duration(1us);
    while (power * 10 <= time)
        power *= 10;
    for (const auto factor : {1, 2, 5}) {
        if (power * factor > time)
            return power * factor;
    }
    return power * 10;
}

} // namespace expectra
