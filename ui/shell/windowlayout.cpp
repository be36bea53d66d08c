// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowlayout.h"

#include "ui/network/networklog.h"
#include "ui/shell/start/settings.h"

#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QSplitter>

#include <algorithm>

namespace expectra {

namespace {

constexpr int sidebarWidth = 264;

/// A log of four rows in a window of full height, of two in one that is just high enough.
int logHeight(int windowHeight)
{
    return std::clamp(windowHeight * 36 / 100 - 179, 104, 200);
}

/// Room for the fields that most requests have, and never more than what is shown of the answer.
int composerHeight(int windowHeight)
{
    return std::clamp(windowHeight * 36 / 100 - 51, 230, 300);
}

/// Only those with a name: what a widget builds for itself is its own business.
QList<QSplitter *> splittersOf(QMainWindow *window)
{
    auto splitters = window->findChildren<QSplitter *>();
    splitters.removeIf([](const QSplitter *splitter) { return splitter->objectName().isEmpty(); });
    return splitters;
}

} // namespace

WindowLayout::WindowLayout(QMainWindow *window, Settings *settings) : m_window(window), m_settings(settings)
{}

void WindowLayout::applyDefault() const
{
    for (auto *dock : m_window->findChildren<QDockWidget *>()) {
        const bool isSide = m_window->dockWidgetArea(dock) == Qt::LeftDockWidgetArea;
        dock->show();
        m_window->resizeDocks({dock}, {isSide ? sidebarWidth : logHeight(m_window->height())},
                              isSide ? Qt::Horizontal : Qt::Vertical);
    }
    divideDesk();
}

/// Between the composer and what is shown of the answer.
void WindowLayout::divideDesk() const
{
    auto *desk = m_window->findChild<QSplitter *>(QStringLiteral("desk"));
    const int above = composerHeight(m_window->height());
    if (desk)
        desk->setSizes({above, desk->height() - above});
}

void WindowLayout::restore() const
{
    m_window->restoreGeometry(m_settings->layout(QStringLiteral("geometry")));
    m_window->restoreState(m_settings->layout(QStringLiteral("docks")));
}

void WindowLayout::restoreParts() const
{
    divideDesk();
    for (auto *splitter : splittersOf(m_window)) {
        splitter->restoreState(m_settings->layout(splitter->objectName()));
        splitter->setChildrenCollapsible(false); // a state that says otherwise would hide an area for good
    }
    if (auto *log = m_window->findChild<NetworkLog *>())
        log->restoreState(m_settings->layout(QStringLiteral("network")));
}

void WindowLayout::save() const
{
    m_settings->setLayout(QStringLiteral("geometry"), m_window->saveGeometry());
    m_settings->setLayout(QStringLiteral("docks"), m_window->saveState());
    for (auto *splitter : splittersOf(m_window))
        m_settings->setLayout(splitter->objectName(), splitter->saveState());
    if (auto *log = m_window->findChild<NetworkLog *>())
        m_settings->setLayout(QStringLiteral("network"), log->saveState());
}

} // namespace expectra
