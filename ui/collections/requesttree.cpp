// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/requesttree.h"

#include "ui/collections/requestdelegate.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>

namespace expectra {

namespace space = style::space;

namespace {

constexpr int branchWidth = 14; // as little as the arrows need: names are long and the sidebar is narrow

} // namespace

RequestTree::RequestTree(QWidget *parent) : QTreeView(parent)
{
    setItemDelegate(new RequestDelegate(this));
    setHeaderHidden(true);
    setIndentation(branchWidth);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
}

void RequestTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool selected = selectionModel()->isSelected(index);
    const bool pointed = viewport()->underMouse() && row.contains(viewport()->mapFromGlobal(QCursor::pos()));
    const bool focused = hasFocus() && index == currentIndex();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(focused ? QPen(style::color(style::Role::Accent)) : QPen(Qt::NoPen));
    if (selected || pointed)
        painter->setBrush(style::color(selected ? style::Role::Selection : style::Role::Hover));
    if (selected || pointed || focused)
        painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), space::corner, space::corner);
    painter->restore();
    QTreeView::drawRow(painter, option, index);
}

} // namespace expectra
