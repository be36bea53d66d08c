// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of transport that speaks TLS.

#include "app/transport/clock.h"
#include "app/transport/transport.h"

namespace expectra::transport {

using timeline::Hop;

namespace {

std::vector<std::string> offeredProtocols(const PreparedRequest &request, Hop hop)
{
    if (hop == Hop::Proxy)
        return {"http/1.1"};
    switch (request.version) {
    case http::Version::Http2: return {"h2", "http/1.1"};
    case http::Version::Http11: return {"http/1.1"};
    case http::Version::Http10: break; // servers that know ALPN mostly don't know its name for this one
    }
    return {};
}

/// Dated now: the settings and roots that are read next, the first time, are a part of the handshake.
tls::Wish wishFor(const PreparedRequest &request, Hop hop)
{
    const bool isProxys = hop == Hop::Proxy && request.proxy;
    return {hop, isProxys ? request.proxy->place.host : request.target.host, offeredProtocols(request, hop),
            (isProxys ? "proxy " : "origin ") + request.connectionKey(), monotonicNow()};
}

} // namespace

/// What the handshake will need is made while the way there is.
void Transport::prepareTls()
{
    if (m_request->usesTls())
        m_tls.prepare(m_request->tls);
    if (m_request->proxy && m_request->proxy->kind == Proxy::Kind::Https)
        m_tls.prepare(m_request->proxyChoice.tls);
}

void Transport::handle(const connection::StartTls &command)
{
    const bool isProxys = command.hop == Hop::Proxy;
    const auto wish = wishFor(*m_request, command.hop);
    auto session = m_tls.open(isProxys ? m_request->proxyChoice.tls : m_request->tls, wish);
    if (!session)
        return queue(
            timeline::TlsFailed{command.hop, nullptr, {0, session.error().detail}, false, false, {}});
    m_connection.channel.startTls(std::move(*session));
    tellTls();
    flushTls();
}

void Transport::flushTls()
{
    const auto result = m_connection.channel.flush();
    if (result.state == IoResult::State::WouldBlock)
        waitUntilWritable();
    else if (result.state == IoResult::State::Failed)
        sendFailed(result.error);
}

/// What the TLS sessions have to tell, in the exchange's own time.
void Transport::tellTls()
{
    for (auto &event : m_connection.channel.takeEvents()) {
        if (auto *message = std::get_if<timeline::TlsMessage>(&event.payload))
            message->processed = fromMonotonic(message->processed.sinceStart());
        queue(fromMonotonic(event.at.sinceStart()), event.clock, std::move(event.payload));
    }
}

} // namespace expectra::transport
