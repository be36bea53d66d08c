// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One act of sending: its first exchange and those that follow from it. Decides what follows: a refused
// expectation is repeated once without it, a request on a kept connection that turned out dead once on a new
// one, a redirect is followed where the request asks for it.

#include "app/player/run.h"

#include <set>

namespace expectra {

class Play final : public QObject
{
    Q_OBJECT

public:
    Play(const PreparedRequest &request, PlayOptions options, Pool &pool, std::uint64_t &lastExchange,
         std::span<char> buffer);

    void start();
    void cancel();
    /// Of the exchange that is running; one that follows is not paused.
    void pause();
    void resume();

signals:
    void progressed(expectra::ExchangePtr snapshot);
    void exchangeFinished(expectra::ExchangePtr exchange);
    void finished();

private:
    /// What is played next, and why.
    struct Step
    {
        std::shared_ptr<const PreparedRequest> request; // what is intended
        Initiator initiator = Initiator::Composer;
        std::optional<std::uint64_t> initiatedBy{};
    };

    void run(const Step &step);
    void handleFinished(const std::shared_ptr<Exchange> &exchange);
    [[nodiscard]] std::optional<Step> stepAfter(Exchange &exchange);
    [[nodiscard]] std::optional<Step> redirectAfter(Exchange &exchange);

    std::shared_ptr<const PreparedRequest> m_intended; // with the exchange that runs
    PlayOptions m_options;
    Pool &m_pool;
    std::uint64_t &m_lastExchange;
    std::span<char> m_buffer;
    int m_redirects = 0;                      // that were followed
    std::set<std::string> m_visited;          // requests that a redirect led away from
    bool m_cancelled = false;                 // perhaps before the first run began, or between two
    std::vector<std::unique_ptr<Run>> m_runs; // the last one is running; those before have ended
};

} // namespace expectra
