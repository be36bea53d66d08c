// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/http2/streamfacts.h"

#include "app/codec/http2/requestfields.h"
#include "app/timeline/framenames.h"
#include "app/transport/clock.h"

namespace expectra::transport {

using codec::http2::PassedFrame;
using codec::http2::WindowState;
using timeline::FrameType;

namespace {

/// Ranges that count from the frame's own beginning, moved to where the frame stands.
timeline::Frame placedAt(timeline::Frame frame, ByteCount offset)
{
    frame.bytes = {frame.bytes.begin + offset, frame.bytes.end + offset};
    if (!frame.content.isEmpty())
        frame.content = {frame.content.begin + offset, frame.content.end + offset};
    return frame;
}

} // namespace

StreamFacts::StreamFacts(std::shared_ptr<Http2Link> link, Stores stores, Duration start, Tell tell)
    : m_link(std::move(link)), m_stores(std::move(stores)), m_start(start), m_tell(std::move(tell))
{}

StreamFacts::~StreamFacts()
{
    leave();
}

void StreamFacts::open(const PreparedRequest &request, std::shared_ptr<const timeline::FrameFields> fields)
{
    m_hasBody = request.hasBody();
    m_body = request.body;
    codec::http2::StreamRequest stream;
    stream.fields = std::move(fields);
    if (m_hasBody)
        stream.body = [this](std::span<char> buffer) { return readBody(buffer); };
    if (m_hasBody && !request.trailers.isEmpty())
        stream.trailers = std::make_shared<timeline::FrameFields>(codec::http2::trailerFields(request));
    m_stream = m_link->open(std::move(stream), *this);
    if (m_stream != 0)
        tell(timeline::StreamOpened{m_stream}, Told::Pulled);
    else
        tell(timeline::ConnectionLost{{0, "No more streams can be opened on the connection"}}, Told::Pulled);
}

void StreamFacts::sendBody()
{
    auto source = openBody(m_body);
    if (!source)
        return tell(timeline::BodySourceFailed{source.error().detail}, Told::Pulled);
    m_source = std::move(*source);
    m_link->releaseBody(m_stream);
}

void StreamFacts::stopBody()
{
    m_link->withholdBody(m_stream);
}

void StreamFacts::reset(std::uint32_t code)
{
    m_link->reset(m_stream, code);
}

void StreamFacts::leave()
{
    if (m_stream != 0)
        m_link->leave(std::exchange(m_stream, 0));
}

codec::http2::BodyPart StreamFacts::readBody(std::span<char> buffer)
{
    const auto count = m_source->read(buffer);
    if (!count) {
        tell(timeline::BodySourceFailed{count.error().detail}, Told::Soon);
        return {0, false, true};
    }
    m_read += *count;
    return {*count, *count == 0 || m_read == m_source->size(), false};
}

void StreamFacts::hearSent(const PassedFrame &passed, Moment moment)
{
    m_stores.outbound->append(passed.bytes);
    const auto offset = std::exchange(m_sent, m_sent + passed.bytes.size());
    if (passed.frame.type == codec::http2::Session::notAFrame)
        return tell(timeline::Sent{{offset, m_sent}, m_content}, moment);
    m_content += passed.frame.content.size();
    if (passed.frame.fields)
        m_section = m_sent;
    tell(timeline::FrameSent{placedAt(passed.frame, offset), m_content}, moment);

    const auto type = static_cast<FrameType>(passed.frame.type);
    const bool endsStream = (type == FrameType::Data || type == FrameType::Headers) &&
                            (passed.frame.flags & timeline::frameflag::endStream) != 0;
    if (endsStream && m_hasBody)
        tell(timeline::BodyRead{}, moment);
}

void StreamFacts::hearStamp(SendStamp::Kind kind, Moment moment)
{
    if (kind == SendStamp::Kind::Transmitted)
        tell(timeline::Transmitted{m_section}, moment);
    else
        tell(timeline::Acknowledged{m_section}, moment);
}

void StreamFacts::hearReceived(const PassedFrame &passed, Moment moment)
{
    m_stores.inbound->append(passed.bytes);
    const auto offset = std::exchange(m_received, m_received + passed.bytes.size());
    tell(timeline::FrameReceived{placedAt(passed.frame, offset)}, moment, passed.bytes);
}

void StreamFacts::hearRest(std::string_view bytes, Moment moment)
{
    m_stores.inbound->append(bytes);
    const auto offset = std::exchange(m_received, m_received + bytes.size());
    tell(timeline::Received{{offset, m_received}}, moment, bytes);
}

void StreamFacts::hearTls(timeline::Event event)
{
    if (auto *message = std::get_if<timeline::TlsMessage>(&event.payload))
        message->processed = Instant(message->processed.sinceStart() - m_start);
    tell(std::move(event.payload), Moment{event.at.sinceStart(), event.clock});
}

void StreamFacts::hearWindow(WindowState state)
{
    if (state == WindowState::Open)
        tell(timeline::WindowOpened{});
    else
        tell(timeline::WindowClosed{state == WindowState::StreamClosed ? m_stream : 0});
}

void StreamFacts::hearEnd(const std::optional<timeline::SystemError> &error)
{
    if (error)
        tell(timeline::ConnectionLost{*error});
    else
        tell(timeline::PeerClosed{});
}

void StreamFacts::tell(timeline::Payload &&payload, Told told)
{
    m_tell({Instant(monotonicNow() - m_start), Clock::User, std::move(payload)}, {}, told);
}

void StreamFacts::tell(timeline::Payload &&payload, Moment moment, std::string_view bytes)
{
    m_tell({Instant(moment.at - m_start), moment.clock, std::move(payload)}, bytes, Told::Now);
}

} // namespace expectra::transport
