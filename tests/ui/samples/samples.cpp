// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samples/samples.h"

#include "app/http/status.h"

namespace expectra::samples {

namespace {

using namespace timeline;

/// Writes an exchange down event by event, as a connection would.
class Script final
{
public:
    Script(std::uint64_t id, std::string method, std::string path)
    {
        auto request = std::make_shared<PreparedRequest>();
        request->method = std::move(method);
        request->target = {"http", {}, "127.0.0.1", 8417, path};
        request->url = "http://127.0.0.1:8417" + path;
        request->headers.push_back({{"Host", "127.0.0.1:8417"}, Origin::Computed, {}});
        m_request = request;
        m_exchange.id = id;
        m_exchange.isComplete = true;
        m_exchange.startedAt =
            std::chrono::system_clock::time_point(std::chrono::seconds(1'700'000'000 + 60 * id));
        m_outbound = std::make_shared<ByteStore>(Keep::Prefix);
        m_inbound = std::make_shared<ByteStore>();
    }

    Exchange &exchange() { return m_exchange; }

    Script &secure()
    {
        m_request->target.scheme = "https";
        m_request->url.replace(0, 4, "https");
        return *this;
    }

    /// A full handshake of TLS 1.3; the server's messages came in one segment.
    Script &handshake(Hop hop, Duration from)
    {
        const auto message = [&](Duration after, bool isOutgoing, std::string name, std::uint32_t size,
                                 Duration work = {}) {
            at(from + after, TlsMessage{hop, isOutgoing, std::move(name), size, Instant(from + after + work)},
               isOutgoing ? Clock::User : Clock::Kernel);
        };
        at(from, TlsStarted{hop});
        message(20us, true, "ClientHello", 517);
        message(900us, false, "ServerHello", 122, 60us);
        message(900us, false, "EncryptedExtensions", 15, 90us);
        message(900us, false, "Certificate", 2808, 240us);
        message(900us, false, "CertificateVerify", 79, 1400us);
        message(900us, false, "Finished", 52, 1450us);
        message(2400us, true, "ChangeCipherSpec", 1);
        message(2410us, true, "Finished", 52);
        return *this;
    }

    Script &upload(bool isExpected)
    {
        m_request->headers.push_back({{"Content-Type", "application/octet-stream"}, Origin::Typed, {}});
        if (isExpected) {
            m_request->headers.push_back({{"Expect", "100-continue"}, Origin::HeaderSet, "expect-continue"});
            m_request->expectValue = "100-continue";
            m_request->expectation.mode = expect::Mode::Wait;
            m_exchange.expectation.sent = "100-continue";
            m_exchange.expectation.awaited = true;
            m_exchange.expectation.limit = expect::defaultWait;
        }
        m_request->headers.push_back({{"Content-Length", std::to_string(uploadSize)}, Origin::Computed, {}});
        m_request->body = GeneratedBody{uploadSize};
        m_request->framing = BodyFraming::Length;
        m_request->bodySize = uploadSize;
        m_exchange.sent.bodyBytes = uploadSize;
        return *this;
    }

    Script &field(std::string name, std::string value)
    {
        m_request->headers.push_back({{std::move(name), std::move(value)}, Origin::Typed, {}});
        return *this;
    }

    Script &at(Duration time, Payload payload, Clock clock = Clock::User)
    {
        m_exchange.timeline.append({Instant(time), clock, std::move(payload)});
        return *this;
    }

    Script &connect(Duration from, Duration to)
    {
        const Endpoint remote{Family::IPv4, "127.0.0.1", 8417};
        auto &connection = m_exchange.connection;
        connection.id = 3;
        connection.local = {Family::IPv4, "127.0.0.1", 40112};
        connection.remote = remote;
        return at(from, ConnectStarted{1, remote}).at(to, Connected{1, m_exchange.connection.local});
    }

    Script &sendHead(Duration from, Duration to)
    {
        auto &head = m_exchange.sent.head;
        head = m_request->method + " " + m_request->target.pathAndQuery + " HTTP/1.1\r\n";
        for (auto &header : m_request->headers) {
            const auto begin = head.size();
            head += header.field.name + ": " + header.field.value + "\r\n";
            header.field.range = {begin, head.size()};
        }
        head += "\r\n";
        m_outbound->append(head);
        m_sent = head.size();
        return at(from, HeadStarted{}).at(to, Sent{{0, m_sent}}).at(to, HeadSent{});
    }

    Script &sendBody(Duration from, Duration to)
    {
        constexpr ByteCount piece = 65536;
        const auto pieces = uploadSize / piece;
        const std::string bytes(piece, 'x');
        for (ByteCount i = 1; i <= pieces; ++i) {
            m_outbound->append(bytes);
            at(from + (to - from) * i / pieces, Sent{{m_sent, m_sent + piece}});
            m_sent += piece;
        }
        m_exchange.sent.bodyBytesSent = uploadSize;
        return at(to, BodyRead{}).at(to, BodySent{});
    }

    Script &interim(Duration time, int status, const http::Headers &headers = {})
    {
        const auto head = receiveHead(time, status, headers);
        m_exchange.interim.push_back(head);
        return at(time, InterimReceived{m_exchange.interim.size() - 1, status, head.range});
    }

    /// `content` is what the wire carries; `decoded` what it means, where the two differ.
    Script &answer(Duration time, int status, const http::Headers &headers, std::string_view content)
    {
        const auto head = receiveHead(time, status, headers);
        m_exchange.response = head;
        at(time, FinalHeadReceived{status, head.range});
        const auto begin = m_inbound->size();
        m_inbound->append(content);
        m_exchange.content = {m_inbound, {begin, m_inbound->size()}};
        if (!content.empty())
            at(time + 80us, Received{m_exchange.content.range}, Clock::Kernel);
        return at(time + 90us, ResponseEnded{});
    }

    Script &fail(Duration time, FailurePhase phase, Side side, FailureKind kind, std::string message)
    {
        m_exchange.failure = Failure{phase, side, kind, std::move(message), std::nullopt};
        return at(time, Failed{});
    }

    ExchangePtr end(Duration time, ClosedBy closedBy = ClosedBy::Nobody)
    {
        m_exchange.connection.closedBy = closedBy;
        at(time, Ended{closedBy});
        return snapshot();
    }

    ExchangePtr snapshot()
    {
        m_exchange.request = m_request;
        m_exchange.outbound = m_outbound;
        m_exchange.inbound = m_inbound;
        return std::make_shared<const Exchange>(std::move(m_exchange));
    }

private:
    ResponseHead receiveHead(Duration time, int status, const http::Headers &headers)
    {
        ResponseHead head{"HTTP/1.1", status, std::string(http::reasonPhrase(status)), {}, {}, Instant(time)};
        std::string bytes = head.version + " " + std::to_string(status) + " " + head.reason + "\r\n";
        const auto begin = m_inbound->size();
        for (const auto &field : headers) {
            const auto start = begin + bytes.size();
            bytes += field.name + ": " + field.value + "\r\n";
            head.headers.append(field.name, field.value, {start, begin + bytes.size()});
        }
        bytes += "\r\n";
        m_inbound->append(bytes);
        head.range = {begin, m_inbound->size()};
        at(time, Received{head.range}, Clock::Kernel);
        return head;
    }

    Exchange m_exchange;
    std::shared_ptr<PreparedRequest> m_request;
    std::shared_ptr<ByteStore> m_outbound;
    std::shared_ptr<ByteStore> m_inbound;
    ByteCount m_sent = 0;
};

http::Headers plainText()
{
    http::Headers headers;
    headers.append("Content-Type", "text/plain");
    return headers;
}

Certificate certificate(std::string name, std::string issuer, bool isAuthority, int daysLeft)
{
    Certificate made;
    made.subject = "CN=" + name + ",O=Samples";
    made.issuer = "CN=" + issuer + ",O=Samples";
    made.commonName = std::move(name);
    if (!isAuthority)
        made.names = {"DNS:localhost", "IP:127.0.0.1"};
    made.serial = "04A1F2";
    const auto now = std::chrono::system_clock::time_point(std::chrono::seconds(1'700'000'000));
    made.notBefore = now - std::chrono::hours(24 * 30);
    made.notAfter = now + std::chrono::hours(24 * daysLeft);
    made.key = "EC P-256";
    made.signatureAlgorithm = "ecdsa-with-SHA256";
    made.sha256 =
        "3F:9A:11:42:7C:0D:5E:88:21:B0:6F:44:90:AB:CD:12:3F:9A:11:42:7C:0D:5E:88:21:B0:6F:44:90:AB:CD:12";
    made.sha1 = "3F:9A:11:42:7C:0D:5E:88:21:B0:6F:44:90:AB:CD:12:3F:9A:11:42";
    made.isAuthority = isAuthority;
    made.pem = "-----BEGIN CERTIFICATE-----\n" + made.serial + "\n-----END CERTIFICATE-----\n";
    return made;
}

std::shared_ptr<const TlsFacts> sessionFacts()
{
    auto facts = std::make_shared<TlsFacts>();
    facts->serverName = "localhost";
    facts->protocols = {"h2", "http/1.1"};
    facts->version = "TLSv1.3";
    facts->cipher = "TLS_AES_256_GCM_SHA384";
    facts->group = "x25519";
    facts->signature = "ecdsa_secp256r1_sha256";
    facts->protocol = "http/1.1";
    facts->sentChain = {certificate("localhost", "Samples Intermediate", false, 89),
                        certificate("Samples Intermediate", "Samples Root", true, 900)};
    facts->chain = facts->sentChain;
    facts->chain.push_back(certificate("Samples Root", "Samples Root", true, 3600));
    facts->staple =
        OcspStaple{OcspStaple::State::Good, {}, facts->chain[0].notBefore, facts->chain[0].notAfter};
    return facts;
}

void setOutcome(Script &script, expect::Outcome outcome, Duration waited)
{
    script.exchange().expectation.outcome = outcome;
    script.exchange().expectation.waited = waited;
}

http::Headers link(std::string value)
{
    http::Headers headers;
    headers.append("Link", std::move(value));
    return headers;
}

Script upload(std::uint64_t id, bool isExpected)
{
    Script script(id, "PUT", "/bucket/big.bin");
    script.upload(isExpected);
    script.at(0us, LookupStarted{"127.0.0.1"});
    script.at(120us, LookupFinished{{{Family::IPv4, "127.0.0.1", 8417}}});
    script.connect(130us, 470us).sendHead(490us, 560us);
    return script;
}

} // namespace

ExchangePtr continued(std::uint64_t id)
{
    auto script = upload(id, true);
    setOutcome(script, expect::Outcome::Continued, 812us);
    script.at(560us, BodyWithheld{}).interim(1372us, 100);
    script.at(1372us, BodyReleased{ReleasedBy::Continue}).sendBody(1390us, 5200us);
    script.answer(6100us, 201, http::Headers({{"Server", "lab"}, {"Content-Type", "text/plain"}}),
                  "stored\n");
    return script.end(6250us);
}

ExchangePtr refused(std::uint64_t id)
{
    auto script = upload(id, true);
    setOutcome(script, expect::Outcome::Refused, 5611us);
    script.exchange().expectation.retryFollows = true;
    script.at(560us, BodyWithheld{});
    const http::Headers headers({{"Server", "squid/5.7"},
                                 {"Via", "1.1 edge-squid (squid/5.7)"},
                                 {"Content-Type", "text/html; charset=utf-8"},
                                 {"Connection", "close"}});
    script.answer(6171us, 417, headers,
                  "<!DOCTYPE html>\n<html>\n  <head><title>417</title></head>\n  <body>\n"
                  "    <h1 class=\"error\">Expectation Failed</h1>\n  </body>\n</html>\n");
    script.at(6300us, BodyAbandoned{});
    return script.end(6400us, ClosedBy::Us);
}

ExchangePtr retried(std::uint64_t id, std::uint64_t of)
{
    auto script = upload(id, false);
    script.exchange().initiator = Initiator::Retry417;
    script.exchange().initiatedBy = of;
    script.at(560us, BodyReleased{ReleasedBy::NothingAwaited}).sendBody(570us, 7900us);
    script.answer(9100us, 201, http::Headers({{"Server", "origin"}, {"Content-Type", "text/plain"}}),
                  "stored\n");
    return script.end(9300us);
}

ExchangePtr silent(std::uint64_t id)
{
    auto script = upload(id, true);
    setOutcome(script, expect::Outcome::TimedOut, 1000210us);
    script.at(560us, BodyWithheld{}).at(1000770us, LimitReached{Limit::ExpectWait});
    script.at(1000770us, BodyReleased{ReleasedBy::Limit}).sendBody(1000800us, 1004100us);
    script.answer(1006000us, 200, http::Headers({{"Server", "lab"}, {"Content-Type", "text/plain"}}),
                  "taken\n");
    return script.end(1006200us);
}

ExchangePtr hints(std::uint64_t id)
{
    Script script(id, "GET", "/expect/hints");
    script.connect(0us, 210us).sendHead(230us, 290us);
    script.at(290us, BodyReleased{ReleasedBy::NothingAwaited});
    script.interim(900us, 103, link("</style.css>; rel=preload; as=style"));
    script.interim(2400us, 103, link("</app.js>; rel=preload; as=script"));
    const std::string json = "{\n  \"scenario\": \"hints\",\n  \"took\": 1.10,\n  \"ok\": true\n}\n";
    script.answer(4100us, 200,
                  http::Headers({{"Content-Type", "application/json"}, {"Transfer-Encoding", "chunked"}}),
                  "38\r\n" + json + "\r\n0\r\nServer-Timing: db;dur=2\r\n\r\n");
    auto decoded = std::make_shared<ByteStore>();
    decoded->append(json);
    script.exchange().content = {decoded, {0, decoded->size()}};
    script.exchange().trailers.append("Server-Timing", "db;dur=2");
    return script.end(4300us);
}

ExchangePtr unreachable(std::uint64_t id)
{
    Script script(id, "GET", "/health");
    const Endpoint six{Family::IPv6, "::1", 9};
    const Endpoint four{Family::IPv4, "127.0.0.1", 9};
    script.at(0us, LookupStarted{"localhost"}).at(310us, LookupFinished{{six, four}});
    script.at(320us, ConnectStarted{1, six}).at(371us, ConnectFailed{1, {111, "Connection refused"}});
    script.at(380us, ConnectStarted{2, four}).at(426us, ConnectFailed{2, {111, "Connection refused"}});
    script.fail(426us, FailurePhase::Connect, Side::Network, FailureKind::Refused, "Connection refused");
    return script.end(430us);
}

ExchangePtr closedWhileWaiting(std::uint64_t id)
{
    auto script = upload(id, true);
    setOutcome(script, expect::Outcome::Closed, 2440us);
    script.at(560us, BodyWithheld{}).at(3000us, PeerClosed{}, Clock::Kernel);
    script.fail(3000us, FailurePhase::ExpectWait, Side::Server, FailureKind::ClosedEarly,
                "the connection was closed before an answer came");
    return script.end(3010us, ClosedBy::Peer);
}

ExchangePtr waiting(std::uint64_t id)
{
    auto script = upload(id, true);
    script.exchange().isComplete = false;
    script.at(560us, BodyWithheld{});
    return script.snapshot();
}

ExchangePtr answered(std::string_view mediaType, std::string_view content, std::uint64_t id)
{
    Script script(id, "GET", "/thing");
    script.connect(0us, 210us).sendHead(230us, 290us);
    script.at(290us, BodyReleased{ReleasedBy::NothingAwaited});
    script.answer(900us, 200,
                  http::Headers(std::vector{http::Header{"Content-Type", std::string(mediaType)}}), content);
    return script.end(1100us);
}

ExchangePtr signedIn(std::uint64_t id)
{
    Script script(id, "GET", "/account");
    script.field("Authorization", "Basic dXNlcjpwYXNz").connect(0us, 210us).sendHead(230us, 290us);
    script.at(290us, BodyReleased{ReleasedBy::NothingAwaited});
    script.answer(900us, 200,
                  http::Headers(std::vector{http::Header{"Content-Type", "text/plain"},
                                            http::Header{"Set-Cookie", "sid=opensesame; HttpOnly"}}),
                  "welcome\n");
    return script.end(1100us);
}

ExchangePtr secured(std::uint64_t id)
{
    Script script(id, "GET", "/thing");
    script.secure().connect(0us, 210us);
    auto facts = sessionFacts();
    script.handshake(Hop::Origin, 230us);
    script.at(2900us, TlsEstablished{Hop::Origin, facts});
    script.exchange().connection.tls = facts;
    script.sendHead(2910us, 2960us).at(2960us, BodyReleased{ReleasedBy::NothingAwaited});
    script.at(3400us, TlsMessage{Hop::Origin, false, "NewSessionTicket", 233, Instant(3450us)},
              Clock::Kernel);
    script.answer(3900us, 200, plainText(), "secret\n");
    return script.end(4000us);
}

ExchangePtr certificateRejected(std::uint64_t id)
{
    Script script(id, "GET", "/thing");
    script.secure().connect(0us, 210us);
    auto facts = std::make_shared<TlsFacts>(*sessionFacts());
    facts->chain.clear();
    facts->sentChain.front().notAfter = script.exchange().startedAt - std::chrono::hours(24 * 3);
    facts->verifyErrors = {{0, 10, "the certificate has expired"},
                           {0, 62, "the certificate is for localhost, not for 127.0.0.1"}};
    facts->alert = "certificate_expired";
    script.handshake(Hop::Origin, 230us);
    script.at(2800us, TlsAlert{Hop::Origin, true, true, "certificate_expired"});
    TlsFailed failed{Hop::Origin, facts, {0, "The certificate has expired"}, true, false, {}};
    script.at(2820us, failed);
    script.exchange().connection.tls = facts;
    script.fail(2820us, FailurePhase::Tls, Side::Server, FailureKind::Certificate, failed.error.text);
    return script.end(2830us, ClosedBy::Us);
}

ExchangePtr tunnelled(std::uint64_t id)
{
    Script script(id, "GET", "/thing");
    script.secure().connect(0us, 210us);
    auto withProxy = std::make_shared<TlsFacts>(*sessionFacts());
    withProxy->serverName = "proxy.test";
    withProxy->sentChain.front().commonName = "proxy.test";
    withProxy->chain.front().commonName = "proxy.test";
    script.handshake(Hop::Proxy, 230us).at(2900us, TlsEstablished{Hop::Proxy, withProxy});
    script.at(2910us, ProxyStarted{}).at(2920us, ProxySent{"CONNECT 127.0.0.1:8417 HTTP/1.1\r\n\r\n"});
    script.at(3300us, ProxyReceived{"HTTP/1.1 200 Connection established\r\n\r\n"}, Clock::Kernel);
    script.at(3310us, ProxyPassed{});
    auto facts = sessionFacts();
    script.handshake(Hop::Origin, 3320us).at(5900us, TlsEstablished{Hop::Origin, facts});
    script.exchange().connection.tls = facts;
    script.exchange().connection.proxyTls = withProxy;
    script.exchange().connection.proxy = ProxyFacts{Proxy::Kind::Https, {"proxy.test", 3129}, true, {}, {}};
    script.sendHead(5910us, 5960us).at(5960us, BodyReleased{ReleasedBy::NothingAwaited});
    script.answer(6900us, 200, plainText(), "secret\n");
    return script.end(7000us);
}

} // namespace expectra::samples
