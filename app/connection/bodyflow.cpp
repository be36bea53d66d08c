// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the machine that lives while body and answer pass each other.

#include "app/connection/failures.h"
#include "app/connection/machine.h"

#include <algorithm>

namespace expectra::connection {

using expect::BodyMove;
using timeline::Limit;
using timeline::ReleasedBy;

namespace {

// A peer can make two with every chunk of an endless body; the first thousand say what it does.
constexpr std::size_t maximumDeviations = 1000;

http::DeviationKind deviationOf(coding::Fault::Kind kind)
{
    switch (kind) {
    case coding::Fault::Kind::Broken: return http::DeviationKind::CodingBroken;
    case coding::Fault::Kind::Cut: return http::DeviationKind::CodingCut;
    case coding::Fault::Kind::Surplus: break;
    }
    return http::DeviationKind::CodingSurplus;
}

} // namespace

void Machine::handle(const timeline::Sent &fact)
{
    if (!isConnected())
        return;
    armIdle();
    if (m_stream) // the preface
        return;
    m_record.sent.bodyBytesSent = fact.content;
    if (fact.content > 0)
        m_negotiation.bodyBytesSent();
    if (m_state == State::SendingHead && fact.bytes.end >= m_record.sent.head.size())
        headIsOut();
}

void Machine::headIsOut()
{
    m_state = State::Exchanging;
    note(timeline::HeadSent{});
    move(m_negotiation.headSent(m_fact.at), ReleasedBy::NothingAwaited);
}

void Machine::handle(const timeline::Paused &)
{
    m_isPaused = true;
    command(Disarm{Limit::Idle});
}

void Machine::handle(const timeline::Resumed &)
{
    m_isPaused = false;
    if (isConnected())
        armIdle();
}

void Machine::armIdle()
{
    if (!m_isPaused)
        arm(Limit::Idle, m_request->limits.idle);
}

void Machine::handle(const timeline::BodyRead &)
{
    if (!m_bodyReleased)
        return;
    m_bodyFinished = true;
    m_negotiation.bodyFinished();
    note(timeline::BodySent{});
    finishIfComplete();
}

void Machine::handle(const timeline::BodySourceFailed &fact)
{
    if (m_bodyReleased)
        fail(bodyUnreadable(fact.text));
}

void Machine::move(BodyMove bodyMove, ReleasedBy by)
{
    switch (bodyMove) {
    case BodyMove::None: return;
    case BodyMove::Withhold:
        note(timeline::BodyWithheld{});
        if (m_request->expectation.limit)
            arm(Limit::ExpectWait, *m_request->expectation.limit);
        return;
    case BodyMove::Send: return releaseBody(by);
    case BodyMove::Finish: return m_bodyReleased ? void() : releaseBody(ReleasedBy::Policy);
    case BodyMove::Abandon:
        note(timeline::BodyAbandoned{});
        if (m_bodyReleased)
            command(StopBody{});
        m_bodyReleased = false;
        return;
    }
}

void Machine::releaseBody(ReleasedBy by)
{
    if (!m_request->hasBody())
        return;
    command(Disarm{Limit::ExpectWait});
    note(timeline::BodyReleased{by});
    m_bodyReleased = true;
    command(SendBody{});
}

bool Machine::owesBody() const
{
    return m_request->hasBody() && !m_bodyFinished;
}

void Machine::handle(const timeline::Received &fact)
{
    if (!isConnected())
        return;
    armIdle();
    if (m_stream)
        return takeRest();
    if (fact.bytes.begin == 0)
        noteEarlyAnswer(fact.bytes);
    take(m_decoder.receive(m_bytes));
    if (m_fatal)
        return fail(protocolBroken(FailurePhase::Response, *m_fatal));
    finishIfComplete();
}

/// The kernel's stamp can tell even where the program saw the bytes only after it had sent its own.
void Machine::noteEarlyAnswer(ByteRange bytes)
{
    const auto *started = m_record.timeline.first<timeline::HeadStarted>();
    if (!started || m_fact.at < started->at)
        m_record.deviations.push_back({http::DeviationKind::AnsweredBeforeRequest, bytes});
}

void Machine::take(std::vector<codec::Piece> &pieces)
{
    for (auto &piece : pieces)
        std::visit([this](auto &kind) { takePiece(kind); }, piece);
}

void Machine::takePiece(codec::InterimHead &piece)
{
    auto &head = m_record.interim.emplace_back(std::move(piece.head));
    head.at = m_fact.at;
    note(timeline::InterimReceived{m_record.interim.size() - 1, head.status, head.range});
    move(m_negotiation.interim(head.status, m_fact.at), ReleasedBy::Continue);
}

void Machine::takePiece(codec::FinalHead &piece)
{
    auto &head = m_record.response.emplace(std::move(piece.head));
    head.at = m_fact.at;
    m_record.content.range = {head.range.end, head.range.end};
    const auto framing = piece.framing.kind;
    if (framing == codec::Framing::Kind::Chunked || framing == codec::Framing::Kind::Frames) {
        m_content = std::make_shared<ByteStore>(m_keepContent);
        m_record.content.range = {};
    }
    m_coding.begin(head.headers);
    m_answerEndsConnection = codec::endsConnection(head, piece.framing);
    note(timeline::FinalHeadReceived{head.status, head.range});
    command(Disarm{Limit::ExpectWait});
    move(m_negotiation.finalAnswer(head.status, m_answerEndsConnection, m_fact.at), ReleasedBy::Policy);
}

void Machine::takePiece(const codec::ContentBytes &piece)
{
    m_record.content.range.end += piece.bytes.size();
    if (m_content)
        m_content->append(piece.bytes);
    if (m_tap)
        m_tap(piece.bytes);
    m_coding.receive(piece.bytes);
    m_contentOnWire = {m_contentOnWire.isEmpty() ? piece.range.begin : m_contentOnWire.begin,
                       piece.range.end};
}

/// In content that lies in one piece on the wire the fault's place is known; else all of it is meant.
void Machine::finishCoding()
{
    m_coding.end();
    m_record.content.decodedSize = m_coding.size();
    const auto fault = m_coding.fault();
    if (!fault)
        return;
    auto range = m_contentOnWire;
    if (fault->isOuter && !m_content) {
        range.end = std::min(range.end, range.begin + fault->bytes.end);
        range.begin += fault->bytes.begin;
    }
    takePiece(http::Deviation{deviationOf(fault->kind), range});
}

void Machine::takePiece(const http::Deviation &piece)
{
    if (m_record.deviations.size() < maximumDeviations || http::isFatal(piece.kind))
        m_record.deviations.push_back(piece);
    if (http::isFatal(piece.kind))
        m_fatal = piece;
}

void Machine::takePiece(codec::MessageEnd &piece)
{
    m_record.trailers = std::move(piece.trailers);
    finishCoding();
    note(timeline::ResponseEnded{});
}

} // namespace expectra::connection
