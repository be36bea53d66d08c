// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/wire/socket.h"

#include <cerrno>
#include <memory>

#include <poll.h>
#include <sys/socket.h>

namespace expectra::lab {

namespace {

using namespace std::chrono_literals;

// A client that goes on for longer than this after the close is cut off, as real servers do.
constexpr auto lingerLimit = 5s;
constexpr std::chrono::milliseconds quietLimit = 1s;
constexpr std::size_t drainSize = 256 * 1024;

bool wouldBlock()
{
    return errno == EAGAIN || errno == EWOULDBLOCK;
}

} // namespace

std::size_t Socket::receivePlain(std::span<char> into, int flags) const
{
    for (;;) {
        const auto count = ::recv(m_handle.descriptor(), into.data(), into.size(), flags);
        if (count >= 0)
            return static_cast<std::size_t>(count);
        if (errno == EINTR)
            continue;
        if (!wouldBlock() || m_stop.wait(m_handle.descriptor(), POLLIN) != Woken::Ready)
            return 0;
    }
}

std::optional<unsigned char> Socket::peek() const
{
    char first = 0;
    if (receivePlain({&first, 1}, MSG_PEEK) == 0)
        return std::nullopt;
    return static_cast<unsigned char>(first);
}

bool Socket::startTls(SSL_CTX &context)
{
    m_tls = std::make_unique<TlsLayer>(context, m_handle.descriptor(), m_stop);
    return m_tls->accept();
}

std::size_t Socket::receive(std::span<char> into) const
{
    return m_tls ? m_tls->receive(into) : receivePlain(into, 0);
}

bool Socket::send(std::string_view bytes) const
{
    if (m_tls)
        return m_tls->send(bytes);
    while (!bytes.empty()) {
        const auto count = ::send(m_handle.descriptor(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (errno == EINTR)
            continue;
        else if (!wouldBlock() || m_stop.wait(m_handle.descriptor(), POLLOUT) != Woken::Ready)
            return false;
    }
    return true;
}

bool Socket::pause(std::chrono::milliseconds duration) const
{
    return m_stop.wait(-1, 0, duration) != Woken::Stopped;
}

void Socket::finish()
{
    if (m_tls)
        m_tls->close();
    ::shutdown(m_handle.descriptor(), SHUT_WR);
    const auto scratch = std::make_unique_for_overwrite<char[]>(drainSize);
    const auto deadline = std::chrono::steady_clock::now() + lingerLimit;
    while (std::chrono::steady_clock::now() < deadline &&
           m_stop.wait(m_handle.descriptor(), POLLIN, quietLimit) == Woken::Ready) {
        if (::recv(m_handle.descriptor(), scratch.get(), drainSize, 0) <= 0)
            break;
    }
    m_handle.close();
}

void Socket::reset()
{
    const linger abort{1, 0};
    ::setsockopt(m_handle.descriptor(), SOL_SOCKET, SO_LINGER, &abort, sizeof abort);
    m_handle.close();
}

} // namespace expectra::lab
