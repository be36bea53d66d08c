// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/tls/tickets.h"

#include <ctime>

namespace expectra::tls {

namespace {

// Servers send two; a few connections at once use them up.
constexpr std::size_t maximumKept = 8;

bool isFresh(const SSL_SESSION &session)
{
    const auto age = static_cast<long>(std::time(nullptr)) - SSL_SESSION_get_time(&session);
    return age < SSL_SESSION_get_timeout(&session) && SSL_SESSION_is_resumable(&session) == 1;
}

bool mayBeUsedAgain(const SSL_SESSION &session)
{
    return SSL_SESSION_get_protocol_version(&session) < TLS1_3_VERSION;
}

} // namespace

void Tickets::put(const std::string &destination, Ticket ticket)
{
    auto &kept = m_kept[destination];
    kept.push_back(std::move(ticket));
    if (kept.size() > maximumKept)
        kept.pop_front();
}

std::optional<Ticket> Tickets::take(const std::string &destination)
{
    const auto found = m_kept.find(destination);
    while (found != m_kept.end() && !found->second.empty()) {
        auto ticket = std::move(found->second.back());
        found->second.pop_back();
        if (!isFresh(*ticket.session))
            continue;
        if (mayBeUsedAgain(*ticket.session)) {
            SSL_SESSION_up_ref(ticket.session.get());
            put(destination, {Owned<SSL_SESSION>(ticket.session.get()), ticket.facts});
        }
        return ticket;
    }
    return std::nullopt;
}

} // namespace expectra::tls
