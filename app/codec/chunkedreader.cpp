// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/chunkedreader.h"

#include "app/codec/limits.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <charconv>

namespace expectra::codec {

namespace {

using http::DeviationKind;

// Behind a chunk's size stands nothing or an extension; a longer line is somebody filling memory.
constexpr std::size_t maximumSizeLine = 16 * 1024;

BodyReader::State breakOff(DeviationKind kind, ByteRange range, std::vector<Piece> &pieces)
{
    pieces.push_back(http::Deviation{kind, range});
    return BodyReader::State::Broken;
}

/// chunk-size [ BWS ";" ... ]
std::optional<ByteCount> parseSize(std::string_view text)
{
    ByteCount size = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size, 16);
    if (error != std::errc() || end == text.data())
        return std::nullopt;
    const auto rest = http::trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
    if (!rest.empty() && !rest.starts_with(';'))
        return std::nullopt;
    return size;
}

} // namespace

BodyReader::State ChunkedReader::read(std::string_view &bytes, ByteCount &offset, std::vector<Piece> &pieces)
{
    auto state = State::Reading;
    while (state == State::Reading && !bytes.empty()) {
        switch (m_step) {
        case Step::Size: state = readSize(bytes, offset, pieces); break;
        case Step::Data: state = readData(bytes, offset, pieces); break;
        case Step::DataEnd: state = readDataEnd(bytes, offset, pieces); break;
        case Step::Trailers: state = readTrailers(bytes, offset, pieces); break;
        }
    }
    return state;
}

BodyReader::State ChunkedReader::readSize(std::string_view &bytes, ByteCount &offset,
                                          std::vector<Piece> &pieces)
{
    const auto line = m_lines.take(bytes, offset);
    const auto length = line ? line->range.size() : m_lines.partial().size();
    if (length > maximumSizeLine)
        return breakOff(DeviationKind::LineTooLong, {m_lines.begin(), m_lines.begin() + maximumSizeLine},
                        pieces);
    if (!line)
        return State::Reading;
    const auto size = parseSize(line->text);
    if (!size)
        return breakOff(DeviationKind::BadChunkSize, line->range, pieces);
    if (line->bareLineFeed)
        pieces.push_back(http::Deviation{DeviationKind::ChunkLineEnd, line->range});
    m_left = *size;
    m_step = m_left > 0 ? Step::Data : Step::Trailers;
    return State::Reading;
}

BodyReader::State ChunkedReader::readData(std::string_view &bytes, ByteCount &offset,
                                          std::vector<Piece> &pieces)
{
    const auto count = static_cast<std::size_t>(std::min<ByteCount>(m_left, bytes.size()));
    pieces.push_back(ContentBytes{{offset, offset + count}, bytes.substr(0, count)});
    bytes.remove_prefix(count);
    offset += count;
    m_left -= count;
    if (m_left == 0)
        m_step = Step::DataEnd;
    return State::Reading;
}

BodyReader::State ChunkedReader::readDataEnd(std::string_view &bytes, ByteCount &offset,
                                             std::vector<Piece> &pieces)
{
    const char next = bytes.front();
    const bool carriageReturn = next == '\r' && !m_sawCarriageReturn;
    if (!carriageReturn && next != '\n')
        return breakOff(DeviationKind::BadChunkEnd, {offset, offset + 1}, pieces);
    if (next == '\n' && !m_sawCarriageReturn)
        pieces.push_back(http::Deviation{DeviationKind::ChunkLineEnd, {offset, offset + 1}});
    bytes.remove_prefix(1);
    ++offset;
    m_sawCarriageReturn = carriageReturn;
    if (!carriageReturn)
        m_step = Step::Size;
    return State::Reading;
}

BodyReader::State ChunkedReader::readTrailers(std::string_view &bytes, ByteCount &offset,
                                              std::vector<Piece> &pieces)
{
    const auto line = m_lines.take(bytes, offset);
    const auto pending = line ? 0 : m_lines.partial().size();
    if (pending > maximumLine || (line && line->range.size() > maximumLine))
        return breakOff(DeviationKind::LineTooLong, {m_lines.begin(), m_lines.begin() + maximumLine}, pieces);
    if (!line)
        return State::Reading;
    m_trailerBytes += line->range.size();
    if (m_trailerBytes > maximumHead)
        return breakOff(DeviationKind::HeadTooLarge, line->range, pieces);
    std::vector<http::Deviation> deviations;
    const bool ended = m_trailers.read(*line, deviations);
    const bool broken = !deviations.empty() && http::isFatal(deviations.back().kind);
    std::move(deviations.begin(), deviations.end(), std::back_inserter(pieces));
    return broken ? State::Broken : ended ? State::Finished : State::Reading;
}

} // namespace expectra::codec
