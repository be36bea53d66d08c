// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One act of sending: its first exchange and those that follow from it. What follows is the follower's to
// decide; this one runs it.

#include "app/player/following/follower.h"
#include "app/player/run.h"

namespace expectra {

/// What all plays of a player share.
struct PlayTools
{
    Pool &pool;
    following::DigestMemory &digests;
    std::uint64_t &lastExchange;
    std::span<char> buffer;
};

class Play final : public QObject
{
    Q_OBJECT

public:
    Play(const PreparedRequest &request, PlayOptions options, PlayTools tools);

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
    void run(Initiator initiator, std::optional<std::uint64_t> initiatedBy = {});
    void handleFinished(const std::shared_ptr<Exchange> &exchange);

    following::Follower m_follower;
    PlayOptions m_options;
    PlayTools m_tools;
    bool m_cancelled = false;                 // perhaps before the first run began, or between two
    std::vector<std::unique_ptr<Run>> m_runs; // the last one is running; those before have ended
};

} // namespace expectra
