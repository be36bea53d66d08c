// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/xml/xmlshape.h"

namespace expectra {

namespace {

bool preservesBlanks(std::string_view tag)
{
    const auto at = tag.find("xml:space");
    return at != std::string_view::npos && tag.find("preserve", at) != std::string_view::npos;
}

} // namespace

bool XmlShaper::read(ByteCount bytes)
{
    const auto until = m_scanner.offset() + bytes;
    while (!m_shape.isComplete && m_scanner.offset() < until) {
        const auto piece = m_scanner.next(m_window);
        if (piece.token == XmlToken::End || piece.token == XmlToken::Fault)
            atEnd();
        else
            take(piece);
    }
    return !m_shape.isComplete;
}

void XmlShaper::take(const XmlPiece &piece)
{
    switch (piece.token) {
    case XmlToken::Text:
    case XmlToken::Data:
        if (!m_open.empty() && (piece.token == XmlToken::Data || !isXmlBlank(m_window.read(piece.bytes))))
            m_shape.isKept[m_open.back().number] = true;
        return;
    case XmlToken::Open:
    case XmlToken::Close:
    case XmlToken::Empty:
        if (piece.begins) {
            m_tag = m_window.read(piece.bytes);
            m_tagBegin = piece.bytes.begin;
        }
        if (piece.ends)
            takeTag(piece, m_tag);
        return;
    default: return;
    }
}

void XmlShaper::takeTag(const XmlPiece &piece, std::string_view tag)
{
    const auto name = xmlTagName(tag);
    if (piece.token == XmlToken::Close)
        return close(name, m_tagBegin);
    if (piece.token == XmlToken::Empty)
        return;
    if (m_open.size() >= deepest)
        return fail(XmlFaultKind::TooDeep, m_tagBegin, name);
    m_open.push_back({m_shape.isKept.size(), std::string(name.substr(0, 200))});
    m_shape.isKept.push_back(preservesBlanks(tag));
}

void XmlShaper::close(std::string_view name, ByteCount offset)
{
    if (m_open.empty())
        return fail(XmlFaultKind::SurplusClose, offset, name);
    if (m_open.back().name != name.substr(0, 200))
        return fail(XmlFaultKind::WrongClose, offset, name);
    m_open.pop_back();
}

void XmlShaper::atEnd()
{
    if (!m_open.empty())
        return fail(XmlFaultKind::UnexpectedEnd, m_scanner.offset(), m_open.back().name);
    m_shape.isComplete = true;
}

/// Behind a fault nothing is known of what the tags mean: the shape ends there.
void XmlShaper::fail(XmlFaultKind kind, ByteCount offset, std::string_view name)
{
    m_shape.fault = XmlFault{kind, offset, std::string(name.substr(0, 200))};
    m_shape.isComplete = true;
}

} // namespace expectra
