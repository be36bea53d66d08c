// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/proxy/upstream.h"

#include "app/http/syntax.h"

#include <cerrno>
#include <charconv>
#include <optional>
#include <system_error>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

namespace expectra::lab {

namespace {

constexpr std::chrono::seconds connectLimit{10};

std::optional<std::uint16_t> portNumber(std::string_view text)
{
    std::uint16_t number = 0;
    const auto *const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return stop == end && error == std::errc() && number != 0 ? std::optional(number) : std::nullopt;
}

/// "host:port" or "[::1]:port"; the usual port where none is named.
std::optional<Destination> readAuthority(std::string_view authority, std::uint16_t usualPort)
{
    Destination destination{.host = {}, .port = usualPort};
    const auto bracket = authority.starts_with('[') ? authority.find(']') : std::string_view::npos;
    const auto colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
    destination.host = authority.substr(0, colon);
    if (bracket != std::string_view::npos)
        destination.host = authority.substr(1, bracket - 1);
    if (colon == std::string_view::npos)
        return destination.host.empty() || usualPort == 0 ? std::nullopt : std::optional(destination);
    const auto port = portNumber(authority.substr(colon + 1));
    if (!port || destination.host.empty())
        return std::nullopt;
    destination.port = *port;
    return destination;
}

/// The loopback address that a name of this machine stands for; any name below localhost is one (RFC 6761).
sockaddr_storage loopbackAddress(const Destination &destination)
{
    sockaddr_storage storage{};
    auto &v4 = reinterpret_cast<sockaddr_in &>(storage);
    auto &v6 = reinterpret_cast<sockaddr_in6 &>(storage);
    const auto name = http::toLower(destination.host);
    if (::inet_pton(AF_INET6, name.c_str(), &v6.sin6_addr) == 1 && IN6_IS_ADDR_LOOPBACK(&v6.sin6_addr)) {
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(destination.port);
        return storage;
    }
    storage = {};
    const bool isName = name == "localhost" || name.ends_with(".localhost");
    const bool isAddress = ::inet_pton(AF_INET, isName ? "127.0.0.1" : name.c_str(), &v4.sin_addr) == 1 &&
                           (ntohl(v4.sin_addr.s_addr) >> 24) == IN_LOOPBACKNET;
    v4.sin_family = isAddress ? AF_INET : AF_UNSPEC;
    v4.sin_port = htons(destination.port);
    return storage;
}

std::string named(const Destination &destination)
{
    return destination.host + ":" + std::to_string(destination.port);
}

tl::unexpected<Refusal> unreachable(const Destination &destination, int error)
{
    return tl::unexpected(Refusal{502, "The lab's proxy can't connect to " + named(destination) + ": " +
                                           std::generic_category().message(error) + "."});
}

} // namespace

tl::expected<Destination, Refusal> destinationOf(const RequestLine &line)
{
    if (line.method == "CONNECT") {
        auto destination = readAuthority(line.target, 0);
        if (!destination)
            return tl::unexpected(Refusal{400, "CONNECT needs a host and a port."});
        return std::move(*destination);
    }
    constexpr std::string_view scheme = "http://";
    const std::string_view target = line.target;
    if (!http::equalsIgnoringCase(target.substr(0, scheme.size()), scheme))
        return tl::unexpected(Refusal{400, "A proxy is asked for whole addresses that begin with http://, or "
                                           "by CONNECT; this request has neither."});
    const auto authority = target.substr(scheme.size());
    const auto end = std::min(authority.find_first_of("/?"), authority.size());
    auto destination = readAuthority(authority.substr(0, end), 80);
    if (!destination)
        return tl::unexpected(Refusal{400, "This address names no host and port that can be read."});
    destination->target = authority.substr(end);
    if (!destination->target.starts_with('/'))
        destination->target.insert(0, "/");
    return std::move(*destination);
}

tl::expected<Handle, Refusal> connectTo(const Destination &destination, const StopSignal &stop)
{
    const auto address = loopbackAddress(destination);
    if (address.ss_family == AF_UNSPEC)
        return tl::unexpected(
            Refusal{403, "The lab's proxy leads to this machine alone, not to " + named(destination) + "."});
    Handle handle(::socket(address.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!handle.isOpen())
        return unreachable(destination, errno);
    const int on = 1;
    ::setsockopt(handle.descriptor(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const auto size = address.ss_family == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
    const auto *const where = reinterpret_cast<const sockaddr *>(&address);
    if (::connect(handle.descriptor(), where, static_cast<socklen_t>(size)) != 0 && errno != EINPROGRESS)
        return unreachable(destination, errno);
    if (stop.wait(handle.descriptor(), POLLOUT, connectLimit) != Woken::Ready)
        return unreachable(destination, ETIMEDOUT);
    int error = 0;
    socklen_t length = sizeof error;
    ::getsockopt(handle.descriptor(), SOL_SOCKET, SO_ERROR, &error, &length);
    if (error != 0)
        return unreachable(destination, error);
    return handle;
}

} // namespace expectra::lab
