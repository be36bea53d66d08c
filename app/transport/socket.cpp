// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/socket.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <system_error>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace expectra::transport {

namespace {

IoResult failed(int code)
{
    return {IoResult::State::Failed, 0, {code, std::generic_category().message(code)}, std::nullopt};
}

IoResult failedOrBlocked()
{
    if (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINPROGRESS)
        return {IoResult::State::WouldBlock, 0, {}, std::nullopt};
    return failed(errno);
}

/// A path, or '@' and a name in Linux' abstract space. 0: it is longer than the system takes.
socklen_t toSystem(const std::string &path, sockaddr_storage &storage)
{
    auto *address = reinterpret_cast<sockaddr_un *>(&storage);
    address->sun_family = AF_UNIX;
    if (path.size() >= sizeof address->sun_path)
        return 0;
    std::copy(path.begin(), path.end(), address->sun_path);
    const bool isAbstract = path.starts_with('@');
    if (isAbstract)
        address->sun_path[0] = '\0';
    return static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size() + (isAbstract ? 0 : 1));
}

socklen_t toSystem(const timeline::Endpoint &endpoint, sockaddr_storage &storage)
{
    storage = {};
    if (endpoint.family == timeline::Family::Unix)
        return toSystem(endpoint.address, storage);
    if (endpoint.family == timeline::Family::IPv6) {
        auto *address = reinterpret_cast<sockaddr_in6 *>(&storage);
        address->sin6_family = AF_INET6;
        address->sin6_port = htons(endpoint.port);
        ::inet_pton(AF_INET6, endpoint.address.c_str(), &address->sin6_addr);
        return sizeof *address;
    }
    auto *address = reinterpret_cast<sockaddr_in *>(&storage);
    address->sin_family = AF_INET;
    address->sin_port = htons(endpoint.port);
    ::inet_pton(AF_INET, endpoint.address.c_str(), &address->sin_addr);
    return sizeof *address;
}

timeline::Endpoint fromSystem(const sockaddr_storage &storage)
{
    char text[INET6_ADDRSTRLEN]{};
    if (storage.ss_family == AF_UNIX) // the near end has no name
        return {timeline::Family::Unix, {}, 0};
    if (storage.ss_family == AF_INET6) {
        const auto *address = reinterpret_cast<const sockaddr_in6 *>(&storage);
        ::inet_ntop(AF_INET6, &address->sin6_addr, text, sizeof text);
        return {timeline::Family::IPv6, text, ntohs(address->sin6_port)};
    }
    const auto *address = reinterpret_cast<const sockaddr_in *>(&storage);
    ::inet_ntop(AF_INET, &address->sin_addr, text, sizeof text);
    return {timeline::Family::IPv4, text, ntohs(address->sin_port)};
}

int domainOf(timeline::Family family)
{
    switch (family) {
    case timeline::Family::IPv4: break;
    case timeline::Family::IPv6: return AF_INET6;
    case timeline::Family::Unix: return AF_UNIX;
    }
    return AF_INET;
}

} // namespace

Socket::~Socket()
{
    close();
}

Socket::Socket(Socket &&other) noexcept
    : m_handle(std::exchange(other.m_handle, -1)), m_givesStamps(other.m_givesStamps)
{}

Socket &Socket::operator=(Socket &&other) noexcept
{
    if (this != &other) {
        close();
        m_handle = std::exchange(other.m_handle, -1);
        m_givesStamps = other.m_givesStamps;
    }
    return *this;
}

IoResult Socket::open(timeline::Family family)
{
    m_handle = ::socket(domainOf(family), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_handle < 0)
        return failed(errno);
    m_givesStamps = family != timeline::Family::Unix;
    if (!m_givesStamps)
        return {};
    // What is sent is to leave at once: the time of a segment shall tell about the peer, not about Nagle.
    const int on = 1;
    ::setsockopt(m_handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    enableReceiveStamps(m_handle);
    return {};
}

IoResult Socket::connect(const timeline::Endpoint &to)
{
    sockaddr_storage storage;
    const auto length = toSystem(to, storage);
    if (length == 0)
        return failed(ENAMETOOLONG);
    if (::connect(m_handle, reinterpret_cast<const sockaddr *>(&storage), length) != 0)
        // A Unix socket whose queue is full says so, and no notifier tells when it is not any more.
        return to.family == timeline::Family::Unix ? failed(errno) : failedOrBlocked();
    if (m_givesStamps)
        enableSendStamps(m_handle);
    return {};
}

IoResult Socket::finishConnect()
{
    int error = 0;
    socklen_t length = sizeof error;
    if (::getsockopt(m_handle, SOL_SOCKET, SO_ERROR, &error, &length) != 0)
        return failed(errno);
    if (error != 0)
        return failed(error);
    if (m_givesStamps)
        enableSendStamps(m_handle);
    return {};
}

IoResult Socket::send(std::string_view bytes, bool stamped)
{
    iovec part{const_cast<char *>(bytes.data()), bytes.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    StampRequest request;
    if (stamped && m_givesStamps)
        request.attach(message);
    const auto count = ::sendmsg(m_handle, &message, MSG_NOSIGNAL);
    if (count < 0)
        return failedOrBlocked();
    return {IoResult::State::Done, static_cast<std::size_t>(count), {}, std::nullopt};
}

IoResult Socket::receive(std::span<char> buffer)
{
    alignas(cmsghdr) char control[256];
    iovec part{buffer.data(), buffer.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    const auto count = ::recvmsg(m_handle, &message, 0);
    if (count < 0)
        return failedOrBlocked();
    if (count == 0)
        return {IoResult::State::Ended, 0, {}, std::nullopt};
    return {IoResult::State::Done, static_cast<std::size_t>(count), {}, receiveStamp(message)};
}

bool Socket::isQuiet() const
{
    char byte = 0;
    const auto count = ::recv(m_handle, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

timeline::Endpoint Socket::localEndpoint() const
{
    sockaddr_storage storage{};
    socklen_t length = sizeof storage;
    if (::getsockname(m_handle, reinterpret_cast<sockaddr *>(&storage), &length) != 0)
        return {};
    return fromSystem(storage);
}

void Socket::close()
{
    if (m_handle >= 0)
        ::close(std::exchange(m_handle, -1));
}

} // namespace expectra::transport
