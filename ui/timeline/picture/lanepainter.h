// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints what LaneLayout placed, in the colours and faces of style/. Keeps no state.

#include "ui/style/palette.h"
#include "ui/timeline/picture/lanelayout.h"
#include "ui/timeline/scale/timeticks.h"

class QPainter;

namespace expectra {

/// All that one picture is made of.
struct LaneScene
{
    Lanes lanes;
    LaneLayout layout;
    TimeScale scale = TimeScale::fit(Duration(), 1);
    std::vector<TimeTick> ticks; // of the axis below
    std::optional<LaneStop> selected;
    bool hasFocus = false;
    double scroll = 0; // pixels of lanes above the view
    double height = 0; // pixels of lanes in view
    style::Theme theme = style::Theme::System;
};

void paintLanes(QPainter &painter, const LaneScene &scene);

/// The colour of a bar; its tone goes before its phase.
[[nodiscard]] QColor barColor(const LaneBar &bar, style::Theme theme);

} // namespace expectra
