// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of the timeline: labels at the left, notes behind the bars, tool tips, and the whole as a table
// for those who can't see it. Wire text is escaped.

#include "ui/timeline/lanes.h"

namespace expectra {

[[nodiscard]] QString laneLabel(const Lane &lane);
[[nodiscard]] QString laneNote(const Lane &lane, const Exchange &exchange);
[[nodiscard]] QString limitText();

/// Exact times and bytes, as rich text.
[[nodiscard]] QString laneToolTip(const Lane &lane);
[[nodiscard]] QString markToolTip(const LaneMark &mark);

/// One line a lane, in plain text.
[[nodiscard]] QString describeLanes(const Lanes &lanes);

/// "14,815.2 µs": as exact as the stamp.
[[nodiscard]] QString exactTime(Duration time);

} // namespace expectra
