// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One way to the target: direct, through a proxy, to a named address, by another protocol version, or to the
// lab's echo origin behind the user's own intermediary, where what arrived can be compared with what was
// sent. One route is one column of the matrix. Law: nothing is played over a route that the user didn't name.

#include "app/base/result.h"
#include "app/http/version.h"
#include "app/request/request.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace expectra::diagnosis {

struct Route
{
    enum class Way {
        Direct,  // as the address says, through no proxy
        Proxy,   // through the proxy `place`
        Address, // to the address `place`, while Host stays
    };
    Way way = Way::Direct;
    std::string place;                    // "http://user:password@host:3128", "10.0.0.7:8080"
    std::optional<http::Version> version; // instead of the request's own
    std::string
        echo; // the address at which the lab's echo origin is reached this way, instead of the target's
    std::string label; // what the user calls it; empty: routeTitle makes one

    friend bool operator==(const Route &, const Route &) = default;
};

/// Words between commas: "direct", "proxy=URL", "to=HOST:PORT", "version=1.0|1.1|2", "echo=URL", "name=TEXT".
/// What names no way is direct. Errors name the word that is wrong.
[[nodiscard]] Result<Route> parseRoute(std::string_view text);

/// The same words again, without the password of a proxy: what the JSON calls the route.
[[nodiscard]] std::string routeName(const Route &route);
/// "Direct", "Through squid.internal:3128", "At 10.0.0.7:8080", "Direct, HTTP/1.0"; the user's name where
/// there is one.
[[nodiscard]] QString routeTitle(const Route &route);

/// How a way is written in parseRoute()'s words, its place still open: "to=HOST:PORT".
[[nodiscard]] std::string_view wayForm(Route::Way way);

/// Those that a request names itself: direct, and the way that it goes where that is another.
[[nodiscard]] std::vector<Route> routesOf(const Request &request);

/// The request goes this way.
void applyRoute(const Route &route, Request &request);

} // namespace expectra::diagnosis
