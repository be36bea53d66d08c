// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette/keyhint.h"

#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/widgets/keycaps.h"

#include <QtGui/QPainter>

namespace expectra {

namespace space = style::space;

KeyHint::KeyHint(const QString &keys, const QString &text, QWidget *parent)
    : QWidget(parent), m_keys(keys), m_text(text)
{
    setFont(style::smallFont());
    setAccessibleName(keys + QLatin1Char(' ') + text);
}

QSize KeyHint::sizeHint() const
{
    return {keyCapsWidth(m_keys) + space::gap + fontMetrics().horizontalAdvance(m_text), space::row};
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int width = keyCapsWidth(m_keys);
    paintKeyCaps(&painter, QRect(0, 0, width, height()), m_keys, style::Role::Dim);
    painter.setPen(style::color(style::Role::Dim));
    painter.drawText(rect().adjusted(width + space::gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

} // namespace expectra
