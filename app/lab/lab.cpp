// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/lab.h"

#include "app/lab/conversation.h"
#include "app/lab/wire/listener.h"

#include <atomic>
#include <list>
#include <system_error>
#include <thread>

#include <poll.h>

namespace expectra::lab {

namespace {

// A bound on threads; far more than the pool of any client keeps.
constexpr std::size_t connectionLimit = 256;

// Until the next attempt when the system has no descriptor to spare.
constexpr std::chrono::milliseconds shortage{50};

} // namespace

class Lab::Server final
{
public:
    Server(ScenarioSet scenarios, StopSignal stop, Listener listener)
        : m_scenarios(std::move(scenarios)), m_stop(std::move(stop)), m_listener(std::move(listener))
    {}
    ~Server() { stop(); }
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    [[nodiscard]] Result<void> startAccepting();
    void stop();

    [[nodiscard]] std::uint16_t port() const { return m_listener.port; }
    [[nodiscard]] const ScenarioSet &scenarios() const { return m_scenarios; }

private:
    struct Worker
    {
        std::thread thread;
        std::atomic<bool> isDone = false;
    };

    void acceptUntilStopped();
    void serve(Handle handle);
    void joinFinished();

    ScenarioSet m_scenarios;
    StopSignal m_stop;
    Listener m_listener;
    std::thread m_acceptor;
    std::list<Worker> m_workers; // the acceptor's own while it runs
    std::uint64_t m_served = 0;
};

Result<void> Lab::Server::startAccepting()
{
    try {
        m_acceptor = std::thread([this] { acceptUntilStopped(); });
    } catch (const std::system_error &error) {
        return fail(ErrorCode::Unavailable, std::string("a thread for the lab: ") + error.what());
    }
    return {};
}

void Lab::Server::acceptUntilStopped()
{
    while (m_stop.wait(m_listener.handle.descriptor(), POLLIN) == Woken::Ready) {
        auto handle = acceptFrom(m_listener);
        joinFinished();
        if (handle.isOpen())
            serve(std::move(handle));
        else if (m_stop.wait(-1, 0, shortage) == Woken::Stopped)
            return;
    }
}

void Lab::Server::serve(Handle handle)
{
    if (m_workers.size() >= connectionLimit)
        return; // closes it

    auto &worker = m_workers.emplace_back();
    try {
        worker.thread =
            std::thread([this, &worker, number = ++m_served, accepted = std::move(handle)]() mutable {
                Conversation(std::move(accepted), m_stop, m_scenarios, number).run();
                worker.isDone = true;
            });
    } catch (const std::system_error &) {
        m_workers.pop_back(); // no thread to be had: the connection is closed, as beyond the limit
    }
}

void Lab::Server::joinFinished()
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

void Lab::Server::stop()
{
    if (!m_acceptor.joinable())
        return;
    m_stop.raise();
    m_acceptor.join();
    for (auto &worker : m_workers)
        worker.thread.join();
    m_workers.clear();
    m_listener.handle.close();
}

Lab::Lab(std::unique_ptr<Server> server) : m_server(std::move(server)) {}

Lab::~Lab() = default;

Result<std::unique_ptr<Lab>> Lab::start(const Options &options)
{
    auto scenarios = ScenarioSet::load(options.scenarioDirectories);
    if (!scenarios)
        return tl::unexpected(scenarios.error());
    auto stop = StopSignal::create();
    if (!stop)
        return tl::unexpected(stop.error());
    auto listener = listenOn(options.address, options.port);
    if (!listener)
        return tl::unexpected(listener.error());

    auto server = std::make_unique<Server>(std::move(*scenarios), std::move(*stop), std::move(*listener));
    if (auto started = server->startAccepting(); !started)
        return tl::unexpected(started.error());
    return std::unique_ptr<Lab>(new Lab(std::move(server)));
}

std::uint16_t Lab::port() const
{
    return m_server->port();
}

std::vector<ScenarioInfo> Lab::scenarios() const
{
    std::vector<ScenarioInfo> list;
    for (const auto &[path, scenario] : m_server->scenarios().all())
        list.push_back({path, scenario.description, presetQuery(scenario)});
    return list;
}

void Lab::stop()
{
    m_server->stop();
}

} // namespace expectra::lab
