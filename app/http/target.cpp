// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/target.h"

#include "app/http/syntax.h"

#include <algorithm>
#include <charconv>

namespace expectra::http {

namespace {

Result<std::uint16_t> parsePort(std::string_view text)
{
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value == 0 || value > 65535)
        return fail(ErrorCode::InvalidInput,
                    "the port '" + std::string(text) + "' is not between 1 and 65535");
    return static_cast<std::uint16_t>(value);
}

bool isHostCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte != 0x7f &&
           std::string_view("<>\"\\^`{|}#?/@[]:%").find(c) == std::string_view::npos;
}

/// What a resolver may be asked to read as one. Checked even when lenient: the host is written into the
/// computed Host field.
bool isIpv6(std::string_view text)
{
    return text.find(':') != std::string_view::npos && std::all_of(text.begin(), text.end(), [](char c) {
               return c == ':' || c == '%' || isHostCharacter(c);
           });
}

/// host, [v6], host:port or [v6]:port.
Result<void> takeHostAndPort(std::string_view text, Target &target)
{
    std::string_view port;
    if (text.starts_with('[')) {
        const auto close = text.find(']');
        if (close == std::string_view::npos)
            return fail(ErrorCode::InvalidInput, "the '[' of an IPv6 address is never closed");
        target.host = text.substr(1, close - 1);
        if (!isIpv6(target.host))
            return fail(ErrorCode::InvalidInput, "between '[' and ']' only an IPv6 address may stand");
        const auto rest = text.substr(close + 1);
        if (!rest.empty() && !rest.starts_with(':'))
            return fail(ErrorCode::InvalidInput, "only a port may follow the IPv6 address");
        port = rest.empty() ? rest : rest.substr(1);
    } else {
        const auto colon = text.find(':');
        target.host = text.substr(0, colon);
        port = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
        if (!std::all_of(target.host.begin(), target.host.end(), isHostCharacter))
            return fail(ErrorCode::InvalidInput,
                        "the host '" + target.host + "' holds a character that no host has");
    }
    if (target.host.empty())
        return fail(ErrorCode::InvalidInput, "the address names no host");
    if (port.empty())
        return {};
    const auto number = parsePort(port);
    if (!number)
        return tl::unexpected<Error>(number.error());
    target.port = *number;
    return {};
}

std::uint16_t defaultPort(std::string_view scheme)
{
    return scheme == "https" ? 443 : 80;
}

Result<std::string_view> takeScheme(std::string_view address, Target &target)
{
    const auto separator = address.find("://");
    if (separator == std::string_view::npos || address.find_first_of("/?#") < separator)
        return address;
    target.scheme = toLower(address.substr(0, separator));
    if (target.scheme != "http" && target.scheme != "https")
        return fail(ErrorCode::InvalidInput,
                    "the scheme '" + target.scheme + "' can't be played, only http and https");
    target.port = defaultPort(target.scheme);
    return address.substr(separator + 3);
}

} // namespace

bool Target::hasDefaultPort() const
{
    return port == defaultPort(scheme);
}

std::string Target::authority() const
{
    return hasDefaultPort() ? (host.find(':') == std::string::npos ? host : "[" + host + "]") : hostAndPort();
}

std::string Target::hostAndPort() const
{
    return HostAndPort{host, port}.toString();
}

std::string HostAndPort::toString() const
{
    const bool bracketed = host.find(':') != std::string::npos;
    return (bracketed ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

Result<HostAndPort> parseHostAndPort(std::string_view text, std::uint16_t port)
{
    Target target;
    target.port = port;
    if (const auto taken = takeHostAndPort(trimmed(text), target); !taken)
        return tl::unexpected<Error>(taken.error());
    return HostAndPort{target.host, target.port};
}

std::string_view Target::lastSegment() const
{
    std::string_view path(pathAndQuery);
    path = path.substr(0, path.find('?'));
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos || path.size() == 1 ? path : path.substr(slash + 1);
}

Result<Target> parseTarget(std::string_view address, bool lenient)
{
    Target target;
    if (trimmed(address).empty())
        return fail(ErrorCode::InvalidInput, "the address is empty");
    const auto afterScheme = takeScheme(address, target);
    if (!afterScheme)
        return tl::unexpected<Error>(afterScheme.error());

    auto rest = afterScheme->substr(0, afterScheme->find('#'));
    const auto authorityEnd = std::min(rest.find_first_of("/?"), rest.size());
    auto authority = rest.substr(0, authorityEnd);
    rest.remove_prefix(authorityEnd);

    const auto at = authority.rfind('@');
    if (at != std::string_view::npos) {
        target.userinfo = authority.substr(0, at);
        authority.remove_prefix(at + 1);
    }
    if (const auto parsed = takeHostAndPort(authority, target); !parsed)
        return tl::unexpected<Error>(parsed.error());

    target.pathAndQuery = rest.starts_with('/') ? std::string(rest) : "/" + std::string(rest);
    const auto isUnusable = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f; };
    if (!lenient && std::any_of(target.pathAndQuery.begin(), target.pathAndQuery.end(), isUnusable))
        return fail(ErrorCode::InvalidInput,
                    "the path holds a space or control character; write it percent-encoded");
    return target;
}

} // namespace expectra::http
