// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window/docks.h"

#include "ui/shell/actions.h"

#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMainWindow>

namespace expectra {

Docks::Docks(QMainWindow *window, const Actions &actions)
    : QObject(window), m_window(window), m_actions(actions)
{
    window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
}

/// The content has tabs of its own, which say more than a title bar would.
QDockWidget *Docks::add(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area,
                        ActionId shownBy)
{
    auto *dock = new QDockWidget(title, m_window);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setTitleBarWidget(new QWidget(dock));
    dock->setWidget(content);
    m_window->addDockWidget(area, dock);
    QAction *action = m_actions[shownBy];
    connect(action, &QAction::triggered, dock, &QDockWidget::setVisible);
    connect(dock, &QDockWidget::visibilityChanged, action, &QAction::setChecked);
    return dock;
}

} // namespace expectra
