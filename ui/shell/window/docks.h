// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The docks of the window. What would be a title bar is the row of tabs that the content has anyway: it is
// dragged to move the dock, and holds the buttons to float and to hide it. Whatever the mouse can do to a
// dock an action can do too.

#include <QtCore/QObject>

#include <vector>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace expectra {

class Actions;
enum class ActionId;

struct DockSpec
{
    const char *name;  // for the layout
    const char *title; // context Docks
    Qt::DockWidgetArea home;
    Qt::DockWidgetArea other; // where the action moves it, and back
    ActionId show;
    ActionId move;
    ActionId floating;
};

class Docks final : public QObject
{
    Q_OBJECT

public:
    Docks(QMainWindow *window, const Actions &actions);

    /// `head` is the upper part of the content, taken out of it.
    QDockWidget *add(const DockSpec &spec, QWidget *content, QWidget *head);

    /// Every dock where it is at home, in its place, shown.
    void goHome();

private:
    struct Dock
    {
        DockSpec spec;
        QDockWidget *dock;
    };

    void connectActions(const Dock &each);
    void move(const Dock &each);
    [[nodiscard]] QWidget *makeTitle(const Dock &each, QWidget *head) const;

    QMainWindow *m_window;
    const Actions &m_actions;
    std::vector<Dock> m_docks;
};

} // namespace expectra
