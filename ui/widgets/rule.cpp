// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rule.h"

#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>

namespace expectra {

Rule::Rule(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(style::space::hair);
    else
        setFixedWidth(style::space::hair);
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), style::color(style::Role::Line));
}

} // namespace expectra
