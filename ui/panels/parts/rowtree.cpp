// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/parts/rowtree.h"

#include "ui/style/palette.h"

#include <QtGui/QPainter>

namespace expectra {

void RowTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (selectionModel()->isSelected(index))
        painter->fillRect(rect, style::color(style::Role::Selection));
    QTreeView::drawBranches(painter, rect, index);
}

} // namespace expectra
