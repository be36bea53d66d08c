// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The date of a cookie's Expires, which servers write in more ways than HTTP has.

#include "app/cookies/cookie.h"

#include <string_view>

namespace expectra::cookies {

/// RFC 6265bis section 5.1.1; nullopt where the algorithm fails.
[[nodiscard]] std::optional<Moment> parseCookieDate(std::string_view text);

} // namespace expectra::cookies
