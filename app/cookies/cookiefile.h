// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Netscape's cookie file, which curl, wget and browsers' exports share: seven columns apart by tabs. It knows
// nothing of SameSite.

#include "app/cookies/cookie.h"

#include <string_view>
#include <vector>

namespace expectra::cookies {

struct CookieFile
{
    std::vector<Cookie> cookies;
    std::vector<std::size_t> unreadable; // lines, counted from 1
};

[[nodiscard]] CookieFile readCookieFile(std::string_view text);
[[nodiscard]] std::string cookieFileText(const std::vector<Cookie> &cookies);

} // namespace expectra::cookies
