// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/linedelegate.h"

#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>

namespace expectra {

namespace {

constexpr int markSize = 14;

} // namespace

LineDelegate::LineDelegate(Look look, QObject *parent) : QStyledItemDelegate(parent), m_look(std::move(look))
{}

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    using style::Role;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        painter->fillRect(option.rect, style::color(Role::Selection));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, style::color(Role::Hover));
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      style::color(Role::SoftLine));

    const auto look = m_look(index);
    auto cell = option.rect.adjusted(style::space::gap, 0, -style::space::tight, -1);
    if (look.icon != style::Icon::None) {
        painter->drawPixmap(
            cell.left(), cell.center().y() - markSize / 2 + 1,
            style::pixmap(look.icon, look.role, painter->device()->devicePixelRatioF(), markSize));
        cell.setLeft(cell.left() + markSize + style::space::tight + 2);
    }
    const auto font = look.isCode ? style::smallCodeFont() : option.font;
    painter->setFont(font);
    painter->setPen(style::color(isSelected && look.role == Role::Dim ? Role::SelectedText : look.role));
    painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
}

} // namespace expectra
