// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of transport that moves bytes.

#include "app/transport/transport.h"

#include <algorithm>

namespace expectra::transport {

using State = IoResult::State;

std::optional<Transport::Fact> Transport::nextReceived()
{
    ++m_turns;
    const auto result = m_connection.socket.receive(m_buffer);
    switch (result.state) {
    case State::WouldBlock:
        m_readable = false;
        if (m_sendError) { // everything that came before the tear is read
            queue(timeline::ConnectionLost{*m_sendError});
            m_sendError.reset();
        }
        return std::nullopt;
    case State::Ended:
    case State::Failed:
        m_readable = false;
        m_sending = false;
        m_readNotifier->setEnabled(false);
        if (result.state == State::Ended && !m_sendError)
            queue(timeline::PeerClosed{});
        else
            queue(timeline::ConnectionLost{m_sendError ? *m_sendError : result.error});
        return std::nullopt;
    case State::Done: break;
    }

    // A late reader finds the stamp of the last segment: the first byte came no later than the program was
    // woken.
    const auto wokenAt = std::exchange(m_wokenAt, Instant::max());
    const auto seenAt = std::min(wokenAt, now());
    const auto stampedAt = result.wall ? fromWall(*result.wall) : Instant::max();
    const bool kernel = stampedAt <= seenAt;

    const std::string_view bytes(m_buffer.data(), result.count);
    m_stores.inbound->append(bytes);
    const ByteRange range{m_received, m_received + result.count};
    m_received = range.end;
    m_readable = result.count == m_buffer.size() || m_sendError.has_value();
    return Fact{
        {kernel ? stampedAt : seenAt, kernel ? Clock::Kernel : Clock::User, timeline::Received{range}},
        bytes};
}

void Transport::handle(const connection::SendHead &command)
{
    m_head = command.bytes;
    m_piece = m_head;
    m_sending = true;
}

void Transport::handle(const connection::SendBody &)
{
    auto source = openBody(m_request->body);
    if (!source)
        return queue(timeline::BodySourceFailed{source.error().detail});
    m_body = std::make_unique<codec::BodyEncoder>(m_request->framing, std::move(*source));
    m_sending = fillPiece(now());
}

void Transport::handle(const connection::StopBody &)
{
    m_sending = false;
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
    const bool firstPiece = m_sent <= m_head.size();
    const auto result = m_connection.socket.send(m_piece, firstPiece || lastPiece);
    if (result.state == State::WouldBlock) {
        m_writable = false;
        if (!m_writeNotifier) {
            m_writeNotifier =
                std::make_unique<QSocketNotifier>(m_connection.socket.handle(), QSocketNotifier::Write);
            connect(m_writeNotifier.get(), &QSocketNotifier::activated, this, &Transport::handleWritable);
        }
        m_writeNotifier->setEnabled(true);
        return std::nullopt;
    }
    if (result.state == State::Failed) {
        m_sending = false;
        m_sendError = result.error; // told only when all that the peer said before is read
        m_readable = true;
        m_wokenAt = now();
        return nextReceived();
    }

    const auto sentAt = now();
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

void Transport::takeStamps()
{
    m_stamps.clear();
    m_connection.socket.takeStamps(m_stamps);
    for (const auto &stamp : m_stamps) {
        // Offsets count in 32 bits from the connection's start; earlier exchanges' late stamps are not ours.
        const auto upTo =
            static_cast<std::uint32_t>(stamp.lastByte + 1 - static_cast<std::uint32_t>(m_connection.sent));
        if (upTo == 0 || upTo > m_sent)
            continue;
        const auto at = fromWall(stamp.wall);
        if (stamp.kind == SendStamp::Kind::Transmitted)
            queue(at, Clock::Kernel, timeline::Transmitted{upTo});
        else
            queue(at, Clock::Kernel, timeline::Acknowledged{upTo});
    }
}

} // namespace expectra::transport
