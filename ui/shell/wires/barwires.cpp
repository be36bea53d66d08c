// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wires/wires.h"

#include "ui/shell/actions.h"
#include "ui/shell/currentexchange.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/shell/window/parts.h"
#include "ui/shell/window/workspacetabs.h"

namespace expectra {

void connectBars(const Parts &parts)
{
    TopBar *topBar = parts.topBar;
    WorkspaceTabs *tabs = parts.workspace;
    QObject::connect(topBar, &TopBar::environmentChosen, tabs, &WorkspaceTabs::chooseEnvironment);
    QObject::connect(topBar, &TopBar::editEnvironmentsRequested, parts.actions[ActionId::EditEnvironments],
                     &QAction::trigger);
    QObject::connect(tabs, &WorkspaceTabs::workspaceChanged, topBar, [topBar](const Workspace &workspace) {
        const auto &collection = workspace.collection();
        QStringList environments;
        for (const auto &environment : collection.environments)
            environments.append(QString::fromStdString(environment.name));
        topBar->setCollection(QString::fromStdString(collection.name), environments, workspace.environment());
    });

    StatusLine *status = parts.status;
    CurrentExchange *current = parts.current;
    QObject::connect(tabs, &WorkspaceTabs::problemChanged, status, &StatusLine::showProblem);
    const auto showTotals = [status, current] {
        status->showTotals(current->totals().exchanges, current->totals().bytes);
    };
    QObject::connect(current, &CurrentExchange::exchangeAdded, status, showTotals);
    QObject::connect(current, &CurrentExchange::cleared, status, showTotals);
    QObject::connect(current, &CurrentExchange::currentExchangeChanged, status,
                     [status](const ExchangePtr &exchange) { status->showClock(exchange.get()); });
}

} // namespace expectra
