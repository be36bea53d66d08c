// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One cookie as the jar keeps it (RFC 6265bis section 5.7).

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace expectra::cookies {

using Moment = std::chrono::sys_seconds;

enum class SameSite {
    Default, // nothing was said
    None,
    Lax,
    Strict,
};

struct Cookie
{
    std::string name;
    std::string value;
    std::string domain;   // lower case, without a leading dot
    bool hostOnly = true; // sent to `domain` alone, not to hosts below it
    std::string path = "/";
    bool secure = false;
    bool httpOnly = false;
    SameSite sameSite = SameSite::Default;
    std::optional<Moment> expires{}; // nullopt: with the session
    std::uint64_t age = 0;           // counts up with each new cookie: earlier ones are sent first

    friend bool operator==(const Cookie &, const Cookie &) = default;
};

/// "Strict"; empty for Default.
[[nodiscard]] std::string_view sameSiteName(SameSite sameSite);

} // namespace expectra::cookies
