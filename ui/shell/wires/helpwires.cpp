// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wires/wires.h"

#include "ui/guide/guidewindow.h"
#include "ui/shell/actions.h"
#include "ui/shell/desk.h"
#include "ui/shell/help/aboutdialog.h"
#include "ui/shell/help/shortcutlist.h"
#include "ui/shell/window/parts.h"

namespace expectra {

/// Made when it is first asked for, then kept where its reader left it.
void showGuide(QWidget *window, const QString &page)
{
    auto *guide = window->findChild<GuideWindow *>(QString(), Qt::FindDirectChildrenOnly);
    if (!guide)
        guide = new GuideWindow(window);
    if (!page.isEmpty())
        guide->showPage(page);
    guide->show();
    guide->raise();
    guide->activateWindow();
}

namespace {

/// Made anew each time; the window waits below it.
template <typename Dialog>
void showDialog(QWidget *window)
{
    auto *dialog = new Dialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

void connectHelp(const Parts &parts)
{
    Desk *desk = parts.desk;
    QObject::connect(parts.actions[ActionId::ShowGuide], &QAction::triggered, desk,
                     [desk] { showGuide(desk->window(), {}); });
    QObject::connect(parts.actions[ActionId::ShowShortcuts], &QAction::triggered, desk,
                     [desk] { showDialog<ShortcutList>(desk->window()); });
    QObject::connect(parts.actions[ActionId::ShowAbout], &QAction::triggered, desk,
                     [desk] { showDialog<AboutDialog>(desk->window()); });
}

} // namespace expectra
