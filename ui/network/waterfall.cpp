// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/waterfall.h"

namespace expectra {

namespace {

constexpr int mostSteps = 8; // from a retry to the exchange that the user sent; longer chains don't occur

} // namespace

Duration Waterfall::beginOf(const ExchangeLog &log, const LogRow &row, WaterfallSpan span)
{
    if (span != WaterfallSpan::FromPlay)
        return row.startedAt;
    const auto *first = &row;
    for (int step = 0; step < mostSteps && first->initiatedBy(); ++step) {
        const auto place = log.placeOf(*first->initiatedBy());
        if (!place)
            break;
        first = &log.row(*place);
    }
    return row.startedAt - first->startedAt;
}

} // namespace expectra
