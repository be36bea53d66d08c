// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette/overlay.h"

#include "ui/style/palette.h"
#include "ui/style/style.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QApplication>

namespace expectra {

namespace {

constexpr float veil = 0.35F;
constexpr int shadowDepth = 12;
constexpr float shadowStrength = 0.025F; // of each of its layers
constexpr double corner = 8;

} // namespace

Overlay::Overlay(QWidget *window) : QWidget(window), m_card(new QWidget(this))
{
    hide();
    window->installEventFilter(this);
}

void Overlay::present()
{
    m_focusBefore = QApplication::focusWidget();
    placeCard();
    show();
    raise();
}

void Overlay::dismiss()
{
    if (isHidden())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    emit dismissed();
}

bool Overlay::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            event->accept(); // the window's own Escape is not for now
            if (event->type() == QEvent::KeyPress)
                dismiss();
            return true;
        }
    }
    return QWidget::event(event);
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible() && watched == parentWidget())
        placeCard();
    return QWidget::eventFilter(watched, event);
}

void Overlay::placeCard()
{
    setGeometry(parentWidget()->rect());
    m_card->setGeometry(cardPlace());
    update();
}

void Overlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor shade = style::color(style::Role::Shadow);
    shade.setAlphaF(veil);
    painter.fillRect(rect(), shade);
    shade.setAlphaF(shadowStrength);
    for (int depth = shadowDepth; depth > 0; --depth) {
        QPainterPath layer;
        layer.addRoundedRect(QRectF(m_card->geometry()).adjusted(-depth, -depth + 4, depth, depth + 4),
                             corner + depth, corner + depth);
        painter.fillPath(layer, shade);
    }
    painter.setPen(style::color(style::Role::Line));
    painter.setBrush(style::color(style::Role::Raised));
    painter.drawRoundedRect(QRectF(m_card->geometry()).adjusted(-0.5, -0.5, 0.5, 0.5), corner, corner);
}

void Overlay::mousePressEvent(QMouseEvent *)
{
    dismiss();
}

bool Overlay::focusNextPrevChild(bool next)
{
    QWidget *from = QApplication::focusWidget();
    for (QWidget *each = from; each;) {
        each = next ? each->nextInFocusChain() : each->previousInFocusChain();
        if (each == from)
            break;
        if (isAncestorOf(each) && each->isVisible() && (each->focusPolicy() & Qt::TabFocus)) {
            each->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            break;
        }
    }
    return true;
}

} // namespace expectra
