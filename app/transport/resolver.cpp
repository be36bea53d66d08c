// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/resolver.h"

#include "app/transport/clock.h"

#include <QtCore/QMetaObject>

#include <algorithm>
#include <cerrno>
#include <mutex>
#include <system_error>
#include <thread>

#include <netdb.h>
#include <sys/socket.h>

namespace expectra::transport {

struct ResolverLookup::Shared
{
    std::mutex mutex;
    QObject *receiver = nullptr; // nullptr once nobody waits any more
    Done done;
};

namespace {

timeline::LookupFailed failure(int code)
{
    // Code 0 says that the name does not exist; anything else is trouble with resolving itself.
    const bool unknown = code == EAI_NONAME || code == EAI_NODATA;
    if (code == EAI_SYSTEM)
        return {{errno, std::generic_category().message(errno)}};
    return {{unknown ? 0 : code, ::gai_strerror(code)}};
}

int systemFamily(AddressFamily family)
{
    switch (family) {
    case AddressFamily::IPv4: return AF_INET;
    case AddressFamily::IPv6: return AF_INET6;
    case AddressFamily::Any: break;
    }
    return AF_UNSPEC;
}

LookupAnswer resolve(const std::string &host, std::uint16_t port, AddressFamily family)
{
    addrinfo hints{};
    hints.ai_family = systemFamily(family);
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_ADDRCONFIG;
    addrinfo *found = nullptr;
    int code = ::getaddrinfo(host.c_str(), nullptr, &hints, &found);
    if (code == EAI_NONAME ||
        code == EAI_ADDRFAMILY) { // a machine with loopback alone has no configured family
        hints.ai_flags = 0;
        code = ::getaddrinfo(host.c_str(), nullptr, &hints, &found);
    }
    if (code != 0)
        return failure(code);

    timeline::LookupFinished answer;
    for (const auto *entry = found; entry; entry = entry->ai_next) {
        char text[NI_MAXHOST]{};
        if (::getnameinfo(entry->ai_addr, entry->ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST) !=
            0)
            continue;
        const auto isIPv6 = entry->ai_family == AF_INET6;
        const timeline::Endpoint endpoint{isIPv6 ? timeline::Family::IPv6 : timeline::Family::IPv4, text,
                                          port};
        if (std::find(answer.addresses.begin(), answer.addresses.end(), endpoint) == answer.addresses.end())
            answer.addresses.push_back(endpoint);
    }
    ::freeaddrinfo(found);
    return answer;
}

} // namespace

ResolverLookup::ResolverLookup(std::string host, std::uint16_t port, AddressFamily family, QObject *receiver,
                               Done done)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->receiver = receiver;
    m_shared->done = std::move(done);
    std::thread([shared = m_shared, host = std::move(host), port, family] {
        auto answer = resolve(host, port, family);
        const auto answered = monotonicNow();
        const std::lock_guard lock(shared->mutex);
        if (!shared->receiver)
            return;
        const auto deliver = [shared, answer = std::move(answer), answered] {
            if (shared->receiver) // same thread as the destructor from here on
                shared->done(answer, answered);
        };
        QMetaObject::invokeMethod(shared->receiver, deliver, Qt::QueuedConnection);
    }).detach();
}

ResolverLookup::~ResolverLookup()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->receiver = nullptr;
}

} // namespace expectra::transport
