// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/hovercard.h"

#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace expectra {

namespace {

constexpr int besidePointer = 60; // the time below the hair line stays readable

} // namespace

HoverCard::HoverCard(QWidget *window) : QLabel(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setTextFormat(Qt::RichText);
    setContentsMargins(style::space::margin, style::space::gap, style::space::margin, style::space::gap);
    hide();
}

void HoverCard::showFor(const QString &richText, const QRect &box, int x)
{
    setFont(style::smallFont());
    setText(richText);
    const auto size = sizeHint().boundedTo(parentWidget()->size());
    const auto room = parentWidget()->size() - size;
    const auto left =
        x + besidePointer <= room.width() ? x + besidePointer : x - besidePointer - size.width();
    const auto below = box.bottom() + style::space::gap;
    const auto top = below <= room.height() ? below : box.top() - style::space::gap - size.height();
    setGeometry(std::clamp(left, 0, room.width()), std::clamp(top, 0, room.height()), size.width(),
                size.height());
    raise();
    show();
}

void HoverCard::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style::color(style::Role::Line), style::space::hair));
    painter.setBrush(style::color(style::Role::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), style::space::corner,
                            style::space::corner);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace expectra
