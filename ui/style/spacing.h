// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The 4-pixel grid: every margin, gap and row height of the window is one of these.

namespace expectra::style::space {

inline constexpr int hair = 1;     // a line
inline constexpr int tight = 4;    // between a mark and its word
inline constexpr int gap = 8;      // between controls that belong together
inline constexpr int margin = 12;  // from an area's edge to its content
inline constexpr int wide = 16;    // between groups
inline constexpr int row = 24;     // rows of tables and trees
inline constexpr int control = 28; // buttons, fields, drop-down lists
inline constexpr int bar = 40;     // tool bar, address line
inline constexpr int tab = 32;     // tab bars, the answer strip
inline constexpr int icon = 16;    // the icons' own grid
inline constexpr int lane = 22;    // one lane of the timeline
inline constexpr int lowLane = 18; // where the window is low
inline constexpr int corner = 4;   // the radius of chips and controls

} // namespace expectra::style::space
