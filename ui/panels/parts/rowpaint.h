// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How rows of tables and trees look in the panels: the ground of a chosen or hovered row, the line under it,
// a cell's words cut to fit. Colours are asked for while painting.

#include "ui/style/palette.h"

#include <QtGui/QFont>
#include <QtWidgets/QStyleOptionViewItem>

class QPainter;

namespace expectra {

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option);

/// Where a cell's words stand.
[[nodiscard]] QRect cellRect(const QStyleOptionViewItem &option);

void paintWords(QPainter &painter, const QRect &cell, const QString &words, const QFont &font,
                style::Role role, Qt::Alignment side = Qt::AlignLeft);

} // namespace expectra
