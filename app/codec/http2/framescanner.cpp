// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/http2/framescanner.h"

#include "app/codec/http2/octets.h"
#include "app/timeline/framenames.h"

#include <algorithm>
#include <utility>

namespace expectra::codec::http2 {

using timeline::frameHeaderSize;

FrameHeader readFrameHeader(std::string_view bytes)
{
    FrameHeader header;
    header.length = number24(bytes);
    header.type = octet(bytes, 3);
    header.flags = octet(bytes, 4);
    header.stream = number31(bytes.substr(5));
    return header;
}

std::optional<std::size_t> FrameScanner::frameSize(std::string_view bytes)
{
    if (bytes.size() < frameHeaderSize)
        return std::nullopt;
    const auto length = number24(bytes);
    m_broken = length > m_maximumLength;
    return m_broken ? std::nullopt : std::optional<std::size_t>(frameHeaderSize + length);
}

std::optional<std::string_view> FrameScanner::next(std::string_view &bytes)
{
    if (m_broken)
        return std::nullopt;
    if (std::exchange(m_taken, false))
        m_held.clear();
    const auto take = [&bytes](std::size_t count) {
        const auto part = bytes.substr(0, count);
        bytes.remove_prefix(part.size());
        return part;
    };

    // A frame that lies whole in the bytes is not copied.
    if (m_held.empty()) {
        if (const auto size = frameSize(bytes); size && *size <= bytes.size())
            return take(*size);
    }
    if (m_held.size() < frameHeaderSize)
        m_held += take(frameHeaderSize - m_held.size());
    const auto size = frameSize(m_held);
    if (!size)
        return std::nullopt;
    m_held += take(*size - m_held.size());
    if (m_held.size() < *size)
        return std::nullopt;
    m_taken = true;
    return m_held;
}

} // namespace expectra::codec::http2
