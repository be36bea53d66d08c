// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wires/wires.h"

#include "ui/shell/actions.h"
#include "ui/shell/desk.h"
#include "ui/shell/diagnosis/diagnosistabs.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/tabs/composerfold.h"
#include "ui/shell/window/parts.h"

namespace expectra {

/// Send, Cancel and Pause are there for the tab that is shown; a diagnosis is sent and cancelled whole.
void connectDesk(const Parts &parts)
{
    Desk *desk = parts.desk;
    new ComposerFold(desk, parts.actions[ActionId::ShowComposer]);
    const auto update = [desk, diagnoses = parts.diagnoses, send = parts.actions[ActionId::Send],
                         cancel = parts.actions[ActionId::Cancel], pause = parts.actions[ActionId::Pause]] {
        const bool asks = diagnoses->isRunning();
        const bool playing = desk->plays()->isPlaying(desk->tabs()->current());
        cancel->setEnabled(playing || asks);
        send->setEnabled(!playing && !asks);
        pause->setEnabled(playing);
        pause->setChecked(desk->plays()->isPaused(desk->tabs()->current()));
    };
    QObject::connect(desk->plays(), &Plays::started, desk, update);
    QObject::connect(desk->plays(), &Plays::finished, desk, update);
    QObject::connect(desk->plays(), &Plays::pausedChanged, desk, update);
    QObject::connect(desk->tabs(), &RequestTabs::currentRequestChanged, desk, update);
    QObject::connect(parts.diagnoses, &DiagnosisTabs::stateChanged, desk, update);
}

} // namespace expectra
