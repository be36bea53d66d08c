// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/timing/reading.h"

#include <algorithm>

namespace expectra {

bool isReadingPaused(const timeline::Timeline &timeline)
{
    const auto &events = timeline.events();
    // What was received tells as much as Resumed, and is never far from the end.
    const auto last = std::find_if(events.rbegin(), events.rend(), [](const timeline::Event &event) {
        return std::holds_alternative<timeline::Paused>(event.payload) ||
               std::holds_alternative<timeline::Resumed>(event.payload) ||
               std::holds_alternative<timeline::Received>(event.payload);
    });
    return last != events.rend() && std::holds_alternative<timeline::Paused>(last->payload);
}

} // namespace expectra
