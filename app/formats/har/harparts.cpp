// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/har/harparts.h"

#include "app/formats/jsonwriter.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <utility>

namespace expectra::har {

namespace {

/// Calls back for every part that isn't empty.
template <class Callback>
void forEachPart(std::string_view text, char separator, Callback &&callback)
{
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        if (end > 0)
            callback(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

struct Pair
{
    std::string_view name;
    std::string_view value;
};

Pair pairOf(std::string_view text)
{
    const auto equals = text.find('=');
    if (equals == std::string_view::npos)
        return {http::trimmed(text), {}};
    return {http::trimmed(text.substr(0, equals)), http::trimmed(text.substr(equals + 1))};
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string decoded(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape =
            text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
        if (isEscape) {
            result += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            result += text[i] == '+' ? ' ' : text[i];
        }
    }
    return result;
}

void writePair(JsonWriter &json, std::string_view name, std::string_view value)
{
    json.field("name", name);
    json.field("value", value);
}

void writeAttribute(JsonWriter &json, Pair attribute)
{
    const auto name = http::toLower(attribute.name);
    if (name == "path" || name == "domain")
        json.field(name, attribute.value);
    else if (name == "httponly")
        json.key("httpOnly").boolean(true);
    else if (name == "secure")
        json.key("secure").boolean(true);
}

} // namespace

void writeHeaders(JsonWriter &json, const http::Headers &headers)
{
    json.key("headers").openArray();
    for (const auto &header : headers) {
        json.openObject();
        writePair(json, header.name, header.value);
        json.closeObject();
    }
    json.closeArray();
}

void writeCookies(JsonWriter &json, const http::Headers &headers)
{
    json.key("cookies").openArray();
    for (const auto value : headers.values("Cookie")) {
        forEachPart(value, ';', [&json](std::string_view part) {
            const auto [name, content] = pairOf(part);
            json.openObject();
            writePair(json, name, content);
            json.closeObject();
        });
    }
    json.closeArray();
}

void writeSetCookies(JsonWriter &json, const http::Headers &headers)
{
    json.key("cookies").openArray();
    for (const auto value : headers.values("Set-Cookie")) {
        bool isFirst = true;
        json.openObject();
        forEachPart(value, ';', [&](std::string_view part) {
            if (std::exchange(isFirst, false))
                writePair(json, pairOf(part).name, pairOf(part).value);
            else
                writeAttribute(json, pairOf(part));
        });
        if (isFirst)
            writePair(json, {}, {});
        json.closeObject();
    }
    json.closeArray();
}

void writeQuery(JsonWriter &json, std::string_view pathAndQuery)
{
    json.key("queryString").openArray();
    const auto mark = pathAndQuery.find('?');
    const auto query = mark == std::string_view::npos ? std::string_view() : pathAndQuery.substr(mark + 1);
    forEachPart(query, '&', [&json](std::string_view part) {
        const auto equals = std::min(part.find('='), part.size());
        json.openObject();
        writePair(json, decoded(part.substr(0, equals)),
                  decoded(part.substr(std::min(equals + 1, part.size()))));
        json.closeObject();
    });
    json.closeArray();
}

} // namespace expectra::har
