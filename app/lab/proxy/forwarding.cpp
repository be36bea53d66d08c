// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/proxy/forwarding.h"

#include "app/http/syntax.h"
#include "app/lab/proxy/relay.h"
#include "app/lab/proxy/upstream.h"

#include <algorithm>
#include <array>

namespace expectra::lab {

namespace {

constexpr std::array<std::string_view, 5> fieldsOfThisHop{"Connection", "Proxy-Connection", "Keep-Alive",
                                                          "Proxy-Authorization", "Upgrade"};

bool isLeftOut(std::string_view name, const Forward &forward)
{
    const auto is = [&](std::string_view other) { return http::equalsIgnoringCase(name, other); };
    return std::any_of(fieldsOfThisHop.begin(), fieldsOfThisHop.end(), is) ||
           std::any_of(forward.without.begin(), forward.without.end(), is);
}

} // namespace

std::string forwardedHead(const RequestHead &head, const std::string &target, const Forward &forward)
{
    const auto isOld = forward.asHttp10 || head.line.isHttp10;
    auto text = head.line.method + " " + target + (isOld ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n");
    for (const auto &field : head.headers) {
        if (!isLeftOut(field.name, forward))
            text += field.name + ": " + field.value + "\r\n";
    }
    text += head.line.isHttp10 ? "Via: 1.0 expectra-lab\r\n" : "Via: 1.1 expectra-lab\r\n";
    return text + "Connection: close\r\n\r\n";
}

tl::expected<bool, Refusal> forwardRequest(const Forward &forward, const Request &request, Channel &channel)
{
    const auto &head = request.head();
    const auto isTunnel = head.line.method == "CONNECT";
    if (forward.asHttp10 && head.framing == Framing::Chunked)
        return tl::unexpected(Refusal{
            411, "This proxy speaks HTTP/1.0 to the origin, which has no chunks: it needs a length."});
    const auto destination = destinationOf(head.line);
    if (!destination)
        return tl::unexpected(destination.error());
    const auto upstream = connectTo(*destination, channel.socket.stop());
    if (!upstream)
        return tl::unexpected(upstream.error());

    if (isTunnel && !channel.outgoing.write("HTTP/1.1 200 Connection established\r\n\r\n"))
        return false;
    if (!channel.outgoing.flush())
        return false;
    auto ahead = isTunnel ? std::string() : forwardedHead(head, destination->target, forward);
    ahead += channel.incoming.takeUnread();
    return relay(channel.socket.descriptor(), upstream->descriptor(), std::move(ahead),
                 channel.socket.stop());
}

} // namespace expectra::lab
