// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/facts/places.h"

#include "app/http/syntax.h"
#include "app/analysis/wiretext.h"

#include <algorithm>
#include <array>
#include <set>

namespace expectra::diagnosis {

namespace {

constexpr int valueLength = 60;

// Fields that caches, gateways and delivery networks add, and origins don't.
constexpr std::array<std::string_view, 16> hopFields{"Via",
                                                     "X-Cache",
                                                     "X-Cache-Lookup",
                                                     "X-Squid-Error",
                                                     "X-Varnish",
                                                     "CF-RAY",
                                                     "X-Amz-Cf-Id",
                                                     "X-Amz-Cf-Pop",
                                                     "X-Served-By",
                                                     "X-Akamai-Request-ID",
                                                     "X-Azure-Ref",
                                                     "Akamai-GRN",
                                                     "Proxy-Authenticate",
                                                     "Proxy-Status",
                                                     "Proxy-Connection",
                                                     "X-Envoy-Upstream-Service-Time"};

// A field that only the one who makes the answer sets.
constexpr std::array<std::string_view, 2> makersFields{"X-Squid-Error", "Proxy-Authenticate"};

// How a Server begins that stands in front of others, as a rule.
constexpr std::array<std::string_view, 14> hopServers{
    "squid",  "varnish",    "haproxy",    "envoy",       "istio-envoy", "ats",       "apachetrafficserver",
    "awselb", "cloudflare", "cloudfront", "akamaighost", "tinyproxy",   "mitmproxy", "privoxy"};

bool namesHop(const http::Header &header)
{
    if (!http::equalsIgnoringCase(header.name, "Server"))
        return false;
    const auto value = http::toLower(header.value);
    return std::any_of(hopServers.begin(), hopServers.end(),
                       [&value](std::string_view name) { return value.starts_with(name); });
}

template <std::size_t Count>
bool isOneOf(const http::Header &header, const std::array<std::string_view, Count> &names)
{
    return std::any_of(names.begin(), names.end(), [&header](std::string_view name) {
        return http::equalsIgnoringCase(header.name, name);
    });
}

QString lineOf(const http::Header &header)
{
    return shortText(header.name + ": " + header.value, valueLength);
}

} // namespace

QStringList hopSigns(const ResponseHead &head)
{
    QStringList signs;
    for (const auto &header : head.headers) {
        if (isOneOf(header, hopFields) || namesHop(header))
            signs.append(lineOf(header));
    }
    return signs;
}

QStringList hopSigns(const Diagnosis &diagnosis, std::size_t route)
{
    // By name alone: what a field says differs from answer to answer.
    std::set<std::string> names;
    QStringList signs;
    for (const auto &sample : diagnosis.samples) {
        const auto &response = sample.exchanges.back()->response;
        if (sample.route != route || !response)
            continue;
        for (const auto &header : response->headers) {
            const bool isSign = isOneOf(header, hopFields) || namesHop(header);
            if (isSign && names.insert(http::toLower(header.name)).second)
                signs.append(lineOf(header));
        }
    }
    return signs;
}

QStringList foreignSigns(const Diagnosis &diagnosis, const Cell &cell)
{
    const auto *const answer = answerOf(diagnosis, cell);
    const auto *const plain = answerOf(diagnosis, {Probe::Plain, cell.route});
    QStringList signs;
    if (!answer)
        return signs;
    for (const auto &header : answer->headers) {
        const bool isServer = http::equalsIgnoringCase(header.name, "Server");
        const bool isOther =
            isServer && plain && plain->status < 400 && plain->headers.combined("Server") != header.value;
        if (isOneOf(header, makersFields) || namesHop(header) || isOther)
            signs.append(lineOf(header));
    }
    return signs;
}

} // namespace expectra::diagnosis
