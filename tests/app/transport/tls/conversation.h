// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A session and a server that speak to each other in memory, and what was told about it.

#include "app/transport/tls/client.h"
#include "tests/support/certificates.h"
#include "tests/support/tlsserver.h"

#include <QtTest>

namespace expectra::test {

/// The usual server: the chain of Certificates::Server.
[[nodiscard]] TlsServerSettings serverSettings(IdentityKind kind = IdentityKind::Server);
/// Trusts the root of the tests' certificates.
[[nodiscard]] TlsOptions trustingOptions();

class TlsConversation final
{
public:
    TlsConversation(tls::Client &client, const TlsServer &server,
                    const TlsOptions &options = trustingOptions(), std::string host = "localhost",
                    std::vector<std::string> protocols = {"http/1.1"});

    /// The handshake up to its end, with what follows from both sides.
    void shakeHands();
    /// Feeds these bytes, in pieces of this size, and gathers what becomes of them.
    void receive(std::string_view bytes, std::size_t pieceSize = std::string_view::npos);
    /// What the session has to send, taken by the server; its answer.
    [[nodiscard]] std::string deliver();

    [[nodiscard]] tls::Session &session() { return *m_session; }
    [[nodiscard]] TlsServerEnd &server() { return m_server; }
    [[nodiscard]] const std::string &plain() const { return m_plain; }
    [[nodiscard]] const std::vector<timeline::Event> &events();
    /// "> ClientHello", "< ServerHello", "< alert close_notify", "established", "failed".
    [[nodiscard]] QStringList told();
    /// The last of this kind; nullptr: none.
    template <class Fact>
    [[nodiscard]] const Fact *last()
    {
        const Fact *found = nullptr;
        for (const auto &event : events()) {
            if (const auto *fact = std::get_if<Fact>(&event.payload))
                found = fact;
        }
        return found;
    }

private:
    std::unique_ptr<tls::Session> m_session;
    TlsServerEnd m_server;
    std::string m_plain;
    std::vector<timeline::Event> m_events;
};

} // namespace expectra::test
