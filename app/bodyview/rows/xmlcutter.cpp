// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/rows/xmlcutter.h"

#include "app/bodyview/characters.h"
#include "app/bodyview/rows/lexer.h"

#include <algorithm>

namespace expectra {

XmlCutter::XmlCutter(std::shared_ptr<const XmlShape> shape, int columns)
    : m_shape(std::move(shape)), m_columns(columns)
{}

std::unique_ptr<RowCutter> XmlCutter::clone() const
{
    return std::make_unique<XmlCutter>(*this);
}

ByteCount XmlCutter::offset() const
{
    if (m_plain)
        return m_plain->offset();
    return m_rest ? m_rest->bytes.begin : m_scanner.offset();
}

bool XmlCutter::endsContent(const XmlPiece &piece) const
{
    const bool isFault = m_shape->fault && piece.bytes.begin >= m_shape->fault->offset;
    return piece.token == XmlToken::End || piece.token == XmlToken::Fault || isFault;
}

XmlPiece XmlCutter::take(ContentWindow &window)
{
    if (!m_rest)
        return m_scanner.next(window);
    const auto piece = *m_rest;
    m_rest.reset();
    return piece;
}

/// White space between tags is the form's to set.
XmlPiece XmlCutter::takeSolid(ContentWindow &window)
{
    auto piece = take(window);
    while (piece.token == XmlToken::Text && !isKept() && !m_isVerbatim && !endsContent(piece) &&
           isXmlBlank(window.read(piece.bytes)))
        piece = take(window);
    return piece;
}

bool XmlCutter::next(ContentWindow &window, TextRow &row)
{
    if (m_plain)
        return m_plain->next(window, row);
    const auto piece = takeSolid(window);
    if (endsContent(piece)) {
        m_plain.emplace(BodyKind::Xml, m_columns, piece.bytes.begin, m_line);
        return m_plain->next(window, row);
    }
    m_line += m_goesOn ? 0 : 1;
    const auto depth =
        static_cast<int>(m_open.size()) - (piece.token == XmlToken::Close && piece.begins ? 1 : 0);
    row = {{piece.bytes.begin, piece.bytes.begin},
           m_line,
           std::max(depth, 0),
           m_goesOn,
           false,
           m_isVerbatim,
           m_inside};
    m_goesOn = m_isVerbatim = false;
    m_inside = Inside::Nothing;
    fill(window, row, piece);
    return true;
}

void XmlCutter::fill(ContentWindow &window, TextRow &row, XmlPiece piece)
{
    const auto indent = row.isVerbatim ? 0 : std::min(row.level, deepestIndent) * indentColumns;
    auto room = static_cast<std::size_t>(std::max(m_columns - indent, 16));
    for (;;) {
        const auto bytes = window.read(piece.bytes);
        const auto newLine = bytes.find('\n');
        const auto line = std::min(newLine, bytes.size());
        if (line > room)
            return cut(window, row, piece,
                       fittingBytes(bytes, static_cast<int>(std::max<std::size_t>(room, 1))), 0);
        if (newLine != std::string_view::npos) {
            const bool hasReturn = newLine > 0 && bytes[newLine - 1] == '\r';
            return cut(window, row, piece, newLine - (hasReturn ? 1 : 0), hasReturn ? 2 : 1);
        }
        room -= line;
        row.bytes.end = piece.bytes.end;
        const bool isOpen = piece.token == XmlToken::Open && piece.ends;
        enter(piece);
        const bool isWhole = piece.ends;
        const bool wasKept = isKept();
        piece = takeSolid(window);
        const bool closes = piece.token == XmlToken::Close && piece.begins;
        const bool goesOn = !isWhole || wasKept || (isOpen && closes);
        if (!goesOn || endsContent(piece)) {
            row.opens = isOpen && !closes;
            m_rest = piece;
            m_goesOn = !isWhole;
            return;
        }
    }
}

void XmlCutter::enter(const XmlPiece &piece)
{
    if (!piece.ends)
        return;
    if (piece.token == XmlToken::Close && !m_open.empty())
        m_open.pop_back();
    if (piece.token != XmlToken::Open)
        return;
    const bool keeps = m_opened < m_shape->isKept.size() && m_shape->isKept[m_opened];
    m_open.push_back(keeps || isKept());
    ++m_opened;
}

/// The row ends inside of the piece: it is full, or the content has a line end here.
void XmlCutter::cut(ContentWindow &window, TextRow &row, const XmlPiece &piece, std::size_t length,
                    std::size_t skipped)
{
    row.bytes.end = piece.bytes.begin + length;
    m_goesOn = skipped == 0;
    m_isVerbatim = skipped > 0 || row.isVerbatim;
    m_inside = readWords(BodyKind::Xml, row.inside, window.read(row.bytes), nullptr);
    auto rest = piece;
    rest.bytes.begin += length + skipped;
    rest.begins = false;
    if (!rest.bytes.isEmpty()) {
        m_rest = rest;
        return;
    }
    enter(piece);
    m_isVerbatim = m_isVerbatim && (isKept() || !piece.ends);
}

} // namespace expectra
