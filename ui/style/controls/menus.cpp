// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/controls/menus.h"

#include "ui/style/controls/box.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace expectra::style {

namespace {

constexpr int behind = 24; // room for the arrow
constexpr int separatorHeight = 9;

bool isSeparator(const QStyleOptionMenuItem &option)
{
    return option.menuItemType == QStyleOptionMenuItem::Separator;
}

/// Where any entry of the menu has a mark, the words of all stand behind the marks.
int markColumn(const QStyleOptionMenuItem &option)
{
    return option.menuHasCheckableItems || option.maxIconWidth > 0 ? space::icon + space::gap : 0;
}

void drawSeparator(QPainter *painter, const QRect &rect)
{
    painter->fillRect(
        QRect(rect.left() + space::gap, rect.center().y(), rect.width() - 2 * space::gap, space::hair),
        color(Role::Line));
}

void drawMark(QPainter *painter, const QStyleOptionMenuItem &option, const QRect &place, const QWidget *menu)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.checkType == QStyleOptionMenuItem::NotCheckable) {
        option.icon.paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        return;
    }
    QStyleOption mark(option);
    mark.rect = place;
    mark.state.setFlag(QStyle::State_On, option.checked);
    mark.state.setFlag(QStyle::State_HasFocus, false);
    mark.state.setFlag(QStyle::State_MouseOver, false);
    const bool isChoice = option.checkType == QStyleOptionMenuItem::Exclusive;
    menu->style()->drawPrimitive(isChoice ? QStyle::PE_IndicatorRadioButton : QStyle::PE_IndicatorCheckBox,
                                 &mark, painter, menu);
}

void drawWords(QPainter *painter, const QStyleOptionMenuItem &option, const QRect &place)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool chosen = enabled && (option.state & QStyle::State_Selected);
    constexpr int way = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
    const auto tab = option.text.indexOf(QLatin1Char('\t'));
    painter->setFont(option.font);
    painter->setPen(color(!enabled ? Role::Dim : chosen ? Role::SelectedText : Role::Text));
    painter->drawText(place, way | Qt::AlignLeft, option.text.left(tab));
    if (tab >= 0)
        painter->drawText(place, way | Qt::AlignRight, option.text.mid(tab + 1));
}

} // namespace

void drawMenuItem(QPainter *painter, const QStyleOptionMenuItem &option, const QWidget *menu)
{
    if (isSeparator(option))
        return drawSeparator(painter, option.rect);
    painter->save();
    const bool chosen = (option.state & QStyle::State_Enabled) && (option.state & QStyle::State_Selected);
    if (chosen)
        drawBox(painter, option.rect, {Role::Selection, std::nullopt, space::corner});
    const QRect place = option.rect.adjusted(space::margin, 0, -behind, 0);
    if (markColumn(option) > 0)
        drawMark(painter, option,
                 QRect(place.left(), place.center().y() - space::icon / 2 + 1, space::icon, space::icon),
                 menu);
    drawWords(painter, option, place.adjusted(markColumn(option), 0, 0, 0));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        QStyleOption arrow(option);
        arrow.rect = QRect(option.rect.right() - behind + space::tight, option.rect.top(), space::icon,
                           option.rect.height());
        menu->style()->drawPrimitive(QStyle::PE_IndicatorArrowRight, &arrow, painter, menu);
    }
    painter->restore();
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (isSeparator(option))
        return {contents.width(), separatorHeight};
    const int keys = option.text.contains(QLatin1Char('\t')) ? space::wide : 0; // apart from the words
    return {contents.width() + space::margin + markColumn(option) + keys + behind,
            std::max(contents.height(), space::icon) + space::gap};
}

} // namespace expectra::style
