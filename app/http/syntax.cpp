// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/syntax.h"

#include <algorithm>
#include <array>

namespace expectra::http {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Asked of every character of every field's name.
constexpr auto tokenCharacters = [] {
    std::array<bool, 256> result{};
    for (const char c : std::string_view("!#$%&'*+-.^_`|~0123456789"))
        result[static_cast<unsigned char>(c)] = true;
    for (char c = 'a'; c <= 'z'; ++c)
        result[static_cast<unsigned char>(c)] = result[static_cast<unsigned char>(c - 'a' + 'A')] = true;
    return result;
}();

bool isOptionalWhitespace(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

bool isTokenCharacter(char c)
{
    return tokenCharacters[static_cast<unsigned char>(c)];
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

std::string toLower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isOptionalWhitespace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isOptionalWhitespace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> listMembers(std::string_view value)
{
    std::vector<std::string_view> members;
    bool quoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= value.size(); ++i) {
        if (i < value.size() && quoted && value[i] == '\\') {
            ++i;
        } else if (i < value.size() && value[i] == '"') {
            quoted = !quoted;
        } else if (i >= value.size() || (value[i] == ',' && !quoted)) {
            const auto member = trimmed(value.substr(begin, std::min(i, value.size()) - begin));
            if (!member.empty())
                members.push_back(member);
            begin = i + 1;
        }
    }
    if (begin < value.size()) { // the value ended inside an escape: what is left is still a member
        const auto member = trimmed(value.substr(begin));
        if (!member.empty())
            members.push_back(member);
    }
    return members;
}

bool hasLineBreakOrNul(std::string_view text)
{
    return text.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos;
}

bool isFieldValue(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
    });
}

} // namespace expectra::http
