// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wires/wires.h"

#include "ui/network/networklog.h"
#include "ui/shell/currentexchange.h"
#include "ui/shell/desk.h"
#include "ui/shell/window/logpages.h"
#include "ui/shell/window/parts.h"

namespace expectra {

void connectLogs(const Parts &parts)
{
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
