// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the waterfall's width stands for, and where a row's bars begin in it.

#include "app/log/exchangelog.h"
#include "ui/network/waterfallscale.h"

namespace expectra {

enum class WaterfallSpan {
    Visible,  // the rows in view share the width, by the wall clock
    WholeLog, // all rows that the filter lets through do
    FromPlay, // each row's play begins at the left: lengths can be compared
};

class Waterfall final
{
public:
    Waterfall() = default;
    Waterfall(WaterfallSpan span, WaterfallScale scale) : m_span(span), m_scale(std::move(scale)) {}

    /// The time that the row begins at, on the scale of this span.
    [[nodiscard]] static Duration beginOf(const ExchangeLog &log, const LogRow &row, WaterfallSpan span);
    [[nodiscard]] Duration beginOf(const ExchangeLog &log, const LogRow &row) const
    {
        return beginOf(log, row, m_span);
    }
    [[nodiscard]] double place(Duration time) const { return m_scale.place(time); }

private:
    WaterfallSpan m_span = WaterfallSpan::Visible;
    WaterfallScale m_scale;
};

} // namespace expectra
