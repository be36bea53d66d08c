// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/parts/rowpaint.h"

#include "ui/style/spacing.h"

#include <QtGui/QPainter>

namespace expectra {

using style::Role;

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, style::color(Role::Selection));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, style::color(Role::Hover));
    painter.setPen(style::color(Role::SoftLine));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

QRect cellRect(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(style::space::gap, 0, -style::space::tight, -1);
}

void paintWords(QPainter &painter, const QRect &cell, const QString &words, const QFont &font, Role role,
                Qt::Alignment side)
{
    painter.setFont(font);
    painter.setPen(style::color(role));
    const auto fitting = painter.fontMetrics().elidedText(words, Qt::ElideRight, cell.width());
    painter.drawText(cell, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, fitting);
}

} // namespace expectra
