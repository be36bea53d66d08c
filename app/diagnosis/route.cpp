// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/route.h"

#include "app/analysis/wiretext.h"
#include "app/request/proxychoice.h"

#include <QCoreApplication>

#include <array>

namespace expectra::diagnosis {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Route", text);
}

constexpr std::array versions{http::Version::Http10, http::Version::Http11, http::Version::Http2};

Result<void> takeVersion(Route &route, std::string_view value)
{
    for (const auto version : versions) {
        if (value == http::versionNumber(version)) {
            route.version = version;
            return {};
        }
    }
    return fail(ErrorCode::InvalidInput,
                "'" + std::string(value) + "' is no version of a route; 1.0, 1.1 and 2 are");
}

Result<void> takeWay(Route &route, Route::Way way, std::string_view place)
{
    if (route.way != Route::Way::Direct)
        return fail(ErrorCode::InvalidInput, "a route goes one way: a proxy or an address");
    if (way == Route::Way::Proxy) {
        if (auto proxy = parseProxy(place); !proxy)
            return fail(proxy.error().code, proxy.error().detail);
    } else if (auto address = http::parseHostAndPort(place, 80); !address) {
        return fail(address.error().code, address.error().detail);
    }
    route.way = way;
    route.place = place;
    return {};
}

Result<void> takeEcho(Route &route, std::string_view address)
{
    if (auto target = http::parseTarget(address); !target)
        return fail(target.error().code, target.error().detail);
    route.echo = address;
    return {};
}

Result<void> takeWord(Route &route, std::string_view word)
{
    if (word == "direct")
        return {};
    const auto equals = word.find('=');
    const auto key = word.substr(0, equals);
    const auto value = equals == std::string_view::npos ? std::string_view() : word.substr(equals + 1);
    if (key == "proxy")
        return takeWay(route, Route::Way::Proxy, value);
    if (key == "to")
        return takeWay(route, Route::Way::Address, value);
    if (key == "version")
        return takeVersion(route, value);
    if (key == "echo")
        return takeEcho(route, value);
    if (key == "name") {
        route.label = value;
        return {};
    }
    return fail(ErrorCode::InvalidInput, "'" + std::string(word) +
                                             "' is no part of a route; direct, proxy=URL, to=HOST:PORT, "
                                             "version=1.0|1.1|2, echo=URL and name=TEXT are");
}

std::string shownProxy(const std::string &address)
{
    const auto proxy = parseProxy(address);
    return proxy ? proxyAddress(*proxy) : address;
}

QString wayTitle(const Route &route)
{
    switch (route.way) {
    case Route::Way::Direct: return tr("Direct");
    case Route::Way::Proxy: {
        const auto proxy = parseProxy(route.place);
        return tr("Through %1").arg(escapedText(proxy ? proxy->place.toString() : route.place));
    }
    case Route::Way::Address: return tr("At %1").arg(escapedText(route.place));
    }
    return {};
}

} // namespace

std::string_view wayForm(Route::Way way)
{
    switch (way) {
    case Route::Way::Direct: break;
    case Route::Way::Proxy: return "proxy=URL";
    case Route::Way::Address: return "to=HOST:PORT";
    }
    return "direct";
}

Result<Route> parseRoute(std::string_view text)
{
    Route route;
    while (true) {
        const auto comma = text.find(',');
        if (auto taken = takeWord(route, text.substr(0, comma)); !taken)
            return fail(taken.error().code, taken.error().detail);
        if (comma == std::string_view::npos)
            return route;
        text.remove_prefix(comma + 1);
    }
}

std::string routeName(const Route &route)
{
    std::string words = route.way == Route::Way::Proxy     ? "proxy=" + shownProxy(route.place)
                        : route.way == Route::Way::Address ? "to=" + route.place
                                                           : "direct";
    if (route.version)
        words += ",version=" + std::string(http::versionNumber(*route.version));
    if (!route.echo.empty())
        words += ",echo=" + route.echo;
    if (!route.label.empty())
        words += ",name=" + route.label;
    return words;
}

QString routeTitle(const Route &route)
{
    if (!route.label.empty())
        return escapedText(route.label);
    auto title = wayTitle(route);
    if (route.version) {
        const auto version = http::versionOnTheWire(*route.version);
        title += QStringLiteral(", ") + QString::fromLatin1(version.data(), qsizetype(version.size()));
    }
    return route.echo.empty() ? title : tr("%1, echo origin").arg(title);
}

std::vector<Route> routesOf(const Request &request)
{
    std::vector<Route> routes(1);
    if (request.proxy.from == ProxyChoice::From::Typed && !request.proxy.address.empty()) {
        routes.emplace_back();
        routes.back().way = Route::Way::Proxy;
        routes.back().place = request.proxy.address;
    }
    if (!request.connectTo.empty()) {
        routes.emplace_back();
        routes.back().way = Route::Way::Address;
        routes.back().place = request.connectTo;
    }
    return routes;
}

void applyRoute(const Route &route, Request &request)
{
    request.proxy = {ProxyChoice::From::None, {}, {}, false, std::move(request.proxy.tls)};
    if (route.way != Route::Way::Direct) { // another way than the request's own
        request.connectTo.clear();
        request.addresses.clear();
        request.unixSocket.clear();
    }
    if (route.way == Route::Way::Proxy) {
        request.proxy.from = ProxyChoice::From::Typed;
        request.proxy.address = route.place;
    }
    if (route.way == Route::Way::Address)
        request.connectTo = route.place;
    if (route.version)
        request.version = *route.version;
    if (!route.echo.empty())
        request.url = route.echo;
}

} // namespace expectra::diagnosis
