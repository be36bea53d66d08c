// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawconnection.h"

#include <array>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace expectra {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

// The time left until the deadline, in poll's form: rounded up, so that it never spins on the last fraction.
int pollTimeout(steady_clock::time_point deadline)
{
    const auto left = std::chrono::ceil<milliseconds>(deadline - steady_clock::now());
    return left.count() > 0 ? static_cast<int>(left.count()) : 0;
}

} // namespace

std::string Conversation::head() const
{
    return headEnds.empty() ? received : received.substr(0, headEnds.front());
}

std::size_t Conversation::bodyBytes() const
{
    return received.size() - head().size();
}

std::size_t Conversation::bodyBytesBeforeSending(std::size_t sending) const
{
    const std::size_t headEnd = head().size();
    const std::size_t before = sendings.at(sending).receivedBefore;
    return before > headEnd ? before - headEnd : 0;
}

std::optional<Conversation::Time> Conversation::headArrived() const
{
    return headEnds.empty() ? std::nullopt : arrivalOf(headEnds.front() - 1);
}

std::optional<Conversation::Time> Conversation::bodyBegan() const
{
    return headEnds.empty() ? std::nullopt : arrivalOf(headEnds.front());
}

std::optional<Conversation::Time> Conversation::arrivalOf(std::size_t offset) const
{
    for (const Arrival &arrival : arrivals) {
        if (offset < arrival.end)
            return arrival.at;
    }
    return std::nullopt;
}

RawConnection::RawConnection(int descriptor) : m_descriptor(descriptor) {}

RawConnection::~RawConnection()
{
    close();
}

std::string RawConnection::readHead()
{
    const auto deadline = steady_clock::now() + patience;
    const std::string_view blankLine = "\r\n\r\n";
    for (;;) {
        const std::size_t end = m_conversation.received.find(blankLine, m_consumed);
        if (end != std::string::npos) {
            const std::size_t begin = m_consumed;
            m_consumed = end + blankLine.size();
            m_conversation.headEnds.push_back(m_consumed);
            return m_conversation.received.substr(begin, m_consumed - begin);
        }
        if (take(milliseconds(pollTimeout(deadline))) != Taken::Bytes)
            return {};
    }
}

bool RawConnection::readBody(std::size_t count)
{
    const auto deadline = steady_clock::now() + patience;
    while (m_conversation.received.size() < m_consumed + count) {
        if (take(milliseconds(pollTimeout(deadline))) != Taken::Bytes)
            return false;
    }
    m_consumed += count;
    return true;
}

void RawConnection::listen(milliseconds duration)
{
    const auto deadline = steady_clock::now() + duration;
    while (take(milliseconds(pollTimeout(deadline))) == Taken::Bytes) {
    }
}

void RawConnection::readToEnd()
{
    listen(patience);
}

void RawConnection::waitWithoutReading(milliseconds duration) const
{
    pollfd hungUp{m_descriptor, POLLRDHUP, 0};
    ::poll(&hungUp, 1, static_cast<int>(duration.count()));
}

void RawConnection::send(std::string_view bytes)
{
    takeWhatArrived();
    m_conversation.sendings.push_back({steady_clock::now(), m_conversation.received.size()});
    sendAll(bytes);
}

void RawConnection::sendByteByByte(std::string_view bytes)
{
    for (std::size_t offset = 0; offset < bytes.size(); ++offset)
        send(bytes.substr(offset, 1));
}

void RawConnection::sendRepeatedly(std::string_view bytes, std::size_t limit)
{
    for (std::size_t sent = 0; sent < limit; sent += bytes.size()) {
        if (!sendAll(bytes))
            return;
    }
}

void RawConnection::endSending()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void RawConnection::close()
{
    if (m_descriptor < 0)
        return;
    takeWhatArrived(); // closing on unread bytes would reset the connection instead
    ::close(m_descriptor);
    m_descriptor = -1;
}

void RawConnection::reset()
{
    const linger abort{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &abort, sizeof abort);
    ::close(m_descriptor);
    m_descriptor = -1;
}

RawConnection::Taken RawConnection::take(milliseconds limit)
{
    if (m_descriptor < 0 || m_conversation.endedByClient)
        return Taken::End;
    pollfd readable{m_descriptor, POLLIN, 0};
    if (::poll(&readable, 1, static_cast<int>(limit.count())) <= 0)
        return Taken::Nothing;
    std::array<char, 65536> buffer;
    const ssize_t count = ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
    if (count <= 0) {
        m_conversation.endedByClient = true;
        return Taken::End;
    }
    m_conversation.received.append(buffer.data(), static_cast<std::size_t>(count));
    m_conversation.arrivals.push_back({steady_clock::now(), m_conversation.received.size()});
    return Taken::Bytes;
}

void RawConnection::takeWhatArrived()
{
    // Bounded: a client that goes on sending must not keep the script from its next move.
    for (int reads = 0; reads < 16 && take(milliseconds(0)) == Taken::Bytes; ++reads) {
    }
}

// A client that reads no more fills the buffers: then `patience` ends the sending, not a blocked call.
bool RawConnection::sendAll(std::string_view bytes)
{
    const auto deadline = steady_clock::now() + patience;
    while (!bytes.empty()) {
        pollfd writable{m_descriptor, POLLOUT, 0};
        if (m_descriptor < 0 || ::poll(&writable, 1, pollTimeout(deadline)) <= 0)
            return false;
        const ssize_t count = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

} // namespace expectra
