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

} // namespace expectra::collections
