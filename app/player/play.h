// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One act of sending: its first exchange and those that follow from it. What follows is the follower's to
// decide; this one runs it.

#include "app/player/following/follower.h"
#include "app/player/run.h"

#include <list>

namespace expectra {

/// What all plays of a player share.
struct PlayTools
{
    Pool &pool;
    following::DigestMemory &digests;
    std::uint64_t &lastExchange;
    std::span<char> buffer;
};

/// What hears of a play.
class PlayEar
{
public:
    virtual void hearProgress(PlayId play, const ExchangePtr &snapshot) = 0;
    virtual void hearExchange(PlayId play, const ExchangePtr &exchange) = 0;
    /// Nothing more comes. The play may not go before this returns.
    virtual void hearEnd(PlayId play) = 0;

protected:
    ~PlayEar() = default;
};

class Play final : private RunEar
{
public:
    Play(PlayId id, std::shared_ptr<const PreparedRequest> request, PlayOptions options, PlayTools tools,
         PlayEar &ear);

    void start();
    void cancel();
    /// Of the exchange that is running; one that follows is not paused.
    void pause();
    void resume();

private:
    void run(Initiator initiator, std::optional<std::uint64_t> initiatedBy = {});
    void hearProgress(const ExchangePtr &snapshot) override { m_ear.hearProgress(m_id, snapshot); }
    void hearFinished(const std::shared_ptr<Exchange> &exchange) override;

    PlayId m_id;
    PlayEar &m_ear;
    following::Follower m_follower;
    PlayOptions m_options;
    PlayTools m_tools;
    bool m_cancelled = false; // perhaps before the first run began, or between two
    std::list<Run> m_runs;    // the last one is running; those before have ended
};

} // namespace expectra
