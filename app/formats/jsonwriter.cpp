// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/jsonwriter.h"

#include <algorithm>
#include <array>
#include <charconv>

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

void appendEscape(std::string &text, char c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
    case '"': text += "\\\""; return;
    case '\\': text += "\\\\"; return;
    case '\n': text += "\\n"; return;
    case '\r': text += "\\r"; return;
    case '\t': text += "\\t"; return;
    default: break;
    }
    text += "\\u00";
    text += digits[static_cast<unsigned char>(c) >> 4];
    text += digits[static_cast<unsigned char>(c) & 0xf];
}

/// Runs of plain characters are copied whole.
void appendEscaped(std::string &text, std::string_view value)
{
    std::size_t plain = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (!needsEscape(value[i]))
            continue;
        text += value.substr(plain, i - plain);
        appendEscape(text, value[i]);
        plain = i + 1;
    }
    text += value.substr(plain);
}

template <class Integer>
void appendNumber(std::string &text, Integer value)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text.append(digits.data(), end);
}

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

JsonWriter &JsonWriter::key(std::string_view name)
{
    separate();
    m_text += '"';
    m_text += name;
    m_text += "\":";
    m_needsComma = false;
    return *this;
}

void JsonWriter::string(std::string_view bytes)
{
    separate();
    m_text += '"';
    if (isPlain(bytes))
        m_text += bytes;
    else
        appendEscaped(m_text, isUtf8(bytes) ? bytes : std::string_view(fromLatin1(bytes)));
    m_text += '"';
}

void JsonWriter::number(std::uint64_t value)
{
    separate();
    appendNumber(m_text, value);
}

void JsonWriter::number(int value)
{
    separate();
    appendNumber(m_text, value);
}

void JsonWriter::boolean(bool value)
{
    separate();
    m_text += value ? "true" : "false";
}

void JsonWriter::null()
{
    separate();
    m_text += "null";
}

void JsonWriter::raw(std::string_view json)
{
    separate();
    m_text += json;
}

void JsonWriter::clear()
{
    m_text.clear();
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
    separate();
    auto nanoseconds = duration.count();
    if (nanoseconds < 0)
        m_text += '-';
    nanoseconds = nanoseconds < 0 ? -nanoseconds : nanoseconds;
    appendNumber(m_text, nanoseconds / unit);
    auto rest = nanoseconds % unit;
    if (rest == 0)
        return;
    m_text += '.';
    for (auto digit = unit / 10; rest > 0; digit /= 10) {
        m_text += static_cast<char>('0' + rest / digit);
        rest %= digit;
    }
}

void JsonWriter::open(char bracket)
{
    separate();
    m_text += bracket;
    m_needsComma = false;
}

void JsonWriter::close(char bracket)
{
    m_text += bracket;
    m_needsComma = true;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_text += ',';
    m_needsComma = true;
}

} // namespace expectra
