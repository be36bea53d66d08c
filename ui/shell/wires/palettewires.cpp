// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wires/wires.h"

#include "ui/shell/actions.h"
#include "ui/shell/desk.h"
#include "ui/shell/palette/commandpalette.h"
#include "ui/shell/palette/paletteentries.h"
#include "ui/shell/start/settings.h"
#include "ui/shell/window/parts.h"

namespace expectra {

/// The palette is made when it is first asked for. The parts stand in the window and outlive its actions.
void connectPalette(const Parts &parts)
{
    QAction *action = parts.actions[ActionId::ShowPalette];
    QObject::connect(action, &QAction::triggered, parts.desk,
                     [&parts, made = QPointer<CommandPalette>()]() mutable {
                         if (!made) {
                             made = new CommandPalette(parts.desk->window());
                             QObject::connect(made, &CommandPalette::used, made,
                                              [settings = parts.settings](const QString &key) {
                                                  settings->rememberCommand(key);
                                              });
                         }
                         if (made->isVisible())
                             made->dismiss();
                         else
                             made->present(gatherEntries(parts), parts.settings->recentCommands());
                     });
}

} // namespace expectra
