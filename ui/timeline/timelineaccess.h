// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The timeline as a screen reader meets it: a table with a row for each bar and mark. Choosing a row chooses
// the bar; a bar chosen on the screen is the focused row.

namespace expectra {

class TimelineView;

/// From now on timelines have a table behind them.
void installTimelineAccess();
/// Another bar or mark is chosen.
void announceChosen(TimelineView &view);
/// The rows are others.
void announceRows(TimelineView &view);

} // namespace expectra
