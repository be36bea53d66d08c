// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only place where a clock is read. Monotonic for everything that is measured; the wall clock once an
// exchange, as its anchor, and once a connection, to bring the kernel's stamps into monotonic time.

#include "app/base/instant.h"

namespace expectra::transport {

/// Time since some fixed point of this boot; comparable only with other readings of it.
[[nodiscard]] Duration monotonicNow();

/// What must be added to a wall-clock reading (since 1970) to get the monotonic one, to within a microsecond.
/// Read anew where it matters: the wall clock may be set while the program runs.
[[nodiscard]] Duration wallToMonotonic();

} // namespace expectra::transport
