// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The open collection between the sidebar that shows it and the tabs that edit its requests: opens a request
// in a tab, and gives every tab the variables of its place and of the chosen environment.

#include "ui/shell/start/workspace.h"

#include <QtCore/QObject>

namespace expectra {

class Desk;

class WorkspaceTabs final : public QObject
{
    Q_OBJECT

public:
    WorkspaceTabs(Desk *desk, QWidget *window);

    void setWorkspace(Workspace workspace);
    /// The collection was read again, or another one of those that are open is worked on from now on.
    void follow(const collections::Collection &collection);
    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }

    /// False when the collection has no request of this name.
    bool openRequest(const QString &name);
    /// What the window begins with when nothing is named: the collection's first request.
    void openFirstRequest();
    void open(const collections::CollectionRequest &request);
    void newRequest();
    void chooseCollection(); // asks for a directory
    void chooseEnvironment(const QString &name);

signals:
    void workspaceChanged(const expectra::Workspace &workspace);
    void problemChanged(const QString &text); // empty when there is none

private:
    Desk *m_desk;
    QWidget *m_window;
    Workspace m_workspace;
};

} // namespace expectra
