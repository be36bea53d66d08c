// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Time to pixel and back, as a value: which stretch of an exchange lies across how many pixels. Knows no
// screen. Laws: the stretch never leaves what there is to see, and zooming about a pixel keeps the time under
// it.

#include "app/base/instant.h"

namespace expectra {

class TimeScale final
{
public:
    /// From the start to `whole` across `width` pixels, the last `trailing` of which stay free for text.
    [[nodiscard]] static TimeScale fit(Duration whole, double width, double trailing = 0);

    [[nodiscard]] double pixel(Instant at) const;
    [[nodiscard]] Instant at(double pixel) const;

    /// A factor above 1 shows more detail. What was under `pixel` stays there, as far as the ends allow.
    [[nodiscard]] TimeScale zoomed(double pixel, double factor) const;
    /// Later times come into view for positive pixels.
    [[nodiscard]] TimeScale panned(double pixels) const;
    /// The same stretch, grown or shrunk to other extents: after a resize, or when the exchange went on.
    [[nodiscard]] TimeScale refitted(Duration whole, double width, double trailing = 0) const;

    [[nodiscard]] Instant begin() const { return Instant(Duration(static_cast<Duration::rep>(m_begin))); }
    [[nodiscard]] Instant end() const
    {
        return Instant(Duration(static_cast<Duration::rep>(m_begin + m_length)));
    }
    [[nodiscard]] double width() const { return m_width; }
    /// Everything is in view.
    [[nodiscard]] bool isFitted() const { return m_length >= m_extent; }

private:
    TimeScale(double extent, double begin, double length, double width);

    double m_extent; // nanoseconds that there are to see, trailing space included
    double m_begin;  // nanoseconds at pixel 0
    double m_length; // nanoseconds across the width
    double m_width;
};

/// The next of 1, 2, 5, 10, ... microseconds: the extent of what still grows, so that its picture jumps now
/// and then instead of sliding all the time.
[[nodiscard]] Duration nextRoundTime(Duration time);

} // namespace expectra
