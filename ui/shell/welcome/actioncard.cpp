// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome/actioncard.h"

#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/keycaps.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace expectra {

using style::Role;
namespace space = style::space;

namespace {

constexpr int cardHeight = 60;
constexpr int corner = 6;
constexpr int markSide = 20;
constexpr int markLeft = space::margin + 2;
constexpr int textLeft = 58; // where the words of the page's head stand, behind its larger mark

/// Cut only where it doesn't fit: the glyphs of a line that does are chosen once.
void drawLine(QPainter &painter, const QRect &place, QStaticText &line)
{
    line.prepare(painter.transform(), painter.font());
    if (line.size().width() > place.width()) {
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(line.text(), Qt::ElideRight, place.width()));
        return;
    }
    painter.drawStaticText(QPointF(place.left(), place.top() + (place.height() - line.size().height()) / 2),
                           line);
}

QStaticText plainLine(const QString &words)
{
    QStaticText line(words);
    line.setTextFormat(Qt::PlainText);
    return line;
}

} // namespace

ActionCard::ActionCard(Weight weight, style::Icon icon, const QString &title, const QString &about,
                       const QString &shortcut, QWidget *parent)
    : QAbstractButton(parent)
    , m_weight(weight)
    , m_icon(icon)
    , m_titleLine(plainLine(title))
    , m_aboutLine(plainLine(about))
    , m_shortcut(shortcut)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(about);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    style::keepRingOff(this);
}

QSize ActionCard::sizeHint() const
{
    return {480, cardHeight};
}

/// Return presses it too, as everywhere in the window.
bool ActionCard::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            click();
            return true;
        }
    }
    return QAbstractButton::event(event);
}

void ActionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMain = m_weight == Weight::Main;
    const bool pointed = underMouse() || isDown();
    painter.setBrush(style::color(isMain ? Role::AccentFill : pointed ? Role::Hover : Role::Raised));
    painter.setPen(QPen(style::color(isMain ? Role::AccentFill : Role::Line), 1));
    const QRectF frame = QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5);
    painter.drawRoundedRect(frame, corner, corner);
    if (hasFocus() || (isMain && pointed)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style::color(isMain ? Role::Text : Role::Accent), hasFocus() ? 2 : 1));
        painter.drawRoundedRect(frame.adjusted(-1, -1, 1, 1), corner + 1, corner + 1);
    }
    const Role words = isMain ? Role::OnAccent : Role::Text;
    const Role about = isMain ? Role::OnAccent : Role::Dim;
    painter.drawPixmap(
        markLeft, (height() - markSide) / 2,
        style::pixmap(m_icon, isMain ? Role::OnAccent : Role::Accent, devicePixelRatioF(), markSide));
    QRect place = rect().adjusted(textLeft, 0, -space::wide, 0);
    place.setRight(place.right() - paintKeyCaps(&painter, place, m_shortcut, about) - space::margin);
    const int middle = place.center().y() + 1;
    painter.setFont(style::strongFont());
    painter.setPen(style::color(words));
    drawLine(painter, QRect(place.left(), middle - 20, place.width(), 20), m_titleLine);
    painter.setFont(style::textFont());
    painter.setPen(style::color(about));
    drawLine(painter, QRect(place.left(), middle, place.width(), 18), m_aboutLine);
}

} // namespace expectra
