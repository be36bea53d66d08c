// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/lab/rawclient.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <arpa/inet.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace expectra {

RawClient::RawClient(std::uint16_t port) : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const timeval limit{patience.count(), 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    m_ended = ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0;
}

RawClient::~RawClient()
{
    ::close(m_descriptor);
}

void RawClient::send(std::string_view bytes) const
{
    while (!bytes.empty()) {
        const auto count = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0)
            return; // what is read next shows it
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

bool RawClient::receiveMore()
{
    std::array<char, 65536> piece{};
    const auto got = ::recv(m_descriptor, piece.data(), piece.size(), 0);
    m_endedWithReset = got < 0 && errno == ECONNRESET;
    m_ended = got == 0 || m_endedWithReset;
    m_unread.append(piece.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
    return got > 0;
}

std::string RawClient::take(std::size_t count)
{
    auto bytes = m_unread.substr(0, count);
    m_unread.erase(0, bytes.size());
    return bytes;
}

std::string RawClient::read(std::size_t count)
{
    while (m_unread.size() < count && receiveMore()) {
    }
    return take(count);
}

std::string RawClient::readThrough(std::string_view text)
{
    for (std::size_t searched = 0;;) {
        const auto found = m_unread.find(text, searched);
        if (found != std::string::npos)
            return take(found + text.size());
        searched = m_unread.size() - std::min(m_unread.size(), text.size());
        if (!receiveMore())
            return take(m_unread.size());
    }
}

std::string RawClient::readToEnd()
{
    return read(std::string::npos);
}

std::string RawClient::readEnd()
{
    if (m_unread.empty() && !m_ended)
        static_cast<void>(receiveMore());
    if (!m_unread.empty())
        return "more";
    return m_endedWithReset ? "reset" : m_ended ? "closed" : "open";
}

bool RawClient::isQuiet() const
{
    pollfd watched{m_descriptor, POLLIN, 0};
    return m_unread.empty() && ::poll(&watched, 1, 30) == 0;
}

std::size_t RawClient::segmentsReceived() const
{
    tcp_info info{};
    socklen_t size = sizeof info;
    ::getsockopt(m_descriptor, IPPROTO_TCP, TCP_INFO, &info, &size);
    return info.tcpi_data_segs_in;
}

} // namespace expectra
