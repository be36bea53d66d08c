// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wires/wires.h"

#include "ui/shell/actions.h"
#include "ui/shell/currentexchange.h"
#include "ui/shell/desk.h"
#include "ui/shell/settings/settingsdialog.h"
#include "ui/shell/start/settings.h"
#include "ui/shell/window/parts.h"
#include "ui/shell/window/workspacetabs.h"

namespace expectra {

namespace {

void follow(const Parts &parts, const Preferences &preferences)
{
    parts.current->kept()->setBudget(preferences.keptMemory);
    parts.workspace->setNewRequest(newRequest(preferences));
}

void showSettings(const Parts &parts)
{
    auto *dialog = new SettingsDialog(parts.actions, parts.settings->preferences(), parts.desk->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showKept(parts.current->kept()->count(), parts.current->kept()->memory());
    QObject::connect(dialog, &SettingsDialog::preferencesChanged, parts.desk,
                     [&parts, dialog](const Preferences &preferences) {
                         parts.settings->setPreferences(preferences);
                         follow(parts, preferences);
                         dialog->showKept(parts.current->kept()->count(), parts.current->kept()->memory());
                     });
    dialog->open();
}

} // namespace

void connectSettings(const Parts &parts)
{
    follow(parts, parts.settings->preferences());
    QObject::connect(parts.actions[ActionId::ShowSettings], &QAction::triggered, parts.desk,
                     [&parts] { showSettings(parts); });
}

} // namespace expectra
