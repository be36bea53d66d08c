// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One act of sending: its first exchange and those that follow from it. Decides what follows: a refused
// expectation is repeated once without it, a request on a kept connection that turned out dead once on a new
// one.

#include "app/player/run.h"

namespace expectra {

class Play final : public QObject
{
    Q_OBJECT

public:
    Play(const PreparedRequest &request, PlayOptions options, Pool &pool, std::uint64_t &lastExchange,
         std::span<char> buffer);

    void start();
    void cancel();

signals:
    void progressed(expectra::ExchangePtr snapshot);
    void exchangeFinished(expectra::ExchangePtr exchange);
    void finished();

private:
    void run(std::shared_ptr<const PreparedRequest> request, Initiator initiator, const Exchange *before);
    void handleFinished(const ExchangePtr &exchange);

    std::shared_ptr<const PreparedRequest> m_request;
    PlayOptions m_options;
    Pool &m_pool;
    std::uint64_t &m_lastExchange;
    std::span<char> m_buffer;
    bool m_cancelled = false;                 // perhaps before the first run began, or between two
    std::vector<std::unique_ptr<Run>> m_runs; // the last one is running; those before have ended
};

} // namespace expectra
