// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of JSON (RFC 8259) in a text that is still being written: a {{placeholder}} may stand wherever a
// value or a name may. Law: it makes no values, so no digit and no escape is ever changed.

#include <cstddef>
#include <string_view>

namespace expectra {

enum class JsonProblem {
    None,
    Ends,          // the text ends where something has to follow
    NoValue,       // something else stands where a value must
    NoName,        // something else stands where a name in quotes must
    NoColon,       // no ':' behind a name
    NoComma,       // neither ',' nor the closing bracket behind a value
    CommaAtEnd,    // nothing behind the last ','
    WrongBracket,  // '}' closes '[' or the other way round
    Behind,        // text behind the end of the value
    OpenString,    // a string is never closed on its line
    ControlInside, // a control character in a string, which must be escaped
    UnknownEscape, // a backslash before what it can't stand before
    SingleQuotes,  // strings need double quotes
    NumberForm,    // 01, 1., .5, +1
    UnknownWord,   // neither true, false nor null
};

struct TypedJsonWord
{
    enum class Kind {
        Open,  // '{' or '['
        Close, // '}' or ']'
        Colon,
        Comma,
        String,
        Value, // a number, true, false, null, or a placeholder
        End,
        Wrong, // see `problem`
    };
    Kind kind = Kind::End;
    std::size_t begin = 0;
    std::size_t end = 0;
    JsonProblem problem = JsonProblem::None;
    bool isPlaceholder = false;
};

class TypedJsonLexer final
{
public:
    explicit TypedJsonLexer(std::string_view text) : m_text(text) {}

    [[nodiscard]] TypedJsonWord next();

private:
    [[nodiscard]] TypedJsonWord word(TypedJsonWord::Kind kind, std::size_t end);
    [[nodiscard]] TypedJsonWord wrong(JsonProblem problem, std::size_t at);
    [[nodiscard]] TypedJsonWord string();
    [[nodiscard]] TypedJsonWord literal();
    [[nodiscard]] std::size_t placeholderEnd() const;

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace expectra
