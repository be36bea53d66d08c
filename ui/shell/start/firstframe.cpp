// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start/firstframe.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtWidgets/QWidget>

#include <cstdio>

namespace expectra {

FirstFrame::FirstFrame(QWidget *window) : QObject(window), m_window(window)
{
    window->installEventFilter(this);
}

/// The window paints first, its children after it in the same round; the queued call follows that round.
bool FirstFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        m_window->removeEventFilter(this);
        QMetaObject::invokeMethod(this, &FirstFrame::painted, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void announceAndQuit(const FirstFrame &frame)
{
    QObject::connect(&frame, &FirstFrame::painted, qApp, [] {
        std::puts("first frame");
        std::fflush(stdout);
        QCoreApplication::quit();
    });
}

} // namespace expectra
