// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wires/wires.h"

#include "ui/collections/sidebar.h"
#include "ui/collections/store/collectionstore.h"
#include "ui/shell/actions.h"
#include "ui/shell/desk.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/start/settings.h"
#include "ui/shell/window/parts.h"
#include "ui/shell/window/workspacetabs.h"

#include <QtCore/QCoreApplication>

namespace expectra {

namespace {

constexpr const char *stateName = "sidebar-tree";

/// A tab's key is a file and a place in it.
OpenRequest placeOf(const QString &key)
{
    const auto mark = key.lastIndexOf(QLatin1Char('#'));
    return {key.left(mark), static_cast<std::size_t>(key.mid(mark + 1).toULongLong()),
            OpenRequest::State::Open};
}

std::vector<OpenRequest> openRequestsOf(const RequestTabs &tabs)
{
    std::vector<OpenRequest> requests;
    for (const Composer *composer : tabs.all()) {
        if (tabs.keyOf(composer).isEmpty())
            continue;
        requests.push_back(placeOf(tabs.keyOf(composer)));
        if (tabs.isEdited(composer))
            requests.back().state = OpenRequest::State::Edited;
    }
    return requests;
}

QString keyFor(const collections::RequestPlace &place)
{
    return QStringLiteral("%1#%2").arg(QString::fromStdString(place.file)).arg(place.index);
}

/// The workspace is the open collection that was last worked in.
void connectWorkspace(const Parts &parts)
{
    CollectionStore *store = parts.collections;
    WorkspaceTabs *workspace = parts.workspace;
    QObject::connect(workspace, &WorkspaceTabs::workspaceChanged, parts.sidebar,
                     [sidebar = parts.sidebar, store](const Workspace &now) {
                         const QString path = QString::fromStdString(now.collection().path);
                         if (!store->around(path))
                             static_cast<void>(store->open(path));
                         sidebar->setCollection(now.collection());
                     });
    const auto isCurrent = [workspace](const QString &path) {
        return QString::fromStdString(workspace->workspace().collection().path) == path;
    };
    QObject::connect(store, &CollectionStore::collectionMoved, workspace,
                     [workspace, store, isCurrent](const QString &from, const QString &to) {
                         if (isCurrent(from))
                             workspace->follow(*store->find(to));
                     });
    QObject::connect(store, &CollectionStore::collectionChanged, workspace,
                     [workspace, store, isCurrent](const QString &path) {
                         if (isCurrent(path))
                             workspace->follow(*store->find(path));
                     });
    QObject::connect(parts.sidebar, &Sidebar::requestActivated, workspace,
                     [workspace, store, isCurrent](const collections::CollectionRequest &request) {
                         const auto around = store->around(QString::fromStdString(request.file->path));
                         if (around && !isCurrent(QString::fromStdString(around->path)))
                             workspace->follow(*around);
                         workspace->open(request);
                     });
}

void connectTabs(const Parts &parts)
{
    Sidebar *sidebar = parts.sidebar;
    RequestTabs *tabs = parts.desk->tabs();
    QObject::connect(parts.collections, &CollectionStore::requestsMoved, tabs,
                     [tabs](const std::vector<collections::RequestMove> &moves) {
                         QHash<QString, QString> keys;
                         for (const auto &move : moves)
                             keys.insert(keyFor(move.from), move.to ? keyFor(*move.to) : QString());
                         tabs->changeKeys(keys);
                     });
    const auto showTabs = [sidebar, tabs] { sidebar->setOpenRequests(openRequestsOf(*tabs)); };
    QObject::connect(tabs, &RequestTabs::openRequestsChanged, sidebar, showTabs);
    QObject::connect(tabs, &RequestTabs::currentRequestChanged, sidebar,
                     [sidebar, tabs](const Composer *composer) {
                         const OpenRequest place = placeOf(tabs->keyOf(composer));
                         sidebar->select(place.file, place.index);
                         sidebar->showUsedHeaderSets(composer->request().headerSets);
                     });
    // The composer puts a set that is switched on behind the others.
    QObject::connect(sidebar, &Sidebar::headerSetsOrdered, tabs, [tabs](const std::vector<HeaderSet> &used) {
        for (const auto &set : used)
            tabs->current()->setHeaderSet(set, false);
        for (const auto &set : used)
            tabs->current()->setHeaderSet(set, true);
    });
    QObject::connect(sidebar, &Sidebar::headerSetToggled, tabs, [tabs](const HeaderSet &set, bool enabled) {
        tabs->current()->setHeaderSet(set, enabled);
    });
}

} // namespace

void connectSidebar(const Parts &parts)
{
    Sidebar *sidebar = parts.sidebar;
    connectWorkspace(parts);
    connectTabs(parts);
    QObject::connect(sidebar, &Sidebar::openCollectionRequested, parts.actions[ActionId::OpenCollection],
                     &QAction::trigger);
    QObject::connect(sidebar, &Sidebar::newRequestRequested, parts.actions[ActionId::NewRequest],
                     &QAction::trigger);
    sidebar->restoreState(parts.settings->layout(QString::fromLatin1(stateName)));
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, sidebar, [sidebar, settings = parts.settings] {
        settings->setLayout(QString::fromLatin1(stateName), sidebar->saveState());
    });
}

} // namespace expectra
