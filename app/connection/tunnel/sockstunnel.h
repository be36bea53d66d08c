// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SOCKS 5 (RFC 1928) with user and password (RFC 1929): greeting, login where the proxy wants it, the request
// to connect. Every answer has a length of its own, read byte for byte; the first wrong byte ends the
// conversation.

#include "app/connection/tunnel/tunnel.h"

namespace expectra::connection {

class SocksTunnel final : public Tunnel
{
public:
    /// `resolved`: the server's address; without it the proxy is told the name.
    SocksTunnel(const Proxy &proxy, http::HostAndPort destination,
                std::optional<timeline::Endpoint> resolved);

    void receive(std::string_view bytes, Instant at) override;

private:
    enum class Step {
        Method,  // the choice among the ways to log in is awaited
        Login,   // the verdict on user and password is awaited
        Address, // the answer to the request to connect is awaited
    };

    void takeMethod(unsigned char method);
    void takeVerdict(unsigned char status);
    void takeReply();
    void askToConnect();
    [[nodiscard]] std::size_t replySize() const;
    void breakOff();

    Proxy m_proxy;
    http::HostAndPort m_destination;
    std::optional<timeline::Endpoint> m_resolved;
    Step m_step = Step::Method;
    std::string m_pending; // of an answer that is not complete
};

} // namespace expectra::connection
