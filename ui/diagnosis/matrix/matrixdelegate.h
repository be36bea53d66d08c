// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints a cell of the matrix: its tone as ground and as glyph, what came back, and dots while it is played.
// Colours are asked for while painting.

#include <QtWidgets/QStyledItemDelegate>

namespace expectra {

class MatrixDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Counts up while something runs; the dots follow it.
    void setBeat(int beat) { m_beat = beat; }
    void setHovered(const QModelIndex &index) { m_hovered = index; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintDots(QPainter &painter, const QRect &cell) const;

    int m_beat = 0;
    QPersistentModelIndex m_hovered;
};

} // namespace expectra
