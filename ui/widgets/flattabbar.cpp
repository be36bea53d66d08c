// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flattabbar.h"

#include "ui/style/spacing.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace expectra {

using style::Role;
namespace space = style::space;

namespace {

constexpr int dot = 7;
constexpr int mostRemembered = 100; // titles change while one types

} // namespace

FlatTabBar::FlatTabBar(QWidget *parent) : QTabBar(parent)
{
    setExpanding(false);
    setDrawBase(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
}

void FlatTabBar::setTabLook(int index, const TabLook &look)
{
    const int before = dotWidth(index);
    setTabData(index, QVariant::fromValue(look));
    if (dotWidth(index) != before)
        setTabText(index, tabText(index)); // lays the tabs out anew
    update(tabRect(index));
}

void FlatTabBar::setUnderlined(bool underlined)
{
    m_isUnderlined = underlined;
    update();
}

void FlatTabBar::setTabText(int index, const QString &text)
{
    QTabBar::setTabText(index, text);
    updateGeometry();
}

/// Qt forgets to tell the layout while the bar isn't seen.
void FlatTabBar::tabInserted(int index)
{
    QTabBar::tabInserted(index);
    updateGeometry();
}

void FlatTabBar::tabRemoved(int index)
{
    QTabBar::tabRemoved(index);
    updateGeometry();
}

int FlatTabBar::dotWidth(int index) const
{
    return tabData(index).value<TabLook>().hasDot ? dot + space::gap : 0;
}

/// A layout of the tabs asks for each width a dozen times.
int FlatTabBar::widthOf(const QString &words) const
{
    if (m_face != font() || m_widths.size() >= mostRemembered)
        m_widths.clear();
    m_face = font();
    const auto known = m_widths.constFind(words);
    return known != m_widths.cend() ? *known
                                    : *m_widths.insert(words, fontMetrics().horizontalAdvance(words));
}

QSize FlatTabBar::tabSizeHint(int index) const
{
    const int words = widthOf(tabText(index));
    const int closing = (tabsClosable() ? space::icon + space::tight : 0) + dotWidth(index);
    return {words + 2 * space::margin + closing + 1, space::tab - 1};
}

QSize FlatTabBar::minimumTabSizeHint(int index) const
{
    const QSize full = tabSizeHint(index);
    return {qMin(full.width(), 120), full.height()};
}

/// As in browsers: the middle button closes.
void FlatTabBar::mouseReleaseEvent(QMouseEvent *event)
{
    const int index = tabAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && tabsClosable() && index >= 0)
        emit tabCloseRequested(index);
    else
        QTabBar::mouseReleaseEvent(event);
}

void FlatTabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int index = 0; index < count(); ++index)
        paintTab(painter, index);
}

void FlatTabBar::paintTab(QPainter &painter, int index) const
{
    const QRect tab = tabRect(index);
    const bool current = index == currentIndex() && (m_isUnderlined || hasFocus());
    const bool pointed = tab.contains(mapFromGlobal(QCursor::pos())) && underMouse();
    const TabLook look = tabData(index).value<TabLook>();
    const int closing = tabsClosable() ? space::icon + space::tight : 0;
    QRect place = tab.adjusted(space::margin, 0, -space::margin - closing - dotWidth(index) + 1, -1);
    const QString words = fontMetrics().elidedText(tabText(index), Qt::ElideRight, place.width());

    if (current && hasFocus()) {
        painter.setPen(style::color(Role::Accent));
        painter.drawRoundedRect(QRectF(tab).adjusted(4.5, 4.5, -4.5, -5.5), space::corner, space::corner);
    }
    const QString lead = words.left(look.lead);
    painter.setPen(style::color(look.role));
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, lead);
    place.setLeft(place.left() + fontMetrics().horizontalAdvance(lead));
    const Role rest = current ? (look.lead > 0 ? Role::Text : look.role) : (pointed ? Role::Text : Role::Dim);
    painter.setPen(style::color(rest));
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, words.mid(look.lead));
    if (look.hasDot) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style::color(Role::Expect));
        painter.drawEllipse(QRectF(place.right() + space::gap, tab.center().y() - dot / 2.0, dot, dot));
    }
    if (current && m_isUnderlined)
        painter.fillRect(QRect(tab.left(), tab.bottom() - 1, tab.width(), 2), style::color(Role::Accent));
}

} // namespace expectra
