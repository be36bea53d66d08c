// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the session that hears what OpenSSL tells on its way.

#include "app/transport/clock.h"
#include "app/transport/tls/names.h"
#include "app/transport/tls/session.h"
#include "app/transport/tls/trust/verification.h"

#include <algorithm>

namespace expectra::tls {

using transport::monotonicNow;

/// What OpenSSL calls back with. Each finds its session by the SSL's own data.
struct Session::Callbacks
{
    static Session &of(const SSL *ssl) { return *static_cast<Session *>(SSL_get_app_data(ssl)); }

    static void message(int isOutgoing, int, int type, const void *data, std::size_t size, SSL *ssl, void *)
    {
        const std::string_view bytes(static_cast<const char *>(data), size);
        // Record headers and inner content types come here too, as types of 256 and above. Only by its header
        // a ChangeCipherSpec that came is known.
        const bool isCipherChange =
            isOutgoing ? type == SSL3_RT_CHANGE_CIPHER_SPEC
                       : type == SSL3_RT_HEADER && !bytes.empty() && bytes[0] == SSL3_RT_CHANGE_CIPHER_SPEC;
        if (type == SSL3_RT_HANDSHAKE || isCipherChange)
            of(ssl).noteMessage(isOutgoing == 1, isCipherChange ? std::string_view() : bytes);
        else if (type == SSL3_RT_ALERT)
            of(ssl).noteAlert(isOutgoing == 1, bytes);
    }

    static int verifyChain(X509_STORE_CTX *store, void *)
    {
        const auto *const ssl =
            static_cast<SSL *>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
        return of(ssl).judgeChain(*store) ? 1 : 0;
    }

    static int staple(SSL *ssl, void *) { return of(ssl).judgeStaple() ? 1 : 0; }

    static int ticket(SSL *ssl, SSL_SESSION *session)
    {
        of(ssl).noteTicket(session);
        return 1; // it is ours now
    }

    static void secret(const SSL *ssl, const char *line) { of(ssl).m_context->keyLog.write(line); }
};

void Session::wire()
{
    auto *const context = m_context->handle.get();
    SSL_CTX_set_cert_verify_callback(context, Callbacks::verifyChain, nullptr);
    SSL_CTX_set_tlsext_status_cb(context, Callbacks::staple);
    SSL_CTX_sess_set_new_cb(context, Callbacks::ticket);
    if (!m_context->options.keyLog.empty())
        SSL_CTX_set_keylog_callback(context, Callbacks::secret);
    auto *const ssl = m_ssl.get();
    SSL_set_app_data(ssl, this);
    SSL_set_msg_callback(ssl, Callbacks::message);
    SSL_set_verify(ssl, SSL_VERIFY_PEER, nullptr);
    auto *const bio = newFlowBio(m_flow).release();
    SSL_set_bio(ssl, bio, bio); // takes it, once for both directions
    SSL_set_connect_state(ssl);
}

void Session::noteMessage(bool isOutgoing, std::string_view bytes)
{
    const auto now = monotonicNow();
    m_lastMessage = bytes.empty() ? "ChangeCipherSpec" : messageName(bytes);
    m_lastWasOurs = isOutgoing;
    if (!isOutgoing && m_lastMessage == "CertificateRequest")
        m_gathered.clientCertificateAsked = true;
    if (const auto scheme = isOutgoing ? std::uint16_t(0) : schemeOf(bytes); scheme != 0)
        m_scheme = scheme;
    const auto size = static_cast<std::uint32_t>(std::max<std::size_t>(bytes.size(), 1));
    log(isOutgoing ? now : m_arrivedAt, isOutgoing ? Clock::User : m_arrivalClock,
        timeline::TlsMessage{m_wish.hop, isOutgoing, m_lastMessage, size, Instant(now)});
}

void Session::noteAlert(bool isOutgoing, std::string_view bytes)
{
    if (bytes.size() < 2)
        return;
    constexpr char fatal = SSL3_AL_FATAL;
    // In TLS 1.3 the level says nothing: all but the two that close are fatal (RFC 8446 section 6).
    const auto name = alertName(static_cast<std::uint8_t>(bytes[1]));
    const bool isFatal = bytes[0] == fatal;
    if (isFatal) {
        m_gathered.alert = name;
        m_gathered.alertByPeer = !isOutgoing;
    }
    log(isOutgoing ? monotonicNow() : m_arrivedAt, isOutgoing ? Clock::User : m_arrivalClock,
        timeline::TlsAlert{m_wish.hop, isOutgoing, isFatal, name});
}

void Session::noteTicket(SSL_SESSION *session)
{
    const Owned<SSL_SESSION> owned(session);
    if (!m_tickets)
        return;
    // With TLS 1.2 it comes just before the handshake is done.
    auto facts = m_facts ? m_facts : std::make_shared<const timeline::TlsFacts>(m_gathered);
    SSL_SESSION_up_ref(session);
    m_tickets->put(m_wish.destination, {Owned<SSL_SESSION>(session), std::move(facts)});
}

bool Session::judgeChain(X509_STORE_CTX &store)
{
    auto seen = verify(store, m_wish.host);
    const bool isGood = seen.errors.empty();
    m_gathered.sentChain = std::move(seen.sentChain);
    m_gathered.chain = std::move(seen.chain);
    m_gathered.verifyErrors = std::move(seen.errors);
    m_gathered.verificationOff = !isGood && !m_context->options.verify;
    m_certificateRejected = !isGood && m_context->options.verify;
    return !m_certificateRejected;
}

bool Session::judgeStaple()
{
    m_gathered.staple = readStaple(*m_ssl);
    if (!m_gathered.staple || m_gathered.staple->state != timeline::OcspStaple::State::Revoked)
        return true;
    const auto &staple = *m_gathered.staple;
    m_gathered.verifyErrors.insert(
        m_gathered.verifyErrors.begin(),
        {0, X509_V_ERR_CERT_REVOKED,
         "The certificate was revoked, says its stapled OCSP response: " + staple.text});
    m_certificateRejected = m_context->options.verify;
    m_gathered.verificationOff = !m_context->options.verify;
    return !m_certificateRejected;
}

} // namespace expectra::tls
