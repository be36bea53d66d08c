// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/transport.h"

#include "app/transport/clock.h"
#include "app/transport/tcpfacts.h"

#include <algorithm>
#include <limits>

namespace expectra::transport {

using State = IoResult::State;

namespace {

// How many reads and sends may follow each other before timers, cancels and other exchanges get their turn:
// at 256 KiB a turn some 10 MiB, a few milliseconds.
constexpr int turnsAtOnce = 40;

// In milliseconds; a limit beyond finds nothing passed when this is over.
constexpr std::int64_t longestTimer = std::numeric_limits<int>::max();

} // namespace

struct Transport::Attempt
{
    int number = 0;
    timeline::Endpoint to;
    Socket socket;
    std::unique_ptr<QSocketNotifier> notifier;
};

Transport::Transport(std::shared_ptr<const PreparedRequest> request, Stores stores, std::span<char> buffer,
                     tls::Client &tls, ReadyEar &ear, Duration start)
    : m_request(std::move(request))
    , m_stores(std::move(stores))
    , m_buffer(buffer)
    , m_tls(tls)
    , m_ear(ear)
    , m_start(start)
{}

Transport::~Transport() = default;

void Transport::adopt(Connection connection)
{
    m_connection = std::move(connection);
    m_connectionId = m_connection.id;
    m_connection.channel.readClocks();
    watch();
    const auto &channel = m_connection.channel;
    queue(timeline::Reused{m_connection.local, m_connection.remote, channel.tlsFacts(timeline::Hop::Origin),
                           channel.tlsFacts(timeline::Hop::Proxy)});
}

void Transport::perform(const connection::Command &command)
{
    std::visit([this](const auto &kind) { handle(kind); }, command);
}

void Transport::cancel()
{
    queue(timeline::Cancelled{});
    wakeSoon();
}

void Transport::pause()
{
    if (m_readsNoMore || std::exchange(m_isPaused, true))
        return;
    if (m_readNotifier)
        m_readNotifier->setEnabled(false);
    if (m_stream)
        m_stream->pause();
    queue(timeline::Paused{});
    wakeSoon();
}

void Transport::resume()
{
    if (!std::exchange(m_isPaused, false))
        return;
    queue(timeline::Resumed{});
    if (m_stream)
        m_stream->resume();
    if (m_readNotifier)
        m_readNotifier->setEnabled(!m_readsNoMore);
    wakeSoon();
}

std::optional<Transport::Fact> Transport::next()
{
    if (m_timerFired) {
        if (const auto limit = m_deadlines.takePassed(now()))
            queue(timeline::LimitReached{*limit});
        else
            m_timerFired = false;
    }
    const bool mayRead = m_readable && !m_isPaused;
    if (m_queue.empty() && m_turns >= turnsAtOnce && (mayRead || m_sending)) {
        wakeSoon();
        return std::nullopt;
    }
    if (m_queue.empty() && mayRead) {
        if (auto fact = nextReceived())
            return fact;
    }
    if (m_queue.empty() && m_writable && m_connection.channel.wantsWrite() && !m_sending)
        flushTls();
    if (m_queue.empty() && m_sending && m_writable) {
        if (auto fact = nextSent())
            return fact;
    }
    if (m_queue.empty()) {
        schedule();
        return std::nullopt;
    }
    std::optional<Fact> fact(std::move(m_queue.front()));
    m_queue.erase(m_queue.begin());
    return fact;
}

std::optional<Connection> Transport::takeConnection()
{
    if (!m_kept)
        return std::nullopt;
    m_kept = false;
    return std::move(m_connection);
}

void Transport::handle(const connection::Lookup &command)
{
    prepareTls();
    queue(timeline::LookupStarted{command.host});
    const auto done = [this](LookupAnswer answer, Duration answered) {
        std::visit([&](auto &kind) { queue(Instant(answered - m_start), Clock::User, std::move(kind)); },
                   answer);
        wake();
    };
    m_lookup = std::make_unique<ResolverLookup>(command.host, command.port, command.family, this, done);
}

void Transport::handle(const connection::Connect &command)
{
    prepareTls();
    auto attempt = std::make_unique<Attempt>();
    attempt->number = command.attempt;
    attempt->to = command.to;
    auto result = attempt->socket.open(command.to.family);
    queue(timeline::ConnectStarted{command.attempt, command.to}); // dated as near to the SYN as can be
    if (result.state == State::Done)
        result = attempt->socket.connect(command.to);
    auto &kept = *m_attempts.emplace_back(std::move(attempt));
    if (result.state != State::WouldBlock)
        return finishAttempt(kept, result);
    kept.notifier = std::make_unique<QSocketNotifier>(kept.socket.handle(), QSocketNotifier::Write);
    connect(kept.notifier.get(), &QSocketNotifier::activated, this, [this, &kept] {
        kept.notifier->setEnabled(false);
        finishAttempt(kept, kept.socket.finishConnect());
        wake();
    });
}

void Transport::finishAttempt(Attempt &attempt, const IoResult &result)
{
    if (result.state == State::Failed) {
        attempt.socket.close();
        return queue(timeline::ConnectFailed{attempt.number, result.error});
    }
    if (m_connection.channel.isOpen()) // another attempt won a moment ago
        return attempt.socket.close();
    const auto connectedAt = now();
    m_connection = makeConnection(std::move(attempt.socket), attempt.to);
    watch();
    queue(connectedAt, Clock::User, timeline::Connected{attempt.number, m_connection.local});
}

void Transport::handle(const connection::AbandonConnect &command)
{
    for (auto &attempt : m_attempts) {
        if (attempt->number != command.attempt)
            continue;
        if (attempt->notifier)
            attempt->notifier->setEnabled(false);
        attempt->socket.close();
    }
}

void Transport::watch()
{
    m_readNotifier = std::make_unique<QSocketNotifier>(m_connection.channel.handle(), QSocketNotifier::Read);
    connect(m_readNotifier.get(), &QSocketNotifier::activated, this, &Transport::handleReadable);
    m_readNotifier->setEnabled(!m_isPaused);
}

void Transport::handleReadable()
{
    m_readable = true;
    m_wokenAt = now();
    takeStamps();
    wake();
}

void Transport::handleWritable()
{
    m_writeNotifier->setEnabled(false);
    m_writable = true;
    if (m_isPaused)
        takeStamps(); // nobody else does, and they would wake us again and again
    wake();
}

void Transport::wake()
{
    m_turns = 0;
    m_ear.hearReady();
}

void Transport::wakeSoon()
{
    if (std::exchange(m_wakeQueued, true))
        return;
    const auto later = [this] {
        m_wakeQueued = false;
        wake();
    };
    QMetaObject::invokeMethod(this, later, Qt::QueuedConnection);
}

void Transport::handle(const connection::Arm &command)
{
    m_deadlines.arm(command.limit, now() + command.after);
}

void Transport::handle(const connection::Disarm &command)
{
    m_deadlines.disarm(command.limit);
}

void Transport::timerEvent(QTimerEvent *)
{
    m_timer.stop();
    m_timerFired = true;
    m_timerSetFor.reset();
    wake();
}

/// Sets the one timer for the earliest limit. A limit that moved away leaves the timer alone: it finds
/// nothing passed when it fires and is set anew, which is cheaper than setting it with every byte.
void Transport::schedule()
{
    const auto earliest = m_deadlines.earliest();
    if (!earliest || (m_timerSetFor && *m_timerSetFor <= *earliest))
        return;
    m_timerSetFor = earliest;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*earliest - now());
    m_timer.start(static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, longestTimer)), Qt::PreciseTimer,
                  this);
}

