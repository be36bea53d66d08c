// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/route/routes.h"

#include "app/cli/values.h"
#include "app/http/syntax.h"
#include "app/http/target.h"
#include "app/timeline/address.h"

#include <algorithm>

namespace expectra::cli {

namespace {

/// Up to the next colon that stands outside brackets; the brackets go.
std::string takeHost(std::string_view &text)
{
    if (text.starts_with('[')) {
        const auto close = std::min(text.find(']'), text.size());
        std::string host(text.substr(1, close - 1));
        text.remove_prefix(std::min(close + 1, text.size()));
        return host;
    }
    const auto end = std::min(text.find(':'), text.size());
    std::string host(text.substr(0, end));
    text.remove_prefix(end);
    return host;
}

/// ":PORT" or ":"; nullopt inside for an empty one.
Result<std::optional<std::uint16_t>> takePort(std::string_view &text, std::string_view option)
{
    if (!text.starts_with(':'))
        return fail(ErrorCode::InvalidInput, "--" + std::string(option) + " lacks a part; see --help");
    text.remove_prefix(1);
    const auto digits = text.substr(0, std::min(text.find(':'), text.size()));
    text.remove_prefix(digits.size());
    if (digits.empty())
        return std::optional<std::uint16_t>();
    const auto number = readNumber(option, digits, 1, 65535);
    if (!number)
        return tl::unexpected<Error>(number.error());
    return std::optional(static_cast<std::uint16_t>(*number));
}

std::string withoutBrackets(std::string_view address)
{
    const bool bracketed = address.starts_with('[') && address.ends_with(']');
    return std::string(bracketed ? address.substr(1, address.size() - 2) : address);
}

} // namespace

Result<ConnectTo> parseConnectTo(std::string_view text)
{
    auto rest = text;
    ConnectTo route;
    route.fromHost = takeHost(rest);
    const auto fromPort = takePort(rest, "connect-to");
    if (!fromPort)
        return tl::unexpected<Error>(fromPort.error());
    route.fromPort = *fromPort;
    if (!rest.starts_with(':'))
        return fail(ErrorCode::InvalidInput,
                    "--connect-to can't be '" + std::string(text) + "'; it can be HOST1:PORT1:HOST2:PORT2");
    rest.remove_prefix(1);
    route.toHost = takeHost(rest);
    const auto toPort = takePort(rest, "connect-to");
    if (!toPort)
        return tl::unexpected<Error>(toPort.error());
    route.toPort = *toPort;
    if (!rest.empty())
        return fail(ErrorCode::InvalidInput, "--connect-to '" + std::string(text) + "' has a part too many");
    return route;
}

Result<ResolveTo> parseResolveTo(std::string_view text)
{
    auto rest = text;
    if (rest.starts_with('+')) // curl lets such an entry time out; a play is shorter
        rest.remove_prefix(1);
    ResolveTo route;
    route.host = takeHost(rest);
    const auto port = takePort(rest, "resolve");
    if (!port)
        return tl::unexpected<Error>(port.error());
    if (route.host.empty() || !*port || !rest.starts_with(':'))
        return fail(ErrorCode::InvalidInput,
                    "--resolve can't be '" + std::string(text) + "'; it can be HOST:PORT:ADDRESS[,ADDRESS]");
    route.port = **port;
    for (const auto member : http::listMembers(rest.substr(1))) {
        route.addresses.push_back(withoutBrackets(member));
        if (!timeline::parseEndpoint(route.addresses.back(), route.port))
            return fail(ErrorCode::InvalidInput,
                        "--resolve: '" + std::string(member) + "' is no address in numbers");
    }
    if (route.addresses.empty())
        return fail(ErrorCode::InvalidInput, "--resolve '" + std::string(text) + "' names no address");
    return route;
}

void Routes::applyTo(Request &request) const
{
    const auto target = http::parseTarget(request.url, true);
    if (!target)
        return; // preparing it will say why
    http::HostAndPort place{target->host, target->port};
    const auto route = std::find_if(connects.begin(), connects.end(), [&place](const ConnectTo &each) {
        return (each.fromHost.empty() || http::equalsIgnoringCase(each.fromHost, place.host)) &&
               each.fromPort.value_or(place.port) == place.port;
    });
    if (route != connects.end()) {
        place = {route->toHost.empty() ? place.host : route->toHost, route->toPort.value_or(place.port)};
        request.connectTo = place.toString();
    }
    const auto known = std::find_if(resolves.rbegin(), resolves.rend(), [&place](const ResolveTo &each) {
        return each.port == place.port &&
               (each.host == "*" || http::equalsIgnoringCase(each.host, place.host));
    });
    if (known != resolves.rend())
        request.addresses = known->addresses;
}

} // namespace expectra::cli
