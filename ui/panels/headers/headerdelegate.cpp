// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/headers/headerdelegate.h"

#include "ui/panels/headers/headermodel.h"
#include "ui/panels/parts/rowpaint.h"
#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>

namespace expectra {

namespace {

using style::Role;

constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;

Role wordRole(const QModelIndex &index)
{
    if (index.column() == HeaderModel::NotesColumn)
        return index.data(HeaderModel::IsOddRole).toBool() ? Role::Expect : Role::Dim;
    return index.data(HeaderModel::IsExpectRole).toBool() ? Role::Expect : Role::Text;
}

void paintHead(QPainter &painter, const QRect &cell, const QModelIndex &index)
{
    painter.setFont(style::strongFont());
    painter.setPen(style::color(Role::Text));
    const auto title =
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, cell.width());
    painter.drawText(cell, flags, title);
    const auto width = painter.fontMetrics().horizontalAdvance(title) + style::space::margin;
    painter.setFont(style::smallFont());
    painter.setPen(style::color(Role::Dim));
    painter.drawText(cell.adjusted(width, 0, 0, 0), flags, index.data(HeaderModel::FactsRole).toString());
}

void paintField(QPainter &painter, const QRect &cell, const QModelIndex &index)
{
    const bool isNotes = index.column() == HeaderModel::NotesColumn;
    paintWords(painter, cell, index.data().toString(), isNotes ? style::textFont() : style::codeFont(),
               wordRole(index));
}

} // namespace

void HeaderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    paintRowGround(*painter, option);
    const auto cell = cellRect(option);
    if (index.parent().isValid())
        paintField(*painter, cell, index);
    else
        paintHead(*painter, cell, index);
    painter->restore();
}

QSize HeaderDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {style::space::row, style::space::row};
}

} // namespace expectra
