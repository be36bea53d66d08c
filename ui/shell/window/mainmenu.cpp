// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window/mainmenu.h"

#include "ui/shell/actions.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMenu>

namespace expectra {

QMenu *makeMainMenu(const Actions &actions, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    const auto addMenu = [&actions, menu](const char *title, Menu part) {
        menu->addMenu(QCoreApplication::translate("Menus", title))->addActions(actions.of(part));
    };
    addMenu(QT_TRANSLATE_NOOP("Menus", "Request"), Menu::Request);
    addMenu(QT_TRANSLATE_NOOP("Menus", "Go"), Menu::Go);
    addMenu(QT_TRANSLATE_NOOP("Menus", "View"), Menu::View);
    addMenu(QT_TRANSLATE_NOOP("Menus", "Theme"), Menu::Theme);
    menu->addSeparator();
    menu->addActions(actions.of(Menu::Program));
    return menu;
}

} // namespace expectra
