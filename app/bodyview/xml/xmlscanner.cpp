// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/xml/xmlscanner.h"

#include <algorithm>

namespace expectra {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

std::string_view endOf(XmlToken token)
{
    switch (token) {
    case XmlToken::Comment: return "-->";
    case XmlToken::Data: return "]]>";
    default: return "?>";
    }
}

} // namespace

XmlPiece XmlScanner::next(ContentWindow &window)
{
    if (m_offset >= window.size())
        return {m_isInside ? XmlToken::Fault : XmlToken::End, {m_offset, m_offset}};
    const bool isFirst = !m_isInside;
    if (isFirst) {
        const auto view = window.from(m_offset, 9);
        if (view.front() != '<')
            return text(window);
        m_within = view.starts_with("<!--")        ? XmlToken::Comment
                   : view.starts_with("<![CDATA[") ? XmlToken::Data
                   : view.starts_with("<?")        ? XmlToken::Instruction
                   : view.starts_with("<!")        ? XmlToken::Doctype
                   : view.starts_with("</")        ? XmlToken::Close
                                                   : XmlToken::Open;
        m_isInside = true;
        m_quote = m_last = 0;
        m_brackets = 0;
    }
    const bool isTag =
        m_within == XmlToken::Open || m_within == XmlToken::Close || m_within == XmlToken::Doctype;
    return isTag ? tag(window, isFirst) : until(window, isFirst);
}

XmlPiece XmlScanner::part(std::size_t length, bool isFirst, bool isLast)
{
    const auto begin = m_offset;
    m_offset += length;
    m_isInside = !isLast;
    return {m_within, {begin, m_offset}, isFirst, isLast};
}

XmlPiece XmlScanner::text(ContentWindow &window)
{
    const auto view = window.from(m_offset).substr(0, longestPiece);
    m_within = XmlToken::Text;
    return part(std::min(view.find('<'), view.size()), true, true);
}

XmlPiece XmlScanner::tag(ContentWindow &window, bool isFirst)
{
    const auto view = window.from(m_offset).substr(0, longestPiece);
    for (std::size_t at = 0; at < view.size(); ++at) {
        const char c = view[at];
        if (m_quote != 0) {
            m_quote = c == m_quote ? '\0' : m_quote;
        } else if (c == '"' || c == '\'') {
            m_quote = m_within == XmlToken::Close ? '\0' : c;
        } else if (m_within == XmlToken::Doctype && (c == '[' || c == ']')) {
            m_brackets += c == '[' ? 1 : -1;
        } else if (c == '>' && m_brackets <= 0) {
            if (m_within == XmlToken::Open && m_last == '/')
                m_within = XmlToken::Empty;
            return part(at + 1, isFirst, true);
        }
        m_last = c;
    }
    return part(view.size(), isFirst, false);
}

XmlPiece XmlScanner::until(ContentWindow &window, bool isFirst)
{
    const auto end = endOf(m_within);
    const auto view = window.from(m_offset, longestPiece).substr(0, longestPiece);
    // What opens a comment is not what ends it: <!--> is open still.
    const std::size_t from = !isFirst                        ? 0
                             : m_within == XmlToken::Comment ? 4
                             : m_within == XmlToken::Data    ? 9
                                                             : 2;
    const auto found = view.find(end, std::min(from, view.size()));
    if (found != std::string_view::npos)
        return part(found + end.size(), isFirst, true);
    const bool isRest = m_offset + view.size() >= window.size();
    return part(isRest ? view.size() : view.size() - end.size() + 1, isFirst, false);
}

std::string_view xmlTagName(std::string_view tag)
{
    tag.remove_prefix(std::min<std::size_t>(tag.size(), tag.starts_with("</") ? 2 : 1));
    const auto end =
        std::find_if(tag.begin(), tag.end(), [](char c) { return isBlank(c) || c == '>' || c == '/'; });
    return tag.substr(0, static_cast<std::size_t>(end - tag.begin()));
}

bool isXmlBlank(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), isBlank);
}

} // namespace expectra
