// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Times to the nanosecond, in groups of three digits as people read them.

#include "app/base/instant.h"

#include <QtCore/QString>

namespace expectra {

/// "560 ns", "812.345 µs", "14.815 200 ms", "1.006 200 000 s"; earlier than zero with a minus. The groups
/// stand apart by a space that doesn't break.
[[nodiscard]] QString exactTime(Duration time);
[[nodiscard]] inline QString exactTime(Instant at)
{
    return exactTime(at.sinceStart());
}

} // namespace expectra
