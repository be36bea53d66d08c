// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connection/tunnel/tunnel.h"

#include "app/connection/tunnel/connecttunnel.h"
#include "app/connection/tunnel/sockstunnel.h"

namespace expectra::connection {

Tunnel::Tunnel(const Proxy &proxy)
{
    m_facts.kind = proxy.kind;
    m_facts.place = proxy.place;
    m_facts.isTunnel = true;
}

void Tunnel::peerClosed()
{
    if (!m_failure)
        refuse(FailureKind::ClosedEarly, "The proxy closed the connection before it answered");
    m_state = State::Refused;
}

void Tunnel::open(std::string_view surplus)
{
    m_state = State::Open;
    m_surplus = surplus;
}

void Tunnel::refuse(FailureKind kind, std::string message)
{
    m_state = State::Refused;
    m_failure = {FailurePhase::Proxy, Side::Proxy, kind, std::move(message), std::nullopt};
}

std::unique_ptr<Tunnel> makeTunnel(const PreparedRequest &request,
                                   const std::optional<timeline::Endpoint> &resolved)
{
    if (request.proxy->kind == Proxy::Kind::Socks5)
        return std::make_unique<SocksTunnel>(*request.proxy, request.destination(), resolved);
    return std::make_unique<ConnectTunnel>(request);
}

} // namespace expectra::connection
