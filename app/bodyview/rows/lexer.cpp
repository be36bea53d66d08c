// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/rows/lexer.h"

#include "app/http/syntax.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace expectra {

namespace {

constexpr auto npos = std::string_view::npos;

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' || c == '-' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

class RowReader
{
public:
    RowReader(Inside inside, std::string_view row, std::vector<Word> *words)
        : m_inside(inside), m_row(row), m_words(words)
    {}

protected:
    [[nodiscard]] bool isDone() const { return m_at >= m_row.size(); }
    [[nodiscard]] char here() const { return m_row[m_at]; }
    [[nodiscard]] bool sees(std::string_view text) const { return m_row.substr(m_at).starts_with(text); }

    void word(std::size_t end, WordKind kind)
    {
        if (m_words && end > m_at)
            m_words->push_back({m_at, end, kind});
        m_at = std::min(end, m_row.size());
    }

    /// Up to and with the text; the whole row without it, and then true stays inside.
    bool wordThrough(std::string_view text, WordKind kind, std::size_t from = 0)
    {
        const auto found = m_row.find(text, m_at + from);
        word(found == npos ? m_row.size() : found + text.size(), kind);
        return found != npos;
    }

    std::size_t runEnd(bool (*belongs)(char)) const
    {
        const auto *end = std::find_if_not(m_row.data() + m_at, m_row.data() + m_row.size(), belongs);
        return static_cast<std::size_t>(end - m_row.data());
    }

    /// Behind the closing quote, or npos; steps over backslashes.
    std::size_t quoteEnd(char quote, std::size_t from, bool &endsInEscape) const
    {
        endsInEscape = false;
        for (auto at = from; at < m_row.size(); ++at) {
            if (m_row[at] == '\\') {
                endsInEscape = at + 1 == m_row.size();
                ++at;
            } else if (m_row[at] == quote) {
                return at + 1;
            }
        }
        return npos;
    }

    Inside m_inside;
    std::string_view m_row;
    std::size_t m_at = 0;
    std::vector<Word> *m_words;
};

class JsonReader final : public RowReader
{
public:
    using RowReader::RowReader;

    Inside read()
    {
        if (m_inside != Inside::Nothing)
            text(m_inside == Inside::Escape ? 1 : 0);
        while (!isDone()) {
            const char c = here();
            if (c == '"')
                text(1);
            else if (c == '-' || std::isdigit(static_cast<unsigned char>(c)) != 0)
                word(runEnd([](char d) { return isWordCharacter(d) || d == '.' || d == '+'; }),
                     WordKind::Number);
            else if (std::isalpha(static_cast<unsigned char>(c)) != 0)
                word(runEnd(isWordCharacter), WordKind::Keyword);
            else
                ++m_at;
        }
        return m_inside;
    }

private:
    void text(std::size_t from)
    {
        bool endsInEscape = false;
        const auto end = quoteEnd('"', m_at + from, endsInEscape);
        if (end == npos) {
            const bool isKey = m_inside == Inside::Key;
            word(m_row.size(), isKey ? WordKind::Key : WordKind::String);
            m_inside = endsInEscape ? Inside::Escape : isKey ? Inside::Key : Inside::String;
            return;
        }
        const auto next = m_row.find_first_not_of(" \t", end);
        const bool isKey = m_inside == Inside::Key || (next != npos && m_row[next] == ':');
        word(end, isKey ? WordKind::Key : WordKind::String);
        m_inside = Inside::Nothing;
    }
};

class MarkupReader final : public RowReader
{
public:
    using RowReader::RowReader;

