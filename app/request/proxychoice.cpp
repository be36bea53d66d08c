// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/proxychoice.h"

#include "app/auth/base64.h"
#include "app/http/syntax.h"
#include "app/request/bypass.h"
#include "app/request/parameters.h"

#include <algorithm>

namespace expectra {

namespace {

constexpr std::string_view credentialsField = "Proxy-Authorization";

struct Scheme
{
    std::string_view name;
    Proxy::Kind kind;
    std::uint16_t port;
    bool resolvesNames;
};

constexpr Scheme schemes[]{{"http", Proxy::Kind::Http, 1080, false},
                           {"https", Proxy::Kind::Https, 443, false},
                           {"socks5", Proxy::Kind::Socks5, 1080, false},
                           {"socks5h", Proxy::Kind::Socks5, 1080, true}};

/// Moves behind the scheme; http where none is written.
Result<Scheme> takeScheme(std::string_view &address)
{
    const auto end = address.find("://");
    if (end == std::string_view::npos)
        return schemes[0];
    const auto name = address.substr(0, end);
    address.remove_prefix(end + 3);
    for (const auto &scheme : schemes) {
        if (http::equalsIgnoringCase(scheme.name, name))
            return scheme;
    }
    return fail(ErrorCode::InvalidInput,
                "'" + std::string(name) + "' is no kind of proxy; http, https, socks5 and socks5h are");
}

std::string decoded(std::string_view text)
{
    return readParameter(text, ParameterCoding::Address);
}

void takeUser(std::string_view &address, Proxy &proxy)
{
    const auto at = address.rfind('@');
    if (at == std::string_view::npos)
        return;
    const auto user = address.substr(0, at);
    const auto colon = user.find(':');
    proxy.user = decoded(user.substr(0, colon));
    if (colon != std::string_view::npos)
        proxy.password = decoded(user.substr(colon + 1));
    address.remove_prefix(at + 1);
}

bool isCredentials(const PreparedHeader &header)
{
    return http::equalsIgnoringCase(header.field.name, credentialsField);
}

} // namespace

Result<Proxy> parseProxy(std::string_view address)
{
    address = http::trimmed(address);
    const auto scheme = takeScheme(address);
    if (!scheme)
        return tl::unexpected<Error>(scheme.error());
    Proxy proxy;
    proxy.kind = scheme->kind;
    proxy.resolvesNames = scheme->resolvesNames;
    address = address.substr(0, address.find_first_of("/?#"));
    takeUser(address, proxy);
    auto place = http::parseHostAndPort(address, scheme->port);
    if (!place)
        return fail(ErrorCode::InvalidInput, "the proxy: " + place.error().detail);
    proxy.place = std::move(*place);
    constexpr std::size_t longest = 255; // a length in one byte: RFC 1929 section 2
    if (proxy.kind == Proxy::Kind::Socks5 && std::max(proxy.user.size(), proxy.password.size()) > longest)
        return fail(ErrorCode::InvalidInput, "SOCKS takes no user or password of more than 255 bytes");
    return proxy;
}

std::string proxyAddress(const Proxy &proxy)
{
    const auto scheme = std::find_if(std::begin(schemes), std::end(schemes), [&proxy](const Scheme &each) {
        return each.kind == proxy.kind &&
               (proxy.kind != Proxy::Kind::Socks5 || each.resolvesNames == proxy.resolvesNames);
    });
    return std::string(scheme->name) + "://" + proxy.place.toString();
}

Result<void> settleProxy(PreparedRequest &request)
{
    const auto &choice = request.proxyChoice;
    if (choice.from != ProxyChoice::From::Typed || isBypassed(choice.bypass, request.target.host)) {
        useProxy(request, std::nullopt);
        return {};
    }
    auto proxy = parseProxy(choice.address);
    if (!proxy)
        return tl::unexpected<Error>(proxy.error());
    if (proxy->kind == Proxy::Kind::Socks5 && request.destination().host.size() > 255)
        return fail(ErrorCode::InvalidInput, "SOCKS takes no name of more than 255 bytes");
    useProxy(request, std::move(*proxy));
    return {};
}

void useProxy(PreparedRequest &request, std::optional<Proxy> proxy)
{
    if (!request.unixSocket.empty()) // there is no way through a proxy to a socket of this machine
        proxy.reset();
    if (proxy)
        proxy->tunnelsAll = proxy->tunnelsAll || request.proxyChoice.tunnelsAll;
    request.proxy = std::move(proxy);

    auto &headers = request.headers;
    std::erase_if(headers, [](const PreparedHeader &header) {
        return header.origin == Origin::Computed && isCredentials(header);
    });
    if (!isForwarded(request) || std::any_of(headers.begin(), headers.end(), isCredentials))
        return;
    if (auto value = proxyAuthorization(*request.proxy); !value.empty())
        headers.push_back({{std::string(credentialsField), std::move(value), {}}, Origin::Computed, {}});
}

bool isForwarded(const PreparedRequest &request)
{
    // A place to connect to apart from the address can only be told to a proxy with CONNECT, and HTTP/2
    // without TLS is a matter between this program and the server.
    return request.proxy && request.proxy->kind != Proxy::Kind::Socks5 && !request.usesTls() &&
           !request.proxy->tunnelsAll && !request.connectTo && request.version != http::Version::Http2;
}

bool isTunnelled(const PreparedRequest &request)
{
    return request.proxy && !isForwarded(request);
}

http::HostAndPort firstHop(const PreparedRequest &request)
{
    return request.proxy ? request.proxy->place : request.destination();
}

std::string proxyAuthorization(const Proxy &proxy)
{
    if (!proxy.authorization.empty())
        return proxy.authorization;
    if (proxy.user.empty() && proxy.password.empty())
        return {};
    return "Basic " + auth::base64(proxy.user + ":" + proxy.password);
}

} // namespace expectra
