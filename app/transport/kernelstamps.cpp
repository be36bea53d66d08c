// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/kernelstamps.h"

#include <cstring>

#include <sys/socket.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/errqueue.h>
#include <linux/net_tstamp.h>
#include <netinet/in.h>
#endif

namespace expectra::transport {

StampsWanted::StampsWanted() : m_socket(::socket(AF_INET, SOCK_DGRAM, 0))
{
    enableReceiveStamps(m_socket);
}

StampsWanted::~StampsWanted()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

#ifdef __linux__

namespace {

constexpr int reporting = SOF_TIMESTAMPING_SOFTWARE | SOF_TIMESTAMPING_RX_SOFTWARE;

Duration toDuration(const timespec &time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::optional<Duration> stampIn(const cmsghdr *control)
{
    if (control->cmsg_level != SOL_SOCKET || control->cmsg_type != SCM_TIMESTAMPING)
        return std::nullopt;
    scm_timestamping stamps;
    std::memcpy(&stamps, CMSG_DATA(control), sizeof stamps);
    const auto software = stamps.ts[0];
    if (software.tv_sec == 0 && software.tv_nsec == 0)
        return std::nullopt;
    return toDuration(software);
}

std::optional<sock_extended_err> errorIn(const cmsghdr *control)
{
    const bool ipv4 = control->cmsg_level == SOL_IP && control->cmsg_type == IP_RECVERR;
    const bool ipv6 = control->cmsg_level == SOL_IPV6 && control->cmsg_type == IPV6_RECVERR;
    if (!ipv4 && !ipv6)
        return std::nullopt;
    sock_extended_err error;
    std::memcpy(&error, CMSG_DATA(control), sizeof error);
    return error.ee_origin == SO_EE_ORIGIN_TIMESTAMPING ? std::optional(error) : std::nullopt;
}

} // namespace

void enableReceiveStamps(int socket)
{
    const int flags = reporting;
    ::setsockopt(socket, SOL_SOCKET, SO_TIMESTAMPING, &flags, sizeof flags);
}

void enableSendStamps(int socket)
{
    const int flags = reporting | SOF_TIMESTAMPING_OPT_ID | SOF_TIMESTAMPING_OPT_TSONLY;
    ::setsockopt(socket, SOL_SOCKET, SO_TIMESTAMPING, &flags, sizeof flags);
}

void StampRequest::attach(msghdr &message)
{
    message.msg_control = m_control;
    message.msg_controllen = CMSG_SPACE(sizeof(std::uint32_t));
    auto *control = CMSG_FIRSTHDR(&message);
    control->cmsg_level = SOL_SOCKET;
    control->cmsg_type = SO_TIMESTAMPING;
    control->cmsg_len = CMSG_LEN(sizeof(std::uint32_t));
    const std::uint32_t flags = SOF_TIMESTAMPING_TX_SOFTWARE | SOF_TIMESTAMPING_TX_ACK;
    std::memcpy(CMSG_DATA(control), &flags, sizeof flags);
}

std::optional<Duration> receiveStamp(msghdr &message)
{
    for (auto *control = CMSG_FIRSTHDR(&message); control; control = CMSG_NXTHDR(&message, control)) {
        if (const auto stamp = stampIn(control))
            return stamp;
    }
    return std::nullopt;
}

void takeSendStamps(int socket, std::vector<SendStamp> &stamps)
{
    alignas(cmsghdr) char control[256];
    for (;;) {
        msghdr message{};
        message.msg_control = control;
        message.msg_controllen = sizeof control;
        if (::recvmsg(socket, &message, MSG_ERRQUEUE | MSG_DONTWAIT) < 0)
            return;
        std::optional<Duration> at;
        std::optional<sock_extended_err> error;
        for (auto *part = CMSG_FIRSTHDR(&message); part; part = CMSG_NXTHDR(&message, part)) {
            at = at ? at : stampIn(part);
            error = error ? error : errorIn(part);
        }
        if (!at || !error)
            continue;
        const auto kind =
            error->ee_info == SCM_TSTAMP_ACK ? SendStamp::Kind::Acknowledged : SendStamp::Kind::Transmitted;
        stamps.push_back({kind, error->ee_data, *at});
    }
}

#else

void enableReceiveStamps(int) {}
void enableSendStamps(int) {}
void StampRequest::attach(msghdr &) {}
std::optional<Duration> receiveStamp(msghdr &)
{
    return std::nullopt;
}
void takeSendStamps(int, std::vector<SendStamp> &) {}

#endif

} // namespace expectra::transport
