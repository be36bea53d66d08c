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
std::vector<ByteRange> parametersNamed(std::string_view text, std::string_view name)
{
    std::vector<ByteRange> found;
    for (std::size_t begin = 0; begin < text.size();) {
        // Up to the next comma outside of quotes.
        bool isQuoted = false;
        auto end = begin;
        for (; end < text.size() && (isQuoted || text[end] != ','); ++end)
            isQuoted = isQuoted != (text[end] == '"');
        const auto part = text.substr(begin, end - begin);
        if (const auto equals = part.find('='); equals != std::string_view::npos) {
            const auto known = trimmed(part.substr(0, equals));
            if (equalsIgnoringCase(known.substr(known.rfind(' ') + 1), name))
                found.push_back({begin + equals + 1, end});
        }
        begin = end + 1;
    }
    return found;
}

std::vector<ByteRange> credentialParts(std::string_view value)
{
    const auto begin = std::min(value.find_first_not_of(" \t"), value.size());
    const auto end = begin + trimmed(value).size();
    const auto space = value.find(' ', begin);
    if (space >= end)
        return {{begin, end}};
    const auto scheme = value.substr(begin, space - begin);
    if (equalsIgnoringCase(scheme, "Digest"))
        return parametersNamed(value, "response");
    if (equalsIgnoringCase(scheme, "AWS4-HMAC-SHA256"))
        return parametersNamed(value, "Signature");
    return {{space + 1, end}};
}

/// What stands behind the '=' of "name=value", or all where there is none.
ByteRange pairPart(std::string_view value, std::size_t begin, std::size_t end)
{
    const auto equals = value.find('=', begin);
    return {equals < end ? equals + 1 : begin, end};
}

std::vector<ByteRange> cookieParts(std::string_view value)
{
    std::vector<ByteRange> parts;
    for (std::size_t begin = 0; begin < value.size();) {
        const auto end = std::min(value.find(';', begin), value.size());
        const auto text = std::min(value.find_first_not_of(" \t", begin), end);
        if (text < end)
            parts.push_back(pairPart(value, text, end));
        begin = end + 1;
    }
    return parts;
}

} // namespace

bool holdsSecret(std::string_view fieldName)
{
    return std::any_of(names.begin(), names.end(),
                       [fieldName](std::string_view name) { return equalsIgnoringCase(name, fieldName); });
}

std::vector<ByteRange> secretParts(std::string_view fieldName, std::string_view value)
{
    constexpr std::string_view authorization = "Authorization"; // and Proxy-Authorization
    if (!holdsSecret(fieldName) || trimmed(value).empty())
        return {};
    if (equalsIgnoringCase(fieldName, "Cookie"))
        return cookieParts(value);
    if (equalsIgnoringCase(fieldName, "Set-Cookie"))
        return {pairPart(value, 0, std::min(value.find(';'), value.size()))};
    if (fieldName.size() >= authorization.size() &&
        equalsIgnoringCase(fieldName.substr(fieldName.size() - authorization.size()), authorization))
        return credentialParts(value);
    return {{0, value.size()}};
}

std::string maskedValue(std::string_view fieldName, std::string_view value)
{
    std::string result;
    std::size_t done = 0;
    for (const auto &part : secretParts(fieldName, value)) {
        result.append(value.substr(done, part.begin - done)).append(mask);
        done = part.end;
    }
    return result.append(value.substr(done));
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
