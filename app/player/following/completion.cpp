// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/following/completion.h"

#include "app/http/syntax.h"
#include "app/request/awsrequest.h"
#include "app/request/bodyhash.h"

#include <algorithm>

namespace expectra::following {

namespace {

void addComputed(PreparedRequest &request, std::string name, std::string value)
{
    request.headers.push_back({{std::move(name), std::move(value), {}}, Origin::Computed, {}});
}

bool namesCookie(std::string_view field, const std::string &name)
{
    while (!field.empty()) {
        const auto pair = http::trimmed(field.substr(0, field.find(';')));
        if (pair.substr(0, pair.find('=')) == name)
            return true;
        field.remove_prefix(std::min(field.find(';'), field.size() - 1) + 1);
    }
    return false;
}

/// A request has one Cookie field (RFC 6265bis section 5.7.3): the jar's go behind those that were typed.
void addCookies(PreparedRequest &request, const Sources &sources)
{
    if (!sources.jar || !request.following.cookies)
        return;
    auto found =
        sources.jar->use([&](const cookies::Jar &jar) { return jar.matching(request.target, sources.now); });
    const auto typed = std::find_if(request.headers.begin(), request.headers.end(), [](const auto &header) {
        return http::equalsIgnoringCase(header.field.name, "Cookie");
    });
    if (typed != request.headers.end()) {
        std::erase_if(found,
                      [&](const auto &cookie) { return namesCookie(typed->field.value, cookie.name); });
    }
    if (found.empty())
        return;
    if (typed == request.headers.end())
        addComputed(request, "Cookie", cookies::cookieField(found));
    else
        typed->field.value += "; " + cookies::cookieField(found);
}

/// Where a challenge is known; without one nothing is added.
Result<void> addDigest(PreparedRequest &request, const DigestAuth &user, DigestMemory &memory)
{
    auto *const known = memory.find(request.target, user);
    if (!known || request.fields().contains("Authorization"))
        return {};
    auth::DigestUse use{request.method,
                        request.target.pathAndQuery,
                        user.user,
                        user.password,
                        auth::randomHex(),
                        ++known->count,
                        {}};
    if (known->challenge.protection == auth::DigestChallenge::Protection::Content) {
        auto hash = bodyHash(request.body, known->challenge.hash);
        if (!hash)
            return tl::unexpected<Error>(hash.error());
        use.contentHash = std::move(*hash);
    }
    addComputed(request, "Authorization", auth::digestAuthorization(known->challenge, use));
    return {};
}

} // namespace

Result<PreparedRequest> completed(PreparedRequest intended, const Sources &sources)
{
    addCookies(intended, sources);
    if (const auto *digest = std::get_if<DigestAuth>(&intended.auth)) {
        if (const auto added = addDigest(intended, *digest, sources.digests); !added)
            return tl::unexpected<Error>(added.error());
    }
    if (const auto *aws = std::get_if<AwsAuth>(&intended.auth))
        return signedForAws(std::move(intended), AwsAuth(*aws), sources.now);
    return intended;
}

PreparedRequest emptied(PreparedRequest request)
{
    std::erase_if(request.headers, [](const PreparedHeader &header) {
        return http::equalsIgnoringCase(header.field.name, "Transfer-Encoding") ||
               http::equalsIgnoringCase(header.field.name, "Content-Length");
    });
    addComputed(request, "Content-Length", "0");
    request.body = BytesBody{};
    request.framing = BodyFraming::Length;
    request.bodySize = 0;
    request.trailers = {};
    return request;
}

} // namespace expectra::following
