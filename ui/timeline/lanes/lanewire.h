// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the timeline of an exchange knows of a bar: the bytes that passed in its phase, and whose clock
// stamped its ends.

#include "ui/timeline/lanes/lanes.h"

namespace expectra {

/// The bytes of this phase; those of interim responses for a wait.
[[nodiscard]] WireRange wireRange(const Exchange &exchange, const LaneBar &bar);

/// Kernel when an event at this very instant carries its stamp.
[[nodiscard]] Clock clockAt(const timeline::Timeline &timeline, Instant at);

/// The bar with its bytes and clocks.
[[nodiscard]] LaneBar completed(LaneBar bar, const Exchange &exchange);

} // namespace expectra
