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
    ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
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

std::string RawClient::read(std::size_t count) const
{
    std::string bytes;
    std::array<char, 65536> piece{};
    while (bytes.size() < count) {
        const auto got = ::recv(m_descriptor, piece.data(), std::min(piece.size(), count - bytes.size()), 0);
        if (got <= 0)
            break;
        bytes.append(piece.data(), static_cast<std::size_t>(got));
    }
    return bytes;
}

std::string RawClient::readThrough(std::string_view text) const
{
    std::string bytes;
    while (!bytes.ends_with(text)) {
        const auto next = read(1);
        if (next.empty())
            break;
        bytes += next;
    }
    return bytes;
}

std::string RawClient::readToEnd() const
{
    return read(std::string::npos);
}

std::string RawClient::readEnd() const
{
    char byte = 0;
    const auto got = ::recv(m_descriptor, &byte, 1, 0);
    if (got > 0)
        return "more";
    if (got == 0)
        return "closed";
    return errno == ECONNRESET ? "reset" : "open";
}

bool RawClient::isQuiet() const
{
    pollfd watched{m_descriptor, POLLIN, 0};
    return ::poll(&watched, 1, 30) == 0;
}

std::size_t RawClient::segmentsReceived() const
{
    tcp_info info{};
    socklen_t size = sizeof info;
    ::getsockopt(m_descriptor, IPPROTO_TCP, TCP_INFO, &info, &size);
    return info.tcpi_data_segs_in;
}

} // namespace expectra
