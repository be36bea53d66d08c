// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of transport that moves bytes.

#include "app/transport/transport.h"

#include <algorithm>

namespace expectra::transport {

using State = Arrival::State;

std::optional<Transport::Fact> Transport::nextReceived()
{
    ++m_turns;
    const auto seenAt = std::min(std::exchange(m_wokenAt, Instant::max()), now());
    const auto arrival = m_connection.channel.receive(m_buffer, m_start + seenAt.sinceStart());
    m_readable = arrival.isMoreLikely || m_sendError.has_value();
    switch (arrival.state) {
    case State::Bytes: break;
    case State::WouldBlock:
        m_readable = false;
        if (m_sendError) { // everything that came before the tear is read
            queue(timeline::ConnectionLost{*m_sendError});
            m_sendError.reset();
        }
        return std::nullopt;
    case State::Ended:
    case State::Failed:
    case State::Broken: endReceiving(arrival); return std::nullopt;
    }
    tellTls();
    if (m_connection.channel.isSecured())
        m_writable =
            m_writable || !m_writeNotifier || !m_writeNotifier->isEnabled(); // it may have waited to hear
    if (arrival.count == 0)
        return std::nullopt;

    const std::string_view bytes(m_buffer.data(), arrival.count);
    if (speaksHttp2()) { // it came with the end of the handshake, and is for the link
        m_connection.channel.giveBack(std::string(bytes), arrival);
        m_readable = false;
        return std::nullopt;
    }
    Fact fact{{fromMonotonic(arrival.at), arrival.clock, {}}, {}};
    if (m_withProxy) {
        fact.event.payload = timeline::ProxyReceived{std::string(bytes)};
        m_lastOfProxy = arrival;
    } else {
        m_stores.inbound->append(bytes);
        fact.event.payload = timeline::Received{{m_received, m_received + arrival.count}};
        fact.bytes = bytes;
        m_received += arrival.count;
    }
    if (m_queue.empty())
        return fact;
    m_queue.push_back(std::move(fact)); // behind what TLS told; nothing is read before it is taken
    return std::nullopt;
}

bool Transport::speaksHttp2() const
{
    const auto facts = m_connection.channel.tlsFacts(timeline::Hop::Origin);
    return facts && facts->protocol == "h2";
}

void Transport::endReceiving(const Arrival &arrival)
{
    m_readable = false;
    m_sending = false;
    m_readNotifier->setEnabled(false);
    m_readsNoMore = true;
    tellTls();
    if (arrival.state == State::Ended && !m_sendError)
        queue(timeline::PeerClosed{});
    else if (arrival.state != State::Broken)
        queue(timeline::ConnectionLost{m_sendError ? *m_sendError : arrival.error});
}

void Transport::handle(const connection::SendToProxy &command)
{
    m_withProxy = true;
    m_toProxy = std::string(m_piece) + command.bytes;
    m_piece = m_toProxy;
    m_sending = true;
}

void Transport::handle(const connection::EnterTunnel &command)
{
    m_withProxy = false;
    if (command.surplus.empty())
        return;
    m_connection.channel.giveBack(command.surplus, m_lastOfProxy);
    m_readable = true;
}

void Transport::handle(const connection::SendHead &command)
{
    m_head = command.bytes;
    m_piece = m_head;
    m_sending = true;
}

void Transport::handle(const connection::SendBody &)
{
    if (m_stream)
        return m_stream->sendBody();
    auto source = openBody(m_request->body);
    if (!source)
        return queue(timeline::BodySourceFailed{source.error().detail});
    m_body =
        std::make_unique<codec::BodyEncoder>(m_request->framing, std::move(*source), m_request->trailers);
    m_sending = fillPiece(now());
}

void Transport::handle(const connection::StopBody &)
{
    m_sending = false;
    if (m_stream)
        m_stream->stopBody();
}

/// The body's next piece; false at its end or when its source failed, which is queued as a fact. `at` is when
/// the piece before it was taken: the end of the body is no later than its last byte.
bool Transport::fillPiece(Instant at)
{
    if (!m_body)
        return false;
    const auto piece = m_body->next();
    if (!piece)
        queue(at, Clock::User, timeline::BodySourceFailed{piece.error().detail});
    else if (piece->empty())
        queue(at, Clock::User, timeline::BodyRead{});
    m_piece = piece.value_or(std::string_view());
    return !m_piece.empty();
}

std::optional<Transport::Fact> Transport::nextSent()
{
    ++m_turns;
    // Stamps cost the kernel and us: wanted for the head, and for the body's first and last bytes.
    const bool lastPiece = m_body && m_body->contentBytes(0) == m_request->bodySize;
    const bool firstPiece = m_sent <= m_head.size() && !m_withProxy;
    const auto result = m_connection.channel.send(m_piece, firstPiece || lastPiece);
    tellTls();
    if (result.state == IoResult::State::WouldBlock) {
        waitUntilWritable();
        return std::nullopt;
    }
    if (result.state == IoResult::State::Failed) {
        sendFailed(result.error);
        return nextReceived();
    }

    const auto sentAt = now();
    if (m_withProxy) {
        auto bytes = std::string(m_piece.substr(0, result.count));
        m_connection.sent += result.count; // the exchange's own begin behind them
        m_piece.remove_prefix(result.count);
        m_sending = !m_piece.empty();
        return Fact{{sentAt, Clock::User, timeline::ProxySent{std::move(bytes)}}, {}};
    }
    const ByteRange range{m_sent, m_sent + result.count};
    m_stores.outbound->append(m_piece.substr(0, result.count));
    m_sent = range.end;
    m_piece.remove_prefix(result.count);
    const auto content = m_body ? m_body->contentBytes(m_piece.size()) : 0;
    if (firstPiece)
        takeStamps();
    if (m_piece.empty())
        m_sending = fillPiece(sentAt);
    return Fact{{sentAt, Clock::User, timeline::Sent{range, content}}, {}};
}

void Transport::waitUntilWritable()
{
    m_writable = false;
    // What waits for TLS to hear from the peer does not wait for room.
    if (m_connection.channel.isSecured() && !m_connection.channel.wantsWrite())
        return;
    if (!m_writeNotifier) {
        m_writeNotifier =
            std::make_unique<QSocketNotifier>(m_connection.channel.handle(), QSocketNotifier::Write);
        connect(m_writeNotifier.get(), &QSocketNotifier::activated, this, &Transport::handleWritable);
    }
    m_writeNotifier->setEnabled(true);
}

/// Told only when all that the peer said before is read.
void Transport::sendFailed(const timeline::SystemError &error)
{
    m_sending = false;
    m_sendError = error;
    m_readable = true;
    m_wokenAt = now();
}

void Transport::takeStamps()
{
    m_stamps.clear();
    m_connection.channel.takeStamps(m_stamps);
    for (const auto &stamp : m_stamps) {
        // Offsets count in 32 bits from the connection's start; earlier exchanges' late stamps are not ours.
        const auto upTo =
            static_cast<std::uint32_t>(stamp.lastByte + 1 - static_cast<std::uint32_t>(m_connection.sent));
        if (upTo == 0 || upTo > m_sent)
            continue;
        const auto at = fromMonotonic(m_connection.channel.fromWall(stamp.wall));
        if (stamp.kind == SendStamp::Kind::Transmitted)
            queue(at, Clock::Kernel, timeline::Transmitted{upTo});
        else
            queue(at, Clock::Kernel, timeline::Acknowledged{upTo});
    }
}

} // namespace expectra::transport
