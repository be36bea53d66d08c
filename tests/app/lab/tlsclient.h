// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One TLS connection of OpenSSL's own client to a port of this machine: what a client learns in the
// handshake, and bytes. Law: as RawClient, it never waits for ever.

#include <openssl/ssl.h>

#include <cstdint>
#include <memory>
#include <string>

namespace expectra {

struct TlsWish
{
    std::string name = "localhost"; // asked for, and checked
    std::string authority{};        // PEM of the root to trust
    std::string client{};           // PEM of a certificate, its chain and its key
};

class TlsClient final
{
public:
    TlsClient(std::uint16_t port, const TlsWish &wish);
    ~TlsClient();
    TlsClient(const TlsClient &) = delete;
    TlsClient &operator=(const TlsClient &) = delete;

    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    [[nodiscard]] long verdict() const; // X509_V_...
    [[nodiscard]] int version() const;
    [[nodiscard]] int certificatesSent() const;
    [[nodiscard]] int stapledStatus() const; // V_OCSP_CERTSTATUS_..., -1 without a staple
    [[nodiscard]] std::string protocol() const;
    [[nodiscard]] std::string common() const; // the name in the server's certificate

    void send(const std::string &bytes) const;
    [[nodiscard]] std::string readToEnd() const;
    /// Whether the end was announced by close_notify.
    [[nodiscard]] bool wasClosedInOrder() const;

private:
    struct Deleter
    {
        void operator()(SSL *ssl) const { SSL_free(ssl); }
        void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
    };

    std::unique_ptr<SSL_CTX, Deleter> m_context;
    std::unique_ptr<SSL, Deleter> m_ssl;
    int m_descriptor;
    bool m_isConnected = false;
};

} // namespace expectra
