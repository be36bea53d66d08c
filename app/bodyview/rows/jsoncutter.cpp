// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/rows/jsoncutter.h"

#include "app/bodyview/characters.h"
#include "app/bodyview/rows/lexer.h"

#include <algorithm>

namespace expectra {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool isBegin(JsonToken token)
{
    return token == JsonToken::ObjectBegin || token == JsonToken::ArrayBegin;
}

/// The first byte that is not blank, or nothing where there is none near.
char solidByteAt(ContentWindow &window, ByteCount offset)
{
    const auto view = window.from(offset).substr(0, JsonScanner::longestPiece);
    const auto found = std::find_if_not(view.begin(), view.end(), isBlank);
    return found == view.end() ? '\0' : *found;
}

} // namespace

std::unique_ptr<RowCutter> JsonCutter::clone() const
{
    return std::make_unique<JsonCutter>(*this);
}

ByteCount JsonCutter::offset() const
{
    if (m_plain)
        return m_plain->offset();
    return m_rest.bytes.isEmpty() ? m_scanner.offset() : m_rest.bytes.begin;
}

bool JsonCutter::next(ContentWindow &window, TextRow &row)
{
    if (m_plain)
        return m_plain->next(window, row);
    const auto piece = takeSolid(window);
    if (piece.token == JsonToken::End)
        return false;
    if (piece.token == JsonToken::Fault)
        return showRest(window, row);
    begin(row, piece);
    fill(window, row, piece);
    return true;
}

JsonPiece JsonCutter::take(ContentWindow &window)
{
    if (m_rest.bytes.isEmpty())
        return m_scanner.next(window);
    const auto piece = m_rest;
    m_rest = {};
    return piece;
}

JsonPiece JsonCutter::takeSolid(ContentWindow &window)
{
    auto piece = take(window);
    while (piece.token == JsonToken::Blank)
        piece = take(window);
    return piece;
}

void JsonCutter::begin(TextRow &row, const JsonPiece &piece)
{
    m_line += m_goesOn ? 0 : 1;
    const auto depth = static_cast<int>(m_scanner.depth());
    row = {{piece.bytes.begin, piece.bytes.begin},
           m_line,
           isBegin(piece.token) ? depth - 1 : depth,
           m_goesOn,
           false,
           false,
           m_inside};
    m_goesOn = false;
    m_inside = Inside::Nothing;
}

void JsonCutter::fill(ContentWindow &window, TextRow &row, JsonPiece piece)
{
    const auto indent = std::min(row.level, deepestIndent) * indentColumns;
    auto room = static_cast<std::size_t>(std::max(m_columns - indent, 16));
    for (;;) {
        const auto size = static_cast<std::size_t>(piece.bytes.size());
        if (size > room)
            return cut(window, row, piece, room);
        room -= size;
        row.bytes.end = piece.bytes.end;
        if (piece.ends && endsRow(window, row, piece))
            return;
        const auto last = piece;
        piece = takeSolid(window);
        if (piece.token == JsonToken::End || piece.token == JsonToken::Fault) {
            m_goesOn = !last.ends; // the rest of a string that breaks
            return;
        }
    }
}

void JsonCutter::cut(ContentWindow &window, TextRow &row, const JsonPiece &piece, std::size_t room)
{
    const auto bytes = window.read(piece.bytes);
    const bool hasNothing = row.bytes.isEmpty();
    const auto length = room == 0 ? 0 : std::min(bytes.size(), fittingBytes(bytes, static_cast<int>(room)));
    // A piece that begins here and would be torn for a few letters goes to the next row whole.
    const auto part = hasNothing ? std::max<std::size_t>(length, 1) : length < 8 ? 0 : length;
    row.bytes.end = part > 0 ? piece.bytes.begin + part : row.bytes.end;
    m_rest = piece;
    m_rest.bytes.begin += part;
    m_rest.begins = piece.begins && part == 0;
    m_goesOn = true;
    m_inside = readWords(BodyKind::Json, row.inside, bytesOf(window, row).bytes, nullptr);
    if (m_inside == Inside::String && piece.token == JsonToken::Key)
        m_inside = Inside::Key;
    if (!m_rest.bytes.isEmpty())
        return;
    m_rest = {};
}

bool JsonCutter::endsRow(ContentWindow &window, TextRow &row, const JsonPiece &piece) const
{
    const char next = solidByteAt(window, m_scanner.offset());
    switch (piece.token) {
    case JsonToken::ObjectBegin:
    case JsonToken::ArrayBegin:
        row.opens = next != (piece.token == JsonToken::ObjectBegin ? '}' : ']');
        return row.opens;
    case JsonToken::Comma: return true;
    case JsonToken::Key: return next != ':';
    case JsonToken::Colon: return false;
    default: return next != ',' || m_scanner.depth() == 0;
    }
}

bool JsonCutter::showRest(ContentWindow &window, TextRow &row)
{
    m_plain.emplace(BodyKind::Text, m_columns, m_scanner.offset(), m_goesOn ? m_line - 1 : m_line);
    const bool hasRow = m_plain->next(window, row);
    row.goesOn = m_goesOn;
    return hasRow;
}

RowBytes JsonCutter::bytesOf(ContentWindow &window, const TextRow &row) const
{
    if (row.isVerbatim)
        return RowCutter::bytesOf(window, row);
    RowBytes result;
    const auto view = window.read(row.bytes);
    bool isInText = row.inside != Inside::Nothing;
    bool isEscaped = row.inside == Inside::Escape;
    std::size_t begin = 0; // of what is not yet taken over
    for (std::size_t at = 0; at < view.size(); ++at) {
        const char c = view[at];
        if (isInText) {
            isInText = isEscaped || c != '"';
            isEscaped = !isEscaped && c == '\\';
            continue;
        }
        isInText = c == '"';
        if (c != ':' && !isBlank(c))
            continue;
        const auto keep = c == ':' ? at + 1 : at;
        result.append(view.substr(begin, keep - begin), row.bytes.begin + begin);
        if (c == ':')
            result.add(" ", row.bytes.begin + at + 1);
        begin = at + 1;
    }
    result.append(view.substr(begin), row.bytes.begin + begin);
    return result;
}

} // namespace expectra
