// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cookies/cookiematch.h"

#include "app/http/syntax.h"

namespace expectra::cookies {

namespace {

bool isAddressInNumbers(std::string_view host)
{
    return host.find(':') != std::string_view::npos ||
           host.find_first_not_of("0123456789.") == std::string_view::npos;
}

} // namespace

std::string canonicalHost(std::string_view host)
{
    if (host.ends_with('.'))
        host.remove_suffix(1);
    return http::toLower(host);
}

bool domainMatches(std::string_view host, std::string_view domain)
{
    if (host == domain)
        return true;
    return !domain.empty() && host.size() > domain.size() && host.ends_with(domain) &&
           host[host.size() - domain.size() - 1] == '.' && !isAddressInNumbers(host);
}

bool pathMatches(std::string_view requested, std::string_view path)
{
    if (!requested.starts_with(path))
        return false;
    return requested.size() == path.size() || path.ends_with('/') || requested[path.size()] == '/';
}

std::string defaultPath(std::string_view pathAndQuery)
{
    const auto path = pathAndQuery.substr(0, pathAndQuery.find('?'));
    const auto slash = path.rfind('/');
    if (!path.starts_with('/') || slash == 0)
        return "/";
    return std::string(path.substr(0, slash));
}

bool isTrustworthy(const http::Target &target)
{
    const auto host = canonicalHost(target.host);
    return target.scheme == "https" || host == "localhost" || host.ends_with(".localhost") || host == "::1" ||
           (host.starts_with("127.") && isAddressInNumbers(host));
}

} // namespace expectra::cookies
