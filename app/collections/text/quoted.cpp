// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/text/quoted.h"

#include "app/http/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace expectra::collections {

namespace {

struct Escape
{
    char byte;
    char letter;
};

constexpr std::array<Escape, 5> escapes{{{'"', '"'}, {'\\', '\\'}, {'\t', 't'}, {'\r', 'r'}, {'\n', 'n'}}};

std::string hexadecimal(unsigned char byte)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    return {'\\', 'x', digits[byte >> 4U], digits[byte & 0xfU]};
}

/// The length of the well-formed UTF-8 character of several bytes at the front, or 0 (RFC 3629).
std::size_t wideCharacter(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t size = first >= 0xc2 && first < 0xe0   ? 2
                             : first >= 0xe0 && first < 0xf0 ? 3
                             : first >= 0xf0 && first < 0xf5 ? 4
                                                             : 0;
    if (size == 0 || text.size() < size)
        return 0;
    const auto isTrailing = [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; };
    if (!std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(size), isTrailing))
        return 0;
    const auto second = static_cast<unsigned char>(text[1]);
    const bool isOverlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    const bool isOutside = (first == 0xed && second >= 0xa0) || (first == 0xf4 && second >= 0x90);
    return isOverlong || isOutside ? 0 : size;
}

/// What stands behind the backslash; nothing where it is no escape of ours.
Result<char> takeEscaped(std::string_view &text)
{
    const auto *const known =
        text.empty() ? escapes.end()
                     : std::find_if(escapes.begin(), escapes.end(),
                                    [&text](const Escape &each) { return each.letter == text.front(); });
    if (known != escapes.end()) {
        text.remove_prefix(1);
        return known->byte;
    }
    unsigned value = 0;
    const auto digits = text.substr(std::min<std::size_t>(1, text.size()), 2);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (!text.starts_with('x') || digits.size() != 2 || error != std::errc() || end != digits.data() + 2)
        return fail(ErrorCode::InvalidInput, "a backslash is followed by none of \" \\ t r n xHH");
    text.remove_prefix(3);
    return static_cast<char>(value);
}

} // namespace

std::string quoted(std::string_view bytes)
{
    std::string result = "\"";
    while (!bytes.empty()) {
        const char c = bytes.front();
        const auto byte = static_cast<unsigned char>(c);
        const auto *const escape =
            std::find_if(escapes.begin(), escapes.end(), [c](const Escape &each) { return each.byte == c; });
        const auto size = byte < 0x80 ? 1 : wideCharacter(bytes);
        if (escape != escapes.end())
            result.append({'\\', escape->letter});
        else if (size == 0 || byte < 0x20 || byte == 0x7f)
            result += hexadecimal(byte);
        else
            result += bytes.substr(0, size);
        bytes.remove_prefix(std::max<std::size_t>(size, 1));
    }
    return result + '"';
}

Result<std::string> takeQuoted(std::string_view &text)
{
    if (!text.starts_with('"'))
        return fail(ErrorCode::InvalidInput, "text in quotation marks is missing");
    text.remove_prefix(1);
    std::string bytes;
    while (!text.empty() && text.front() != '"') {
        const char c = text.front();
        text.remove_prefix(1);
        if (c != '\\') {
            bytes += c;
            continue;
        }
        const auto escaped = takeEscaped(text);
        if (!escaped)
            return tl::unexpected<Error>(escaped.error());
        bytes += *escaped;
    }
    if (text.empty())
        return fail(ErrorCode::InvalidInput, "the quotation mark at the end is missing");
    text.remove_prefix(1);
    text = http::trimmed(text);
    return bytes;
}

bool isUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto size = static_cast<unsigned char>(bytes.front()) < 0x80 ? 1 : wideCharacter(bytes);
        if (size == 0)
            return false;
        bytes.remove_prefix(size);
    }
    return true;
}

} // namespace expectra::collections
