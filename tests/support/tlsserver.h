// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The server's end of TLS in memory: a client's bytes in, the server's bytes out, with nothing between, so
// that a test decides where they are cut and when they arrive.

#include <openssl/ssl.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace expectra::test {

struct TlsServerSettings
{
    std::filesystem::path chain; // what is shown
    std::filesystem::path key;
    int version = 0;                 // the only one that is spoken; 0: any
    std::filesystem::path staple;    // an OCSP response in DER
    std::filesystem::path clientsCa; // a client certificate that it signed is required
    std::string protocols;           // the one that ALPN settles on
    std::string ciphers;             // up to TLS 1.2
};

/// What the sessions of one server share: its tickets above all.
class TlsServer final
{
public:
    explicit TlsServer(TlsServerSettings settings);
    ~TlsServer();
    TlsServer(const TlsServer &) = delete;
    TlsServer &operator=(const TlsServer &) = delete;

    [[nodiscard]] SSL_CTX *context() const { return m_context; }

private:
    TlsServerSettings m_settings;
    std::string m_staple;
    SSL_CTX *m_context;
};

class TlsServerEnd final
{
public:
    explicit TlsServerEnd(const TlsServer &server);
    ~TlsServerEnd();
    TlsServerEnd(const TlsServerEnd &) = delete;
    TlsServerEnd &operator=(const TlsServerEnd &) = delete;

    /// What the server says to these bytes.
    [[nodiscard]] std::string hear(std::string_view bytes);
    /// What the client said in plain bytes since the last call.
    [[nodiscard]] std::string takePlain() { return std::exchange(m_plain, {}); }
    [[nodiscard]] std::string say(std::string_view plain);
    [[nodiscard]] std::string farewell();
    [[nodiscard]] bool isEstablished() const { return SSL_is_init_finished(m_ssl) == 1; }

private:
    [[nodiscard]] std::string takeOutgoing();

    SSL *m_ssl;
    std::string m_plain;
};

} // namespace expectra::test
