// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/lab/tlsclient.h"

#include "tests/app/lab/rawclient.h"

#include <openssl/ocsp.h>
#include <openssl/pem.h>

#include <csignal>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace expectra {

namespace {

int connected(std::uint16_t port)
{
    std::signal(SIGPIPE, SIG_IGN); // a server that closes first is what some tests are about
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval limit{RawClient::patience.count(), 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    return descriptor;
}

void trust(SSL_CTX *context, const std::string &pem)
{
    BIO *const text = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
    if (X509 *const root = PEM_read_bio_X509(text, nullptr, nullptr, nullptr)) {
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context), root);
        X509_free(root);
    }
    BIO_free(text);
}

void present(SSL_CTX *context, const std::string &pem)
{
    BIO *const text = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
    X509 *const leaf = PEM_read_bio_X509(text, nullptr, nullptr, nullptr);
    X509 *const intermediate = PEM_read_bio_X509(text, nullptr, nullptr, nullptr);
    EVP_PKEY *const key = PEM_read_bio_PrivateKey(text, nullptr, nullptr, nullptr);
    SSL_CTX_use_certificate(context, leaf);
    SSL_CTX_add0_chain_cert(context, intermediate);
    SSL_CTX_use_PrivateKey(context, key);
    X509_free(leaf);
    EVP_PKEY_free(key);
    BIO_free(text);
}

} // namespace

TlsClient::TlsClient(std::uint16_t port, const TlsWish &wish)
    : m_context(SSL_CTX_new(TLS_client_method())), m_descriptor(connected(port))
{
    trust(m_context.get(), wish.authority);
    if (!wish.client.empty())
        present(m_context.get(), wish.client);
    static constexpr unsigned char protocols[] = "\x02h9\x08http/1.1";
    SSL_CTX_set_alpn_protos(m_context.get(), protocols, sizeof protocols - 1);
    m_ssl.reset(SSL_new(m_context.get()));
    SSL_set_fd(m_ssl.get(), m_descriptor);
    SSL_set_tlsext_host_name(m_ssl.get(), wish.name.c_str());
    SSL_set1_host(m_ssl.get(), wish.name.c_str());
    SSL_set_tlsext_status_type(m_ssl.get(), TLSEXT_STATUSTYPE_ocsp);
    m_isConnected = SSL_connect(m_ssl.get()) == 1;
}

TlsClient::~TlsClient()
{
    ::close(m_descriptor);
}

long TlsClient::verdict() const
{
    return SSL_get_verify_result(m_ssl.get());
}

int TlsClient::version() const
{
    return SSL_version(m_ssl.get());
}

int TlsClient::certificatesSent() const
{
    return sk_X509_num(SSL_get_peer_cert_chain(m_ssl.get()));
}

int TlsClient::stapledStatus() const
{
    const unsigned char *bytes = nullptr;
    const long size = SSL_get_tlsext_status_ocsp_resp(m_ssl.get(), &bytes);
    OCSP_RESPONSE *const response = size > 0 ? d2i_OCSP_RESPONSE(nullptr, &bytes, size) : nullptr;
    OCSP_BASICRESP *const basic = response ? OCSP_response_get1_basic(response) : nullptr;
    const int status =
        basic ? OCSP_single_get0_status(OCSP_resp_get0(basic, 0), nullptr, nullptr, nullptr, nullptr) : -1;
    OCSP_BASICRESP_free(basic);
    OCSP_RESPONSE_free(response);
    return status;
}

std::string TlsClient::protocol() const
{
    const unsigned char *name = nullptr;
    unsigned int size = 0;
    SSL_get0_alpn_selected(m_ssl.get(), &name, &size);
    return {reinterpret_cast<const char *>(name), size};
}

std::string TlsClient::common() const
{
    char name[256] = "";
    X509_NAME_get_text_by_NID(X509_get_subject_name(SSL_get0_peer_certificate(m_ssl.get())), NID_commonName,
                              name, sizeof name);
    return name;
}

void TlsClient::send(const std::string &bytes) const
{
    SSL_write(m_ssl.get(), bytes.data(), static_cast<int>(bytes.size()));
}

std::string TlsClient::readToEnd() const
{
    std::string bytes;
    char piece[16384];
    for (int count = 0; (count = SSL_read(m_ssl.get(), piece, sizeof piece)) > 0;)
        bytes.append(piece, static_cast<std::size_t>(count));
    return bytes;
}

bool TlsClient::wasClosedInOrder() const
{
    return (SSL_get_shutdown(m_ssl.get()) & SSL_RECEIVED_SHUTDOWN) != 0;
}

} // namespace expectra
