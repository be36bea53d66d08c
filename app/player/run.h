// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One exchange under way: carries facts from the transport to the machine and commands back, and puts the
// record together at the end. Decides nothing. A thousand a second are made, so who runs it is told by a call
// and not by a signal.

#include "app/connection/machine.h"
#include "app/player/player.h"
#include "app/player/pool.h"
#include "app/transport/transport.h"

#include <QtCore/QTimer>

namespace expectra {

/// What a run is told about its place among the exchanges.
struct RunIdentity
{
    std::uint64_t id = 0;
    Initiator initiator = Initiator::Composer;
    std::optional<std::uint64_t> initiatedBy;
};

/// What hears of a run.
class RunEar
{
public:
    virtual void hearProgress(const ExchangePtr &snapshot) = 0;
    /// Not told to others yet: what follows from it is still to be written into it.
    virtual void hearFinished(const std::shared_ptr<Exchange> &exchange) = 0;

protected:
    ~RunEar() = default;
};

class Run final : private transport::ReadyEar
{
public:
    Run(std::shared_ptr<const PreparedRequest> request, RunIdentity identity, const PlayOptions &options,
        Pool &pool, std::span<char> buffer, RunEar &ear);

    /// `reuse`: a kept connection may serve it.
    void start(bool reuse);
    void cancel() { m_transport.cancel(); }
    void pause() { m_transport.pause(); }
    void resume() { m_transport.resume(); }

private:
    enum class Reuse {
        None,   // a new connection
        Any,    // one that is there
        OrWait, // or one that is being made
    };
    void begin(Reuse reuse);
    void handleMade(Pool::Made made);
    void hearReady() override { pump(); }
    void pump();
    void perform();
    void finish();
    void leaveConnection();
    void tellProgress();
    [[nodiscard]] std::optional<transport::Connection> takeKept(Reuse reuse);
    [[nodiscard]] connection::ContentTap tap();

    std::shared_ptr<const PreparedRequest> m_request;
    RunIdentity m_identity;
    const PlayOptions &m_options; // its play's, which outlives it
    Pool &m_pool;
    RunEar &m_ear;
    std::chrono::system_clock::time_point m_startedAt;
    transport::Stores m_stores;
    connection::Machine m_machine;
    transport::Transport m_transport;
    std::shared_ptr<transport::Http2Link> m_ownLink; // that nobody else may use
    std::unique_ptr<QTimer> m_progress;              // where somebody wants it
    bool m_claims = false;                           // others wait for the connection that this one makes
    bool m_finished = false;
    bool m_hasContent = false; // some was handed to the sink
};

} // namespace expectra
