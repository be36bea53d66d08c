// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/port.h"

#include <csignal>
#include <system_error>

#include <poll.h>

namespace expectra::lab {

namespace {

// A bound on threads; far more than the pool of any client keeps.
constexpr std::size_t connectionLimit = 256;

// Until the next attempt when the system has no descriptor to spare.
constexpr std::chrono::milliseconds shortage{50};

// OpenSSL writes to sockets without MSG_NOSIGNAL: a client that left must not end the program. The threads of
// the connections inherit this.
void holdBackPipeSignal()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

} // namespace

Port::Port(Listener listener, const StopSignal &stop, Serve serve)
    : m_listener(std::move(listener)), m_stop(stop), m_serve(std::move(serve))
{}

Port::~Port()
{
    join();
}

Result<void> Port::startAccepting()
{
    try {
        m_acceptor = std::thread([this] { acceptUntilStopped(); });
    } catch (const std::system_error &error) {
        return fail(ErrorCode::Unavailable, std::string("a thread for the lab: ") + error.what());
    }
    return {};
}

void Port::acceptUntilStopped()
{
    holdBackPipeSignal();
    while (m_stop.wait(m_listener.handle.descriptor(), POLLIN) == Woken::Ready) {
        auto handle = acceptFrom(m_listener);
        joinFinished();
        if (handle.isOpen())
            serve(std::move(handle));
        else if (m_stop.wait(-1, 0, shortage) == Woken::Stopped)
            return;
    }
}

void Port::serve(Handle handle)
{
    if (m_workers.size() >= connectionLimit)
        return; // closes it

    auto &worker = m_workers.emplace_back();
    try {
        worker.thread = std::thread([this, &worker, accepted = std::move(handle)]() mutable {
            m_serve(std::move(accepted));
            worker.isDone = true;
        });
    } catch (const std::system_error &) {
        m_workers.pop_back(); // no thread to be had: the connection is closed, as beyond the limit
    }
}

void Port::joinFinished()
{
    for (auto worker = m_workers.begin(); worker != m_workers.end();) {
        if (worker->isDone) {
            worker->thread.join();
            worker = m_workers.erase(worker);
        } else {
            ++worker;
        }
    }
}

void Port::join()
{
    if (!m_acceptor.joinable())
        return;
    m_acceptor.join();
    for (auto &worker : m_workers)
        worker.thread.join();
    m_workers.clear();
    m_listener.handle.close();
}

} // namespace expectra::lab
