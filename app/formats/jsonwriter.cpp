// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/jsonwriter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace expectra {

namespace {

/// The length of the UTF-8 sequence at the start (RFC 3629 section 4: no overlong forms, no surrogates).
std::size_t sequenceLength(std::string_view text)
{
    const auto at = [text](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    };
    const auto isTail = [&at](std::size_t i) { return (at(i) & 0xc0) == 0x80; };
    const auto lead = at(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return isTail(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        const bool inRange = (lead != 0xe0 || at(1) >= 0xa0) && (lead != 0xed || at(1) <= 0x9f);
        return inRange && isTail(1) && isTail(2) ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const bool inRange = (lead != 0xf0 || at(1) >= 0x90) && (lead != 0xf4 || at(1) <= 0x8f);
        return inRange && isTail(1) && isTail(2) && isTail(3) ? 4 : 0;
    }
    return 0;
}

std::string fromLatin1(std::string_view bytes)
{
    std::string result;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            result += c;
        } else {
            result += static_cast<char>(0xc0 | (byte >> 6));
            result += static_cast<char>(0x80 | (byte & 0x3f));
        }
    }
    return result;
}

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

/// By byte: ASCII that stands for itself, as nearly all that is written does.
constexpr auto plain = [] {
    std::array<bool, 256> result{};
    for (std::size_t c = 0x20; c < 0x7f; ++c)
        result[c] = c != '"' && c != '\\';
    return result;
}();

bool isPlain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return plain[static_cast<unsigned char>(c)]; });
}

// Of a byte: \u001f.
constexpr std::size_t longestEscape = 6;

char *putEscape(char *to, char c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    *to++ = '\\';
    switch (c) {
    case '"':
    case '\\': *to++ = c; return to;
    case '\n': *to++ = 'n'; return to;
    case '\r': *to++ = 'r'; return to;
    case '\t': *to++ = 't'; return to;
    default: break;
    }
    to = std::copy_n("u00", 3, to);
    *to++ = digits[static_cast<unsigned char>(c) >> 4];
    *to++ = digits[static_cast<unsigned char>(c) & 0xf];
    return to;
}

char *putEscaped(char *to, std::string_view value)
{
    for (const char c : value) {
        if (needsEscape(c))
            to = putEscape(to, c);
        else
            *to++ = c;
    }
    return to;
}

char *put(char *to, std::string_view text)
{
    return std::copy(text.begin(), text.end(), to);
}

// Digits of 64 bits and a sign.
constexpr std::size_t longestNumber = 20;

} // namespace

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const auto length = sequenceLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

void JsonWriter::grow(std::size_t least)
{
    m_room.resize(std::max(2 * m_room.size(), least));
}

/// The place where a value is written, behind the comma that it needs.
inline char *JsonWriter::begin(std::size_t atMost)
{
    if (m_room.size() - m_size <= atMost)
        grow(m_size + atMost + 1);
    auto *to = m_room.data() + m_size;
    if (std::exchange(m_needsComma, true))
        *to++ = ',';
    return to;
}

JsonWriter &JsonWriter::key(std::string_view name)
{
    auto *to = begin(name.size() + 3);
    *to++ = '"';
    to = put(to, name);
    *to++ = '"';
    *to++ = ':';
    end(to);
    m_needsComma = false;
    return *this;
}

void JsonWriter::string(std::string_view bytes)
{
    if (!isPlain(bytes))
        return escaped(isUtf8(bytes) ? bytes : std::string_view(fromLatin1(bytes)));
    auto *to = begin(bytes.size() + 2);
    *to++ = '"';
    to = put(to, bytes);
    *to++ = '"';
    end(to);
}

void JsonWriter::escaped(std::string_view text)
{
    const auto escapes = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), needsEscape));
    auto *to = begin(text.size() + escapes * (longestEscape - 1) + 2);
    *to++ = '"';
    to = putEscaped(to, text);
    *to++ = '"';
    end(to);
}

template <class Integer>
void JsonWriter::integer(Integer value)
{
    auto *to = begin(longestNumber);
    end(std::to_chars(to, to + longestNumber, value).ptr);
}

void JsonWriter::number(std::uint64_t value)
{
    integer(value);
}

void JsonWriter::number(int value)
{
    integer(value);
}

void JsonWriter::word(std::string_view text)
{
    end(put(begin(text.size()), text));
}

void JsonWriter::boolean(bool value)
{
    word(value ? "true" : "false");
}

void JsonWriter::null()
{
    word("null");
}

void JsonWriter::raw(std::string_view json)
{
    word(json);
}

std::string JsonWriter::take()
{
    m_room.resize(std::exchange(m_size, 0));
    return std::exchange(m_room, {});
}

void JsonWriter::clear()
{
    m_size = 0;
    m_needsComma = false;
}

void JsonWriter::microseconds(Duration duration)
{
    fraction(duration, 1000);
}

void JsonWriter::milliseconds(Duration duration)
{
    fraction(duration, 1'000'000);
}

/// So many nanoseconds make one; zeros at the end are left out.
void JsonWriter::fraction(Duration duration, std::int64_t unit)
{
    auto *to = begin(2 * longestNumber);
    auto nanoseconds = duration.count();
    if (nanoseconds < 0)
        *to++ = '-';
    nanoseconds = nanoseconds < 0 ? -nanoseconds : nanoseconds;
    to = std::to_chars(to, to + longestNumber, nanoseconds / unit).ptr;
    auto rest = nanoseconds % unit;
    if (rest != 0)
        *to++ = '.';
    for (auto digit = unit / 10; rest > 0; digit /= 10) {
        *to++ = static_cast<char>('0' + rest / digit);
        rest %= digit;
    }
    end(to);
}

void JsonWriter::open(char bracket)
{
    auto *to = begin(1);
    *to++ = bracket;
    end(to);
    m_needsComma = false;
}

void JsonWriter::close(char bracket)
{
    m_needsComma = false;
    auto *to = begin(1);
    *to++ = bracket;
    end(to);
}

} // namespace expectra
