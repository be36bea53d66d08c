// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodytext/typedjsonlexer.h"

#include <algorithm>
#include <cctype>

namespace expectra {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view ends = " \t\r\n,:[]{}\"";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::size_t digitsFrom(std::string_view text, std::size_t at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

/// RFC 8259 section 6.
bool isNumber(std::string_view text)
{
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const auto whole = digitsFrom(text, at);
    if (whole == at || (text[at] == '0' && whole > at + 1))
        return false;
    at = whole;
    if (at < text.size() && text[at] == '.') {
        const auto fraction = digitsFrom(text, at + 1);
        if (fraction == at + 1)
            return false;
        at = fraction;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        const auto exponent = digitsFrom(text, at);
        if (exponent == at)
            return false;
        at = exponent;
    }
    return at == text.size();
}

} // namespace

TypedJsonWord TypedJsonLexer::next()
{
    m_at = std::min(m_text.find_first_not_of(blanks, m_at), m_text.size());
    if (m_at == m_text.size())
        return word(TypedJsonWord::Kind::End, m_at);
    if (const auto end = placeholderEnd(); end != m_at) {
        auto found = word(TypedJsonWord::Kind::Value, end);
        found.isPlaceholder = true;
        return found;
    }
    switch (m_text[m_at]) {
    case '{':
    case '[': return word(TypedJsonWord::Kind::Open, m_at + 1);
    case '}':
    case ']': return word(TypedJsonWord::Kind::Close, m_at + 1);
    case ':': return word(TypedJsonWord::Kind::Colon, m_at + 1);
    case ',': return word(TypedJsonWord::Kind::Comma, m_at + 1);
    case '"': return string();
    default: return literal();
    }
}

TypedJsonWord TypedJsonLexer::word(TypedJsonWord::Kind kind, std::size_t end)
{
    const TypedJsonWord result{kind, m_at, end};
    m_at = end;
    return result;
}

TypedJsonWord TypedJsonLexer::wrong(JsonProblem problem, std::size_t at)
{
    return {TypedJsonWord::Kind::Wrong, at, std::min(at + 1, m_text.size()), problem};
}

/// Two braces and something that is no JSON, closed on the same line: `{{"a":{}}}` is none.
std::size_t TypedJsonLexer::placeholderEnd() const
{
    if (m_text.substr(m_at, 2) != "{{")
        return m_at;
    const auto close = m_text.find_first_of("{}\n\"", m_at + 2);
    const bool closes =
        close != std::string_view::npos && m_text.substr(close, 2) == "}}" && close > m_at + 2;
    return closes ? close + 2 : m_at;
}

TypedJsonWord TypedJsonLexer::string()
{
    static constexpr std::string_view escapes = "\"\\/bfnrt";
    for (auto at = m_at + 1; at < m_text.size(); ++at) {
        const char c = m_text[at];
        if (c == '"')
            return word(TypedJsonWord::Kind::String, at + 1);
        if (c == '\n' || c == '\r')
            return wrong(JsonProblem::OpenString, m_at);
        if (static_cast<unsigned char>(c) < 0x20)
            return wrong(JsonProblem::ControlInside, at);
        if (c != '\\')
            continue;
        const char escaped = at + 1 < m_text.size() ? m_text[at + 1] : '\n';
        const auto digits = m_text.substr(std::min(at + 2, m_text.size()), 4);
        const bool isCode =
            escaped == 'u' && digits.size() == 4 && std::all_of(digits.begin(), digits.end(), isHexDigit);
        if (!isCode && escapes.find(escaped) == std::string_view::npos)
            return wrong(JsonProblem::UnknownEscape, at);
        at += isCode ? 5 : 1;
    }
    return wrong(JsonProblem::OpenString, m_at);
}

TypedJsonWord TypedJsonLexer::literal()
{
    const auto end = std::min(m_text.find_first_of(ends, m_at), m_text.size());
    const auto text = m_text.substr(m_at, end - m_at);
    if (text == "true" || text == "false" || text == "null" || isNumber(text))
        return word(TypedJsonWord::Kind::Value, end);
    const char first = m_text[m_at];
    if (first == '\'')
        return wrong(JsonProblem::SingleQuotes, m_at);
    const bool isNumeric = isDigit(first) || first == '-' || first == '+' || first == '.';
    return wrong(isNumeric ? JsonProblem::NumberForm : JsonProblem::UnknownWord, m_at);
}

} // namespace expectra
