// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wires/wires.h"

#include "ui/collections/sidebar.h"
#include "ui/collections/store/collectionstore.h"
#include "ui/shell/desk.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/window/parts.h"
#include "ui/shell/window/workspacetabs.h"

namespace expectra {

void connectSidebar(const Parts &parts)
{
    Sidebar *sidebar = parts.sidebar;
    RequestTabs *tabs = parts.desk->tabs();
    QObject::connect(parts.workspace, &WorkspaceTabs::workspaceChanged, sidebar,
                     [sidebar, store = parts.collections](const Workspace &workspace) {
                         static_cast<void>(store->open(QString::fromStdString(workspace.collection().path)));
                         sidebar->setCollection(workspace.collection());
                     });
    QObject::connect(sidebar, &Sidebar::requestActivated, parts.workspace, &WorkspaceTabs::open);
    QObject::connect(sidebar, &Sidebar::headerSetToggled, tabs, [tabs](const HeaderSet &set, bool enabled) {
        tabs->current()->setHeaderSet(set, enabled);
    });
    QObject::connect(tabs, &RequestTabs::currentRequestChanged, sidebar, [sidebar](const Composer *composer) {
        sidebar->select(QString::fromStdString(composer->request().name));
        sidebar->showUsedHeaderSets(composer->request().headerSets);
    });
}

} // namespace expectra
