// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodytext/jsontext.h"

#include <algorithm>
#include <vector>

namespace expectra {

namespace {

using Kind = TypedJsonWord::Kind;

/// What may come next.
enum class Wants { Value, FirstElement, Name, FirstName, Colon, CommaOrClose, Nothing };

class Checker final
{
public:
    explicit Checker(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool isDone() const { return m_wants == Wants::Nothing; }

    JsonProblem take(const TypedJsonWord &word)
    {
        if (word.kind == Kind::Wrong)
            return word.problem;
        if (word.kind == Kind::End)
            return isDone() ? JsonProblem::None : JsonProblem::Ends;
        switch (m_wants) {
        case Wants::Value:
        case Wants::FirstElement: return takeValue(word);
        case Wants::Name:
        case Wants::FirstName: return takeName(word);
        case Wants::Colon:
            m_wants = Wants::Value;
            return word.kind == Kind::Colon ? JsonProblem::None : JsonProblem::NoColon;
        case Wants::CommaOrClose: return takeSeparator(word);
        case Wants::Nothing: break;
        }
        return JsonProblem::Behind;
    }

private:
    JsonProblem takeValue(const TypedJsonWord &word)
    {
        if (word.kind == Kind::Open) {
            m_open.push_back(m_text[word.begin]);
            m_wants = m_open.back() == '{' ? Wants::FirstName : Wants::FirstElement;
            return JsonProblem::None;
        }
        if (word.kind == Kind::Close && m_wants == Wants::FirstElement)
            return close(word);
        if (word.kind == Kind::Close && !m_open.empty() && m_open.back() == '[')
            return JsonProblem::CommaAtEnd;
        if (word.kind != Kind::String && word.kind != Kind::Value)
            return JsonProblem::NoValue;
        valueEnded();
        return JsonProblem::None;
    }

    JsonProblem takeName(const TypedJsonWord &word)
    {
        if (word.kind == Kind::Close)
            return m_wants == Wants::FirstName ? close(word) : JsonProblem::CommaAtEnd;
        if (word.kind != Kind::String && !word.isPlaceholder)
            return JsonProblem::NoName;
        m_wants = Wants::Colon;
        return JsonProblem::None;
    }

    JsonProblem takeSeparator(const TypedJsonWord &word)
    {
        if (word.kind == Kind::Close)
            return close(word);
        m_wants = m_open.back() == '{' ? Wants::Name : Wants::Value;
        return word.kind == Kind::Comma ? JsonProblem::None : JsonProblem::NoComma;
    }

    JsonProblem close(const TypedJsonWord &word)
    {
        const char opened = m_open.back();
        m_open.pop_back();
        valueEnded();
        const bool fits = (opened == '{') == (m_text[word.begin] == '}');
        return fits ? JsonProblem::None : JsonProblem::WrongBracket;
    }

    void valueEnded() { m_wants = m_open.empty() ? Wants::Nothing : Wants::CommaOrClose; }

    std::string_view m_text;
    std::vector<char> m_open;
    Wants m_wants = Wants::Value;
};

void newLine(std::string &out, std::size_t depth)
{
    out += '\n';
    out.append(depth * 2, ' ');
}

} // namespace

std::optional<TypedJsonFault> checkJson(std::string_view text)
{
    TypedJsonLexer lexer(text);
    Checker checker(text);
    while (true) {
        const auto word = lexer.next();
        if (const auto problem = checker.take(word); problem != JsonProblem::None)
            return TypedJsonFault{problem, placeAt(text, word.begin)};
        if (word.kind == Kind::End)
            return std::nullopt;
    }
}

std::optional<std::string> formattedJson(std::string_view text)
{
    if (checkJson(text))
        return std::nullopt;
    std::string out;
    TypedJsonLexer lexer(text);
    std::size_t depth = 0;
    bool isFresh = false; // right behind an opening bracket
    for (auto word = lexer.next(); word.kind != Kind::End; word = lexer.next()) {
        const auto bytes = text.substr(word.begin, word.end - word.begin);
        if (word.kind == Kind::Close) {
            --depth;
            if (!isFresh)
                newLine(out, depth);
        } else if (isFresh) {
            newLine(out, depth);
        }
        out += bytes;
        isFresh = word.kind == Kind::Open;
        depth += isFresh ? 1 : 0;
        if (word.kind == Kind::Comma)
            newLine(out, depth);
        else if (word.kind == Kind::Colon)
            out += ' ';
    }
    return out;
}

std::optional<std::string> compactJson(std::string_view text)
{
    if (checkJson(text))
        return std::nullopt;
    std::string out;
    TypedJsonLexer lexer(text);
    for (auto word = lexer.next(); word.kind != Kind::End; word = lexer.next()) {
        const auto bytes = text.substr(word.begin, word.end - word.begin);
        // "{" before a placeholder would begin another one.
        if (word.isPlaceholder && out.ends_with('{'))
            out += ' ';
        out += bytes;
    }
    return out;
}

TextPlace placeAt(std::string_view text, std::size_t offset)
{
    const auto before = text.substr(0, std::min(offset, text.size()));
    const auto lineBegin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto onLine = before.substr(lineBegin);
    // Bytes that go on a character are none of their own.
    const auto characters = std::count_if(onLine.begin(), onLine.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    });
    return {before.size(), static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
            static_cast<int>(characters) + 1};
}

} // namespace expectra
