// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/run.h"

#include "app/player/system/systemproxy.h"
#include "app/transport/clock.h"

namespace expectra {

namespace {

// One frame at 60 a second: more often nobody sees.
constexpr int progressInterval = 16;

} // namespace

Run::Run(std::shared_ptr<const PreparedRequest> request, RunIdentity identity, const PlayOptions &options,
         Pool &pool, std::span<char> buffer, RunEar &ear)
    : m_request(settledBySystem(std::move(request)))
    , m_identity(identity)
    , m_options(options)
    , m_pool(pool)
    , m_ear(ear)
    , m_startedAt(std::chrono::system_clock::now())
    , m_stores{std::make_shared<ByteStore>(Keep::Prefix), std::make_shared<ByteStore>(options.keepInbound)}
    , m_machine(m_request, options.keepInbound, tap())
    , m_transport(m_request, m_stores, buffer, pool.tls(), *this, transport::monotonicNow())
{}

void Run::start(bool reuse)
{
    if (m_options.sink && m_options.sink->begin)
        m_options.sink->begin();
    if (m_options.wantsProgress) {
        m_progress = std::make_unique<QTimer>();
        m_progress->callOnTimeout([this] { tellProgress(); });
        m_progress->start(progressInterval);
    }
    perform(); // the limit that counts from here on
    begin(reuse ? Reuse::OrWait : Reuse::None);
}

void Run::begin(Reuse reuse)
{
    const auto &key = m_pool.keyOf(m_request);
    auto link = reuse != Reuse::None && !m_options.onConnection ? m_pool.link(key) : nullptr;
    auto kept = !link ? takeKept(reuse) : std::nullopt;
    if (link) {
        m_transport.join(std::move(link));
    } else if (kept) {
        m_transport.adopt(std::move(*kept));
    } else {
        const bool mayShare = reuse == Reuse::OrWait && m_request->version == http::Version::Http2 &&
                              m_options.leavesConnection && !m_options.onConnection;
        m_claims = mayShare && m_pool.claim(key);
        if (mayShare && !m_claims)
            m_pool.wait(key, &m_transport, [this](Pool::Made made) { handleMade(made); });
        else
            m_machine.start();
    }
    perform();
    pump();
}

std::optional<transport::Connection> Run::takeKept(Reuse reuse)
{
    if (reuse == Reuse::None)
        return std::nullopt;
    const auto &key = m_pool.keyOf(m_request);
    return m_options.onConnection ? m_pool.take(key, *m_options.onConnection) : m_pool.take(key);
}

/// A play may have been cancelled while it waited.
void Run::handleMade(Pool::Made made)
{
    if (!m_finished)
        begin(made == Pool::Made::Shared ? Reuse::OrWait : Reuse::Any);
}

void Run::pump()
{
    while (!m_finished) {
        auto fact = m_transport.next();
        if (!fact)
            return;
        if (std::holds_alternative<timeline::Connected>(fact->event.payload))
            m_transport.setConnectionId(m_pool.nextId());
        m_machine.receive(std::move(fact->event), fact->bytes);
        perform();
        if (m_machine.isFinished())
            return finish();
    }
}

void Run::perform()
{
    for (const auto &command : m_machine.takeCommands())
        m_transport.perform(command);
    auto link = m_transport.takeNewLink();
    const bool isShared = link != nullptr;
    if (isShared && m_options.leavesConnection)
        m_pool.share(m_pool.keyOf(m_request), std::move(link));
    else if (isShared)
        m_ownLink = std::move(link);
    if (m_claims && m_machine.state() >= connection::Machine::State::SendingHead) {
        m_claims = false;
        m_pool.settle(m_pool.keyOf(m_request), isShared                 ? Pool::Made::Shared
                                               : m_machine.isFinished() ? Pool::Made::Failed
                                                                        : Pool::Made::Apart);
    }
}

void Run::finish()
{
    m_finished = true;
    if (m_progress)
        m_progress->stop();
    if (m_hasContent && m_options.sink->end)
        m_options.sink->end();
    const auto exchange = m_machine.takeRecord();
    exchange->id = m_identity.id;
    exchange->initiator = m_identity.initiator;
    exchange->initiatedBy = m_identity.initiatedBy;
    exchange->startedAt = m_startedAt;
    exchange->connection.id = m_transport.connectionId();
    exchange->tcp = m_transport.tcp();
    exchange->outbound = m_stores.outbound;
    exchange->inbound = m_stores.inbound;
    if (!exchange->content.store)
        exchange->content.store = m_stores.inbound;
    leaveConnection();
    m_ear.hearFinished(exchange);
}

void Run::leaveConnection()
{
    auto connection = m_transport.takeConnection();
    if (connection && m_options.leavesConnection)
        m_pool.put(m_pool.keyOf(m_request), std::move(*connection));
    else if (connection)
        connection->channel.close();
    if (m_ownLink)
        m_ownLink->retire();
}

/// A copy without the stores, which are still being written.
void Run::tellProgress()
{
    auto snapshot = std::make_shared<Exchange>(m_machine.record());
    snapshot->id = m_identity.id;
    snapshot->initiator = m_identity.initiator;
    snapshot->initiatedBy = m_identity.initiatedBy;
    snapshot->startedAt = m_startedAt;
    snapshot->connection.id = m_transport.connectionId();
    m_ear.hearProgress(snapshot);
}

connection::ContentTap Run::tap()
{
    if (!m_options.sink || !m_options.sink->take)
        return {};
    return [this](std::string_view bytes) {
        const auto &sink = *m_options.sink;
        if (!std::exchange(m_hasContent, true) && sink.head)
            sink.head(*m_machine.record().response);
        sink.take(bytes);
    };
}

} // namespace expectra
