// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/areas.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace expectra {

namespace {

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

} // namespace

Areas::Areas(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { handleFocus(now); });
}

void Areas::add(QWidget *area)
{
    m_areas.push_back({area, nullptr});
}

void Areas::focusNext(int step)
{
    const int count = static_cast<int>(m_areas.size());
    int index = m_current < 0 ? (step > 0 ? -1 : count) : m_current;
    for (int tried = 0; tried < count; ++tried) {
        index = (index + step + count) % count;
        if (focusInto(m_areas[static_cast<std::size_t>(index)]))
            return;
    }
}

void Areas::handleFocus(QWidget *now)
{
    for (std::size_t i = 0; now && i < m_areas.size(); ++i) {
        const QWidget *area = m_areas[i].widget;
        if (area && (area == now || area->isAncestorOf(now))) {
            m_areas[i].last = now;
            m_current = static_cast<int>(i);
            return;
        }
    }
}

bool Areas::focusInto(const Area &area)
{
    if (!area.widget || !area.widget->isVisible())
        return false;
    QWidget *target = area.last && takesFocus(area.last) ? area.last.data() : nullptr;
    if (!target && takesFocus(area.widget))
        target = area.widget;
    const auto children = area.widget->findChildren<QWidget *>();
    for (auto child = children.begin(); !target && child != children.end(); ++child) {
        if (takesFocus(*child))
            target = *child;
    }
    if (target)
        target->setFocus(Qt::ShortcutFocusReason);
    return target != nullptr;
}

} // namespace expectra
