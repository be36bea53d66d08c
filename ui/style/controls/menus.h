// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The entries of menus: a mark or an icon in a column of its own, the words, the keys, and an arrow where
// another menu follows.

#include <QtCore/QSize>

class QPainter;
class QStyleOptionMenuItem;
class QWidget;

namespace expectra::style {

void drawMenuItem(QPainter *painter, const QStyleOptionMenuItem &option, const QWidget *menu);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents);

} // namespace expectra::style
