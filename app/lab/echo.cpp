// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/echo.h"

namespace expectra::lab {

namespace {

template <class List, class Write>
std::string jsonList(const List &list, Write write)
{
    std::string text;
    for (const auto &entry : list)
        text += (text.empty() ? "" : ", ") + write(entry);
    return "[" + text + "]";
}

} // namespace

std::string jsonOfBytes(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "\"";
    for (const auto c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\r')
            text += "\\r";
        else if (c == '\n')
            text += "\\n";
        else if (c == '"' || c == '\\')
            text.append("\\").append(1, c);
        else if (byte >= 0x20 && byte < 0x7f)
            text += c;
        else
            text.append("\\u00").append({digits[byte >> 4], digits[byte & 0xf]});
    }
    return text + "\"";
}

std::string jsonOfWords(std::string_view words)
{
    std::string text = "\"";
    for (const auto c : words) {
        const auto isPlain = static_cast<unsigned char>(c) >= 0x80;
        text += isPlain ? std::string(1, c) : jsonOfBytes({&c, 1}).substr(1, std::string::npos);
        if (!isPlain)
            text.pop_back();
    }
    return text + "\"";
}

std::string echoOf(const Request &request, const std::vector<int> &interims, const Visit &visit)
{
    const auto &head = request.head();
    const auto headers = jsonList(head.headers, [](const http::Header &header) {
        return "[" + jsonOfBytes(header.name) + ", " + jsonOfBytes(header.value) + "]";
    });
    return "{\"method\": " + jsonOfBytes(head.line.method) +
           ",\n \"target\": " + jsonOfBytes(head.line.target) +
           ",\n \"version\": " + (head.line.isHttp10 ? "\"HTTP/1.0\"" : "\"HTTP/1.1\"") +
           ",\n \"headers\": " + headers + ",\n \"head\": " + jsonOfBytes(head.bytes) +
           ",\n \"body\": {\"bytes\": " + std::to_string(request.bodyBytes()) +
           ", \"sha256\": " + jsonOfBytes(request.bodyDigest()) +
           "},\n \"interim\": " + jsonList(interims, [](int status) { return std::to_string(status); }) +
           ",\n \"connection\": {\"id\": " + std::to_string(visit.connection) +
           ", \"request\": " + std::to_string(visit.request) + "}}\n";
}

} // namespace expectra::lab
