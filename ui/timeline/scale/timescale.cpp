// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/scale/timescale.h"

#include <algorithm>
#include <cmath>

namespace expectra {

namespace {

constexpr double shortestStretch = 1000; // 1 µs: kernel stamps carry no more truth than that

double nanoseconds(Instant at)
{
    return static_cast<double>(at.sinceStart().count());
}

} // namespace

TimeScale::TimeScale(double first, double extent, double begin, double length, double width)
    : m_first(first)
    , m_extent(std::max(extent, shortestStretch))
    , m_begin(begin)
    , m_length(std::clamp(length, shortestStretch, m_extent))
    , m_width(std::max(width, 1.0))
{
    m_begin = std::clamp(m_begin, m_first, m_first + m_extent - m_length);
}

TimeScale TimeScale::fit(Stretch whole, double width, double trailing)
{
    const auto used = std::max(width - trailing, width / 2);
    const auto length = static_cast<double>(whole.length().count());
    const auto extent = length * std::max(width, 1.0) / std::max(used, 1.0);
    const auto first = nanoseconds(whole.begin);
    return TimeScale(first, extent, first, std::max(extent, shortestStretch), width);
}

double TimeScale::pixel(Instant at) const
{
    return (nanoseconds(at) - m_begin) * m_width / m_length;
}

Instant TimeScale::at(double pixel) const
{
    return Instant(Duration(std::llround(m_begin + pixel * m_length / m_width)));
}

TimeScale TimeScale::zoomed(double pixel, double factor) const
{
    const auto length = std::clamp(m_length / factor, shortestStretch, m_extent);
    const auto fixed = m_begin + pixel * m_length / m_width;
    return TimeScale(m_first, m_extent, fixed - pixel * length / m_width, length, m_width);
}

TimeScale TimeScale::panned(double pixels) const
{
    return TimeScale(m_first, m_extent, m_begin + pixels * m_length / m_width, m_length, m_width);
}

TimeScale TimeScale::showing(Stretch part) const
{
    const auto length = static_cast<double>(part.length().count());
    const auto middle = nanoseconds(part.begin) + length / 2;
    const auto given = std::clamp(length, shortestStretch, m_extent);
    return TimeScale(m_first, m_extent, middle - given / 2, given, m_width);
}

TimeScale TimeScale::refitted(Stretch whole, double width, double trailing) const
{
    const auto fitted = fit(whole, width, trailing);
    return isFitted() ? fitted
                      : TimeScale(fitted.m_first, fitted.m_extent, m_begin, m_length, fitted.m_width);
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
