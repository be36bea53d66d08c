// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cookies/setcookie.h"

#include "app/cookies/cookiedate.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <charconv>

namespace expectra::cookies {

namespace {

constexpr std::size_t largestPair = 4096;
constexpr std::size_t largestAttribute = 1024;

bool isRefusedControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != 0x09) || byte == 0x7f;
}

/// What stands before `mark`; the rest keeps what stands behind it.
std::string_view takeUntil(std::string_view &rest, char mark)
{
    const auto at = rest.find(mark);
    const auto part = rest.substr(0, at);
    rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
    return part;
}

/// Section 5.6.2; one that holds anything but digits is passed over, one beyond all numbers is very far away.
std::optional<std::chrono::seconds> parseMaxAge(std::string_view text)
{
    std::int64_t value = 0;
    const auto *const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, value);
    if (last != end || text.empty() || error == std::errc::invalid_argument)
        return std::nullopt;
    constexpr std::int64_t farAway = std::int64_t{1} << 40;
    if (error == std::errc::result_out_of_range)
        value = text.front() == '-' ? -farAway : farAway;
    return std::chrono::seconds(std::clamp(value, -farAway, farAway));
}

SameSite parseSameSite(std::string_view text)
{
    for (const auto known : {SameSite::None, SameSite::Lax, SameSite::Strict}) {
        if (http::equalsIgnoringCase(text, sameSiteName(known)))
            return known;
    }
    return SameSite::Default;
}

/// False when the attribute says nothing that counts.
bool takeAttribute(SetCookie &cookie, std::string_view name, std::string_view value)
{
    const auto is = [name](std::string_view known) { return http::equalsIgnoringCase(name, known); };
    if (is("Expires")) {
        const auto date = parseCookieDate(value);
        if (date)
            cookie.expires = date;
        return date.has_value();
    }
    if (is("Max-Age")) {
        const auto age = parseMaxAge(value);
        if (age)
            cookie.maxAge = age;
        return age.has_value();
    }
    if (is("Domain")) {
        cookie.domain = http::toLower(value.starts_with('.') ? value.substr(1) : value);
    } else if (is("Path")) {
        cookie.path = value.starts_with('/') ? value : std::string_view();
    } else if (is("Secure")) {
        cookie.secure = true;
    } else if (is("HttpOnly")) {
        cookie.httpOnly = true;
    } else if (is("SameSite")) {
        cookie.sameSite = parseSameSite(value);
        return cookie.sameSite != SameSite::Default;
    } else {
        return false;
    }
    return true;
}

} // namespace

std::string_view sameSiteName(SameSite sameSite)
{
    switch (sameSite) {
    case SameSite::Default: return {};
    case SameSite::None: return "None";
    case SameSite::Lax: return "Lax";
    case SameSite::Strict: return "Strict";
    }
    return {};
}

Result<SetCookie> parseSetCookie(std::string_view field)
{
    if (std::any_of(field.begin(), field.end(), isRefusedControl))
        return fail(ErrorCode::InvalidInput, "it holds a control character");
    auto rest = field;
    auto pair = takeUntil(rest, ';');
    SetCookie cookie;
    if (pair.find('=') != std::string_view::npos)
        cookie.name = http::trimmed(takeUntil(pair, '='));
    cookie.value = http::trimmed(pair);
    if (cookie.name.empty() && cookie.value.empty())
        return fail(ErrorCode::InvalidInput, "it has neither a name nor a value");
    if (cookie.name.size() + cookie.value.size() > largestPair)
        return fail(ErrorCode::InvalidInput, "name and value are longer than 4096 bytes");

    while (!rest.empty()) {
        auto attribute = takeUntil(rest, ';');
        const auto whole = http::trimmed(attribute);
        const auto name = http::trimmed(takeUntil(attribute, '='));
        const auto value = http::trimmed(attribute);
        const bool counts = value.size() <= largestAttribute && takeAttribute(cookie, name, value);
        if (!counts && !whole.empty())
            cookie.ignored.emplace_back(whole);
    }
    return cookie;
}

} // namespace expectra::cookies
