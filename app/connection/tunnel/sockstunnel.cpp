// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connection/tunnel/sockstunnel.h"

#include <array>

#include <arpa/inet.h>

namespace expectra::connection {

namespace {

constexpr char version = 5;
constexpr char loginVersion = 1;
constexpr unsigned char withoutLogin = 0;
constexpr unsigned char withPassword = 2;
constexpr unsigned char noneAcceptable = 0xff;

unsigned char byteAt(std::string_view bytes, std::size_t i)
{
    return static_cast<unsigned char>(bytes[i]);
}

/// A length in one byte, then the text.
std::string counted(std::string_view text)
{
    return static_cast<char>(text.size()) + std::string(text);
}

/// RFC 1928 section 5.
std::string address(const http::HostAndPort &place, const std::optional<timeline::Endpoint> &resolved)
{
    const auto &host = resolved ? resolved->address : place.host;
    std::string binary(sizeof(in6_addr), '\0');
    if (::inet_pton(AF_INET, host.c_str(), binary.data()) == 1)
        return '\x01' + binary.substr(0, sizeof(in_addr));
    if (::inet_pton(AF_INET6, host.c_str(), binary.data()) == 1)
        return '\x04' + binary;
    return '\x03' + counted(host);
}

/// RFC 1928 section 6.
std::string_view replyText(unsigned char reply)
{
    constexpr std::array<std::string_view, 9> texts{"",
                                                    "general failure",
                                                    "its rules don't allow it",
                                                    "network unreachable",
                                                    "host unreachable",
                                                    "connection refused",
                                                    "time to live expired",
                                                    "it can't connect for others",
                                                    "it can't use this kind of address"};
    return reply < texts.size() ? texts[reply] : "no meaning is known for it";
}

} // namespace

SocksTunnel::SocksTunnel(const Proxy &proxy, http::HostAndPort destination,
                         std::optional<timeline::Endpoint> resolved)
    : Tunnel(proxy), m_proxy(proxy), m_destination(std::move(destination)), m_resolved(std::move(resolved))
{
    const bool mayLogIn = !proxy.user.empty() || !proxy.password.empty();
    std::string methods(1, static_cast<char>(withoutLogin));
    if (mayLogIn)
        methods += static_cast<char>(withPassword);
    say(version + counted(methods));
}

void SocksTunnel::receive(std::string_view bytes, Instant)
{
    for (std::size_t i = 0; i < bytes.size() && m_state == State::Talking; ++i) {
        m_pending += bytes[i];
        if (m_pending.size() == 1 && m_pending.front() != (m_step == Step::Login ? loginVersion : version))
            return breakOff();
        if (m_step == Step::Address)
            takeReply();
        else if (m_pending.size() == 2)
            m_step == Step::Method ? takeMethod(byteAt(m_pending, 1)) : takeVerdict(byteAt(m_pending, 1));
        if (m_state == State::Open)
            open(bytes.substr(i + 1));
    }
}

void SocksTunnel::takeMethod(unsigned char method)
{
    if (method == noneAcceptable)
        return refuse(FailureKind::ProxyRefused,
                      "The SOCKS proxy accepts none of the ways to log in it was offered");
    if (method == withoutLogin)
        return askToConnect();
    if (method != withPassword || (m_proxy.user.empty() && m_proxy.password.empty()))
        return refuse(FailureKind::Protocol, "The SOCKS proxy chose a way to log in that it was not offered");
    m_step = Step::Login;
    m_pending.clear();
    say(loginVersion + counted(m_proxy.user) + counted(m_proxy.password));
}

void SocksTunnel::takeVerdict(unsigned char status)
{
    if (status != 0)
        return refuse(FailureKind::ProxyRefused, "The SOCKS proxy rejects the user or the password");
    askToConnect();
}

void SocksTunnel::askToConnect()
{
    m_step = Step::Address;
    m_pending.clear();
    const auto port = m_destination.port;
    const char tail[]{static_cast<char>(port >> 8U), static_cast<char>(port & 0xffU)};
    say(std::string{version, '\x01', '\0'} + address(m_destination, m_resolved) +
        std::string(tail, sizeof tail));
}

void SocksTunnel::takeReply()
{
    if (m_pending.size() == 2 && m_pending[1] != 0) {
        const auto reply = byteAt(m_pending, 1);
        return refuse(FailureKind::ProxyRefused,
                      "The SOCKS proxy can't reach the server: " + std::string(replyText(reply)) +
                          " (reply " + std::to_string(reply) + ")");
    }
    if (m_pending.size() == 4 && replySize() == 0)
        return refuse(FailureKind::Protocol, "The SOCKS proxy's reply holds an address of no known kind");
    if (m_pending.size() >= 5 && m_pending.size() == replySize())
        m_state = State::Open;
}

/// Known with the kind of address and its first byte; 0: no such kind.
std::size_t SocksTunnel::replySize() const
{
    constexpr std::size_t around = 4 + 2; // version, reply, reserved, kind; port
    switch (byteAt(m_pending, 3)) {
    case 1: return around + sizeof(in_addr);
    case 3: return around + 1 + (m_pending.size() > 4 ? byteAt(m_pending, 4) : 0U);
    case 4: return around + sizeof(in6_addr);
    default: return 0;
    }
}

void SocksTunnel::breakOff()
{
    const auto first = m_pending.front();
    std::string message = "What the proxy answered is no SOCKS 5";
    if (first == 'H')
        message += ": it looks like HTTP";
    else if (first == '\x15')
        message += ": it looks like TLS";
    refuse(FailureKind::Protocol, std::move(message));
}

} // namespace expectra::connection
