// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One port of the lab: a thread that accepts, and a thread for each connection, because a scenario is a
// sequential script, and a blocking one reads like it. What is spoken on the port is the caller's business.

#include "app/base/result.h"
#include "app/lab/wire/listener.h"
#include "app/lab/wire/stopsignal.h"

#include <atomic>
#include <functional>
#include <list>
#include <thread>

namespace expectra::lab {

class Port final
{
public:
    /// Serves one connection to its end, on a thread of its own.
    using Serve = std::function<void(Handle)>;

    Port(Listener listener, const StopSignal &stop, Serve serve);
    ~Port();
    Port(const Port &) = delete;
    Port &operator=(const Port &) = delete;

    [[nodiscard]] Result<void> startAccepting();
    /// Returns when every connection has ended; the stop signal must be raised.
    void join();

    [[nodiscard]] std::uint16_t number() const { return m_listener.port; }

private:
    struct Worker
    {
        std::thread thread;
        std::atomic<bool> isDone = false;
    };

    void acceptUntilStopped();
    void serve(Handle handle);
    void joinFinished();

    Listener m_listener;
    const StopSignal &m_stop;
    Serve m_serve;
    std::thread m_acceptor;
    std::list<Worker> m_workers; // the acceptor's own while it runs
};

} // namespace expectra::lab
