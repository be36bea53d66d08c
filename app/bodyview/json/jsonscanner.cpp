// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/json/jsonscanner.h"

#include "app/bodyview/characters.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace expectra {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Bytes of a string that mean nothing to the scanner.
constexpr auto plainBytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t i = 0x20; i < table.size(); ++i)
        table[i] = i != '"' && i != '\\';
    return table;
}();

std::size_t plainLength(std::string_view view)
{
    std::size_t length = 0;
    while (length < view.size() && plainBytes[static_cast<unsigned char>(view[length])])
        ++length;
    return length;
}

} // namespace

void JsonNesting::open(bool isObject)
{
    if (m_depth / 64 >= m_bits.size())
        m_bits.push_back(0);
    const auto bit = std::uint64_t(1) << (m_depth % 64);
    auto &bits = m_bits[m_depth / 64];
    bits = isObject ? bits | bit : bits & ~bit;
    ++m_depth;
}

JsonScanner JsonScanner::inside(bool isObject, ByteCount offset)
{
    JsonScanner scanner(offset);
    scanner.m_nesting.open(isObject);
    scanner.m_wants = isObject ? Wants::FirstKey : Wants::FirstValue;
    return scanner;
}

JsonPiece JsonScanner::next(ContentWindow &window)
{
    if (m_fault)
        return {JsonToken::Fault, {m_offset, m_offset}};
    if (m_within == Within::String)
        return text(window, false);
    if (m_within == Within::Number)
        return number(window, false);
    const auto view = window.from(m_offset).substr(0, longestPiece);
    if (view.empty())
        return atEnd();
    const auto blanks =
        static_cast<std::size_t>(std::find_if_not(view.begin(), view.end(), isBlank) - view.begin());
    if (blanks > 0) {
        m_offset += blanks;
        return {JsonToken::Blank, {m_offset - blanks, m_offset}};
    }
    switch (view.front()) {
    case '{': return open(true);
    case '[': return open(false);
    case '}': return close(true);
    case ']': return close(false);
    case ',':
    case ':': return separator(view.front());
    case '"': return text(window, true);
    default: break;
    }
    if (!wantsValue())
        return fail(JsonFaultKind::UnexpectedByte, m_offset);
    if (isDigit(view.front()) || view.front() == '-')
        return number(window, true);
    return word(window);
}

void JsonScanner::stepOver(ByteCount end)
{
    m_offset = end;
    m_nesting.close();
    valueEnded();
}

JsonPiece JsonScanner::one(JsonToken token)
{
    ++m_offset;
    return {token, {m_offset - 1, m_offset}};
}

JsonPiece JsonScanner::open(bool isObject)
{
    if (!wantsValue())
        return fail(JsonFaultKind::UnexpectedByte, m_offset);
    if (m_nesting.depth() >= deepest)
        return fail(JsonFaultKind::TooDeep, m_offset);
    m_nesting.open(isObject);
    m_wants = isObject ? Wants::FirstKey : Wants::FirstValue;
    return one(isObject ? JsonToken::ObjectBegin : JsonToken::ArrayBegin);
}

JsonPiece JsonScanner::close(bool isObject)
{
    const bool mayEnd =
        m_wants == Wants::CommaOrEnd || m_wants == (isObject ? Wants::FirstKey : Wants::FirstValue);
    if (!mayEnd || m_nesting.depth() == 0 || m_nesting.isInObject() != isObject)
        return fail(JsonFaultKind::UnexpectedByte, m_offset);
    m_nesting.close();
    valueEnded();
    return one(isObject ? JsonToken::ObjectEnd : JsonToken::ArrayEnd);
}

JsonPiece JsonScanner::separator(char c)
{
    if (m_wants != (c == ':' ? Wants::Colon : Wants::CommaOrEnd))
        return fail(JsonFaultKind::UnexpectedByte, m_offset);
    m_wants = c == ':' || !m_nesting.isInObject() ? Wants::Value : Wants::Key;
    return one(c == ':' ? JsonToken::Colon : JsonToken::Comma);
}

void JsonScanner::valueEnded()
{
    m_within = Within::Nothing;
    m_wants = m_nesting.depth() > 0 ? Wants::CommaOrEnd : Wants::Nothing;
}

