// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/secretfields.h"

#include "app/http/syntax.h"

#include <algorithm>
#include <array>

namespace expectra::http {

namespace {

constexpr std::string_view mask = "***";
constexpr std::array<std::string_view, 13> names{"Authorization",
                                                 "Proxy-Authorization",
                                                 "Cookie",
                                                 "Set-Cookie",
                                                 "Api-Key",
                                                 "X-Api-Key",
                                                 "X-Auth-Token",
                                                 "X-Access-Token",
                                                 "X-Amz-Security-Token",
                                                 "X-Goog-Api-Key",
                                                 "X-Csrf-Token",
                                                 "Ocp-Apim-Subscription-Key",
                                                 "Private-Token"};

/// The value of each parameter of that name, quoted or not.
std::string maskedParameter(std::string_view text, std::string_view name)
{
    std::string result;
    while (!text.empty()) {
        // Up to the next comma outside of quotes.
        bool isQuoted = false;
        std::size_t end = 0;
        for (; end < text.size() && (isQuoted || text[end] != ','); ++end)
            isQuoted = isQuoted != (text[end] == '"');
        const auto part = text.substr(0, end);
        const auto equals = part.find('=');
        const auto known = equals == std::string_view::npos ? part : trimmed(part.substr(0, equals));
        const bool isOne =
            equals != std::string_view::npos && equalsIgnoringCase(known.substr(known.rfind(' ') + 1), name);
        result.append(isOne ? part.substr(0, equals + 1) : part).append(isOne ? mask : "");
        if (end < text.size())
            result += ',';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result;
}

std::string maskedCredentials(std::string_view value)
{
    const auto space = value.find(' ');
    if (space == std::string_view::npos)
        return std::string(mask);
    const auto scheme = value.substr(0, space);
    if (equalsIgnoringCase(scheme, "Digest"))
        return maskedParameter(value, "response");
    if (equalsIgnoringCase(scheme, "AWS4-HMAC-SHA256"))
        return maskedParameter(value, "Signature");
    return std::string(scheme) + " " + std::string(mask);
}

std::string maskedPair(std::string_view pair)
{
    const auto equals = pair.find('=');
    return (equals == std::string_view::npos ? std::string() : std::string(pair.substr(0, equals + 1))) +
           std::string(mask);
}

std::string maskedCookies(std::string_view value)
{
    std::string result;
    while (true) {
        const auto end = std::min(value.find(';'), value.size());
        const auto pair = value.substr(0, end);
        const auto text = std::min(pair.find_first_not_of(" \t"), pair.size());
        result.append(pair.substr(0, text));
        if (text < pair.size())
            result += maskedPair(pair.substr(text));
        if (end == value.size())
            return result;
        result += ';';
        value.remove_prefix(end + 1);
    }
}

} // namespace

bool holdsSecret(std::string_view fieldName)
{
    return std::any_of(names.begin(), names.end(),
                       [fieldName](std::string_view name) { return equalsIgnoringCase(name, fieldName); });
}

std::string maskedValue(std::string_view fieldName, std::string_view value)
{
    if (!holdsSecret(fieldName) || trimmed(value).empty())
        return std::string(value);
    if (equalsIgnoringCase(fieldName, "Cookie"))
        return maskedCookies(value);
    if (equalsIgnoringCase(fieldName, "Set-Cookie")) {
        const auto end = std::min(value.find(';'), value.size());
        return maskedPair(value.substr(0, end)) + std::string(value.substr(end));
    }
    if (fieldName.size() >= 13 &&
        equalsIgnoringCase(fieldName.substr(fieldName.size() - 13), "Authorization"))
        return maskedCredentials(trimmed(value));
    return std::string(mask);
}

std::string maskedLine(std::string_view line)
{
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !holdsSecret(line.substr(0, colon)))
        return std::string(line);
    auto value = line.substr(colon + 1);
    const auto text = std::min(value.find_first_not_of(" \t"), value.size());
    return std::string(line.substr(0, colon + 1 + text)) +
           maskedValue(line.substr(0, colon), value.substr(text));
}

std::string maskedHead(std::string_view head)
{
    std::string result;
    while (!head.empty()) {
        const auto end = std::min(head.find('\n'), head.size());
        const auto line = head.substr(0, end);
        const bool hasReturn = line.ends_with('\r');
        result += maskedLine(hasReturn ? line.substr(0, line.size() - 1) : line);
        result += hasReturn ? "\r" : "";
        result += end < head.size() ? "\n" : "";
        head.remove_prefix(std::min(end + 1, head.size()));
    }
    return result;
}

std::string maskedAddress(std::string_view address)
{
    const auto separator = address.find("://");
    const auto begin = separator == std::string_view::npos ? 0 : separator + 3;
    const auto end = std::min(address.find_first_of("/?#", begin), address.size());
    const auto at = address.substr(0, end).rfind('@');
    const auto colon = address.find(':', begin);
    if (at == std::string_view::npos || at < begin || colon > at)
        return std::string(address);
    return std::string(address.substr(0, colon + 1)) + std::string(mask) + std::string(address.substr(at));
}

} // namespace expectra::http
