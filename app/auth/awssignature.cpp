// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/awssignature.h"

#include "app/auth/hash.h"
#include "app/http/reference.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <vector>

namespace expectra::auth {

namespace {

constexpr std::string_view algorithm = "AWS4-HMAC-SHA256";

std::string uriEncoded(std::string_view text, bool keepsSlash)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (plain.find(c) != std::string_view::npos || (keepsSlash && c == '/'))
            result += c;
        else
            result.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return result;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string percentDecoded(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape =
            text[i] == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0;
        result += isEscape ? static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2])) : text[i];
        i += isEscape ? 2 : 0;
    }
    return result;
}

/// S3 signs the path as it is meant; the others without "." and "//", and encoded twice.
std::string canonicalPath(std::string_view path, std::string_view service)
{
    if (service == "s3")
        return uriEncoded(percentDecoded(path), true);
    auto normal = http::withoutDotSegments(path);
    normal.erase(
        std::unique(normal.begin(), normal.end(), [](char a, char b) { return a == '/' && b == '/'; }),
        normal.end());
    return uriEncoded(uriEncoded(percentDecoded(normal), true), true);
}

std::string canonicalQuery(std::string_view query)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!query.empty()) {
        const auto part = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(part.size() + 1, query.size()));
        if (part.empty())
            continue;
        const auto equals = std::min(part.find('='), part.size());
        const auto value = part.substr(std::min(equals + 1, part.size()));
        pairs.emplace_back(uriEncoded(percentDecoded(part.substr(0, equals)), false),
                           uriEncoded(percentDecoded(value), false));
    }
    std::sort(pairs.begin(), pairs.end());
    std::string result;
    for (const auto &[name, value] : pairs)
        result += (result.empty() ? "" : "&") + name + "=" + value;
    return result;
}

/// Trimmed, and each run of spaces one.
std::string canonicalValue(std::string_view value)
{
    std::string result;
    for (const char c : http::trimmed(value)) {
        if (c != ' ' || !result.ends_with(' '))
            result += c;
    }
    return result;
}

std::map<std::string, std::string> canonicalHeaders(const http::Headers &headers)
{
    std::map<std::string, std::string> result;
    for (const auto &field : headers) {
        auto [at, isNew] = result.try_emplace(http::toLower(field.name), canonicalValue(field.value));
        if (!isNew)
            at->second += "," + canonicalValue(field.value);
    }
    return result;
}

std::string signedNames(const std::map<std::string, std::string> &headers)
{
    std::string names;
    for (const auto &[name, value] : headers)
        names += (names.empty() ? "" : ";") + name;
    return names;
}

std::vector<std::string> partsOf(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto part = text.substr(0, text.find(separator));
        parts.emplace_back(part);
        text.remove_prefix(std::min(part.size() + 1, text.size()));
    }
    return parts;
}

} // namespace

std::optional<AwsScope> parseAwsProvider(std::string_view text)
{
    auto parts = partsOf(text, ':');
    if (parts.empty() || parts.size() > 4 || parts[0] != "aws" || (parts.size() > 1 && parts[1] != "amz"))
        return std::nullopt;
    parts.resize(4);
    return AwsScope{parts[2], parts[3]};
}

AwsScope awsScopeOf(std::string_view host)
{
    constexpr std::string_view domain = ".amazonaws.com";
    const auto end = host.rfind(domain);
    if (end == std::string_view::npos)
        return {};
    auto labels = partsOf(host.substr(0, end), '.');
    const auto isRegion = [](std::string_view label) {
        return std::count(label.begin(), label.end(), '-') >= 2 && label.back() >= '0' && label.back() <= '9';
    };
    // What has no region in its name is served from the first one.
    AwsScope scope{"us-east-1", {}};
    if (!labels.empty() && isRegion(labels.back())) {
        scope.region = labels.back();
        labels.pop_back();
    }
    scope.service = labels.empty() ? std::string() : labels.back();
    return scope;
}

std::string awsTime(std::chrono::sys_seconds time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d%02u%02uT%02ld%02ld%02ldZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<long>(clock.hours().count()), static_cast<long>(clock.minutes().count()),
                  static_cast<long>(clock.seconds().count()));
    return text.data();
}

std::string awsCanonicalRequest(const AwsMessage &message, std::string_view service)
{
    const std::string_view target(message.pathAndQuery);
    const auto mark = std::min(target.find('?'), target.size());
    const auto headers = canonicalHeaders(message.headers);
    std::string text = message.method + "\n" + canonicalPath(target.substr(0, mark), service) + "\n" +
                       canonicalQuery(target.substr(std::min(mark + 1, target.size()))) + "\n";
    for (const auto &[name, value] : headers)
        text.append(name).append(":").append(value).append("\n");
    return text + "\n" + signedNames(headers) + "\n" + message.payloadHash;
}

std::string awsAuthorization(const AwsMessage &message, const AwsKeys &keys)
{
    const auto date = message.time.substr(0, 8);
    const auto scope = date + "/" + keys.scope.region + "/" + keys.scope.service + "/aws4_request";
    const auto canonical = awsCanonicalRequest(message, keys.scope.service);
    const auto toSign = std::string(algorithm) + "\n" + message.time + "\n" + scope + "\n" +
                        hashHex(HashKind::Sha256, canonical);
    auto key = hmacSha256("AWS4" + keys.secretKey, date);
    for (const auto &part : {keys.scope.region, keys.scope.service, std::string("aws4_request")})
        key = hmacSha256(key, part);
    return std::string(algorithm) + " Credential=" + keys.accessKey + "/" + scope +
           ", SignedHeaders=" + signedNames(canonicalHeaders(message.headers)) +
           ", Signature=" + hex(hmacSha256(key, toSign));
}

} // namespace expectra::auth
