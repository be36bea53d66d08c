// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/bypass.h"

#include "app/http/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <optional>

#include <arpa/inet.h>

namespace expectra {

namespace {

struct Number
{
    std::array<unsigned char, 16> bytes{};
    int bits = 0; // 32 or 128
};

std::string_view withoutBrackets(std::string_view host)
{
    return host.size() > 2 && host.front() == '[' && host.back() == ']' ? host.substr(1, host.size() - 2)
                                                                        : host;
}

std::optional<Number> parseNumber(std::string_view text)
{
    const std::string host(withoutBrackets(text));
    Number number;
    if (::inet_pton(AF_INET, host.c_str(), number.bytes.data()) == 1)
        number.bits = 32;
    else if (::inet_pton(AF_INET6, host.c_str(), number.bytes.data()) == 1)
        number.bits = 128;
    else
        return std::nullopt;
    return number;
}

bool sharePrefix(const Number &a, const Number &b, int length)
{
    const auto whole = static_cast<std::size_t>(length / 8);
    if (std::memcmp(a.bytes.data(), b.bytes.data(), whole) != 0)
        return false;
    const auto mask = length % 8 == 0 ? 0 : 0xff00 >> (length % 8) & 0xff;
    return mask == 0 || (a.bytes[whole] & mask) == (b.bytes[whole] & mask);
}

bool holdsNumber(std::string_view block, const Number &host)
{
    const auto slash = block.find('/');
    const auto number = parseNumber(block.substr(0, slash));
    if (!number || number->bits != host.bits)
        return false;
    int length = number->bits;
    if (slash != std::string_view::npos) {
        const auto text = block.substr(slash + 1);
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
        if (error != std::errc() || end != text.data() + text.size() || length < 0 || length > number->bits)
            return false;
    }
    return sharePrefix(*number, host, length);
}

std::string_view withoutFinalDot(std::string_view name)
{
    return name.ends_with('.') ? name.substr(0, name.size() - 1) : name;
}

bool holdsName(std::string_view rule, std::string_view host)
{
    if (rule.starts_with("*."))
        rule.remove_prefix(1);
    if (rule.starts_with('.'))
        rule.remove_prefix(1);
    rule = withoutFinalDot(rule);
    if (rule.empty() || host.size() < rule.size())
        return false;
    const auto above = host.size() - rule.size();
    return http::equalsIgnoringCase(host.substr(above), rule) && (above == 0 || host[above - 1] == '.');
}

} // namespace

std::vector<std::string> parseBypass(std::string_view text)
{
    constexpr std::string_view separators = ", \t";
    std::vector<std::string> words;
    for (;;) {
        const auto begin = text.find_first_not_of(separators);
        if (begin == std::string_view::npos)
            return words;
        text.remove_prefix(begin);
        const auto end = std::min(text.find_first_of(separators), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

bool isBypassed(const std::vector<std::string> &bypass, const std::string &host)
{
    const auto number = parseNumber(host);
    const auto name = withoutFinalDot(host);
    return std::any_of(bypass.begin(), bypass.end(), [&](const std::string &rule) {
        if (rule == "*")
            return true;
        if (number)
            return holdsNumber(rule, *number);
        return rule == "<local>" ? name.find('.') == std::string_view::npos : holdsName(rule, name);
    });
}

} // namespace expectra
