// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The timeline as a picture to paste elsewhere: what is in view, under a line that says which request it was
// and how it ended. All lanes, also those that are scrolled away on the screen.

#include "ui/timeline/picture/lanepainter.h"

#include <QtGui/QPixmap>

namespace expectra {

struct PictureLook
{
    style::Theme theme = style::Theme::System;
    double ratio = 2; // device pixels a pixel
};

[[nodiscard]] QPixmap timelinePicture(const LaneScene &shown, const Exchange &exchange,
                                      const PictureLook &look);

} // namespace expectra
