// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findings/findingdelegate.h"

#include "ui/panels/findings/findingmodel.h"
#include "ui/panels/findings/findingwords.h"
#include "ui/panels/parts/rowpaint.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>

namespace expectra {

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    using style::Role;
    painter->save();
    paintRowGround(*painter, option);
    auto cell = cellRect(option);
    const auto severity = index.data(FindingModel::SeverityRole).toInt();
    const auto look = severity < 0 ? heldLook() : severityLook(static_cast<Severity>(severity));
    const auto words = index.data().toString();
    if (index.column() == FindingModel::SeverityColumn) {
        const auto mark = style::pixmap(look.icon, look.role, painter->device()->devicePixelRatioF());
        painter->drawPixmap(cell.left(), cell.top() + (cell.height() - style::space::icon) / 2, mark);
        cell.setLeft(cell.left() + style::space::icon + style::space::tight);
        paintWords(*painter, cell, words, style::textFont(), look.role);
    } else if (index.column() == FindingModel::WhatColumn) {
        paintWords(*painter, cell, words, style::textFont(), Role::Text);
    } else {
        paintWords(*painter, cell, words, style::smallFont(), Role::Dim);
    }
    painter->restore();
}

} // namespace expectra
