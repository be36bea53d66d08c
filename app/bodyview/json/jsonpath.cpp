// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/json/jsonmembers.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace expectra {

namespace {

bool isNameCharacter(char c)
{
    return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool isPlainName(std::string_view name)
{
    return !name.empty() && std::isdigit(static_cast<unsigned char>(name.front())) == 0 &&
           std::all_of(name.begin(), name.end(), isNameCharacter);
}

void appendUtf8(std::string &text, char32_t code)
{
    const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | (code >> shift & 0x3fU)); };
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xc0U | code >> 6U);
        tail(0);
    } else if (code < 0x10000) {
        text += static_cast<char>(0xe0U | code >> 12U);
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xf0U | code >> 18U);
        tail(12);
        tail(6);
        tail(0);
    }
}

/// \uXXXX at this place, or nothing.
std::optional<char32_t> unitAt(std::string_view text, std::size_t at)
{
    unsigned unit = 0;
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u')
        return std::nullopt;
    const auto *begin = text.data() + at + 2;
    const auto read = std::from_chars(begin, begin + 4, unit, 16);
    return read.ptr == begin + 4 ? std::optional<char32_t>(unit) : std::nullopt;
}

/// Takes a \u escape, or both halves of a pair; false where it stands for no character.
bool takeUnicode(std::string_view text, std::size_t &at, std::string &result)
{
    const auto high = unitAt(text, at);
    if (!high || (*high >= 0xdc00 && *high < 0xe000))
        return false;
    if (*high < 0xd800 || *high >= 0xe000) {
        appendUtf8(result, *high);
        at += 6;
        return true;
    }
    const auto low = unitAt(text, at + 6);
    if (!low || *low < 0xdc00 || *low >= 0xe000)
        return false;
    appendUtf8(result, 0x10000 + ((*high - 0xd800) << 10U) + (*low - 0xdc00));
    at += 12;
    return true;
}

} // namespace

void JsonPath::enter(std::string_view keyWithQuotes)
{
    auto name = jsonStringValue(keyWithQuotes);
    m_pointer += '/';
    for (const char c : name) {
        if (c == '~' || c == '/')
            m_pointer += c == '~' ? "~0" : "~1";
        else
            m_pointer += c;
    }
    if (isPlainName(name)) {
        m_text += '.' + name;
        return;
    }
    m_text += "['";
    for (const char c : name) {
        if (c == '\'' || c == '\\')
            m_text += '\\';
        m_text += c;
    }
    m_text += "']";
}

void JsonPath::enter(std::uint64_t number)
{
    m_text += '[' + std::to_string(number) + ']';
    m_pointer += '/' + std::to_string(number);
}

std::string jsonStringValue(std::string_view text)
{
    if (text.starts_with('"'))
        text.remove_prefix(1);
    if (text.ends_with('"'))
        text.remove_suffix(1);
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            result += text[at++];
            continue;
        }
        if (text[at + 1] == 'u') {
            if (!takeUnicode(text, at, result))
                result += text[at++];
            continue;
        }
        constexpr std::string_view letters = "bfnrt";
        constexpr std::string_view meanings = "\b\f\n\r\t";
        const auto known = letters.find(text[at + 1]);
        result += known == std::string_view::npos ? text[at + 1] : meanings[known];
        at += 2;
    }
    return result;
}

} // namespace expectra
