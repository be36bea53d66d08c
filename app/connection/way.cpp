// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the machine that opens the way to the server: names, addresses, proxies, TLS.

#include "app/connection/failures.h"
#include "app/connection/machine.h"
#include "app/request/proxychoice.h"

namespace expectra::connection {

using timeline::Endpoint;
using timeline::Family;
using timeline::Hop;
using timeline::Limit;

namespace {

// RFC 8305 section 5: how long one attempt runs alone.
constexpr Duration attemptDelay = 250ms;

bool isAllowed(const Endpoint &endpoint, AddressFamily family)
{
    return family == AddressFamily::Any ||
           endpoint.family == (family == AddressFamily::IPv6 ? Family::IPv6 : Family::IPv4);
}

/// A host in numbers is its own address, where its family is wanted.
std::vector<Endpoint> literal(const http::HostAndPort &place, AddressFamily family)
{
    auto endpoint = timeline::parseEndpoint(place.host, place.port);
    return endpoint && isAllowed(*endpoint, family) ? std::vector{*endpoint} : std::vector<Endpoint>();
}

/// The server's, as far as they need no lookup: the addresses that the user gave, or a host in numbers.
std::vector<Endpoint> knownAddresses(const PreparedRequest &request)
{
    const auto place = request.destination();
    std::vector<Endpoint> result;
    for (const auto &address : request.addresses) {
        auto endpoint = timeline::parseEndpoint(address, place.port);
        if (endpoint && isAllowed(*endpoint, request.family))
            result.push_back(std::move(*endpoint));
    }
    return result.empty() ? literal(place, request.family) : result;
}

/// Where the first connection may lead without a lookup.
std::vector<Endpoint> knownFirstHops(const PreparedRequest &request)
{
    if (!request.unixSocket.empty())
        return {{Family::Unix, request.unixSocket, 0}};
    return request.proxy ? literal(request.proxy->place, request.family) : knownAddresses(request);
}

bool isThroughSocks(const PreparedRequest &request)
{
    return request.proxy && request.proxy->kind == Proxy::Kind::Socks5;
}

} // namespace

void Machine::start()
{
    arm(Limit::Connect, m_request->limits.connect);
    noteProxy();
    if (!isThroughSocks(*m_request))
        return approach();
    if (const auto known = knownAddresses(*m_request); !known.empty())
        m_server = known.front();
    if (m_server || m_request->proxy->resolvesNames)
        return approach();
    lookUp(m_request->destination());
}

void Machine::lookUp(const http::HostAndPort &place)
{
    m_state = State::LookingUp;
    arm(Limit::Lookup, m_request->limits.lookup);
    command(Lookup{place.host, place.port, m_request->family});
}

/// Towards the first hop, which is the proxy or the server itself.
void Machine::approach()
{
    const auto known = knownFirstHops(*m_request);
    if (known.empty())
        return lookUp(firstHop(*m_request));
    m_addresses = Addresses(known);
    m_state = State::Connecting;
    connectNext();
}

void Machine::handle(const timeline::LookupFinished &fact)
{
    if (m_state != State::LookingUp)
        return;
    command(Disarm{Limit::Lookup});
    if (fact.addresses.empty())
        return fail(lookupFailure({0, "The name has no address"}));
    if (isThroughSocks(*m_request) && !m_request->proxy->resolvesNames && !m_server) {
        m_server = fact.addresses.front();
        return approach();
    }
    m_addresses = Addresses(fact.addresses);
    m_state = State::Connecting;
    connectNext();
}

void Machine::handle(const timeline::LookupFailed &fact)
{
    if (m_state == State::LookingUp)
        fail(lookupFailure(fact.error));
}

void Machine::connectNext()
{
    const auto &endpoint = m_addresses.next();
    m_attempts.push_back(m_addresses.tried());
    command(Connect{m_attempts.back(), endpoint});
    if (m_addresses.hasNext())
        arm(Limit::NextAddress, attemptDelay);
}

void Machine::handle(const timeline::ConnectFailed &fact)
{
    if (m_state != State::Connecting || std::erase(m_attempts, fact.attempt) == 0)
        return;
    if (m_addresses.hasNext())
        return connectNext();
    if (m_attempts.empty()) {
        m_record.connection.remote = m_addresses.attempt(fact.attempt);
        fail(connectFailure(fact.error));
    }
}

void Machine::handle(const timeline::Connected &fact)
{
    if (m_state != State::Connecting || std::erase(m_attempts, fact.attempt) == 0)
        return;
    for (const int attempt : std::exchange(m_attempts, {}))
        command(AbandonConnect{attempt});
    command(Disarm{Limit::NextAddress});
    m_record.connection.local = fact.local;
    m_record.connection.remote = m_addresses.attempt(fact.attempt);
    goOn();
}

/// The next step of the way; the states stand in the order of the steps.
void Machine::goOn()
{
    const auto &proxy = m_request->proxy;
    if (m_state < State::SecuringProxy && proxy && proxy->kind == Proxy::Kind::Https) {
        m_state = State::SecuringProxy;
        return command(StartTls{Hop::Proxy});
    }
    if (m_state < State::Tunnelling && isTunnelled(*m_request)) {
        m_state = State::Tunnelling;
        note(timeline::ProxyStarted{});
        m_tunnel = makeTunnel(*m_request, m_server);
        return command(SendToProxy{m_tunnel->takeOutgoing()});
    }
    if (m_state < State::Securing && m_request->usesTls()) {
        m_state = State::Securing;
        return command(StartTls{Hop::Origin});
    }
    arrive();
}

void Machine::handle(const timeline::ProxyReceived &fact)
{
    if (m_state != State::Tunnelling)
        return;
    m_tunnel->receive(fact.bytes, m_fact.at);
    if (auto more = m_tunnel->takeOutgoing(); !more.empty())
        command(SendToProxy{std::move(more)});
    if (m_tunnel->state() == Tunnel::State::Refused)
        return fail(*m_tunnel->failure());
    if (m_tunnel->state() == Tunnel::State::Talking)
        return;
    note(timeline::ProxyPassed{});
    m_record.connection.proxy = m_tunnel->facts();
    command(EnterTunnel{m_tunnel->takeSurplus()});
    m_tunnel.reset();
    goOn();
}

void Machine::handle(const timeline::TlsEstablished &fact)
{
    if (m_state != (fact.hop == Hop::Proxy ? State::SecuringProxy : State::Securing))
        return;
    (fact.hop == Hop::Proxy ? m_record.connection.proxyTls : m_record.connection.tls) = fact.facts;
    goOn();
}

/// Also behind the handshake: a server of TLS 1.3 judges the client's certificate when the client is done.
void Machine::handle(const timeline::TlsFailed &fact)
{
    const bool isAwaited = m_state == (fact.hop == Hop::Proxy ? State::SecuringProxy : State::Securing);
    if (!isAwaited && !isConnected())
        return;
    (fact.hop == Hop::Proxy ? m_record.connection.proxyTls : m_record.connection.tls) = fact.facts;
    auto failure = tlsFailure(fact);
    if (m_record.response || m_decoder.isInsideHead())
        failure.phase = phase();
    fail(failure, fact.closedBy);
}

void Machine::handle(const timeline::TlsAlert &fact)
{
    const auto carrier = m_record.connection.tls ? Hop::Origin : Hop::Proxy; // the session that carries HTTP
    if (isConnected() && !fact.isOutgoing && fact.hop == carrier && fact.name == "close_notify")
        m_peerSaidFarewell = true;
}

/// RFC 9112 section 9.8: without close_notify content that lasts until the end may have been cut by anybody.
void Machine::noteUnsecuredEnd()
{
    const auto &connection = m_record.connection;
    if (m_peerSaidFarewell || !(connection.tls || connection.proxyTls))
        return;
    const auto end = m_contentOnWire.end;
    m_record.deviations.push_back({http::DeviationKind::NoCloseNotify, {end, end}});
}

void Machine::arrive()
{
    command(Disarm{Limit::Connect});
    begin();
}

/// What is known of the proxy before it said anything.
void Machine::noteProxy()
{
    if (const auto &proxy = m_request->proxy)
        m_record.connection.proxy = ProxyFacts{proxy->kind, proxy->place, isTunnelled(*m_request), {}, {}};
}

std::optional<Failure> Machine::shutWay() const
{
    return m_tunnel ? m_tunnel->failure() : std::nullopt;
}

} // namespace expectra::connection
