// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/bodyreader.h"

#include <algorithm>
#include <charconv>

namespace expectra::lab {

namespace {

constexpr std::size_t lineLimit =
    64 * 1024; // a chunk extension or a trailer field beyond this is no honest one

} // namespace

BodyReader::BodyReader(Incoming &incoming, Framing framing, ByteCount length)
    : m_incoming(incoming), m_isChunked(framing == Framing::Chunked), m_left(m_isChunked ? 0 : length)
{
    if (!m_isChunked && length == 0)
        m_state = State::Complete;
}

std::string_view BodyReader::next(ByteCount limit)
{
    if (m_isChunked && m_left == 0 && m_state == State::Unfinished)
        beginChunk();
    if (m_state != State::Unfinished || limit == 0)
        return {};

    const auto piece = m_incoming.takeSome(std::min(limit, m_left));
    m_left -= piece.size();
    m_taken += piece.size();
    if (piece.empty())
        m_state = State::Gone;
    else if (m_left == 0 && !m_isChunked)
        m_state = State::Complete;
    return piece;
}

void BodyReader::beginChunk()
{
    if (m_taken > 0)
        endChunk();
    if (m_state != State::Unfinished)
        return;

    const auto line = takeLine();
    const auto *const end = line.data() + line.size();
    const auto [stop, error] = std::from_chars(line.data(), end, m_left, 16);
    const auto isSize =
        error == std::errc() && (stop == end || *stop == ';' || *stop == ' ' || *stop == '\t');
    if (m_state == State::Unfinished && !isSize)
        m_state = State::Malformed;
    if (m_state == State::Unfinished && m_left == 0)
        takeTrailers();
}

void BodyReader::endChunk()
{
    const auto line = takeLine();
    if (m_state == State::Unfinished && !line.empty())
        m_state = State::Malformed;
}

void BodyReader::takeTrailers()
{
    while (m_state == State::Unfinished) {
        if (takeLine().empty() && m_state == State::Unfinished)
            m_state = State::Complete;
    }
}

std::string BodyReader::takeLine()
{
    auto line = m_incoming.takeLine(lineLimit);
    if (!line) {
        m_state = line.error() == ReadTrouble::Gone ? State::Gone : State::Malformed;
        return {};
    }
    return std::move(*line);
}

} // namespace expectra::lab
