// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/http2/streamdecoder.h"

#include "app/codec/http2/framereading.h"
#include "app/codec/http2/responsefields.h"
#include "app/codec/limits.h"
#include "app/http/status.h"
#include "app/timeline/framenames.h"

#include <utility>

namespace expectra::codec::http2 {

using http::DeviationKind;
using timeline::FrameType;

namespace {

// The largest that a frame can announce; what is allowed was judged when the connection was read.
constexpr std::uint32_t anyLength = 0xffffff;

// Content, and the message's end.
constexpr std::size_t usualPieces = 2;

} // namespace

std::vector<Piece> &StreamDecoder::receive(const timeline::Frame &frame, std::string_view bytes)
{
    m_pieces.clear();
    m_pieces.reserve(usualPieces);
    if (m_state == State::Finished || m_state == State::Broken)
        return m_pieces;
    m_last = frame.bytes;
    switch (static_cast<FrameType>(frame.type)) {
    case FrameType::Data: takeData(frame, bytes); break;
    case FrameType::Headers:
        m_section = frame.bytes;
        m_endsStream = (frame.flags & timeline::frameflag::endStream) != 0;
        break;
    case FrameType::Continuation:
        if (m_section)
            m_section->end = frame.bytes.end;
        break;
    default: return m_pieces;
    }
    if (m_section && frame.fields)
        takeSection(*frame.fields, *std::exchange(m_section, std::nullopt));
    return m_pieces;
}

std::vector<Piece> &StreamDecoder::ended()
{
    m_pieces.clear();
    if (m_state == State::Content)
        note(DeviationKind::TruncatedBody, {m_last.end, m_last.end});
    else if (isInsideHead())
        note(DeviationKind::TruncatedHead, *m_section);
    return m_pieces;
}

void StreamDecoder::takeSection(const timeline::FrameFields &fields, ByteRange range)
{
    if (m_state == State::Content)
        return takeTrailers(fields, range);
    std::vector<http::Deviation> deviations;
    auto head = readHead(fields, range, deviations);
    const bool isInterim = http::isInterim(head.status);
    // The head stands before what is said about it, unless there is none.
    if (head.status == 0)
        return note(DeviationKind::BadFieldSection, range);
    if (isInterim)
        takeInterim(std::move(head));
    else
        takeFinal(std::move(head));
    for (const auto &deviation : deviations)
        note(deviation.kind, deviation.range);
    if (m_endsStream && !isInterim && m_state == State::Content)
        finish({});
}

void StreamDecoder::takeInterim(ResponseHead head)
{
    const auto range = head.range;
    const int status = head.status;
    m_interimBytes += range.size();
    m_pieces.emplace_back(InterimHead{std::move(head)});
    if (status == 101)
        note(DeviationKind::SwitchedProtocol, range);
    if (m_endsStream)
        note(DeviationKind::InterimEndsStream, range);
    else if (++m_interims > maximumInterims || m_interimBytes > maximumInterimBytes)
        note(DeviationKind::TooManyInterims, range);
}

void StreamDecoder::takeFinal(ResponseHead head)
{
    const auto range = head.range;
    const bool hasNoContent = m_requestWasHead || head.status == 204 || head.status == 304;
    if (!hasNoContent)
        m_announced = announcedLength(head.headers);
    m_state = State::Content;
    m_pieces.emplace_back(FinalHead{std::move(head), {Framing::Kind::Frames, 0, false}});
    m_last = range;
}

void StreamDecoder::takeTrailers(const timeline::FrameFields &fields, ByteRange range)
{
    if (fields.empty() || fields.front().first != ":status") {
        std::vector<http::Deviation> deviations;
        auto trailers = readTrailers(fields, range, deviations);
        for (const auto &deviation : deviations)
            note(deviation.kind, deviation.range);
        if (!m_endsStream)
            return note(DeviationKind::SectionAmidContent, range);
        return finish(std::move(trailers));
    }
    note(fields.front().second.starts_with('1') ? DeviationKind::InterimAfterFinal
                                                : DeviationKind::SecondFinal,
         range);
    if (m_endsStream)
        finish({});
}

/// A run that was merged in the log is a row of whole frames.
void StreamDecoder::takeData(const timeline::Frame &frame, std::string_view bytes)
{
    if (m_state == State::Head)
        return note(DeviationKind::ContentBeforeHead, frame.bytes);
    FrameScanner scanner(anyLength);
    auto left = bytes;
    while (const auto each = scanner.next(left)) {
        const auto content = dataContent(*each);
        const auto begin = frame.bytes.begin + static_cast<ByteCount>(content.data() - bytes.data());
        m_content += content.size();
        if (!content.empty())
            m_pieces.emplace_back(ContentBytes{{begin, begin + content.size()}, content});
    }
    if ((frame.flags & timeline::frameflag::endStream) != 0)
        finish({});
}

void StreamDecoder::note(DeviationKind kind, ByteRange range)
{
    m_pieces.emplace_back(http::Deviation{kind, range});
    if (http::isFatal(kind))
        m_state = State::Broken;
}

void StreamDecoder::finish(http::Headers trailers)
{
    if (m_state == State::Broken)
        return;
    if (m_announced && *m_announced != m_content)
        note(DeviationKind::LengthMismatch, m_last);
    m_state = State::Finished;
    m_pieces.emplace_back(MessageEnd{std::move(trailers)});
}

} // namespace expectra::codec::http2
