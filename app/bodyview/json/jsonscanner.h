// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads JSON (RFC 8259) piece by piece from a content of any size, at any depth up to a limit, and checks it.
// It makes no values: a piece is a range of bytes and what it is. A piece is never longer than
// `longestPiece`, so that each step has a bound: a long string comes in parts. Law: the pieces lie side by
// side from where the scanner began to where it stands; a fault ends them.

#include "app/bodyview/contentwindow.h"

#include <optional>
#include <vector>

namespace expectra {

enum class JsonToken {
    Blank, // white space, told when there is much of it or before a piece
    ObjectBegin,
    ObjectEnd,
    ArrayBegin,
    ArrayEnd,
    Key,
    String,
    Number,
    Word, // true, false, null
    Colon,
    Comma,
    End,   // of the content
    Fault, // see fault(); it is told again and again
};

enum class JsonFaultKind {
    UnexpectedByte, // no JSON can go on like this
    UnexpectedEnd,  // the content ends inside of something
    BadString,      // a control character or an unknown escape
    BadNumber,      // 01, 1., +1
    BadWord,        // neither true, false nor null
    TooDeep,        // more nesting than the limit
};

struct JsonFault
{
    JsonFaultKind kind = JsonFaultKind::UnexpectedByte;
    ByteCount offset = 0;
};

struct JsonPiece
{
    JsonToken token = JsonToken::End;
    ByteRange bytes{};
    bool begins = true; // the first part of its string or number
    bool ends = true;   // the last one
};

/// The open objects and arrays, a bit each.
class JsonNesting final
{
public:
    void open(bool isObject);
    void close() { --m_depth; }
    [[nodiscard]] std::size_t depth() const { return m_depth; }
    [[nodiscard]] bool isInObject() const
    {
        return m_depth > 0 && (m_bits[(m_depth - 1) / 64] >> ((m_depth - 1) % 64) & 1U) != 0;
    }

private:
    std::vector<std::uint64_t> m_bits;
    std::size_t m_depth = 0;
};

class JsonScanner final
{
public:
    static constexpr std::size_t longestPiece = 16 * 1024;
    static constexpr std::size_t deepest = 20'000; // twice what anybody has sent on purpose

    /// From the start of a value.
    explicit JsonScanner(ByteCount offset = 0) : m_offset(offset) {}
    /// Inside of an object or array, where a member begins.
    [[nodiscard]] static JsonScanner inside(bool isObject, ByteCount offset);

    [[nodiscard]] JsonPiece next(ContentWindow &window);
    /// Right after the begin of a container: goes to behind its end, which the caller knows.
    void stepOver(ByteCount end);

    [[nodiscard]] ByteCount offset() const { return m_offset; }
    [[nodiscard]] std::size_t depth() const { return m_nesting.depth(); }
    [[nodiscard]] bool isInObject() const { return m_nesting.isInObject(); }
    [[nodiscard]] const std::optional<JsonFault> &fault() const { return m_fault; }

private:
    enum class Wants { Value, FirstValue, Key, FirstKey, Colon, CommaOrEnd, Nothing };
    enum class Within { Nothing, String, Number };
    enum class NumberPart {
        Start,
        Minus,
        Zero,
        Integer,
        Point,
        Fraction,
        Exponent,
        ExponentSign,
        ExponentDigits
    };

    JsonPiece one(JsonToken token);
    JsonPiece open(bool isObject);
    JsonPiece close(bool isObject);
    JsonPiece separator(char c);
    JsonPiece text(ContentWindow &window, bool isFirst);
    JsonPiece number(ContentWindow &window, bool isFirst);
    JsonPiece word(ContentWindow &window);
    JsonPiece atEnd();
    JsonPiece fail(JsonFaultKind kind, ByteCount offset);
    [[nodiscard]] bool wantsValue() const { return m_wants == Wants::Value || m_wants == Wants::FirstValue; }
    [[nodiscard]] bool wantsKey() const { return m_wants == Wants::Key || m_wants == Wants::FirstKey; }
    void valueEnded();
    [[nodiscard]] bool takeInString(char c);
    [[nodiscard]] bool takeInNumber(char c);
    [[nodiscard]] bool isWholeNumber() const;

    ByteCount m_offset;
    JsonNesting m_nesting;
    Wants m_wants = Wants::Value;
    Within m_within = Within::Nothing;
    NumberPart m_number = NumberPart::Start;
    bool m_isKey = false;
    int m_escape = 0; // 0: none, 1: after the backslash, 2 to 5: hexadecimal digits to come
    std::optional<JsonFault> m_fault;
};

} // namespace expectra
