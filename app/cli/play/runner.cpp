// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/runner.h"

namespace expectra::cli {

Runner::Runner(PlayPlan plan) : m_plan(std::move(plan))
{
    connect(&m_player, &Player::exchangeFinished, this, &Runner::handleExchange);
    connect(&m_player, &Player::playFinished, this, &Runner::handlePlay);
    connect(&m_player, &Player::exchangeProgressed, this, [this](PlayId id, const ExchangePtr &snapshot) {
        emit progressed(static_cast<std::size_t>(id), snapshot);
    });
}

void Runner::start()
{
    while (m_running < m_plan.parallel && m_begun < m_plan.playCount())
        beginNext();
}

void Runner::cancel()
{
    m_plan.requests.resize((m_begun + m_plan.repeat - 1) / m_plan.repeat);
    m_begun = m_plan.playCount();
    std::vector<PlayId> running;
    for (const auto &[id, waiting] : m_waiting) {
        if (!waiting.hasEnded)
            running.push_back(id);
    }
    for (const auto id : running)
        m_player.cancel(id);
}

void Runner::beginNext()
{
    const auto id = static_cast<PlayId>(m_begun);
    const auto &request = m_plan.requests[m_begun / m_plan.repeat];
    ++m_begun;
    ++m_running;
    m_waiting[id];
    m_player.play(id, request, m_plan.options);
}

void Runner::handleExchange(PlayId id, const ExchangePtr &exchange)
{
    m_waiting[id].exchanges.push_back(exchange);
}

/// The next play goes out before this one is printed: the wire shall not wait for a terminal.
void Runner::handlePlay(PlayId id)
{
    --m_running;
    m_waiting[id].hasEnded = true;
    if (m_begun < m_plan.playCount())
        beginNext();
    handOn();
    if (m_running == 0)
        emit finished();
}

void Runner::handOn()
{
    while (!m_waiting.empty() && m_waiting.begin()->second.hasEnded) {
        auto node = m_waiting.extract(m_waiting.begin());
        const auto number = static_cast<std::size_t>(node.key());
        ++m_handedOn;
        emit played({number, number % m_plan.repeat, std::move(node.mapped().exchanges)});
    }
}

} // namespace expectra::cli
