// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The conversation with a proxy that opens the way to the server: CONNECT or SOCKS. Sans I/O: bytes in, bytes
// out. Law: every split of the same bytes leads to the same end; when it is open nothing more is said, and
// what came behind the proxy's last byte is the server's.

#include "app/exchange/exchange.h"

#include <memory>
#include <utility>

namespace expectra::connection {

class Tunnel
{
public:
    enum class State {
        Talking, // more is to be said or heard
        Open,    // the way leads to the server
        Refused, // see failure()
    };

    virtual ~Tunnel() = default;
    Tunnel(const Tunnel &) = delete;
    Tunnel &operator=(const Tunnel &) = delete;

    virtual void receive(std::string_view bytes, Instant at) = 0;
    /// The proxy ended the connection in order.
    virtual void peerClosed();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] std::string takeOutgoing() { return std::exchange(m_outgoing, {}); }
    /// Bytes that came with the proxy's last ones but are the server's.
    [[nodiscard]] std::string takeSurplus() { return std::exchange(m_surplus, {}); }
    /// Why the way stays shut; also while the rest of the refusal is still awaited.
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    [[nodiscard]] const ProxyFacts &facts() const { return m_facts; }

protected:
    explicit Tunnel(const Proxy &proxy);

    void say(std::string_view bytes) { m_outgoing += bytes; }
    void open(std::string_view surplus);
    void refuse(FailureKind kind, std::string message);

    ProxyFacts m_facts;
    std::optional<Failure> m_failure;
    State m_state = State::Talking;

private:
    std::string m_outgoing;
    std::string m_surplus;
};

/// For a request that is tunnelled. `resolved` is the server's address where the name was looked up here.
[[nodiscard]] std::unique_ptr<Tunnel> makeTunnel(const PreparedRequest &request,
                                                 const std::optional<timeline::Endpoint> &resolved);

} // namespace expectra::connection
