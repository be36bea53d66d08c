// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/requestdelegate.h"

#include "ui/collections/collectionmodel.h"
#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>

namespace expectra {

using style::Role;
namespace space = style::space;

namespace {

constexpr int methodWidth = 46;  // "DELETE" in the small code face
constexpr int longestMethod = 6; // longer ones are cut

} // namespace

void RequestDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QString method = index.data(CollectionModel::MethodRole).toString();
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    QRect place = option.rect.adjusted(space::tight, 0, -space::gap, 0);
    if (!method.isEmpty()) {
        const QFont font = style::smallCodeFont();
        painter->setFont(font);
        painter->setPen(style::color(selected ? Role::SelectedText : style::methodRole(method)));
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, method.left(longestMethod));
        place.setLeft(place.left() + methodWidth);
    }
    painter->setFont(option.font);
    painter->setPen(style::color(selected ? Role::SelectedText : Role::Text));
    const QString name =
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width());
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, name);
    painter->restore();
}

QSize RequestDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width() + methodWidth, space::row};
}

} // namespace expectra
