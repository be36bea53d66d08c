// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawserver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/un.h>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace expectra {

namespace {

// A socket bound to a free port of 127.0.0.1, with that port.
std::pair<int, int> boundSocket()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *name = reinterpret_cast<sockaddr *>(&address);
    if (descriptor < 0 || ::bind(descriptor, name, length) != 0 ||
        ::getsockname(descriptor, name, &length) != 0)
        throw std::runtime_error("no port of 127.0.0.1 can be had");
    return {descriptor, ntohs(address.sin_port)};
}

int boundSocket(const std::string &path)
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    if (descriptor < 0 || ::bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        throw std::runtime_error("the socket can't be made: " + path);
    return descriptor;
}

} // namespace

RawServer::RawServer(Script script) : RawServer(std::vector<Script>{std::move(script)}) {}

RawServer::RawServer(std::vector<Script> scripts) : m_scripts(std::move(scripts))
{
    std::tie(m_listener, m_port) = boundSocket();
    begin();
}

RawServer::RawServer(Script script, std::string socketPath)
    : m_scripts{std::move(script)}, m_listener(boundSocket(socketPath)), m_socketPath(std::move(socketPath))
{
    begin();
}

void RawServer::begin()
{
    if (::listen(m_listener, 16) != 0)
        throw std::runtime_error("can't listen");
    m_acceptor = std::thread([this] { acceptConnections(); });
}

RawServer::~RawServer()
{
    static_cast<void>(finish());
}

std::string RawServer::url(const std::string &path) const
{
    return "http://127.0.0.1:" + std::to_string(m_port) + path;
}

std::vector<Conversation> RawServer::finish()
{
    if (m_acceptor.joinable()) {
        ::shutdown(m_listener, SHUT_RDWR); // wakes the accepting thread, on Linux
        m_acceptor.join();
        ::close(m_listener);
        if (!m_socketPath.empty())
            ::unlink(m_socketPath.c_str());
    }
    for (std::thread &worker : m_workers)
        worker.join();
    m_workers.clear();
    return m_conversations;
}

void RawServer::acceptConnections()
{
    for (std::size_t number = 0;; ++number) {
        const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor < 0)
            return;
        const int on = 1; // each send of a script shall leave as a segment of its own
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        {
            const std::lock_guard lock(m_mutex);
            m_conversations.emplace_back();
        }
        m_workers.emplace_back([this, descriptor, number] { serve(descriptor, number); });
    }
}

void RawServer::serve(int descriptor, std::size_t number)
{
    RawConnection connection(descriptor);
    const Script &script = number < m_scripts.size() ? m_scripts[number] : m_scripts.back();
    script(connection);
    connection.close();
    const std::lock_guard lock(m_mutex);
    m_conversations[number] = connection.conversation();
}

int freePort()
{
    const auto [descriptor, port] = boundSocket();
    ::close(descriptor);
    return port;
}

} // namespace expectra
