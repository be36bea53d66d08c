// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wires/wires.h"

#include "app/analysis/wiretext.h"
#include "ui/collections/store/collectionstore.h"
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
void openIn(const Parts &parts, quint64 id)
{
    if (const auto exchange = parts.logs->network()->exchange(id))
        parts.current->show(exchange);
    else
        parts.logs->network()->select(id);
}

/// The page is made with the first thing that it is told.
void connectConsole(const Parts &parts)
{
    LogPages *logs = parts.logs;
    QObject::connect(
        parts.desk->plays(), &Plays::exchangeProgressed, logs,
        [logs](QObject *, const ExchangePtr &snapshot) { logs->console()->addExchange(snapshot); });
    QObject::connect(parts.current, &CurrentExchange::exchangeAdded, logs,
                     [logs](const ExchangePtr &exchange) { logs->console()->addExchange(exchange); });
    QObject::connect(logs->network(), &NetworkLog::saved, logs,
                     [logs](const QString &text) { logs->console()->addMessage(LogLevel::Info, text); });
    QObject::connect(logs->network(), &NetworkLog::saveFailed, logs,
                     [logs](const QString &text) { logs->console()->addMessage(LogLevel::Error, text); });
    QObject::connect(parts.collections, &CollectionStore::changeFailed, logs,
                     [logs](const QString &text, const Error &error) {
                         logs->console()->addMessage(
                             LogLevel::Error,
                             LogPages::tr("%1 failed. %2").arg(text, escapedText(error.detail)));
                     });
    QObject::connect(logs, &LogPages::consoleMade, logs, [&parts](Console *console) {
        QObject::connect(parts.current, &CurrentExchange::cleared, console, &Console::clear);
        QObject::connect(console, &Console::exchangeRequested, parts.logs,
                         [&parts](quint64 id) { openIn(parts, id); });
    });
}

void connectProblems(const Parts &parts)
{
    LogPages *logs = parts.logs;
    QObject::connect(parts.current, &CurrentExchange::exchangeAdded, logs,
                     [logs](const ExchangePtr &exchange) { logs->problems()->addExchange(exchange); });
    QObject::connect(logs, &LogPages::problemsMade, logs, [&parts](Problems *problems) {
        QObject::connect(parts.current, &CurrentExchange::cleared, problems, &Problems::clear);
        QObject::connect(problems, &Problems::findingActivated, parts.logs,
                         [&parts](quint64 exchange, const QString &id) {
                             openIn(parts, exchange);
                             parts.desk->view()->showFinding(id);
                         });
    });
}

} // namespace

void connectLogs(const Parts &parts)
{
    connectConsole(parts);
    connectProblems(parts);
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
