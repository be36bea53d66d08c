// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/bodyencoder.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace expectra::codec {

namespace {

constexpr std::size_t pieceSize = 256 * 1024; // few system calls for a large body, little memory for any
constexpr std::size_t sizeLine = 10;          // eight hexadecimal digits and CRLF
constexpr std::string_view lineEnd = "\r\n";

/// The last chunk, the trailer section and its empty line.
std::string endOf(const http::Headers &trailers)
{
    std::string end = "0\r\n";
    for (const auto &field : trailers)
        end += field.name + ": " + field.value + "\r\n";
    return end + "\r\n";
}

} // namespace

BodyEncoder::BodyEncoder(BodyFraming framing, std::unique_ptr<BodySource> source,
                         const http::Headers &trailers)
    : m_framing(framing)
    , m_end(framing == BodyFraming::Chunked ? endOf(trailers) : std::string())
    , m_source(std::move(source))
{}

Result<std::string_view> BodyEncoder::next()
{
    if (m_ended)
        return std::string_view();
    const bool chunked = m_framing == BodyFraming::Chunked;
    if (m_buffer.empty()) // no larger than the content needs: most bodies are small
        m_buffer.resize(static_cast<std::size_t>(std::min<ByteCount>(pieceSize, m_source->size() + 1)) +
                        sizeLine + lineEnd.size());
    const auto room = std::span(m_buffer).subspan(sizeLine, m_buffer.size() - sizeLine - lineEnd.size());
    const auto count = m_source->read(room);
    if (!count)
        return tl::unexpected<Error>(count.error());
    m_read += *count;
    m_pieceContent = *count;
    m_pieceTail = 0;
    if (*count == 0) {
        m_ended = true;
        m_pieceTail = m_end.size();
        return std::string_view(m_end);
    }
    if (!chunked)
        return std::string_view(room.data(), *count);

    // The size is written right before the data, the line end right behind it: one piece, no copy.
    char digits[sizeLine];
    auto *const end = std::to_chars(digits, digits + sizeLine, *count, 16).ptr;
    const auto length = static_cast<std::size_t>(end - digits) + lineEnd.size();
    std::memcpy(end, lineEnd.data(), lineEnd.size());
    std::memcpy(room.data() - length, digits, length);
    std::memcpy(room.data() + *count, lineEnd.data(), lineEnd.size());
    m_pieceTail = lineEnd.size();
    return std::string_view(room.data() - length, length + *count + lineEnd.size());
}

ByteCount BodyEncoder::contentBytes(std::size_t unsent) const
{
    const auto unsentContent = std::min(m_pieceContent, unsent > m_pieceTail ? unsent - m_pieceTail : 0);
    return m_read - unsentContent;
}

} // namespace expectra::codec
