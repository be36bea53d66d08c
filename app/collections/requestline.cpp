// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/requestline.h"

#include "app/http/syntax.h"

#include <algorithm>
#include <array>

namespace expectra::collections {

namespace {

/// Any token in capitals, and the common methods however they are written.
bool isMethod(std::string_view word)
{
    static constexpr std::array<std::string_view, 9> common{"GET",     "HEAD",    "POST",  "PUT",  "DELETE",
                                                            "CONNECT", "OPTIONS", "TRACE", "PATCH"};
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    if (http::isToken(word) && word.find('.') == std::string_view::npos &&
        std::none_of(word.begin(), word.end(), isLower))
        return true;
    return std::any_of(common.begin(), common.end(),
                       [word](std::string_view method) { return http::equalsIgnoringCase(method, word); });
}

/// "HTTP/" and a number: digits, and more of them behind a dot.
bool isVersion(std::string_view word)
{
    if (!word.starts_with("HTTP/") || word.size() == 5)
        return false;
    return word.substr(5).find_first_not_of("0123456789.") == std::string_view::npos;
}

} // namespace

std::string_view takeVersion(std::string_view &text)
{
    text = http::trimmed(text);
    const auto space = text.find_last_of(" \t");
    const auto word = text.substr(space == std::string_view::npos ? 0 : space + 1);
    if (!isVersion(word))
        return {};
    text = http::trimmed(text.substr(0, text.size() - word.size()));
    return word;
}

RequestLine parseRequestLine(std::string_view line)
{
    RequestLine result;
    result.version = takeVersion(line);
    const auto space = line.find_first_of(" \t");
    if (space != std::string_view::npos && isMethod(line.substr(0, space))) {
        result.method = line.substr(0, space);
        line = http::trimmed(line.substr(space));
    }
    result.target = line;
    return result;
}

bool isOtherKind(std::string_view method)
{
    static constexpr std::array<std::string_view, 3> kinds{"WEBSOCKET", "GRAPHQL", "GRPC"};
    return std::find(kinds.begin(), kinds.end(), method) != kinds.end();
}

std::string encodedTarget(std::string_view target)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    const auto scheme = target.find("://");
    const auto authority = scheme == std::string_view::npos ? 0 : scheme + 3;
    const auto path = std::min(target.find_first_of("/?", authority), target.size());
    std::string result(target.substr(0, path));
    bool isPlaceholder = false;
    for (std::size_t i = path; i < target.size(); ++i) {
        const char c = target[i];
        const auto byte = static_cast<unsigned char>(c);
        if (target.substr(i, 2) == "{{")
            isPlaceholder = target.find("}}", i) != std::string_view::npos;
        else if (target.substr(i, 2) == "}}")
            isPlaceholder = false;
        if (isPlaceholder || (byte > 0x20 && byte < 0x7f))
            result += c;
        else
            result.append({'%', digits[byte >> 4U], digits[byte & 0xfU]});
    }
    return result;
}

} // namespace expectra::collections
