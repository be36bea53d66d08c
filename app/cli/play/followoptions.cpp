// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/followoptions.h"

#include "app/auth/awssignature.h"
#include "app/cli/values.h"

#include <limits>

namespace expectra::cli {

Result<void> takeLocation(Reading &reading, const std::string &)
{
    reading.settings.edits.follow.redirects = true;
    return {};
}

Result<void> takeLocationTrusted(Reading &reading, const std::string &)
{
    reading.settings.edits.follow.trustsOtherOrigins = true;
    return {};
}

Result<void> takeKeepMethod(Reading &reading, const std::string &)
{
    reading.settings.edits.follow.keepsMethod = true;
    return {};
}

/// -1 means no limit, as curl has it.
Result<void> takeMaxRedirects(Reading &reading, const std::string &value)
{
    auto &maximum = reading.settings.edits.follow.maximumRedirects;
    if (value == "-1") {
        maximum = -1;
        return {};
    }
    const auto number = readNumber("max-redirs", value, 0, std::numeric_limits<int>::max());
    if (!number)
        return tl::unexpected<Error>(number.error());
    maximum = static_cast<int>(*number);
    return {};
}

/// With an equals sign it is data, without one a file, as curl has it.
Result<void> takeCookie(Reading &reading, const std::string &value)
{
    auto &follow = reading.settings.edits.follow;
    if (value.find('=') != std::string::npos) {
        follow.cookies += (follow.cookies.empty() ? "" : "; ") + value;
        return {};
    }
    follow.keepsCookies = true;
    if (!value.empty())
        reading.settings.cookieFiles.push_back(value);
    return {};
}

Result<void> takeCookieJar(Reading &reading, const std::string &value)
{
    reading.settings.edits.follow.keepsCookies = true;
    reading.settings.cookieJar = value;
    return {};
}

Result<void> takeUser(Reading &reading, const std::string &value)
{
    const auto colon = value.find(':');
    if (colon == std::string::npos)
        return fail(ErrorCode::InvalidInput, "--user needs a password behind a colon: USER:PASSWORD");
    reading.settings.edits.follow.user = BasicAuth{value.substr(0, colon), value.substr(colon + 1)};
    return {};
}

Result<void> takeBasic(Reading &reading, const std::string &)
{
    reading.settings.edits.follow.scheme = FollowEdits::Scheme::Basic;
    return {};
}

Result<void> takeDigest(Reading &reading, const std::string &)
{
    reading.settings.edits.follow.scheme = FollowEdits::Scheme::Digest;
    return {};
}

Result<void> takeBearer(Reading &reading, const std::string &value)
{
    reading.settings.edits.follow.bearer = value;
    return {};
}

Result<void> takeAws(Reading &reading, const std::string &value)
{
    const auto scope = auth::parseAwsProvider(value);
    if (!scope)
        return fail(ErrorCode::InvalidInput,
                    "--aws-sigv4 can't be '" + value + "'; it can be aws:amz[:REGION[:SERVICE]]");
    auto &follow = reading.settings.edits.follow;
    follow.scheme = FollowEdits::Scheme::Aws;
    follow.region = scope->region;
    follow.service = scope->service;
    return {};
}

} // namespace expectra::cli
