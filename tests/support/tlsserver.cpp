// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tlsserver.h"

#include <openssl/err.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace expectra::test {

namespace {

void require(bool isTrue, const char *what)
{
    if (!isTrue)
        throw std::runtime_error(std::string("the TLS server of a test: ") + what);
}

std::string readFile(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

int giveStaple(SSL *ssl, void *staple)
{
    const auto &bytes = *static_cast<const std::string *>(staple);
    auto *const copy = static_cast<unsigned char *>(OPENSSL_memdup(bytes.data(), bytes.size()));
    SSL_set_tlsext_status_ocsp_resp(ssl, copy, static_cast<long>(bytes.size()));
    return SSL_TLSEXT_ERR_OK;
}

/// Takes the one protocol that the server speaks, or refuses.
int chooseProtocol(SSL *, const unsigned char **chosen, unsigned char *size, const unsigned char *offered,
                   unsigned int offeredSize, void *settings)
{
    const auto &wanted = static_cast<const TlsServerSettings *>(settings)->protocols;
    const std::string_view list(reinterpret_cast<const char *>(offered), offeredSize);
    const auto at = list.find(static_cast<char>(wanted.size()) + wanted);
    if (at == std::string_view::npos)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *chosen = offered + at + 1;
    *size = static_cast<unsigned char>(wanted.size());
    return SSL_TLSEXT_ERR_OK;
}

} // namespace

TlsServer::TlsServer(TlsServerSettings settings)
    : m_settings(std::move(settings)), m_context(SSL_CTX_new(TLS_server_method()))
{
    require(SSL_CTX_use_certificate_chain_file(m_context, m_settings.chain.c_str()) == 1, "its certificate");
    require(SSL_CTX_use_PrivateKey_file(m_context, m_settings.key.c_str(), SSL_FILETYPE_PEM) == 1, "its key");
    constexpr unsigned char id[] = "tests";
    SSL_CTX_set_session_id_context(m_context, id, sizeof id - 1);
    if (m_settings.version != 0) {
        SSL_CTX_set_min_proto_version(m_context, m_settings.version);
        SSL_CTX_set_max_proto_version(m_context, m_settings.version);
    }
    if (!m_settings.ciphers.empty())
        require(SSL_CTX_set_cipher_list(m_context, m_settings.ciphers.c_str()) == 1, "its ciphers");
    if (!m_settings.staple.empty()) {
        m_staple = readFile(m_settings.staple);
        SSL_CTX_set_tlsext_status_cb(m_context, giveStaple);
        SSL_CTX_set_tlsext_status_arg(m_context, &m_staple);
    }
    if (!m_settings.clientsCa.empty()) {
        require(SSL_CTX_load_verify_file(m_context, m_settings.clientsCa.c_str()) == 1,
                "its clients' issuer");
        SSL_CTX_set_verify(m_context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    }
    if (!m_settings.protocols.empty())
        SSL_CTX_set_alpn_select_cb(m_context, chooseProtocol, &m_settings);
}

TlsServer::~TlsServer()
{
    SSL_CTX_free(m_context);
}

TlsServerEnd::TlsServerEnd(const TlsServer &server) : m_ssl(SSL_new(server.context()))
{
    BIO *const incoming = BIO_new(BIO_s_mem());
    BIO_set_mem_eof_return(incoming, -1);
    SSL_set_bio(m_ssl, incoming, BIO_new(BIO_s_mem()));
    SSL_set_accept_state(m_ssl);
}

TlsServerEnd::~TlsServerEnd()
{
    SSL_free(m_ssl);
}

std::string TlsServerEnd::hear(std::string_view bytes)
{
    BIO_write(SSL_get_rbio(m_ssl), bytes.data(), static_cast<int>(bytes.size()));
    char buffer[16384];
    ERR_clear_error();
    for (;;) {
        const int count = SSL_read(m_ssl, buffer, sizeof buffer); // shakes hands first
        if (count <= 0)
            break;
        m_plain.append(buffer, static_cast<std::size_t>(count));
    }
    ERR_clear_error();
    return takeOutgoing();
}

std::string TlsServerEnd::say(std::string_view plain)
{
    require(SSL_write(m_ssl, plain.data(), static_cast<int>(plain.size())) == static_cast<int>(plain.size()),
            "it can't say anything yet");
    return takeOutgoing();
}

std::string TlsServerEnd::farewell()
{
    SSL_shutdown(m_ssl);
    return takeOutgoing();
}

std::string TlsServerEnd::takeOutgoing()
{
    auto *const outgoing = SSL_get_wbio(m_ssl);
    std::string bytes(BIO_ctrl_pending(outgoing), '\0');
    if (!bytes.empty())
        BIO_read(outgoing, bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

} // namespace expectra::test
