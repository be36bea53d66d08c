// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One exchange under way: carries facts from the transport to the machine and commands back, and puts the
// record together at the end. Decides nothing.

#include "app/connection/machine.h"
#include "app/player/player.h"
#include "app/player/pool.h"
#include "app/transport/transport.h"

namespace expectra {

/// What a run is told about its place among the exchanges.
struct RunIdentity
{
    std::uint64_t id = 0;
    Initiator initiator = Initiator::Composer;
    std::optional<std::uint64_t> initiatedBy;
};

class Run final : public QObject
{
    Q_OBJECT

public:
    Run(std::shared_ptr<const PreparedRequest> request, RunIdentity identity, const PlayOptions &options,
        Pool &pool, std::span<char> buffer);

    /// `reuse`: a kept connection may serve it.
    void start(bool reuse);
    void cancel() { m_transport.cancel(); }
    void pause() { m_transport.pause(); }
    void resume() { m_transport.resume(); }

signals:
    void progressed(expectra::ExchangePtr snapshot);
    /// Not told to others yet: what follows from it is still to be written into it.
    void finished(const std::shared_ptr<expectra::Exchange> &exchange);

private:
    enum class Reuse {
        None,   // a new connection
        Any,    // one that is there
        OrWait, // or one that is being made
    };
    void begin(Reuse reuse);
    void handleMade(Pool::Made made);
    void pump();
    void perform();
    void finish();
    void tellProgress();
    [[nodiscard]] connection::ContentTap tap();

    std::shared_ptr<const PreparedRequest> m_request;
    RunIdentity m_identity;
    PlayOptions m_options;
    Pool &m_pool;
    std::chrono::system_clock::time_point m_startedAt;
    transport::Stores m_stores;
    connection::Machine m_machine;
    transport::Transport m_transport;
    QTimer m_progress;
    bool m_claims = false; // others wait for the connection that this one makes
    bool m_finished = false;
    bool m_hasContent = false; // some was handed to the sink
};

} // namespace expectra
