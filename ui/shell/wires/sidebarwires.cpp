// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wires/wires.h"

#include "ui/collections/sidebar.h"
#include "ui/collections/store/collectionstore.h"
#include "ui/shell/actions.h"
#include "ui/shell/desk.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/tabs/requesttab.h"
#include "ui/shell/start/settings.h"
#include "ui/shell/window/parts.h"
#include "ui/shell/window/workspacetabs.h"

#include <QtCore/QCoreApplication>

namespace expectra {

namespace {

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
    for (const RequestTab *tab : tabs.all()) {
        if (tab->key().isEmpty())
            continue;
        requests.push_back(placeOf(tab->key()));
        if (tab->isEdited())
            requests.back().state = OpenRequest::State::Edited;
    }
    return requests;
}

QString keyFor(const collections::RequestPlace &place)
{
    return QStringLiteral("%1#%2").arg(QString::fromStdString(place.file)).arg(place.index);
}

void connectWorkspace(const Parts &parts)
{
    QObject::connect(
        parts.workspace, &WorkspaceTabs::workspaceChanged, parts.sidebar,
        [sidebar = parts.sidebar](const Workspace &now) { sidebar->setCollection(now.collection()); });
    QObject::connect(parts.sidebar, &Sidebar::requestActivated, parts.workspace, &WorkspaceTabs::open);
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
    QObject::connect(tabs, &RequestTabs::tabsChanged, sidebar, showTabs);
    QObject::connect(tabs, &RequestTabs::currentRequestChanged, sidebar,
                     [sidebar, tabs](const Composer *composer) {
                         const OpenRequest place = placeOf(tabs->currentTab()->key());
                         sidebar->select(place.file, place.index);
                         sidebar->showUsedHeaderSets(composer->request().headerSets);
                     });
    // The composer puts a set that is switched on behind the others.
    QObject::connect(sidebar, &Sidebar::headerSetsOrdered, tabs, [tabs](const std::vector<HeaderSet> &used) {
        if (!tabs->current())
            return; // a view is shown
        for (const auto &set : used)
            tabs->current()->setHeaderSet(set, false);
        for (const auto &set : used)
            tabs->current()->setHeaderSet(set, true);
    });
    QObject::connect(sidebar, &Sidebar::headerSetToggled, tabs, [tabs](const HeaderSet &set, bool enabled) {
        if (Composer *composer = tabs->current())
            composer->setHeaderSet(set, enabled);
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
    QObject::connect(sidebar, &Sidebar::editEnvironmentsRequested, parts.actions[ActionId::EditEnvironments],
                     &QAction::trigger);
    QObject::connect(parts.actions[ActionId::EditEnvironments], &QAction::triggered, sidebar,
                     [sidebar, workspace = parts.workspace] {
                         sidebar->editEnvironments(workspace->workspace().environment());
                     });
    sidebar->restoreState(parts.settings->layout(QString::fromLatin1(sidebarState)));
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, sidebar, [sidebar, settings = parts.settings] {
        settings->setLayout(QString::fromLatin1(sidebarState), sidebar->saveState());
    });
}

} // namespace expectra
