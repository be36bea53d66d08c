// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/wire/listener.h"

#include <cerrno>
#include <memory>
#include <system_error>

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace expectra::lab {

namespace {

constexpr int backlog = 512;

std::uint16_t boundPort(int descriptor)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size);
    if (address.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6 &>(address).sin6_port);
    return ntohs(reinterpret_cast<const sockaddr_in &>(address).sin_port);
}

void setOption(int descriptor, int level, int option)
{
    const int on = 1;
    ::setsockopt(descriptor, level, option, &on, sizeof on);
}

} // namespace

Result<Listener> listenOn(const std::string &address, std::uint16_t port)
{
    const auto where = address + ":" + std::to_string(port);
    addrinfo hints{};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (::getaddrinfo(address.c_str(), std::to_string(port).c_str(), &hints, &found) != 0)
        return fail(ErrorCode::InvalidInput, where + ": not a numeric address to listen on");
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owned(found, &::freeaddrinfo);

    Handle handle(::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (handle.isOpen())
        setOption(handle.descriptor(), SOL_SOCKET, SO_REUSEADDR);
    if (!handle.isOpen() || ::bind(handle.descriptor(), found->ai_addr, found->ai_addrlen) != 0 ||
        ::listen(handle.descriptor(), backlog) != 0)
        return fail(ErrorCode::Unavailable, where + ": " + std::generic_category().message(errno));

    const auto real = boundPort(handle.descriptor());
    return Listener{std::move(handle), real};
}

Handle acceptFrom(const Listener &listener)
{
    Handle accepted(::accept4(listener.handle.descriptor(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (accepted.isOpen())
        setOption(accepted.descriptor(), IPPROTO_TCP, TCP_NODELAY);
    return accepted;
}

} // namespace expectra::lab
