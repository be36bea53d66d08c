// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the machine that is about a stream among others: HTTP/2 (RFC 9113).

#include "app/codec/http2/framereading.h"
#include "app/codec/http2/requestfields.h"
#include "app/connection/failures.h"
#include "app/connection/frames.h"
#include "app/connection/machine.h"
#include "app/http/syntax.h"
#include "app/request/proxychoice.h"
#include "app/timeline/framenames.h"

namespace expectra::connection {

using codec::ResponseDecoder;
using timeline::ClosedBy;
using timeline::FrameType;
using timeline::Limit;

namespace {

bool endsSection(const timeline::Frame &frame)
{
    const auto type = static_cast<FrameType>(frame.type);
    const bool carries = type == FrameType::Headers || type == FrameType::Continuation;
    return carries && (frame.flags & timeline::frameflag::endHeaders) != 0;
}

} // namespace

bool speaksFrames(const PreparedRequest &request, const timeline::TlsFacts *tls)
{
    if (request.version != http::Version::Http2 || isForwarded(request))
        return false;
    return request.usesTls() ? tls && tls->protocol == "h2" : true;
}

bool concernsStreamOnly(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::Cancelled:
    case FailureKind::BodyUnreadable:
    case FailureKind::StreamReset:
    case FailureKind::TooLarge: return true;
    case FailureKind::Protocol:
        return failure.deviation && failure.deviation->kind != http::DeviationKind::BadFrame &&
               failure.deviation->kind != http::DeviationKind::NotHttp2;
    default: return false;
    }
}

void Machine::openStream()
{
    m_state = State::SendingHead;
    armIdle();
    auto said = codec::http2::requestFields(*m_request);
    m_record.connection.protocol = "h2";
    m_record.sent.head = codec::http2::fieldText(said.fields);
    m_stream.emplace(http::equalsIgnoringCase(m_request->method, "HEAD"));
    note(timeline::HeadStarted{});
    command(OpenStream{std::make_shared<const timeline::FrameFields>(std::move(said.fields))});
}

void Machine::handle(const timeline::StreamOpened &fact)
{
    if (isConnected())
        m_record.connection.stream = fact.stream;
}

void Machine::handle(const timeline::FrameSent &fact)
{
    const auto &frame = fact.frame;
    if (!isConnected() || !m_stream)
        return;
    const auto type = static_cast<FrameType>(frame.type);
    // What nghttp2 says of itself: it found what came beyond repair.
    const bool refuses = type == FrameType::GoAway || type == FrameType::ResetStream;
    if (refuses && frame.code != timeline::errorcode::noError)
        return refuse(frame);
    if (frame.stream == 0)
        return;
    armIdle();
    m_record.sent.bodyBytesSent = fact.content;
    if (fact.content > 0)
        m_negotiation.bodyBytesSent();
    if (m_state == State::SendingHead && endsSection(frame))
        headIsOut();
}

/// The last frame that came is the one that was refused, or stands before it.
void Machine::refuse(const timeline::Frame &said)
{
    const auto *last = m_record.timeline.last<timeline::FrameReceived>();
    const auto range = last ? std::get<timeline::FrameReceived>(last->payload).frame.bytes : ByteRange();
    m_record.deviations.push_back({http::DeviationKind::BadFrame, range});
    fail(framesBroken(phase(), said, range));
}

void Machine::handle(const timeline::FrameReceived &fact)
{
    const auto &frame = fact.frame;
    if (!isConnected() || !m_stream)
        return;
    const auto type = static_cast<FrameType>(frame.type);
    if (type == FrameType::GoAway)
        return takeGoAway(frame);
    // A server may ping for ever without an answer being under way.
    if (frame.stream != 0 || type == FrameType::WindowUpdate)
        armIdle();
    if (frame.stream == 0)
        return;
    if (type == FrameType::ResetStream)
        return takeReset(frame);
    take(m_stream->receive(frame, m_bytes));
    if (m_fatal)
        return fail(protocolBroken(FailurePhase::Response, *m_fatal));
    finishIfComplete();
}

/// RFC 9113 section 6.8: streams above the last one were not looked at and may be repeated; those below go
/// on.
void Machine::takeGoAway(const timeline::Frame &frame)
{
    m_goAway = frame.details;
    if (m_record.connection.stream > codec::http2::lastStream(m_bytes))
        fail(goingAway(phase(), m_goAway), ClosedBy::Peer);
}

/// Behind a complete answer it only says that the rest of the body is not wanted (RFC 9113 section 8.1).
void Machine::takeReset(const timeline::Frame &frame)
{
    m_streamReset = true;
    if (answerState() != ResponseDecoder::State::Finished)
        return fail(streamReset(phase(), frame.code), ClosedBy::Nobody);
    if (m_bodyReleased && owesBody())
        note(timeline::BodyAbandoned{});
    finish(ClosedBy::Nobody);
}

/// Bytes that are no frame: an answer in HTTP/1, or a frame that was cut.
void Machine::takeRest()
{
    if (!m_bytes.starts_with("HTTP/"))
        return;
    const auto range = std::get<timeline::Received>(m_fact.payload).bytes;
    m_fatal = http::Deviation{http::DeviationKind::NotHttp2, range};
    m_record.deviations.push_back(*m_fatal);
    fail(protocolBroken(FailurePhase::Response, *m_fatal));
}

void Machine::handle(const timeline::WindowClosed &fact)
{
    m_windowClosed = fact.stream;
}

void Machine::handle(const timeline::WindowOpened &)
{
    m_windowClosed.reset();
}

ResponseDecoder::State Machine::answerState() const
{
    return m_stream ? m_stream->state() : m_decoder.state();
}

/// A stream that is open in either direction is closed, and the peer told why.
void Machine::leaveStream(ClosedBy closedBy)
{
    const bool isAnswered = answerState() == ResponseDecoder::State::Finished;
    const bool isClosed = m_streamReset || (isAnswered && !owesBody());
    if (isClosed || closedBy == ClosedBy::Peer || closedBy == ClosedBy::Reset)
        return;
    const bool isMalformed = m_record.failure && m_record.failure->kind == FailureKind::Protocol;
    command(ResetStream{isAnswered    ? timeline::errorcode::noError
                        : isMalformed ? timeline::errorcode::protocolError
                                      : timeline::errorcode::cancel});
}

} // namespace expectra::connection
