// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/currentexchange.h"

#include <algorithm>

namespace expectra {

CurrentExchange::CurrentExchange(QObject *parent) : QObject(parent) {}

void CurrentExchange::add(const ExchangePtr &finished)
{
    m_finished.push_back(finished);
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
    m_finished.clear();
    m_shown.reset();
    emit cleared();
    emit currentExchangeChanged(nullptr);
}

ExchangePtr CurrentExchange::find(std::uint64_t id) const
{
    const auto found = std::find_if(m_finished.begin(), m_finished.end(),
                                    [id](const ExchangePtr &each) { return each->id == id; });
    return found == m_finished.end() ? nullptr : *found;
}

ExchangePtr CurrentExchange::retryOf(std::uint64_t id) const
{
    const auto found = std::find_if(m_finished.begin(), m_finished.end(), [id](const ExchangePtr &each) {
        return each->initiator == Initiator::Retry417 && each->initiatedBy == id;
    });
    return found == m_finished.end() ? nullptr : *found;
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
    for (const auto &each : m_finished) { // a repetition finishes after what it repeats
        if (each->initiatedBy && isKnown(*each->initiatedBy) && !isKnown(each->id))
            take(each);
    }
    return play;
}

} // namespace expectra
