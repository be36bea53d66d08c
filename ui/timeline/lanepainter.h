// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints what LaneLayout placed, in the colours and faces of style/. Keeps no state.

#include "ui/timeline/lanelayout.h"

class QPainter;

namespace expectra {

/// All that one picture is made of.
struct LaneScene
{
    Lanes lanes;
    LaneLayout layout;
    TimeScale scale = TimeScale::fit({}, 1);
    int selected = -1;
    bool hasFocus = false;
};

void paintLanes(QPainter &painter, const LaneScene &scene);

} // namespace expectra
