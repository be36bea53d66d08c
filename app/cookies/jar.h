// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The cookies that are kept between exchanges, under the rules of RFC 6265bis section 5.7. The clock and the
// public suffixes are arguments. Laws: a refused cookie leaves the jar as it was; what is sent is what
// matching() says, in its order; the jar never outgrows its limits.

#include "app/cookies/setcookie.h"
#include "app/http/target.h"

#include <functional>
#include <mutex>

namespace expectra::cookies {

using PublicSuffixTest = std::function<bool(std::string_view domain)>;

/// What became of a Set-Cookie field.
struct Verdict
{
    bool stored = false;
    std::string reason; // why not; also when one was taken away: "it has expired"
};

class Jar final
{
public:
    explicit Jar(PublicSuffixTest isPublicSuffix) : m_isPublicSuffix(std::move(isPublicSuffix)) {}

    Verdict store(const SetCookie &field, const http::Target &from, Moment now);
    /// From a file, where it was judged long ago.
    void add(Cookie cookie, Moment now);
    void remove(const Cookie &cookie);
    void clear() { m_cookies.clear(); }

    /// What goes into the request's Cookie, in order (section 5.7.3).
    [[nodiscard]] std::vector<Cookie> matching(const http::Target &target, Moment now) const;
    [[nodiscard]] const std::vector<Cookie> &cookies() const { return m_cookies; }

private:
    [[nodiscard]] std::string refusal(const SetCookie &field, const Cookie &cookie,
                                      const http::Target &from) const;
    [[nodiscard]] bool hidesSecure(const Cookie &cookie) const;
    void makeRoom(const std::string &domain, Moment now);

    PublicSuffixTest m_isPublicSuffix;
    std::vector<Cookie> m_cookies; // oldest first
    std::uint64_t m_lastAge = 0;
};

/// "a=1; b=2", as Cookie has it (section 5.7.3, step 5).
[[nodiscard]] std::string cookieField(const std::vector<Cookie> &cookies);

/// One jar for the threads of a program: plays fill it, a window looks into it.
class SharedJar final
{
public:
    explicit SharedJar(PublicSuffixTest isPublicSuffix) : m_jar(std::move(isPublicSuffix)) {}

    template <class Use>
    auto use(Use &&use)
    {
        const std::lock_guard lock(m_mutex);
        return use(m_jar);
    }
    [[nodiscard]] std::vector<Cookie> cookies()
    {
        return use([](const Jar &jar) { return jar.cookies(); });
    }

private:
    std::mutex m_mutex;
    Jar m_jar;
};

} // namespace expectra::cookies
