// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/payload/payload.h"

#include "app/http/syntax.h"
#include "app/request/multipart.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra {

namespace {

constexpr int longestName = 200;
constexpr int longestValue = 2000;
constexpr std::size_t mostParts = 5000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Payload)
};

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// As browsers read a form (WHATWG URL, application/x-www-form-urlencoded): what is no escape stays.
std::string formDecoded(std::string_view text)
{
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape =
            text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
        if (isEscape) {
            bytes += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            bytes += text[i] == '+' ? ' ' : text[i];
        }
    }
    return bytes;
}

std::vector<PayloadPart> formParts(std::string_view content)
{
    std::vector<PayloadPart> parts;
    while (!content.empty() && parts.size() < mostParts) {
        const auto end = std::min(content.find('&'), content.size());
        const auto field = content.substr(0, end);
        content.remove_prefix(std::min(end + 1, content.size()));
        if (field.empty())
            continue;
        const auto equals = std::min(field.find('='), field.size());
        const auto value = formDecoded(field.substr(std::min(equals + 1, field.size())));
        parts.push_back({shortText(formDecoded(field.substr(0, equals)), longestName),
                         shortText(value, longestValue),
                         {},
                         sizeText(value.size())});
    }
    return parts;
}

PayloadPart partOf(const MultipartPart &part)
{
    const auto type = shortText(part.contentType, longestName);
    const auto name = shortText(part.name, longestName);
    const auto fileName = part.fileName ? shortText(*part.fileName, longestName) : QString();
    if (part.kind == MultipartPart::Kind::Text) {
        const auto size = sizeText(part.content.size());
        return {name, shortText(part.content, longestValue), type,
                fileName.isEmpty() ? size : Words::tr("%1, %2").arg(fileName, size)};
    }
    const auto path = Words::tr("file %1").arg(shortText(part.content, longestName));
    return {name, {}, type, fileName.isEmpty() ? path : Words::tr("%1, told as %2").arg(path, fileName)};
}

std::vector<PayloadPart> multipartParts(const MultipartBody &body)
{
    std::vector<PayloadPart> parts;
    for (const auto &part : body.parts)
        parts.push_back(partOf(part));
    return parts;
}

} // namespace

std::vector<PayloadPart> payloadParts(const Exchange &exchange)
{
    const auto &body = exchange.request->body;
    if (const auto *multipart = std::get_if<MultipartBody>(&body))
        return multipartParts(*multipart);
    const auto *typed = std::get_if<BytesBody>(&body);
    if (!typed)
        return {};
    const auto fields = exchange.request->fields();
    const auto type = fields.value("Content-Type").value_or("");
    if (const auto boundary = boundaryOf(type); !boundary.empty()) {
        const auto parsed = parseMultipart({BytesBody{typed->bytes}}, boundary);
        return parsed ? multipartParts(*parsed) : std::vector<PayloadPart>();
    }
    const auto name = http::trimmed(type.substr(0, type.find(';')));
    return http::equalsIgnoringCase(name, "application/x-www-form-urlencoded") ? formParts(typed->bytes)
                                                                               : std::vector<PayloadPart>();
}

} // namespace expectra
