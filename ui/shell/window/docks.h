// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The docks of the window and the actions that show and hide them.

#include <QtCore/QObject>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace expectra {

class Actions;
enum class ActionId;

class Docks final : public QObject
{
    Q_OBJECT

public:
    Docks(QMainWindow *window, const Actions &actions);

    /// The name is for the layout, the title for people.
    QDockWidget *add(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area,
                     ActionId shownBy);

private:
    QMainWindow *m_window;
    const Actions &m_actions;
};

} // namespace expectra
