// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cookies/jar.h"

#include "app/cookies/cookiematch.h"
#include "app/http/syntax.h"

#include <algorithm>

namespace expectra::cookies {

namespace {

// Section 6.1 asks for at least these; more would let one server fill the jar.
constexpr std::size_t mostOfADomain = 50;
constexpr std::size_t mostOfAll = 3000;
// Section 5.5: no cookie lives longer.
constexpr std::chrono::hours longestLife{24 * 400};

std::string_view pathOf(const http::Target &target)
{
    const std::string_view path(target.pathAndQuery);
    return path.substr(0, path.find('?'));
}

/// Section 5.7, step 21.
bool isSamePlace(const Cookie &a, const Cookie &b)
{
    return a.name == b.name && a.domain == b.domain && a.hostOnly == b.hostOnly && a.path == b.path;
}

bool hasExpired(const Cookie &cookie, Moment now)
{
    return cookie.expires && *cookie.expires <= now;
}

bool startsIgnoringCase(std::string_view text, std::string_view prefix)
{
    return http::equalsIgnoringCase(text.substr(0, prefix.size()), prefix);
}

std::optional<Moment> expiry(const SetCookie &field, Moment now)
{
    auto until = field.expires;
    if (field.maxAge)
        until = field.maxAge->count() <= 0 ? Moment::min() : now + *field.maxAge;
    return until ? std::optional(std::min<Moment>(*until, now + longestLife)) : std::nullopt;
}

/// Section 5.7, steps 18 to 20: what the name promises, the attributes must keep.
std::string brokenPromise(const SetCookie &field, const Cookie &cookie)
{
    if (startsIgnoringCase(cookie.name, "__Secure-") && !cookie.secure)
        return "a name that begins with __Secure- asks for the Secure attribute";
    if (startsIgnoringCase(cookie.name, "__Host-") &&
        (!cookie.secure || !cookie.hostOnly || field.path != "/"))
        return "a name that begins with __Host- asks for Secure, Path=/ and no Domain";
    if (cookie.name.empty() &&
        (startsIgnoringCase(cookie.value, "__Secure-") || startsIgnoringCase(cookie.value, "__Host-")))
        return "without a name, its value passes itself off as a prefix";
    return {};
}

} // namespace

Verdict Jar::store(const SetCookie &field, const http::Target &from, Moment now)
{
    const auto host = canonicalHost(from.host);
    Cookie cookie{field.name,   field.value,    field.domain,   field.domain.empty(), field.path,
                  field.secure, field.httpOnly, field.sameSite, expiry(field, now)};
    // Step 8: a public suffix may name itself, for its own cookies alone.
    if (!cookie.hostOnly && cookie.domain == host && m_isPublicSuffix(cookie.domain))
        cookie.hostOnly = true;
    if (cookie.hostOnly)
        cookie.domain = host;
    if (cookie.path.empty())
        cookie.path = defaultPath(from.pathAndQuery);
    if (auto reason = refusal(field, cookie, from); !reason.empty())
        return {false, std::move(reason)};

    const auto same = std::find_if(m_cookies.begin(), m_cookies.end(),
                                   [&cookie](const Cookie &each) { return isSamePlace(each, cookie); });
    if (hasExpired(cookie, now)) {
        const bool was = same != m_cookies.end();
        if (was)
            m_cookies.erase(same);
        return {false, was ? "it has expired, which took the stored one away" : "it has expired"};
    }
    if (same != m_cookies.end()) {
        cookie.age = same->age; // step 21.3: the creation time stays
        *same = std::move(cookie);
        return {true, {}};
    }
    add(std::move(cookie), now);
    return {true, {}};
}

void Jar::add(Cookie cookie, Moment now)
{
    if (hasExpired(cookie, now))
        return;
    remove(cookie);
    makeRoom(cookie.domain, now);
    cookie.age = ++m_lastAge;
    m_cookies.push_back(std::move(cookie));
}

void Jar::remove(const Cookie &cookie)
{
    std::erase_if(m_cookies, [&cookie](const Cookie &each) { return isSamePlace(each, cookie); });
}

/// Section 5.7, steps 8 to 20; empty: it may be kept.
std::string Jar::refusal(const SetCookie &field, const Cookie &cookie, const http::Target &from) const
{
    const auto host = canonicalHost(from.host);
    if (!cookie.hostOnly && m_isPublicSuffix(cookie.domain))
        return "the domain " + cookie.domain + " is a public suffix, under which anybody has names";
    if (!cookie.hostOnly && !domainMatches(host, cookie.domain))
        return "the domain " + cookie.domain + " is not that of the host " + host;
    if (cookie.secure && !isTrustworthy(from))
        return "it is Secure, but came over http";
    if (!cookie.secure && !isTrustworthy(from) && hidesSecure(cookie))
        return "it came over http and would hide a Secure cookie of that name";
    if (cookie.sameSite == SameSite::None && !cookie.secure)
        return "SameSite=None asks for the Secure attribute";
    return brokenPromise(field, cookie);
}

/// Step 15: one over http never shadows a Secure one.
bool Jar::hidesSecure(const Cookie &cookie) const
{
    return std::any_of(m_cookies.begin(), m_cookies.end(), [&cookie](const Cookie &each) {
        return each.secure && each.name == cookie.name &&
               (domainMatches(each.domain, cookie.domain) || domainMatches(cookie.domain, each.domain)) &&
               pathMatches(cookie.path, each.path);
    });
}

/// Section 5.7, the end: first what has expired, then the oldest of a domain that has too many, then the
/// oldest of all.
void Jar::makeRoom(const std::string &domain, Moment now)
{
    std::erase_if(m_cookies, [now](const Cookie &each) { return hasExpired(each, now); });
    const auto isOfDomain = [&domain](const Cookie &each) { return each.domain == domain; };
    const auto ofDomain = std::count_if(m_cookies.begin(), m_cookies.end(), isOfDomain);
    if (static_cast<std::size_t>(ofDomain) >= mostOfADomain) {
        // Those without Secure go first.
        auto oldest = std::find_if(m_cookies.begin(), m_cookies.end(), [&isOfDomain](const Cookie &each) {
            return isOfDomain(each) && !each.secure;
        });
        if (oldest == m_cookies.end())
            oldest = std::find_if(m_cookies.begin(), m_cookies.end(), isOfDomain);
        m_cookies.erase(oldest);
    }
    if (m_cookies.size() >= mostOfAll)
        m_cookies.erase(m_cookies.begin());
}

std::vector<Cookie> Jar::matching(const http::Target &target, Moment now) const
{
    const auto host = canonicalHost(target.host);
    std::vector<Cookie> result;
    for (const auto &cookie : m_cookies) {
        const bool hostFits = cookie.hostOnly ? cookie.domain == host : domainMatches(host, cookie.domain);
        if (hostFits && pathMatches(pathOf(target), cookie.path) && !hasExpired(cookie, now) &&
            (!cookie.secure || isTrustworthy(target)))
            result.push_back(cookie);
    }
    std::stable_sort(result.begin(), result.end(), [](const Cookie &a, const Cookie &b) {
        return a.path.size() != b.path.size() ? a.path.size() > b.path.size() : a.age < b.age;
    });
    return result;
}

std::string cookieField(const std::vector<Cookie> &cookies)
{
    std::string field;
    for (const auto &cookie : cookies) {
        if (!field.empty())
            field += "; ";
        if (!cookie.name.empty())
            field += cookie.name + "=";
        field += cookie.value;
    }
    return field;
}

} // namespace expectra::cookies
