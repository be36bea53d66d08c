// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of the timeline: labels at the left, notes behind the bars, names and meanings for the table and
// the tool tips. Wire text is escaped.

#include "ui/timeline/lanes/lanestops.h"

namespace expectra {

[[nodiscard]] QString laneLabel(const Lane &lane);
[[nodiscard]] QString laneNote(const Lane &lane, const Exchange &exchange);
[[nodiscard]] QString limitText();

/// "417 retry #42", "First try #41": another exchange of the play.
[[nodiscard]] QString relatedLabel(const Exchange &exchange);
/// "201 Created".
[[nodiscard]] QString relatedNote(const Exchange &exchange);

/// The label of its lane; with the phase where the lane has several.
[[nodiscard]] QString barName(const Lane &lane, const LaneBar &bar);
[[nodiscard]] QString markName(const LaneMark &mark);
/// What an instant like this one means, as a sentence.
[[nodiscard]] QString markMeaning(const LaneMark &mark);
[[nodiscard]] QString bytesText(const WireRange &wire);
[[nodiscard]] QString clockName(Clock clock);

/// Exact times and bytes, as rich text.
[[nodiscard]] QString stopTip(const Lanes &lanes, const LaneStop &stop);

/// One line a bar or mark, in plain text.
[[nodiscard]] QString describeLanes(const Lanes &lanes);

} // namespace expectra
