// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/rows/plaincutter.h"

#include "app/bodyview/characters.h"
#include "app/bodyview/rows/lexer.h"

#include <algorithm>

namespace expectra {

PlainCutter::PlainCutter(BodyKind kind, int columns, ByteCount offset, std::uint64_t line)
    : m_kind(kind), m_columns(columns), m_offset(offset), m_line(line)
{}

std::unique_ptr<RowCutter> PlainCutter::clone() const
{
    return std::make_unique<PlainCutter>(*this);
}

bool PlainCutter::next(ContentWindow &window, TextRow &row)
{
    // Four bytes a column are the most that UTF-8 needs; the line end comes on top.
    const auto enough = static_cast<ByteCount>(m_columns) * 4 + 2;
    const auto view = window.from(m_offset, enough).substr(0, static_cast<std::size_t>(enough));
    if (view.empty())
        return false;
    const auto newLine = view.find('\n');
    auto line = view.substr(0, newLine);
    if (newLine != std::string_view::npos && line.ends_with('\r'))
        line.remove_suffix(1);
    const bool isSeenWhole = newLine != std::string_view::npos || m_offset + view.size() == window.size();
    auto length = fittingBytes(line, m_columns);
    const bool isWhole = isSeenWhole && length == line.size();
    if (!isWhole)
        length = cutAt(line.substr(0, length));
    m_line += m_goesOn ? 0 : 1;
    row = {{m_offset, m_offset + length}, m_line, 0, m_goesOn, false, true, m_inside};
    m_inside = readWords(m_kind, m_inside, line.substr(0, length), nullptr);
    m_goesOn = !isWhole;
    m_offset += !isWhole ? length : newLine == std::string_view::npos ? view.size() : newLine + 1;
    return true;
}

/// Behind a space where one is near; never inside of a character.
std::size_t PlainCutter::cutAt(std::string_view line) const
{
    const auto space = m_columns < longestRow ? line.rfind(' ') : std::string_view::npos;
    if (space != std::string_view::npos && space > line.size() / 2)
        return space + 1;
    return wholeCharacters(line);
}

} // namespace expectra
