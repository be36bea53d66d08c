// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connection/tunnel/connecttunnel.h"

#include "app/connection/failures.h"
#include "app/request/proxychoice.h"

namespace expectra::connection {

namespace {

// Enough for every error page that a person reads.
constexpr std::size_t contentBound = 64 * 1024;

std::string connectHead(const PreparedRequest &request)
{
    const auto place = request.destination().toString();
    std::string head = "CONNECT " + place + " HTTP/1.1\r\nHost: " + place + "\r\n";
    if (const auto agent = request.fields().combined("User-Agent"))
        head += "User-Agent: " + *agent + "\r\n";
    if (const auto credentials = proxyAuthorization(*request.proxy); !credentials.empty())
        head += "Proxy-Authorization: " + credentials + "\r\n";
    return head + "\r\n";
}

std::string refusal(const ResponseHead &head)
{
    auto text = "The proxy answered " + std::to_string(head.status);
    if (!head.reason.empty())
        text += ' ' + head.reason;
    return text + " to CONNECT";
}

} // namespace

ConnectTunnel::ConnectTunnel(const PreparedRequest &request) : Tunnel(*request.proxy)
{
    say(connectHead(request));
}

void ConnectTunnel::receive(std::string_view bytes, Instant at)
{
    if (m_state != State::Talking)
        return;
    if (m_received == 0)
        m_looksLikeTls = bytes.starts_with('\x15'); // an alert
    take(m_decoder.receive(bytes), bytes, at);
    m_received += bytes.size();
}

void ConnectTunnel::peerClosed()
{
    if (m_state != State::Talking)
        return;
    take(m_decoder.peerClosed(), {}, {});
    if (m_state == State::Talking)
        Tunnel::peerClosed();
}

void ConnectTunnel::take(const std::vector<codec::Piece> &pieces, std::string_view bytes, Instant at)
{
    for (const auto &piece : pieces) {
        if (const auto *final = std::get_if<codec::FinalHead>(&piece))
            takeAnswer(final->head, bytes, at);
        else if (const auto *content = std::get_if<codec::ContentBytes>(&piece))
            takeContent(content->bytes);
        else if (const auto *deviation = std::get_if<http::Deviation>(&piece))
            takeDeviation(*deviation);
        else if (std::holds_alternative<codec::MessageEnd>(piece))
            m_state = State::Refused;
        if (m_state != State::Talking)
            return;
    }
}

void ConnectTunnel::takeAnswer(const ResponseHead &head, std::string_view bytes, Instant at)
{
    m_facts.answer = head;
    m_facts.answer->at = at;
    if (head.status >= 200 && head.status < 300)
        return open(bytes.substr(head.range.end - m_received));
    refuse(FailureKind::ProxyRefused, refusal(head));
    m_state = State::Talking; // its content is still to come
}

void ConnectTunnel::takeContent(std::string_view content)
{
    const auto room = contentBound - m_facts.answerContent.size();
    m_facts.answerContent += content.substr(0, room);
    if (m_facts.answerContent.size() == contentBound)
        m_state = State::Refused;
}

void ConnectTunnel::takeDeviation(const http::Deviation &deviation)
{
    if (!http::isFatal(deviation.kind))
        return;
    if (m_failure) { // refused already: only its content is cut or faulty
        m_state = State::Refused;
        return;
    }
    if (m_looksLikeTls)
        return refuse(FailureKind::Protocol,
                      "The proxy answered CONNECT in TLS: it wants https:// in its address");
    const auto broken = protocolBroken(FailurePhase::Proxy, deviation);
    refuse(broken.kind, deviation.kind == http::DeviationKind::NotHttp
                            ? "The proxy's answer to CONNECT is no HTTP"
                            : "In the proxy's answer to CONNECT: " + broken.message);
}

} // namespace expectra::connection
