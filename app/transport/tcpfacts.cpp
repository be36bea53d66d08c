// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/tcpfacts.h"

#ifdef __linux__
#include <linux/tcp.h>
#include <sys/socket.h>
#endif

namespace expectra::transport {

std::optional<TcpFacts> tcpFacts(int socket)
{
#ifdef __linux__
    constexpr int levelTcp = 6; // IPPROTO_TCP, whose header can't be included beside linux/tcp.h
    tcp_info info{};
    socklen_t length = sizeof info;
    if (::getsockopt(socket, levelTcp, TCP_INFO, &info, &length) != 0)
        return std::nullopt;
    return TcpFacts{std::chrono::microseconds(info.tcpi_rtt), std::chrono::microseconds(info.tcpi_rttvar),
                    info.tcpi_total_retrans, info.tcpi_snd_cwnd, info.tcpi_snd_mss};
#else
    static_cast<void>(socket);
    return std::nullopt;
#endif
}

} // namespace expectra::transport
