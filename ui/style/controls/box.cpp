// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/controls/box.h"

#include "ui/style/spacing.h"

#include <QtGui/QPainter>

namespace expectra::style {

namespace {

void drawSquare(QPainter *painter, const QRect &rect, const Box &box)
{
    if (box.ground)
        painter->fillRect(rect, color(*box.ground));
    if (!box.edge)
        return;
    const QColor edge = color(*box.edge);
    for (const QRect &side : {QRect(rect.left(), rect.top(), rect.width(), space::hair),
                              QRect(rect.left(), rect.bottom(), rect.width(), space::hair),
                              QRect(rect.left(), rect.top(), space::hair, rect.height()),
                              QRect(rect.right(), rect.top(), space::hair, rect.height())})
        painter->fillRect(side, edge);
}

void drawRound(QPainter *painter, const QRect &rect, const Box &box)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(box.edge ? QPen(color(*box.edge), space::hair) : QPen(Qt::NoPen));
    painter->setBrush(box.ground ? QBrush(color(*box.ground)) : QBrush(Qt::NoBrush));
    const double half = box.edge ? space::hair / 2.0 : 0; // the line is drawn inside
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), box.radius - half,
                             box.radius - half);
    painter->restore();
}

} // namespace

void drawBox(QPainter *painter, const QRect &rect, const Box &box)
{
    if (box.radius > 0 && (box.ground || box.edge))
        drawRound(painter, rect, box);
    else
        drawSquare(painter, rect, box);
}

} // namespace expectra::style
