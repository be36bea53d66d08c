// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Scroll bars: a handle and nothing else, neither arrows nor a groove.

#include <QtWidgets/QStyle>

class QStyleOptionSlider;

namespace expectra::style {

inline constexpr int scrollBarWidth = 10;
inline constexpr int leastHandle = 24;

[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);
void drawScrollBar(QPainter *painter, const QStyleOptionSlider &option);

} // namespace expectra::style
