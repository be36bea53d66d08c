// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/followedits.h"

#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::cli {

Result<void> FollowEdits::check() const
{
    if (scheme == Scheme::Aws && !user)
        return fail(ErrorCode::InvalidInput, "--aws-sigv4 needs --user KEY:SECRET");
    if (user && !bearer.empty())
        return fail(ErrorCode::InvalidInput, "--user and --oauth2-bearer can't both say who sends it");
    return {};
}

void FollowEdits::applyTo(Request &request) const
{
    auto &following = request.following;
    following.redirects = following.redirects || redirects || trustsOtherOrigins;
    following.trustsOtherOrigins = following.trustsOtherOrigins || trustsOtherOrigins;
    following.keepsMethod = following.keepsMethod || keepsMethod;
    following.maximumRedirects = maximumRedirects.value_or(following.maximumRedirects);
    following.cookies = following.cookies || keepsCookies;
    applyAuth(request);
    if (cookies.empty())
        return;
    auto &fields = request.headers.fields();
    const auto typed = std::find_if(fields.begin(), fields.end(), [](const http::Header &field) {
        return http::equalsIgnoringCase(field.name, "Cookie");
    });
    if (typed == fields.end())
        request.headers.append("Cookie", cookies);
    else
        typed->value += "; " + cookies;
}

void FollowEdits::applyAuth(Request &request) const
{
    if (!bearer.empty()) {
        request.auth = BearerAuth{bearer};
    } else if (scheme == Scheme::Aws) {
        request.auth = AwsAuth{user->user, user->password, {}, region, service};
    } else if (scheme == Scheme::Digest) {
        request.auth = user ? DigestAuth{user->user, user->password} : DigestAuth{};
    } else if (user) {
        request.auth = *user;
    }
}

} // namespace expectra::cli
