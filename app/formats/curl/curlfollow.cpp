// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/curl/curlfollow.h"

#include <algorithm>
#include <cstdlib>

namespace expectra::curl {

void takeUser(Draft &draft, const std::string &value)
{
    const auto colon = std::min(value.find(':'), value.size());
    draft.user = BasicAuth{value.substr(0, colon), value.substr(std::min(colon + 1, value.size()))};
}

void takeTrust(Draft &draft, const std::string &)
{
    draft.request.following.redirects = true;
    draft.request.following.trustsOtherOrigins = true;
}

void takeKeepMethod(Draft &draft, const std::string &)
{
    draft.request.following.keepsMethod = true;
}

void takeMaximum(Draft &draft, const std::string &value)
{
    draft.request.following.maximumRedirects = static_cast<int>(std::strtol(value.c_str(), nullptr, 10));
}

/// Without an equals sign it names a file, which switches cookies on.
void takeCookie(Draft &draft, const std::string &value)
{
    if (value.find('=') == std::string::npos)
        draft.request.following.cookies = true;
    else
        draft.request.headers.append("Cookie", value);
}

void takeJar(Draft &draft, const std::string &)
{
    draft.request.following.cookies = true;
}

void settleUser(Draft &draft)
{
    if (draft.aws && draft.user)
        draft.request.auth =
            AwsAuth{draft.user->user, draft.user->password, {}, draft.aws->region, draft.aws->service};
    else if (draft.isDigest)
        draft.request.auth = draft.user ? DigestAuth{draft.user->user, draft.user->password} : DigestAuth{};
    else if (draft.user)
        draft.request.auth = *draft.user;
}

} // namespace expectra::curl
