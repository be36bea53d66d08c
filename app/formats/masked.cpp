// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/masked.h"

#include "app/http/secretfields.h"
#include "app/http/syntax.h"

#include <algorithm>

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

bool mayHoldSecret(const http::Headers &headers)
{
    return std::any_of(headers.begin(), headers.end(),
                       [](const http::Header &field) { return http::holdsSecret(field.name); });
}

bool mayHoldSecret(const PreparedRequest &request)
{
    return std::holds_alternative<ApiKeyAuth>(request.auth) || !request.target.userinfo.empty() ||
           request.url.find('@') != std::string::npos ||
           std::any_of(request.headers.begin(), request.headers.end(),
                       [](const PreparedHeader &header) { return http::holdsSecret(header.field.name); });
}

/// Wherever masked() would change something this is true.
bool mayHoldSecret(const Exchange &exchange)
{
    return mayHoldSecret(*exchange.request) ||
           std::any_of(exchange.interim.begin(), exchange.interim.end(),
                       [](const ResponseHead &head) { return mayHoldSecret(head.headers); }) ||
           (exchange.response && mayHoldSecret(exchange.response->headers)) ||
           mayHoldSecret(exchange.trailers) || exchange.followUp.location.find('@') != std::string::npos;
}

} // namespace

Shown::Shown(const Exchange &recorded, Secrets secrets) : m_recorded(recorded)
{
    if (secrets == Secrets::Masked && mayHoldSecret(recorded))
        m_masked = masked(recorded);
}

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
