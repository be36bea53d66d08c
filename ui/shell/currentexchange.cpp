// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/currentexchange.h"

#include <algorithm>

namespace expectra {

CurrentExchange::CurrentExchange(QObject *parent) : QObject(parent), m_kept(std::make_shared<KeptExchanges>())
{}

void CurrentExchange::add(const ExchangePtr &finished)
{
    m_kept->add(finished);
    count(*finished);
    emit exchangeAdded(finished);
    const bool completesShown =
        m_shown && finished->initiator == Initiator::Retry417 && finished->initiatedBy == m_shown->id;
    if (completesShown)
        emit currentExchangeChanged(m_shown);
}

void CurrentExchange::show(const ExchangePtr &exchange)
{
    if (exchange == m_shown)
        return;
    m_shown = exchange;
    emit currentExchangeChanged(exchange);
}

void CurrentExchange::clear()
{
    m_kept->clear();
    m_totals = {};
    for (const auto &pinned : m_kept->all())
        count(*pinned);
    emit cleared();
    if (m_shown && !m_kept->find(m_shown->id))
        show(nullptr);
}

ExchangePtr CurrentExchange::find(std::uint64_t id) const
{
    return m_kept->find(id);
}

ExchangePtr CurrentExchange::retryOf(std::uint64_t id) const
{
    return m_kept->retryOf(id);
}

void CurrentExchange::count(const Exchange &exchange)
{
    ++m_totals.exchanges;
    m_totals.bytes += exchange.outbound ? exchange.outbound->size() : 0;
    m_totals.bytes += exchange.inbound ? exchange.inbound->size() : 0;
}

std::vector<ExchangePtr> CurrentExchange::playOf(const Exchange &exchange) const
{
    std::vector<ExchangePtr> play;
    std::vector<std::uint64_t> known{exchange.id};
    const auto take = [&](const ExchangePtr &each) {
        known.push_back(each->id);
        play.push_back(each);
    };
    for (auto before = exchange.initiatedBy ? find(*exchange.initiatedBy) : nullptr; before;) {
        take(before);
        before = before->initiatedBy ? find(*before->initiatedBy) : nullptr;
    }
    const auto isKnown = [&known](std::uint64_t id) {
        return std::find(known.begin(), known.end(), id) != known.end();
    };
    for (std::size_t i = 0; i < known.size(); ++i) {
        for (const auto &each : m_kept->repetitionsOf(known[i])) {
            if (!isKnown(each->id))
                take(each);
        }
    }
    return play;
}

} // namespace expectra
