// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The ground and the line around a control. Colours by role alone.

#include "ui/style/palette.h"

#include <QtCore/QRect>

#include <optional>

class QPainter;

namespace expectra::style {

struct Box
{
    std::optional<Role> ground; // none: what lies below is seen
    std::optional<Role> edge;
    double radius = 0;
};

void drawBox(QPainter *painter, const QRect &rect, const Box &box);

} // namespace expectra::style
