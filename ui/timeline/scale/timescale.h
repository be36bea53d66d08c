// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Time to pixel and back, as a value: which stretch of time lies across how many pixels. Knows no screen.
// Laws: the stretch never leaves what there is to see, and zooming about a pixel keeps the time under it.

#include "app/base/instant.h"

namespace expectra {

/// From an instant to a later one. Times before the shown exchange's start are negative.
struct Stretch
{
    Instant begin;
    Instant end;

    [[nodiscard]] Duration length() const { return end - begin; }
    [[nodiscard]] bool contains(Instant at) const { return at >= begin && at <= end; }
    friend bool operator==(const Stretch &, const Stretch &) = default;
};

class TimeScale final
{
public:
    /// All of `whole` across `width` pixels, the last `trailing` of which stay free for text.
    [[nodiscard]] static TimeScale fit(Stretch whole, double width, double trailing = 0);
    /// From the start to `whole`.
    [[nodiscard]] static TimeScale fit(Duration whole, double width, double trailing = 0)
    {
        return fit(Stretch{Instant(), Instant(whole)}, width, trailing);
    }

    [[nodiscard]] double pixel(Instant at) const;
    [[nodiscard]] Instant at(double pixel) const;

    /// A factor above 1 shows more detail. What was under `pixel` stays there, as far as the ends allow.
    [[nodiscard]] TimeScale zoomed(double pixel, double factor) const;
    /// Later times come into view for positive pixels.
    [[nodiscard]] TimeScale panned(double pixels) const;
    /// This stretch across the width, as far as there is something to see.
    [[nodiscard]] TimeScale showing(Stretch part) const;
    /// All there is across the same width.
    [[nodiscard]] TimeScale fitted() const
    {
        return TimeScale(m_first, m_extent, m_first, m_extent, m_width);
    }
    /// The same stretch, grown or shrunk to other extents: after a resize, or when the exchange went on.
    [[nodiscard]] TimeScale refitted(Stretch whole, double width, double trailing = 0) const;
    [[nodiscard]] TimeScale refitted(Duration whole, double width, double trailing = 0) const
    {
        return refitted(Stretch{Instant(), Instant(whole)}, width, trailing);
    }

    [[nodiscard]] Instant begin() const { return at(0); }
    [[nodiscard]] Instant end() const { return at(m_width); }
    [[nodiscard]] Stretch shown() const { return {begin(), end()}; }
    [[nodiscard]] double width() const { return m_width; }
    /// Everything is in view.
    [[nodiscard]] bool isFitted() const { return m_length >= m_extent; }
    /// Where the view lies in what there is to see: from 0 to 1.
    [[nodiscard]] double shownFrom() const { return (m_begin - m_first) / m_extent; }
    [[nodiscard]] double shownTo() const { return (m_begin + m_length - m_first) / m_extent; }

private:
    TimeScale(double first, double extent, double begin, double length, double width);

    double m_first;  // the earliest nanosecond that there is to see
    double m_extent; // nanoseconds that there are to see, trailing space included
    double m_begin;  // nanoseconds at pixel 0
    double m_length; // nanoseconds across the width
    double m_width;
};

/// The next of 1, 2, 5, 10, ... microseconds: the extent of what still grows, so that its picture jumps now
/// and then instead of sliding all the time.
[[nodiscard]] Duration nextRoundTime(Duration time);

} // namespace expectra
