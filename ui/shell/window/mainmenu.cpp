// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window/mainmenu.h"

#include "ui/shell/actions.h"

#include <QtWidgets/QMenu>

namespace expectra {

QMenu *makeMainMenu(const Actions &actions, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, &actions] {
        if (!menu->isEmpty())
            return;
        for (const auto part : {Menu::Request, Menu::Go, Menu::View, Menu::Layout, Menu::Theme, Menu::Help})
            menu->addMenu(menuTitle(part))->addActions(actions.of(part));
        menu->addSeparator();
        menu->addActions(actions.of(Menu::Program));
    });
    return menu;
}

} // namespace expectra
