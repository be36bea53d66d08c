// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wires/wires.h"

#include "ui/console/console.h"
#include "ui/console/problems.h"
#include "ui/network/networklog.h"
#include "ui/shell/currentexchange.h"
#include "ui/shell/desk.h"
#include "ui/shell/window/logpages.h"
#include "ui/shell/window/parts.h"

namespace expectra {

namespace {

/// What is no longer kept is said to be gone by the network log, which lists it still.
void connectConsole(const Parts &parts)
{
    Console *console = parts.logs->console();
    CurrentExchange *current = parts.current;
    const auto open = [current, network = parts.logs->network()](quint64 id) {
        if (const auto exchange = network->exchange(id))
            current->show(exchange);
        else
            network->select(id);
    };
    QObject::connect(parts.desk->plays(), &Plays::exchangeProgressed, console,
                     [console](QObject *, const ExchangePtr &snapshot) { console->addExchange(snapshot); });
    QObject::connect(current, &CurrentExchange::exchangeAdded, console, &Console::addExchange);
    QObject::connect(current, &CurrentExchange::cleared, console, &Console::clear);
    QObject::connect(console, &Console::exchangeRequested, parts.logs, open);

    NetworkLog *network = parts.logs->network();
    QObject::connect(network, &NetworkLog::saved, console,
                     [console](const QString &text) { console->addMessage(LogLevel::Info, text); });
    QObject::connect(network, &NetworkLog::saveFailed, console,
                     [console](const QString &text) { console->addMessage(LogLevel::Error, text); });

    Problems *problems = parts.logs->problems();
    QObject::connect(current, &CurrentExchange::exchangeAdded, problems, &Problems::addExchange);
    QObject::connect(current, &CurrentExchange::cleared, problems, &Problems::clear);
    QObject::connect(problems, &Problems::findingActivated, parts.logs,
                     [open, view = parts.desk->view()](quint64 exchange, const QString &id) {
                         open(exchange);
                         view->showFinding(id);
                     });
}

} // namespace

void connectLogs(const Parts &parts)
{
    connectConsole(parts);
    NetworkLog *network = parts.logs->network();
    CurrentExchange *current = parts.current;
    network->setKept(current->kept());
    QObject::connect(parts.desk->plays(), &Plays::exchangeProgressed, network,
                     [network](QObject *, const ExchangePtr &snapshot) { network->updateRunning(snapshot); });
    QObject::connect(current, &CurrentExchange::exchangeAdded, network, &NetworkLog::addExchange);
    QObject::connect(current, &CurrentExchange::cleared, network, &NetworkLog::clear);
    QObject::connect(current, &CurrentExchange::currentExchangeChanged, network,
                     [network](const ExchangePtr &exchange) {
                         if (exchange)
                             network->select(exchange->id);
                     });
    QObject::connect(network, &NetworkLog::exchangeSelected, current, &CurrentExchange::show);
    QObject::connect(network, &NetworkLog::goneSelected, current, [current] { current->show(nullptr); });
    QObject::connect(network, &NetworkLog::clearRequested, current, &CurrentExchange::clear);
    QObject::connect(parts.desk->plays(), &Plays::started, network, &NetworkLog::handlePlayStarted);
}

} // namespace expectra
