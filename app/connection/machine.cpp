// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connection/machine.h"

#include "app/codec/requestencoder.h"
#include "app/connection/failures.h"
#include "app/connection/frames.h"
#include "app/connection/hygiene.h"
#include "app/http/syntax.h"
#include "app/timeline/phase.h"

#include <algorithm>

namespace expectra::connection {

using timeline::ClosedBy;
using timeline::Hop;
using timeline::Limit;

namespace {

// Given at once.
constexpr std::size_t usualCommands = 4;

/// The phase's length: from when the head left by the kernel's stamp, which the negotiation can't know yet
/// when it is told that the head is out.
std::optional<Duration> withheldFor(const timeline::Timeline &timeline)
{
    for (const auto &phase : timeline::phases(timeline)) {
        if (phase.name == timeline::PhaseName::ExpectWait)
            return phase.length();
    }
    return std::nullopt;
}

} // namespace

/// Picks the overload for a fact; facts that only need logging have none.
struct Machine::Handler
{
    Machine &machine;

    template <class Fact>
    void operator()(const Fact &fact) const
    {
        if constexpr (requires { machine.handle(fact); })
            machine.handle(fact);
    }
};

Machine::Machine(std::shared_ptr<const PreparedRequest> request, Keep keepContent, ContentTap tap)
    : m_request(std::move(request))
    , m_tap(std::move(tap))
    , m_negotiation({m_request->expectation, m_request->expectValue.has_value(), m_request->hasBody()})
    , m_decoder(http::equalsIgnoringCase(m_request->method, "HEAD"))
    , m_keepContent(keepContent)
{
    m_commands.reserve(usualCommands);
    m_taken.reserve(usualCommands);
    m_record.request = m_request;
    m_record.sent.head = codec::encodeHead(*m_request);
    m_record.sent.bodyBytes = m_request->bodySize;
    m_record.expectation.sent = m_request->expectValue;
    if (m_request->limits.whole)
        arm(Limit::Whole, *m_request->limits.whole);
}

void Machine::receive(timeline::Event &&fact, std::string_view bytes)
{
    if (isFinished())
        return;
    m_fact = fact;
    m_bytes = bytes;
    m_record.timeline.append(std::move(fact));
    std::visit(Handler{*this}, m_fact.payload);
}

void Machine::begin()
{
    if (speaksFrames(*m_request, m_record.connection.tls.get()))
        openStream();
    else
        sendHead();
}

void Machine::handle(const timeline::Reused &fact)
{
    if (m_state != State::Idle)
        return;
    m_record.connection.reused = true;
    noteProxy();
    m_record.connection.local = fact.local;
    m_record.connection.remote = fact.remote;
    m_record.connection.tls = fact.tls;
    m_record.connection.proxyTls = fact.proxyTls;
    begin();
}

void Machine::sendHead()
{
    m_state = State::SendingHead;
    armIdle();
    note(timeline::HeadStarted{});
    command(SendHead{m_record.sent.head});
}

void Machine::handle(const timeline::LimitReached &fact)
{
    if (!applies(fact.limit))
        return;
    if (fact.limit == Limit::NextAddress)
        return connectNext();
    if (fact.limit == Limit::ExpectWait)
        return move(m_negotiation.limitReached(m_fact.at), timeline::ReleasedBy::Limit);
    auto failure = shutWay().value_or(limitPassed(phase(), fact.limit, m_request->limits));
    if (m_windowClosed && owesBody())
        failure.message += windowSentence(*m_windowClosed);
    fail(failure);
}

/// A limit that passed while what it bounds was ending is none any more.
bool Machine::applies(Limit limit) const
{
    switch (limit) {
    case Limit::NextAddress: return m_state == State::Connecting && m_addresses.hasNext();
    case Limit::Lookup: return m_state == State::LookingUp;
    case Limit::Connect: return m_state >= State::LookingUp && m_state <= State::Securing;
    case Limit::ExpectWait:
    case Limit::Idle: return isConnected();
    case Limit::Whole: break;
    }
    return true;
}

void Machine::handle(const timeline::Cancelled &)
{
    fail(cancelled(phase()));
}

void Machine::handle(const timeline::PeerClosed &)
{
    if (m_tunnel)
        m_tunnel->peerClosed();
    if (isOnTheWay())
        fail(shutWay().value_or(closedEarly(phase())), ClosedBy::Peer);
    else if (isConnected())
        connectionEnded(ClosedBy::Peer, closedEarly(phase()));
}

void Machine::handle(const timeline::ConnectionLost &fact)
{
    if (isOnTheWay())
        fail(shutWay().value_or(connectionLost(phase(), fact.error)), ClosedBy::Reset);
    else if (isConnected())
        connectionEnded(ClosedBy::Reset, connectionLost(phase(), fact.error));
}

void Machine::connectionEnded(ClosedBy by, const Failure &failure)
{
    const bool answered = m_record.response.has_value();
    // A reset is no end of content that lasts until the close (RFC 9112 section 8).
    const bool lastsUntilEnd = answerState() == codec::ResponseDecoder::State::Content;
    const bool contentCut = by == ClosedBy::Reset && lastsUntilEnd;
    if (!contentCut)
        take(m_stream ? m_stream->ended() : m_decoder.peerClosed());
    if (lastsUntilEnd && !contentCut && !m_stream && !m_fatal)
        noteUnsecuredEnd();
    if (answerState() == codec::ResponseDecoder::State::Finished && answered) {
        if (m_bodyReleased && owesBody())
            note(timeline::BodyAbandoned{});
        return finish(by);
    }
    m_negotiation.peerClosed(m_fact.at);
    if (!m_goAway.empty())
        return fail(goingAway(phase(), m_goAway), by);
    fail(m_fatal && by == ClosedBy::Peer ? protocolBroken(phase(), *m_fatal) : failure, by);
}

void Machine::finishIfComplete()
{
    if (answerState() != codec::ResponseDecoder::State::Finished)
        return;
    const bool bodyUnderway =
        m_bodyReleased && owesBody() && m_negotiation.state() != expect::Negotiation::State::Done;
    if (!bodyUnderway)
        finish(m_answerEndsConnection ? ClosedBy::Peer
               : mayKeepConnection()  ? ClosedBy::Nobody
                                      : ClosedBy::Us);
}

bool Machine::mayKeepConnection() const
{
    if (m_stream) // what is still owed ends with the stream
        return true;
    const auto &deviations = m_record.deviations;
    const bool answeredBefore =
        std::any_of(deviations.begin(), deviations.end(), [](const http::Deviation &deviation) {
            return deviation.kind == http::DeviationKind::AnsweredBeforeRequest;
        });
    return m_state == State::Exchanging && !answeredBefore && !m_answerEndsConnection && !owesBody() &&
           !m_decoder.surplus() && !m_request->wantsClose() && hasCertainEnd(*m_request);
}

void Machine::finish(ClosedBy closedBy)
{
    if (const auto surplus = m_decoder.surplus())
        m_record.deviations.push_back(*surplus);
    if (m_tunnel)
        m_record.connection.proxy = m_tunnel->facts();
    auto &expectation = m_record.expectation;
    expectation.outcome = m_negotiation.outcome();
    expectation.awaited = m_negotiation.waited().has_value();
    if (expectation.awaited)
        expectation.waited = withheldFor(m_record.timeline);
    expectation.limit = m_request->expectation.limit;
    expectation.retryFollows = m_negotiation.wantsRetry() && !m_record.failure;
    m_record.connection.closedBy = closedBy;
    m_record.content.store = m_content;
    m_record.isComplete = true;
    note(timeline::Ended{closedBy});
    if (m_stream)
        leaveStream(closedBy);
    command(closedBy == ClosedBy::Nobody ? Command(KeepConnection{}) : Command(CloseConnection{}));
    m_state = State::Finished;
}

void Machine::fail(const Failure &failure, ClosedBy closedBy)
{
    m_negotiation.failed(m_fact.at);
    m_record.failure = failure;
    note(timeline::Failed{});
    const bool streamOnly = m_stream && closedBy == ClosedBy::Us && concernsStreamOnly(failure);
    finish(streamOnly ? ClosedBy::Nobody : closedBy);
}

FailurePhase Machine::phase() const
{
    switch (m_state) {
    case State::Idle:
    case State::LookingUp: return FailurePhase::Dns;
    case State::Connecting: return FailurePhase::Connect;
    case State::SecuringProxy:
    case State::Tunnelling: return FailurePhase::Proxy;
    case State::Securing: return FailurePhase::Tls;
    case State::SendingHead: return FailurePhase::Head;
    case State::Exchanging:
    case State::Finished: break;
    }
    const bool insideHead = m_stream ? m_stream->isInsideHead() : m_decoder.isInsideHead();
    if (m_record.response || insideHead || m_fatal)
        return FailurePhase::Response;
    if (m_negotiation.state() == expect::Negotiation::State::Waiting)
        return FailurePhase::ExpectWait;
    return owesBody() ? FailurePhase::Body : FailurePhase::Wait;
}

void Machine::note(timeline::Payload &&payload)
{
    m_record.timeline.append({m_fact.at, m_fact.clock, std::move(payload)});
}

} // namespace expectra::connection
