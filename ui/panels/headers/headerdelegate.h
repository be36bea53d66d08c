// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints the rows of the header tree: heads as titles with their time, fields in the code face, the
// expectation in its colour. It asks for colours while it paints, so a change of theme needs nothing else.

#include <QtWidgets/QStyledItemDelegate>

namespace expectra {

class HeaderDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace expectra
