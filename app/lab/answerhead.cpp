// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/answerhead.h"

#include "app/http/status.h"
#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::lab {

namespace {

std::string statusLine(int status, const std::optional<std::string> &reason)
{
    const auto phrase = reason ? *reason : std::string(http::reasonPhrase(status));
    return "HTTP/1.1 " + std::to_string(status) + " " + phrase + "\r\n";
}

std::string lines(const std::vector<std::string> &headers)
{
    std::string text;
    for (const auto &line : headers)
        text.append(line).append("\r\n");
    return text;
}

} // namespace

bool hasField(const std::vector<std::string> &lines, std::string_view name)
{
    return std::any_of(lines.begin(), lines.end(), [&](const std::string &line) {
        return http::equalsIgnoringCase(std::string_view(line).substr(0, line.find(':')), name);
    });
}

std::string composeHead(const AnswerHead &head)
{
    auto text = statusLine(head.status, head.reason);
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!value.empty() && !hasField(head.headers, name))
            text.append(name).append(": ").append(value).append("\r\n");
    };
    add("Server", "expectra-lab");
    add("Content-Type", head.contentType);
    add("Content-Length", head.length ? std::to_string(*head.length) : std::string());
    add("Connection", head.connection);
    return text + lines(head.headers) + "\r\n";
}

std::string composeInterim(int status, const std::optional<std::string> &reason,
                           const std::vector<std::string> &headers)
{
    return statusLine(status, reason) + lines(headers) + "\r\n";
}

} // namespace expectra::lab
