// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reading/dot.h"

#include "ui/style/spacing.h"

#include <QtGui/QPainter>

namespace expectra {

namespace {

constexpr int dotSize = 8;

} // namespace

Dot::Dot(style::Role role, QWidget *parent) : QWidget(parent), m_role(role)
{
    setFixedSize(dotSize + 2, style::space::row - style::space::tight);
}

/// Asks for its colour while painting, so that it follows the theme.
void Dot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style::color(m_role));
    painter.drawEllipse(QRectF(1, (height() - dotSize) / 2.0, dotSize, dotSize));
}

} // namespace expectra
