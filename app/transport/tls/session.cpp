// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/tls/session.h"

#include "app/timeline/address.h"
#include "app/transport/clock.h"
#include "app/transport/tls/trust/certificates.h"
#include "app/transport/tls/failurewords.h"
#include "app/transport/tls/names.h"
#include "app/transport/tls/trust/verification.h"

#include <openssl/err.h>

#include <algorithm>

namespace expectra::tls {

using timeline::ClosedBy;
using transport::monotonicNow;

namespace {

constexpr std::size_t largestRecord = 16384; // of plain bytes (RFC 8446 section 5.1)
constexpr std::size_t firstBytesKept = 256;

/// Protocol names as ALPN writes them: each behind its length.
std::string protocolList(const std::vector<std::string> &protocols)
{
    std::string list;
    for (const auto &protocol : protocols)
        list += static_cast<char>(protocol.size()) + protocol;
    return list;
}

const unsigned char *octets(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

/// Certificates and DNS know no dot behind a name.
std::string withoutRootDot(std::string host)
{
    if (host.size() > 1 && host.back() == '.')
        host.pop_back();
    return host;
}

} // namespace

Session::Session(std::shared_ptr<const Context> context, Wish wish, std::shared_ptr<Tickets> tickets)
    : m_context(std::move(context))
    , m_wish(std::move(wish))
    , m_tickets(std::move(tickets))
    , m_ssl(SSL_new(m_context->handle.get()))
{
    wire();
    const auto &chosen = m_context->options.serverName;
    m_wish.host = withoutRootDot(chosen && !chosen->empty() ? *chosen : m_wish.host);
    expectName(*m_ssl, m_wish.host);
    const bool mayBeSent = !timeline::parseEndpoint(m_wish.host, 0) && !(chosen && chosen->empty());
    if (mayBeSent && SSL_set_tlsext_host_name(m_ssl.get(), m_wish.host.c_str()) == 1)
        m_gathered.serverName = m_wish.host;
    if (const auto list = protocolList(m_wish.protocols); !list.empty()) {
        SSL_set_alpn_protos(m_ssl.get(), octets(list), static_cast<unsigned int>(list.size()));
        m_gathered.protocols = m_wish.protocols;
    }
    SSL_set_tlsext_status_type(m_ssl.get(), TLSEXT_STATUSTYPE_ocsp);
    if (m_tickets)
        resume();
}

void Session::resume()
{
    auto ticket = m_tickets->take(m_wish.destination);
    if (!ticket)
        return;
    m_resumed = ticket->facts;
    SSL_set_session(m_ssl.get(), ticket->session.get());
}

void Session::start()
{
    const bool isDated = m_wish.askedAt != Duration::zero();
    log(isDated ? m_wish.askedAt : monotonicNow(), Clock::User, timeline::TlsStarted{m_wish.hop});
    static_cast<void>(shake());
}

void Session::feed(std::string_view bytes, Duration arrivedAt, Clock clock)
{
    m_arrivedAt = arrivedAt;
    m_arrivalClock = clock;
    m_flow.incoming = bytes;
    if (m_state == State::Handshaking && m_first.size() < firstBytesKept)
        m_first.append(bytes.substr(0, firstBytesKept - m_first.size()));
}

std::size_t Session::read(std::span<char> buffer)
{
    if (m_state == State::Handshaking && !shake())
        return 0;
    std::size_t total = 0;
    while (m_state == State::Established && total < buffer.size()) {
        ERR_clear_error();
        std::size_t count = 0;
        const int result = SSL_read_ex(m_ssl.get(), buffer.data() + total, buffer.size() - total, &count);
        total += count;
        if (result != 1) {
            judge(result);
            break;
        }
    }
    return total;
}

std::size_t Session::write(std::string_view bytes)
{
    if (m_state != State::Established || bytes.empty())
        return 0;
    ERR_clear_error();
    std::size_t count = 0;
    const int result = SSL_write_ex(m_ssl.get(), bytes.data(), std::min(bytes.size(), largestRecord), &count);
    if (result != 1)
        judge(result);
    return count;
}

void Session::end(const timeline::SystemError &error)
{
    if (m_state != State::Handshaking)
        return;
    if (!looksLikeTls(m_first))
        return fail(ClosedBy::Peer, {});
    fail(error.text.empty() ? ClosedBy::Peer : ClosedBy::Reset,
         cutText(m_wish.hop, m_lastMessage, m_lastWasOurs, error));
}

void Session::close()
{
    if (m_state != State::Established && m_state != State::Closed)
        return;
    ERR_clear_error();
    SSL_shutdown(m_ssl.get());
}

Session::~Session()
{
    // A session that ends without a farewell of ours could never be resumed, and its tickets neither; only a
    // failure forbids that.
    if (m_state != State::Failed)
        SSL_set_shutdown(m_ssl.get(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
}

/// True once the session is established.
bool Session::shake()
{
    ERR_clear_error();
    const int result = SSL_do_handshake(m_ssl.get());
    if (result == 1)
        establish();
    else
        judge(result);
    return m_state == State::Established;
}

void Session::judge(int result)
{
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE: return;
    case SSL_ERROR_ZERO_RETURN: m_state = State::Closed; return;
    default: fail(ClosedBy::Us, {});
    }
}

void Session::establish()
{
    m_state = State::Established;
    m_first.clear();
    gatherAgreed(m_gathered);
    m_facts = std::make_shared<const timeline::TlsFacts>(m_gathered);
    log(monotonicNow(), Clock::User, timeline::TlsEstablished{m_wish.hop, m_facts});
}

void Session::gatherAgreed(timeline::TlsFacts &facts) const
{
    auto *const ssl = m_ssl.get();
    facts.version = SSL_get_version(ssl);
    if (const auto *cipher = SSL_get_current_cipher(ssl))
        facts.cipher = SSL_CIPHER_standard_name(cipher);
    facts.resumed = SSL_session_reused(ssl) == 1;
    if (const int group = static_cast<int>(SSL_get_negotiated_group(ssl)); group > 0) {
        if (const char *name = SSL_group_to_name(ssl, group))
            facts.group = name;
    }
    if (m_scheme != 0)
        facts.signature = schemeName(m_scheme);
    const unsigned char *protocol = nullptr;
    unsigned int size = 0;
    SSL_get0_alpn_selected(ssl, &protocol, &size);
    facts.protocol.assign(reinterpret_cast<const char *>(protocol), size);
    if (const auto *session = SSL_get0_session(ssl))
        facts.earlyDataOffered = facts.resumed && SSL_SESSION_get_max_early_data(session) > 0;
    if (facts.resumed && m_resumed) { // nothing was shown: the server is who it was then
        facts.sentChain = m_resumed->sentChain;
        facts.chain = m_resumed->chain;
        facts.verifyErrors = m_resumed->verifyErrors;
        facts.verificationOff = m_resumed->verificationOff;
        facts.staple = m_resumed->staple;
    }
    const auto *own = facts.clientCertificateAsked ? SSL_get_certificate(ssl) : nullptr;
    if (own)
        facts.clientCertificate = nameText(X509_get_subject_name(own));
}

void Session::fail(ClosedBy closedBy, std::string text)
{
    const auto error = ERR_peek_error();
    const bool notTls = m_state == State::Handshaking && !looksLikeTls(m_first);
    if (text.empty())
        text = notTls ? notTlsText(m_wish.hop, m_first) : failureText(error);
    ERR_clear_error();
    timeline::TlsFailed failed{m_wish.hop, nullptr, {0, std::move(text)}, m_certificateRejected, notTls, {}};
    if (m_state == State::Handshaking && !m_lastMessage.empty() && !notTls)
        gatherAgreed(m_gathered);
    if (notTls)
        failed.received = m_first;
    failed.facts = m_facts = std::make_shared<const timeline::TlsFacts>(m_gathered);
    failed.closedBy = m_gathered.alertByPeer ? ClosedBy::Peer : closedBy;
    m_state = State::Failed;
    log(monotonicNow(), Clock::User, std::move(failed));
}

std::string Session::failureText(unsigned long error) const
{
    if (m_certificateRejected)
        return m_gathered.verifyErrors.front().text;
    if (m_gathered.alertByPeer) {
        // TLS 1.2 has no alert of its own for a certificate that is missing.
        const bool lacksCertificate = m_gathered.clientCertificateAsked && !SSL_get_certificate(m_ssl.get());
        return alertText(m_wish.hop, m_gathered.alert, lacksCertificate);
    }
    return libraryText(error);
}

void Session::log(Duration at, Clock clock, timeline::Payload payload)
{
    m_events.push_back({Instant(at), clock, std::move(payload)});
}

} // namespace expectra::tls
