// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes finished exchanges for tests of what is read from them, told like the conversation itself:
//     ExchangeBuilder().body(2048).expecting("100-continue").sendHead().after(611us).answer(text,
//     content).end()
// The request is prepared and the expectation negotiated by the real parts; only the wire is played here.

#include "app/exchange/exchange.h"
#include "app/expect/negotiation.h"
#include "app/request/prepare.h"
#include "app/request/proxychoice.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace expectra::test {

class ExchangeBuilder final
{
public:
    explicit ExchangeBuilder(std::string method = "PUT", std::string url = "http://127.0.0.1:8417/put")
    {
        m_composed.method = std::move(method);
        m_composed.url = std::move(url);
        m_composed.suppressed = {"User-Agent"};
        m_composed.allowUnsafe = true;
        m_exchange.id = 1;
        m_exchange.startedAt = std::chrono::system_clock::time_point(std::chrono::seconds(1'700'000'000));
        m_exchange.connection.id = 1;
        m_exchange.connection.remote = {timeline::Family::IPv4, "127.0.0.1", 8417};
        m_exchange.inbound = m_inbound;
    }

    // What is composed.
    ExchangeBuilder &header(std::string name, std::string value)
    {
        m_composed.headers.append(std::move(name), std::move(value));
        return *this;
    }
    ExchangeBuilder &expecting(std::string value) { return header("Expect", std::move(value)); }
    ExchangeBuilder &body(ByteCount size)
    {
        m_composed.body = GeneratedBody{size};
        return *this;
    }
    ExchangeBuilder &http10()
    {
        m_composed.version = http::Version::Http10;
        return *this;
    }
    ExchangeBuilder &through(std::string proxy, bool tunnels = false)
    {
        m_composed.proxy.from = ProxyChoice::From::Typed;
        m_composed.proxy.address = std::move(proxy);
        m_composed.proxy.tunnelsAll = tunnels;
        const auto way = prepare(m_composed).value();
        m_exchange.connection.proxy =
            ProxyFacts{way.proxy->kind, way.proxy->place, isTunnelled(way), std::nullopt, {}};
        return *this;
    }
    ExchangeBuilder &without(std::string computedField)
    {
        m_composed.suppressed.push_back(std::move(computedField));
        return *this;
    }
    ExpectationChoice &choice() { return m_composed.expectation; }
    Exchange &exchange() { return m_exchange; }

    // What happens, in order.
    ExchangeBuilder &after(Duration duration)
    {
        m_now = m_now + duration;
        return *this;
    }
    ExchangeBuilder &happens(timeline::Payload payload)
    {
        m_exchange.timeline.append({m_now, Clock::Kernel, std::move(payload)});
        return *this;
    }
    ExchangeBuilder &compose()
    {
        if (m_exchange.request)
            return *this;
        auto prepared = std::make_shared<const PreparedRequest>(prepare(m_composed).value());
        m_exchange.request = prepared;
        m_exchange.expectation.sent = prepared->expectValue;
        m_exchange.sent.bodyBytes = prepared->bodySize;
        auto &head = m_exchange.sent.head;
        head = prepared->method + " " + prepared->target.pathAndQuery + " " +
               std::string(http::versionOnTheWire(prepared->version)) + "\r\n";
        for (const auto &field : prepared->headers)
            head += field.field.name + ": " + field.field.value + "\r\n";
        head += "\r\n";
        m_negotiation.emplace(
            expect::Terms{prepared->expectation, prepared->expectValue.has_value(), prepared->hasBody()});
        return *this;
    }
    /// To CONNECT, and the end of the exchange with it unless it is a 2xx.
    ExchangeBuilder &proxyAnswers(const std::string &head)
    {
        happens(timeline::ProxyStarted{});
        happens(timeline::ProxyReceived{head});
        const auto inbound = std::exchange(m_inbound, std::make_shared<ByteStore>());
        auto events = m_exchange.timeline;
        auto answer = receiveHead(head);
        m_inbound = inbound;
        m_exchange.timeline = std::move(events); // these bytes are none of the exchange's own
        m_exchange.connection.proxy->answer = std::move(answer);
        if (m_exchange.connection.proxy->answer->status < 300)
            return happens(timeline::ProxyPassed{});
        return fails(FailurePhase::Proxy, Side::Proxy, FailureKind::ProxyRefused, "The proxy refused");
    }
    ExchangeBuilder &sendHead()
    {
        compose();
        happens(timeline::HeadStarted{});
        happens(timeline::Sent{{0, m_exchange.sent.head.size()}});
        happens(timeline::HeadSent{});
        return move(m_negotiation->headSent(m_now), timeline::ReleasedBy::NothingAwaited);
    }
    ExchangeBuilder &limitPasses()
    {
        happens(timeline::LimitReached{timeline::Limit::ExpectWait});
        return move(m_negotiation->limitReached(m_now), timeline::ReleasedBy::Limit);
    }
    /// Part of the content, or all that is left of it.
    ExchangeBuilder &sendBody(std::optional<ByteCount> part = {})
    {
        auto &sent = m_exchange.sent;
        const auto begin = sent.head.size() + sent.bodyBytesSent;
        const auto count = part.value_or(sent.bodyBytes - sent.bodyBytesSent);
        sent.bodyBytesSent += count;
        m_negotiation->bodyBytesSent();
        happens(timeline::Sent{{begin, begin + count}, sent.bodyBytesSent});
        if (sent.bodyBytesSent < sent.bodyBytes)
            return *this;
        m_negotiation->bodyFinished();
        return happens(timeline::BodySent{});
    }
    ExchangeBuilder &interim(const std::string &head)
    {
        m_exchange.interim.push_back(receiveHead(head));
        const auto &came = m_exchange.interim.back();
        happens(timeline::InterimReceived{m_exchange.interim.size() - 1, came.status, came.range});
        return move(m_negotiation->interim(came.status, m_now), timeline::ReleasedBy::Continue);
    }
    ExchangeBuilder &answer(const std::string &head, const std::string &content = {})
    {
        m_exchange.response = receiveHead(head);
        const auto &came = *m_exchange.response;
        happens(timeline::FinalHeadReceived{came.status, came.range});
        const bool closes = came.headers.hasMember("Connection", "close");
        move(m_negotiation->finalAnswer(came.status, closes, m_now), timeline::ReleasedBy::Policy);
        m_exchange.content.range = receive(content);
        m_exchange.content.store = m_inbound;
        return happens(timeline::ResponseEnded{});
    }
    /// Bytes that are part of no head and no content.
    ByteRange receive(const std::string &bytes)
    {
        const auto begin = m_inbound->size();
        m_inbound->append(bytes);
        if (!bytes.empty())
            happens(timeline::Received{{begin, m_inbound->size()}});
        return {begin, m_inbound->size()};
    }
    ExchangeBuilder &deviates(http::DeviationKind kind, ByteRange range)
    {
        m_exchange.deviations.push_back({kind, range});
        return *this;
    }
    ExchangeBuilder &fails(FailurePhase phase, Side side, FailureKind kind, std::string message)
    {
        compose();
        if (kind == FailureKind::Reset || kind == FailureKind::ClosedEarly)
            m_negotiation->peerClosed(m_now);
        m_negotiation->failed(m_now);
        m_exchange.failure = Failure{phase, side, kind, std::move(message), std::nullopt};
        return happens(timeline::Failed{});
    }
    Exchange end(timeline::ClosedBy closedBy = timeline::ClosedBy::Nobody)
    {
        compose();
        auto &facts = m_exchange.expectation;
        facts.outcome = m_negotiation->outcome();
        facts.waited = m_negotiation->waited();
        facts.awaited = facts.waited.has_value();
        facts.limit = m_exchange.request->expectation.limit;
        facts.retryFollows = m_negotiation->wantsRetry();
        m_exchange.connection.closedBy = closedBy;
        m_exchange.isComplete = true;
        happens(timeline::Ended{closedBy});
        return m_exchange;
    }

private:
    ExchangeBuilder &move(expect::BodyMove bodyMove, timeline::ReleasedBy by)
    {
        const bool hasBody = m_exchange.request->hasBody();
        switch (bodyMove) {
        case expect::BodyMove::None: return *this;
        case expect::BodyMove::Withhold: return happens(timeline::BodyWithheld{});
        case expect::BodyMove::Finish:
        case expect::BodyMove::Send: return hasBody ? happens(timeline::BodyReleased{by}) : *this;
        case expect::BodyMove::Abandon: return happens(timeline::BodyAbandoned{});
        }
        return *this;
    }

    /// "HTTP/1.1 100 Continue\r\nName: value\r\n\r\n"
    ResponseHead receiveHead(const std::string &text)
    {
        ResponseHead head;
        head.range = receive(text);
        head.at = m_now;
        auto end = text.find("\r\n");
        const auto line = text.substr(0, end);
        head.version = line.substr(0, 8);
        head.status = std::stoi(line.substr(9, 3));
        head.reason = line.size() > 13 ? line.substr(13) : std::string();
        for (auto begin = end + 2; begin + 2 < text.size(); begin = end + 2) {
            end = text.find("\r\n", begin);
            const auto colon = text.find(": ", begin);
            head.headers.append(text.substr(begin, colon - begin), text.substr(colon + 2, end - colon - 2),
                                {head.range.begin + begin, head.range.begin + end + 2});
        }
        return head;
    }

    Request m_composed;
    Exchange m_exchange;
    std::shared_ptr<ByteStore> m_inbound = std::make_shared<ByteStore>();
    std::optional<expect::Negotiation> m_negotiation;
    Instant m_now;
};

inline const std::string continued = "HTTP/1.1 100 Continue\r\n\r\n";
inline const std::string ok = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
inline const std::string refusal =
    "HTTP/1.1 417 Expectation Failed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

} // namespace expectra::test
