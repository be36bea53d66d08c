// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rows of plain lists and the titles of tables. Trees and tables draw their rows with delegates.

#include <QtCore/QSize>

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionHeader;
class QWidget;

namespace expectra::style {

/// The lists whose rows have a margin: lists of a choice and of a drop-down.
[[nodiscard]] bool hasRoundRows(const QWidget *view);
void drawListRow(QPainter *painter, const QStyleOption &option, const QWidget *view);
[[nodiscard]] QRect listRowContents(const QRect &row, const QWidget *view);
[[nodiscard]] QSize listRowSize(const QSize &contents, const QWidget *view);

void drawTitleGround(QPainter *painter, const QRect &title);
[[nodiscard]] QRect titleContents(const QRect &title);
[[nodiscard]] QSize titleSize(const QSize &contents);

} // namespace expectra::style