    Inside read()
    {
        while (!isDone()) {
            switch (m_inside) {
            case Inside::Tag: tag(); break;
            case Inside::TagQuote: quoted("\""); break;
            case Inside::TagTick: quoted("'"); break;
            case Inside::Remark: end("-->", WordKind::Remark); break;
            case Inside::Data: end(">", WordKind::Remark); break;
            case Inside::Script: script(); break;
            default: text(); break;
            }
        }
        return m_inside;
    }

private:
    void end(std::string_view mark, WordKind kind)
    {
        if (wordThrough(mark, kind))
            m_inside = Inside::Nothing;
    }
    void quoted(std::string_view mark)
    {
        if (wordThrough(mark, WordKind::String))
            m_inside = Inside::Tag;
    }
    void text()
    {
        const auto next = m_row.find_first_of("<&", m_at);
        m_at = std::min(next, m_row.size());
        if (isDone())
            return;
        if (sees("<!--"))
            m_inside = Inside::Remark;
        else if (sees("<!") || sees("<?"))
            m_inside = Inside::Data;
        else if (here() == '&')
            entity();
        else
            tagName();
    }
    void entity()
    {
        const auto semicolon = m_row.find(';', m_at);
        word(semicolon != npos && semicolon - m_at < 12 ? semicolon + 1 : m_at + 1, WordKind::Escape);
    }
    void tagName()
    {
        const auto from = m_at + (sees("</") ? 2 : 1);
        auto end = from;
        while (end < m_row.size() && (isWordCharacter(m_row[end]) || m_row[end] == ':' || m_row[end] == '.'))
            ++end;
        const auto name = m_row.substr(from, end - from);
        m_isScript = from == m_at + 1 &&
                     (http::equalsIgnoringCase(name, "script") || http::equalsIgnoringCase(name, "style"));
        word(std::max(end, m_at + 1), WordKind::Name);
        m_inside = Inside::Tag;
    }
    void tag()
    {
        const char c = here();
        if (c == '>' || sees("/>")) {
            m_inside = m_isScript && c == '>' ? Inside::Script : Inside::Nothing;
            m_isScript = false;
            return word(m_at + (c == '>' ? 1 : 2), WordKind::Name);
        }
        if (c == '"' || c == '\'') {
            m_inside = c == '"' ? Inside::TagQuote : Inside::TagTick;
            if (wordThrough(std::string_view(&c, 1), WordKind::String, 1))
                m_inside = Inside::Tag;
            return;
        }
        if (isWordCharacter(c))
            return word(runEnd([](char d) { return isWordCharacter(d) || d == ':' || d == '.'; }),
                        WordKind::Attribute);
        ++m_at;
    }
    void script()
    {
        const auto end = m_row.find("</", m_at);
        m_at = std::min(end, m_row.size());
        if (end != npos)
            m_inside = Inside::Nothing;
    }

    bool m_isScript = false;
};

constexpr std::array keywords{
    "async", "await", "break",  "case",    "catch",     "class",   "const",  "continue", "default", "delete",
    "do",    "else",  "export", "extends", "false",     "finally", "for",    "function", "if",      "import",
    "in",    "let",   "new",    "null",    "of",        "return",  "static", "super",    "switch",  "this",
    "throw", "true",  "try",    "typeof",  "undefined", "var",     "void",   "while",    "yield"};

class ScriptReader final : public RowReader
{
public:
    ScriptReader(bool isStyle, Inside inside, std::string_view row, std::vector<Word> *words)
        : RowReader(inside, row, words), m_isStyle(isStyle)
    {}

    Inside read()
    {
        while (!isDone()) {
            if (m_inside == Inside::Remark) {
                if (wordThrough("*/", WordKind::Remark))
                    m_inside = Inside::Nothing;
            } else if (m_inside == Inside::Template) {
                quoted('`', 0);
            } else {
                code();
            }
        }
        return m_inside;
    }

private:
    void quoted(char quote, std::size_t from)
    {
        bool endsInEscape = false;
        const auto end = quoteEnd(quote, m_at + from, endsInEscape);
        word(std::min(end, m_row.size()), WordKind::String);
        m_inside = end == npos && quote == '`' ? Inside::Template : Inside::Nothing;
    }
    void code()
    {
        const char c = here();
        if (sees("/*")) {
            m_inside = wordThrough("*/", WordKind::Remark, 2) ? Inside::Nothing : Inside::Remark;
        } else if (!m_isStyle && sees("//")) {
            word(m_row.size(), WordKind::Remark);
        } else if (c == '"' || c == '\'' || (c == '`' && !m_isStyle)) {
            quoted(c, 1);
        } else if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
            word(runEnd([](char d) { return isWordCharacter(d) || d == '.' || d == '%'; }), WordKind::Number);
        } else if (isWordCharacter(c) || c == '@') {
            name();
        } else {
            ++m_at;
        }
    }
    void name()
    {
        auto end = m_at + 1;
        while (end < m_row.size() && isWordCharacter(m_row[end]) && (m_isStyle || m_row[end] != '-'))
            ++end;
        const auto text = m_row.substr(m_at, end - m_at);
        if (m_isStyle) {
            const bool isProperty = end < m_row.size() && m_row[end] == ':';
            return word(end, text.front() == '@' ? WordKind::Keyword
                             : isProperty        ? WordKind::Attribute
                                                 : WordKind::Plain);
        }
        const bool isKeyword = std::find(keywords.begin(), keywords.end(), text) != keywords.end();
        word(end, isKeyword ? WordKind::Keyword : WordKind::Plain);
    }

    bool m_isStyle;
};

} // namespace

Inside readWords(BodyKind kind, Inside inside, std::string_view row, std::vector<Word> *words)
{
    switch (kind) {
    case BodyKind::Json: return JsonReader(inside, row, words).read();
    case BodyKind::Xml:
    case BodyKind::Html:
    case BodyKind::Image: return MarkupReader(inside, row, words).read(); // of images only SVG is text
    case BodyKind::Script:
    case BodyKind::Style: return ScriptReader(kind == BodyKind::Style, inside, row, words).read();
    default: return Inside::Nothing;
    }
}

} // namespace expectra
