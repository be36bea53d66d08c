// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/masked.h"

#include "app/http/secretfields.h"
#include "app/http/syntax.h"

namespace expectra {

namespace {

void mask(http::Headers &headers)
{
    for (auto &field : headers.fields())
        field.value = http::maskedValue(field.name, field.value);
}

/// "name=value" in an address that was given a key.
void maskParameter(std::string &text, const std::string &name)
{
    for (const char *mark : {"?", "&"}) {
        const auto begin = text.find(mark + name + "=");
        if (begin == std::string::npos)
            continue;
        const auto value = begin + name.size() + 2;
        text.replace(value, std::min(text.find_first_of("&#", value), text.size()) - value, "***");
    }
}

PreparedRequest masked(PreparedRequest request)
{
    request.url = http::maskedAddress(request.url);
    request.target.userinfo = request.target.userinfo.empty() ? "" : "***";
    const auto *key = std::get_if<ApiKeyAuth>(&request.auth);
    for (auto &[field, origin, set] : request.headers) {
        const bool isKey = key && http::equalsIgnoringCase(key->name, field.name);
        field.value = isKey ? "***" : http::maskedValue(field.name, field.value);
    }
    if (key && key->place == ApiKeyAuth::Place::Query)
        maskParameter(request.target.pathAndQuery, key->name);
    return request;
}

} // namespace

Exchange masked(const Exchange &exchange)
{
    auto result = exchange;
    result.request = std::make_shared<const PreparedRequest>(masked(*exchange.request));
    for (auto &head : result.interim)
        mask(head.headers);
    if (result.response)
        mask(result.response->headers);
    mask(result.trailers);
    result.followUp.location = http::maskedAddress(result.followUp.location);
    return result;
}

} // namespace expectra
