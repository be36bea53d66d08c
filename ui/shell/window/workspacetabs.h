// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The open collections between the sidebar that shows them and the tabs that edit their requests: opens a
// request in a tab, gives every tab the variables of its place and of the chosen environment, and tells tabs
// when their files changed.

#include "app/drafts/session.h"
#include "ui/collections/store/collectionstore.h"
#include "ui/shell/start/workspace.h"

#include <QtCore/QObject>

#include <map>

namespace expectra {

class Desk;
class RequestTab;

class WorkspaceTabs final : public QObject
{
    Q_OBJECT

public:
    WorkspaceTabs(Desk *desk, CollectionStore *store, QWidget *window);

    /// Opens it beside what is open, and makes it the current one.
    void setWorkspace(Workspace workspace);
    /// Of the shown request; of the last opened collection for one that stands in none.
    [[nodiscard]] const Workspace &workspace() const;

    /// False when no open collection has a request of this name.
    bool openRequest(const QString &name);
    /// What the window begins with when nothing is named: the collection's first request.
    void openFirstRequest();
    void open(const collections::CollectionRequest &request);
    void openNew(Request request); // stands in no file yet
    void newRequest();
    void setNewRequest(const Request &request); // what a new one begins as
    void chooseCollection();                    // asks for a directory
    void openCollection(const QString &path);
    void chooseEnvironment(const QString &name);

signals:
    void workspaceChanged(const expectra::Workspace &workspace);
    void collectionChosen(const QString &path); // by the user
    void problemChanged(const QString &text);   // empty when there is none

private:
    [[nodiscard]] QString
    placeOf(const std::string &file) const; // of the collection around it; empty for none
    [[nodiscard]] const Workspace *around(const std::string &file) const;
    [[nodiscard]] drafts::Draft draftOf(const collections::CollectionRequest &request,
                                        const Request &written) const;
    void handleRead(const QString &path);
    void handleMoved(const QString &from, const QString &to);
    void compare(RequestTab *tab, const Workspace &workspace);
    void handleShown();

    Desk *m_desk;
    CollectionStore *m_store;
    QWidget *m_window;
    std::map<QString, Workspace> m_workspaces; // by the place of the collection
    QString m_current;
    Workspace m_none;
    Request m_new;
};

} // namespace expectra
