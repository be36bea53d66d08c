// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A Set-Cookie field taken apart (RFC 6265bis section 5.6). Whether it is kept is the jar's to decide.

#include "app/base/result.h"
#include "app/cookies/cookie.h"

#include <vector>

namespace expectra::cookies {

struct SetCookie
{
    std::string name;
    std::string value;
    std::optional<std::chrono::seconds> maxAge; // wins over Expires
    std::optional<Moment> expires;
    std::string domain; // lower case, no leading dot; empty: the host that answered
    std::string path;   // empty: the folder of the path that was asked for
    bool secure = false;
    bool httpOnly = false;
    SameSite sameSite = SameSite::Default;
    std::vector<std::string> ignored; // attributes that are unknown or can't be read, as they stand
};

/// InvalidInput says why a user agent must pass over the whole field.
[[nodiscard]] Result<SetCookie> parseSetCookie(std::string_view field);

} // namespace expectra::cookies
