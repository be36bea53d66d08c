// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/proxy/relay.h"

#include <array>
#include <cerrno>

#include <poll.h>
#include <sys/socket.h>

namespace expectra::lab {

namespace {

constexpr std::size_t pieceSize = 64 * 1024;

bool isTemporary()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

/// One direction: reads no more than it can get rid of.
class Pipe final
{
public:
    Pipe(int from, int to, std::string bytes) : m_from(from), m_to(to), m_bytes(std::move(bytes)) {}

    [[nodiscard]] bool isOver() const { return m_isShut; }
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    [[nodiscard]] short wantsFrom() const { return m_bytes.empty() && !m_hasEnded ? POLLIN : 0; }
    [[nodiscard]] short wantsTo() const { return m_bytes.empty() ? 0 : POLLOUT; }

    void move()
    {
        if (m_bytes.empty() && !m_hasEnded)
            read();
        if (!m_bytes.empty())
            write();
        if (m_bytes.empty() && m_hasEnded && !m_isShut) {
            m_isShut = true;
            ::shutdown(m_to, SHUT_WR);
        }
    }

private:
    void read()
    {
        m_bytes.resize(pieceSize);
        const auto count = ::recv(m_from, m_bytes.data(), m_bytes.size(), 0);
        m_bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
        m_hasEnded = count == 0 || (count < 0 && !isTemporary());
    }

    void write()
    {
        const auto count = ::send(m_to, m_bytes.data(), m_bytes.size(), MSG_NOSIGNAL);
        if (count > 0)
            m_bytes.erase(0, static_cast<std::size_t>(count));
        else if (count < 0 && !isTemporary())
            m_isBroken = true;
    }

    int m_from;
    int m_to;
    std::string m_bytes;
    bool m_hasEnded = false;
    bool m_isShut = false;
    bool m_isBroken = false;
};

} // namespace

bool relay(int client, int upstream, std::string toUpstream, const StopSignal &stop)
{
    Pipe there(client, upstream, std::move(toUpstream));
    Pipe back(upstream, client, {});
    while (!back.isOver()) {
        there.move();
        back.move();
        if (back.isBroken())
            return false;
        // What the origin doesn't take any more is dropped; its answer may still come.
        const bool isTaken = !there.isBroken() && !there.isOver();
        const auto clientEvents = static_cast<short>((isTaken ? there.wantsFrom() : 0) | back.wantsTo());
        const auto upstreamEvents = static_cast<short>((isTaken ? there.wantsTo() : 0) | back.wantsFrom());
        std::array<pollfd, 2> watched{{{clientEvents ? client : -1, clientEvents, 0},
                                       {upstreamEvents ? upstream : -1, upstreamEvents, 0}}};
        if (!back.isOver() && stop.wait(watched) != Woken::Ready)
            return false;
    }
    return true;
}

} // namespace expectra::lab