JsonPiece JsonScanner::text(ContentWindow &window, bool isFirst)
{
    if (isFirst) {
        if (!wantsValue() && !wantsKey())
            return fail(JsonFaultKind::UnexpectedByte, m_offset);
        m_isKey = wantsKey();
        m_within = Within::String;
        m_escape = 0;
    }
    const auto token = m_isKey ? JsonToken::Key : JsonToken::String;
    const auto begin = m_offset;
    auto view = window.from(m_offset).substr(0, longestPiece);
    if (view.empty())
        return fail(JsonFaultKind::UnexpectedEnd, m_offset);
    if (view.size() == longestPiece)
        view = view.substr(0, wholeCharacters(view)); // a part is cut between characters
    for (std::size_t at = isFirst ? 1 : 0; at < view.size(); ++at) {
        if (m_escape == 0)
            at += plainLength(view.substr(at));
        if (at == view.size())
            break;
        if (m_escape == 0 && view[at] == '"') {
            m_offset += at + 1;
            m_within = Within::Nothing;
            if (m_isKey)
                m_wants = Wants::Colon;
            else
                valueEnded();
            return {token, {begin, m_offset}, isFirst, true};
        }
        if (!takeInString(view[at]))
            return fail(JsonFaultKind::BadString, begin + at);
    }
    m_offset += view.size();
    return {token, {begin, m_offset}, isFirst, false};
}

/// A backslash, what follows it, or something that may not stand in a string.
bool JsonScanner::takeInString(char c)
{
    if (m_escape == 0) {
        m_escape = c == '\\' ? 1 : 0;
        return c == '\\';
    }
    if (m_escape > 1) {
        m_escape = m_escape == 5 ? 0 : m_escape + 1;
        return isHexDigit(c);
    }
    m_escape = c == 'u' ? 2 : 0;
    return std::string_view("\"\\/bfnrtu").find(c) != std::string_view::npos;
}

JsonPiece JsonScanner::number(ContentWindow &window, bool isFirst)
{
    if (isFirst) {
        m_within = Within::Number;
        m_number = NumberPart::Start;
    }
    const auto begin = m_offset;
    const auto view = window.from(m_offset).substr(0, longestPiece);
    const auto isPartOfNumber = [](char c) {
        return isDigit(c) || c == '.' || c == '-' || c == '+' ||
               std::isalpha(static_cast<unsigned char>(c)) != 0;
    };
    std::size_t at = 0;
    for (; at < view.size() && isPartOfNumber(view[at]); ++at) {
        if (!takeInNumber(view[at]))
            return fail(JsonFaultKind::BadNumber, begin + at);
    }
    const auto end = begin + at;
    if (at == view.size() && end < window.size()) {
        m_offset = end;
        return {JsonToken::Number, {begin, end}, isFirst, false};
    }
    if (!isWholeNumber())
        return fail(end < window.size() ? JsonFaultKind::BadNumber : JsonFaultKind::UnexpectedEnd, end);
    m_offset = end;
    valueEnded();
    return {JsonToken::Number, {begin, m_offset}, isFirst, true};
}

bool JsonScanner::takeInNumber(char c)
{
    using P = NumberPart;
    const auto go = [this](P part) {
        m_number = part;
        return true;
    };
    const bool isExponent = c == 'e' || c == 'E';
    switch (m_number) {
    case P::Start:
        if (c == '-')
            return go(P::Minus);
        [[fallthrough]];
    case P::Minus: return isDigit(c) && go(c == '0' ? P::Zero : P::Integer);
    case P::Zero: return c == '.' ? go(P::Point) : isExponent && go(P::Exponent);
    case P::Integer: return isDigit(c) || (c == '.' ? go(P::Point) : isExponent && go(P::Exponent));
    case P::Point: return isDigit(c) && go(P::Fraction);
    case P::Fraction: return isDigit(c) || (isExponent && go(P::Exponent));
    case P::Exponent:
        if (c == '+' || c == '-')
            return go(P::ExponentSign);
        [[fallthrough]];
    case P::ExponentSign:
    case P::ExponentDigits: return isDigit(c) && go(P::ExponentDigits);
    }
    return false;
}

bool JsonScanner::isWholeNumber() const
{
    return m_number == NumberPart::Zero || m_number == NumberPart::Integer ||
           m_number == NumberPart::Fraction || m_number == NumberPart::ExponentDigits;
}

JsonPiece JsonScanner::word(ContentWindow &window)
{
    const auto view = window.from(m_offset, 6);
    for (const std::string_view word : {"true", "false", "null"}) {
        const auto same = std::mismatch(word.begin(), word.end(), view.begin(), view.end());
        if (same.first == word.begin())
            continue;
        const auto length = static_cast<std::size_t>(same.first - word.begin());
        if (length < word.size())
            return fail(length == view.size() ? JsonFaultKind::UnexpectedEnd : JsonFaultKind::BadWord,
                        m_offset + length);
        m_offset += length;
        valueEnded();
        return {JsonToken::Word, {m_offset - length, m_offset}};
    }
    return fail(JsonFaultKind::UnexpectedByte, m_offset);
}

JsonPiece JsonScanner::atEnd()
{
    if (m_wants != Wants::Nothing)
        return fail(JsonFaultKind::UnexpectedEnd, m_offset);
    return {JsonToken::End, {m_offset, m_offset}};
}

JsonPiece JsonScanner::fail(JsonFaultKind kind, ByteCount offset)
{
    m_fault = JsonFault{kind, offset};
    return {JsonToken::Fault, {m_offset, m_offset}};
}

} // namespace expectra
