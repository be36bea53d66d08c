// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The forms of the marks: each kind has a shape of its own, so that none is told by its colour alone.
// 100 is a diamond, other interim responses are discs, the first byte a triangle, a 417 a stop sign, the
// limit a post, a failure a cross.

#include "ui/style/palette.h"
#include "ui/timeline/lanes/lanes.h"

class QPainter;

namespace expectra {

void paintMark(QPainter &painter, MarkKind kind, QPointF center, style::Theme theme);

/// One of many that stand too close for their shapes: a stroke.
void paintCloseMark(QPainter &painter, MarkKind kind, QPointF center, style::Theme theme);

} // namespace expectra
