// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wires/wires.h"

#include "ui/shell/actions.h"
#include "ui/shell/desk.h"
#include "ui/shell/start/settings.h"
#include "ui/shell/welcome/curldialog.h"
#include "ui/shell/welcome/startpage.h"
#include "ui/shell/window/parts.h"
#include "ui/shell/window/workspacetabs.h"

namespace expectra {

namespace {

const QString refusalName = QStringLiteral("Server refuses (417)"); // in the samples

void showCurlDialog(WorkspaceTabs *tabs, QWidget *window)
{
    auto *dialog = new CurlDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &CurlDialog::requestRead, tabs, &WorkspaceTabs::openNew);
    dialog->takeClipboard();
    dialog->open();
}

/// The page is made when it is first shown, which for most people is never again after the first start.
void showStartPage(const Parts &parts)
{
    Desk *desk = parts.desk;
    auto *page = desk->findChild<StartPage *>();
    if (!page) {
        page = new StartPage(parts.actions);
        desk->setStartPage(page);
        // The page can stand before there is a workspace.
        QObject::connect(page, &StartPage::refusalWanted, desk, [desk, &parts] {
            if (parts.workspace && parts.workspace->openRequest(refusalName))
                desk->send();
        });
        QObject::connect(page, &StartPage::collectionWanted, desk, [&parts](const QString &path) {
            if (parts.workspace)
                parts.workspace->openCollection(path);
        });
    }
    page->setRecent(parts.settings->recentCollections());
    desk->showStartPage();
}

} // namespace

void connectWelcome(const Parts &parts)
{
    QObject::connect(parts.actions[ActionId::ShowStartPage], &QAction::triggered, parts.desk,
                     [&parts] { showStartPage(parts); });
    QObject::connect(parts.actions[ActionId::PasteCurl], &QAction::triggered, parts.desk, [&parts] {
        if (parts.workspace)
            showCurlDialog(parts.workspace, parts.desk->window());
    });
}

void connectRecentCollections(const Parts &parts)
{
    QObject::connect(
        parts.workspace, &WorkspaceTabs::collectionChosen, parts.desk,
        [settings = parts.settings](const QString &path) { settings->rememberCollection(path); });
}

} // namespace expectra