void Transport::handle(const connection::CloseConnection &)
{
    leave();
    m_connection.channel.close();
    if (m_stream)
        m_stream->link()->retire();
}

void Transport::handle(const connection::KeepConnection &)
{
    leave();
    m_connection.sent += m_sent;
    m_connection.idleSince = monotonicNow();
    m_kept = !m_stream;
}

/// The exchange is over: nothing is watched, timed or waited for any more.
void Transport::leave()
{
    if (m_connection.channel.isOpen())
        m_tcp = tcpFacts(m_connection.channel.handle());
    if (m_stream) {
        m_tcp = m_stream->link()->tcp();
        m_stream->leave();
    }
    if (m_readNotifier)
        m_readNotifier->setEnabled(false);
    if (m_writeNotifier)
        m_writeNotifier->setEnabled(false);
    for (auto &attempt : m_attempts) {
        if (attempt->notifier)
            attempt->notifier->setEnabled(false);
        attempt->socket.close();
    }
    m_timer.stop();
    m_lookup.reset();
    m_body.reset();
    m_sending = false;
    m_readable = false;
    m_isPaused = false;
    m_readsNoMore = true;
    m_queue.clear();
}

Instant Transport::now() const
{
    return Instant(monotonicNow() - m_start);
}

void Transport::queue(Instant at, Clock clock, timeline::Payload payload)
{
    m_queue.push_back({{at, clock, std::move(payload)}, {}});
}

} // namespace expectra::transport
