// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/linereader.h"

namespace expectra::codec {

std::optional<Line> LineReader::take(std::string_view &bytes, ByteCount &offset)
{
    if (m_ended) {
        m_partial.clear();
        m_ended = false;
    }
    if (m_partial.empty())
        m_begin = offset;

    const auto lineFeed = bytes.find('\n');
    const auto taken = lineFeed == std::string_view::npos ? bytes.size() : lineFeed + 1;
    auto text = bytes.substr(0, taken);
    bytes.remove_prefix(taken);
    offset += taken;
    if (lineFeed == std::string_view::npos || !m_partial.empty()) {
        m_partial.append(text);
        text = m_partial;
    }
    if (lineFeed == std::string_view::npos)
        return std::nullopt;

    m_ended = true;
    text.remove_suffix(1);
    const bool bare = !text.ends_with('\r');
    if (!bare)
        text.remove_suffix(1);
    return Line{text, {m_begin, offset}, bare};
}

} // namespace expectra::codec
