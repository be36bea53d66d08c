// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/clock.h"

namespace expectra::transport {

Duration monotonicNow()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

Duration wallToMonotonic()
{
    // The wall clock between two monotonic readings, three times: the narrowest pair is nearest to the truth.
    auto narrowest = Duration::max();
    Duration offset{};
    for (int i = 0; i < 3; ++i) {
        const auto before = monotonicNow();
        const auto wall =
            std::chrono::duration_cast<Duration>(std::chrono::system_clock::now().time_since_epoch());
        const auto after = monotonicNow();
        if (after - before < narrowest) {
            narrowest = after - before;
            offset = before + narrowest / 2 - wall;
        }
    }
    return offset;
}

} // namespace expectra::transport
