// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/channel.h"

#include "app/transport/clock.h"

#include <algorithm>
#include <array>

namespace expectra::transport {

namespace {

// How much is sealed at once: enough to fill a socket's buffer, little enough that an early answer stops a
// body in time.
constexpr std::size_t sealedAtOnce = 64 * 1024;

// Stamps come for the head and for a body's ends; late ones beyond these are not missed.
constexpr std::size_t maximumMarks = 64;

// Of a read's buffer: what the records that are read at once become fits into the rest, with one record that
// was begun before.
std::size_t shareOfWire(std::size_t size)
{
    constexpr std::size_t largestRecord = 16384 + 256;
    return size > 4 * largestRecord ? (size - largestRecord) / 2 : size / 4;
}

} // namespace

Channel::Channel(Socket socket) : m_socket(std::move(socket))
{
    readClocks();
}

void Channel::readClocks()
{
    m_wallToMonotonic = wallToMonotonic();
}

void Channel::startTls(std::unique_ptr<tls::Session> session)
{
    m_sessions.push_back(std::move(session));
    m_between.resize(m_sessions.size());
    m_sessions.back()->start();
    collect();
}

std::shared_ptr<const timeline::TlsFacts> Channel::tlsFacts(timeline::Hop hop) const
{
    for (const auto &session : m_sessions) {
        if (session->hop() == hop)
            return session->facts();
    }
    return nullptr;
}

Arrival Channel::receive(std::span<char> buffer, Duration seenAt)
{
    if (m_sessions.empty() && m_givenBack.empty())
        return receiveRaw(buffer, seenAt);
    if (const auto known = ended())
        return *known;
    const auto passed = m_givenBack.empty() ? 0 : m_givenBackTo;
    const auto wire = buffer.last(shareOfWire(buffer.size()));
    auto arrival = receiveRaw(wire, seenAt);
    if (arrival.state == Arrival::State::Ended || arrival.state == Arrival::State::Failed) {
        for (const auto &session : m_sessions)
            session->end(arrival.error);
        collect();
        const auto failed = ended();
        return failed ? *failed : arrival;
    }
    if (arrival.state != Arrival::State::Bytes)
        return arrival;
    arrival.count =
        unwrap({wire.data(), arrival.count}, passed, arrival, buffer.first(buffer.size() - wire.size()));
    collect();
    arrival.isMoreLikely = arrival.isMoreLikely || ended().has_value();
    return arrival;
}

/// The first session that can tell no more bytes decides.
std::optional<Arrival> Channel::ended() const
{
    for (const auto &session : m_sessions) {
        Arrival arrival;
        arrival.state =
            session->state() == tls::Session::State::Failed ? Arrival::State::Broken : Arrival::State::Ended;
        if (session->state() == tls::Session::State::Failed ||
            session->state() == tls::Session::State::Closed)
            return arrival;
    }
    return std::nullopt;
}

Arrival Channel::receiveRaw(std::span<char> buffer, Duration seenAt)
{
    if (!m_givenBack.empty()) {
        auto arrival = m_givenBackArrival;
        arrival.state = Arrival::State::Bytes;
        arrival.count = m_givenBack.copy(buffer.data(), buffer.size());
        arrival.isMoreLikely = true;
        m_givenBack.erase(0, arrival.count);
        return arrival;
    }
    const auto result = m_socket.receive(buffer);
    Arrival arrival;
    arrival.error = result.error;
    switch (result.state) {
    case IoResult::State::WouldBlock: return arrival;
    case IoResult::State::Ended: arrival.state = Arrival::State::Ended; return arrival;
    case IoResult::State::Failed: arrival.state = Arrival::State::Failed; return arrival;
    case IoResult::State::Done: break;
    }
    // A late reader finds the stamp of the last segment: the first byte came no later than the program was
    // told.
    const auto stampedAt = result.wall ? fromWall(*result.wall) : Duration::max();
    const bool isKernels = stampedAt <= seenAt;
    arrival.state = Arrival::State::Bytes;
    arrival.count = result.count;
    arrival.at = isKernels ? stampedAt : seenAt;
    arrival.clock = isKernels ? Clock::Kernel : Clock::User;
    arrival.isMoreLikely = result.count == buffer.size();
    return arrival;
}

/// From the wire's bytes to plain ones, through every session behind those they have passed. Returns how many
/// came out.
std::size_t Channel::unwrap(std::string_view bytes, std::size_t passed, const Arrival &arrival,
                            std::span<char> buffer)
{
    for (std::size_t i = passed; i < m_sessions.size(); ++i) {
        auto &session = *m_sessions[i];
        session.feed(bytes, arrival.at, arrival.clock);
        if (i + 1 == m_sessions.size())
            return session.read(buffer);
        auto &between = m_between[i];
        between.resize(bytes.size() + sealedAtOnce);
        bytes = {between.data(), session.read(between)};
    }
    std::copy(bytes.begin(), bytes.end(), buffer.begin());
    return bytes.size();
}

IoResult Channel::send(std::string_view bytes, bool stamped)
{
    if (m_sessions.empty())
        return sendPlain(bytes, stamped);
    const auto before = m_plainSent;
    const auto underway = static_cast<std::size_t>(m_plainSealed - m_plainSent);
    // What stands before these bytes goes first: the end of the handshake, or what was sealed last time.
    // Nobody would wake us for the room behind it, for there is room.
    auto result = flush(stamped);
    if (result.state == IoResult::State::Done && underway < bytes.size()) {
        seal(bytes.substr(underway, sealedAtOnce));
        result = flush(stamped);
    }
    if (result.state == IoResult::State::Failed)
        return result;
    result.count = static_cast<std::size_t>(m_plainSent - before);
    result.state = result.count > 0 ? IoResult::State::Done : IoResult::State::WouldBlock;
    return result;
}

IoResult Channel::sendPlain(std::string_view bytes, bool stamped)
{
    const auto result = m_socket.send(bytes, stamped);
    if (result.state != IoResult::State::Done)
        return result;
    m_wireSent += result.count;
    m_plainSent = m_plainSealed = m_plainSent + result.count;
    mark(stamped, {m_wireSent, m_plainSent});
    return result;
}

/// Record by record, so that it is known where on the wire each ends.
void Channel::seal(std::string_view bytes)
{
    auto &session = *m_sessions.back();
    while (!bytes.empty()) {
        const auto count = session.write(bytes);
        collect();
        if (count == 0)
            return;
        bytes.remove_prefix(count);
        m_plainSealed += count;
        m_sealed.push_back({m_wireSent + m_outgoing.size() - m_flushed, m_plainSealed});
    }
}

/// What the sessions want to send goes down through those below, and what they have to tell is gathered.
void Channel::collect()
{
    for (auto i = m_sessions.size(); i-- > 0;) {
        auto &session = *m_sessions[i];
        auto &bytes = session.outgoing();
        if (i == 0) {
            m_outgoing += bytes;
        } else {
            for (std::string_view left = bytes; !left.empty();) {
                const auto count = m_sessions[i - 1]->write(left);
                if (count == 0)
                    break;
                left.remove_prefix(count);
            }
        }
        bytes.clear();
    }
    for (auto &session : m_sessions) {
        auto events = session->takeEvents();
        std::move(events.begin(), events.end(), std::back_inserter(m_events));
    }
}

IoResult Channel::flush(bool stamped)
{
    while (wantsWrite()) {
        const auto result = m_socket.send(std::string_view(m_outgoing).substr(m_flushed), stamped);
        if (result.state != IoResult::State::Done)
            return result;
        m_flushed += result.count;
        m_wireSent += result.count;
        while (!m_sealed.empty() && m_sealed.front().wire <= m_wireSent) {
            m_plainSent = m_sealed.front().plain;
            mark(stamped, m_sealed.front());
            m_sealed.erase(m_sealed.begin());
        }
    }
    m_outgoing.clear();
    m_flushed = 0;
    return {};
}

void Channel::giveBack(std::string bytes, const Arrival &arrival)
{
    m_givenBack = std::move(bytes) + m_givenBack;
    m_givenBackTo = m_sessions.size();
    m_givenBackArrival = arrival;
}

void Channel::mark(bool stamped, Mark at)
{
    if (!stamped)
        return;
    m_marks.push_back(at);
    if (m_marks.size() > maximumMarks)
        m_marks.erase(m_marks.begin());
}

void Channel::takeStamps(std::vector<SendStamp> &stamps)
{
    const auto first = stamps.size();
    m_socket.takeStamps(stamps);
    const auto toPlain = [this](SendStamp &stamp) {
        // Stamps count in 32 bits from the connection's start, and so is compared.
        const auto upTo = stamp.lastByte + 1;
        const auto isReached = [upTo](const Mark &mark) {
            return static_cast<std::int32_t>(upTo - static_cast<std::uint32_t>(mark.wire)) >= 0;
        };
        const auto reached = std::find_if(m_marks.rbegin(), m_marks.rend(), isReached);
        if (reached == m_marks.rend())
            return true;
        stamp.lastByte = static_cast<std::uint32_t>(reached->plain - 1);
        return false;
    };
    stamps.erase(std::remove_if(stamps.begin() + static_cast<std::ptrdiff_t>(first), stamps.end(), toPlain),
                 stamps.end());
}

bool Channel::isQuiet()
{
    if (m_sessions.empty() || m_socket.isQuiet())
        return m_socket.isQuiet() && m_givenBack.empty();
    std::array<char, 64 * 1024> buffer;
    for (;;) {
        const auto arrival = receive(buffer, monotonicNow());
        m_events.clear(); // they belong to no exchange
        if (arrival.state == Arrival::State::WouldBlock)
            return flush().state != IoResult::State::Failed;
        if (arrival.state != Arrival::State::Bytes || arrival.count > 0)
            return false;
    }
}

void Channel::close()
{
    if (m_socket.isOpen() && !wantsWrite()) {
        for (auto i = m_sessions.size(); i-- > 0;) {
            m_sessions[i]->close();
            collect();
        }
        static_cast<void>(flush());
    }
    m_socket.close();
}

} // namespace expectra::transport
