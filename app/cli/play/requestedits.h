// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the command line changes about a request, whether that came from a file or from an address. What was
// not said stays as it was. Law: a header of the command line replaces those of its name in the request, and
// several of one name are all sent, in their order.

#include "app/base/result.h"
#include "app/cli/play/followedits.h"
#include "app/request/proxyedits.h"
#include "app/cli/play/route/routes.h"
#include "app/request/request.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace expectra::cli {

/// One -H: "Name: value", "Name;" for an empty value, "Name:" to send none of that name.
struct HeaderEdit
{
    std::string name;
    std::optional<std::string> value; // nullopt: none of that name is sent, not even a computed one

    friend bool operator==(const HeaderEdit &, const HeaderEdit &) = default;
};

/// InvalidInput: neither colon nor semicolon.
[[nodiscard]] Result<HeaderEdit> parseHeaderEdit(std::string_view text);

struct RequestEdits
{
    std::optional<std::string> method;
    std::optional<http::Version> version;
    std::vector<HeaderEdit> headers;
    std::vector<HeaderEdit> trailers; // behind a chunked body; those with a value
    std::optional<Body> body;
    bool isForm = false; // the body gets curl's form content type, unless a type is named
    std::optional<expect::Mode> mode;
    std::optional<std::string> expectValue;       // instead of 100-continue and of what the request says
    std::optional<std::optional<Duration>> limit; // the inner nullopt waits for ever
    std::optional<expect::OnRefusal> onRefusal;
    std::optional<expect::OnEarlyFinal> onEarlyFinal;
    std::optional<Duration> connectLimit;
    std::optional<Duration> wholeLimit;
    TlsOptions tls; // what differs from the usual is laid over the request's
    bool fresh = false;
    bool isUnsafe = false;
    bool asksForCodings = false; // all that are known, unless Accept-Encoding is typed
    Routes routes;
    FollowEdits follow;
    ProxyEdits proxy;
    std::optional<AddressFamily> family;
    std::optional<std::string> unixSocket;

    /// `read` knows the environment, where a proxy may be named.
    void applyTo(Request &request, const ReadVariable &read = processVariable) const;

private:
    void applyHeaders(Request &request) const;
    void applyExpectation(Request &request) const;
};

} // namespace expectra::cli
