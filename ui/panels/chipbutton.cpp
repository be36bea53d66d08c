// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/chipbutton.h"

#include "ui/style/palette.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtGui/QPainter>

namespace expectra {

namespace {

constexpr int ring = 2; // room around the chip for the mark of focus

} // namespace

ChipButton::ChipButton(QWidget *parent) : QAbstractButton(parent), m_chip(new Chip(Chip::Shape::Filled, this))
{
    m_chip->setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    style::keepRingOff(this);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ChipButton::setContent(const QString &text, Tone tone, style::Icon icon)
{
    m_chip->setContent(text, tone, icon);
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
}

QSize ChipButton::sizeHint() const
{
    return m_chip->sizeHint() + QSize(2 * ring, 2 * ring);
}

QSize ChipButton::minimumSizeHint() const
{
    return m_chip->minimumSizeHint() + QSize(2 * ring, 2 * ring);
}

void ChipButton::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style::color(style::Role::Accent), 1.5));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), style::space::corner + 1,
                            style::space::corner + 1);
}

void ChipButton::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    m_chip->setGeometry(rect().adjusted(ring, ring, -ring, -ring));
}

} // namespace expectra
