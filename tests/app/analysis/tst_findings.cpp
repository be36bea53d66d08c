// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule fires on what it names and keeps still beside it. The rows hold all ids of an exchange, so each
// row is a near miss of all the rules that it doesn't name.

#include "app/analysis/findings.h"
#include "tests/support/encoded.h"
#include "tests/support/exchangebuilder.h"

#include <QtTest>

using namespace expectra;
using namespace expectra::test;
using http::DeviationKind;
using timeline::ClosedBy;

Q_DECLARE_METATYPE(expectra::ExchangePtr)

namespace {

constexpr ByteCount size = 2048;

void row(const char *name, const char *ids, Exchange exchange)
{
    QTest::newRow(name) << ExchangePtr(std::make_shared<Exchange>(std::move(exchange)))
                        << QString::fromLatin1(ids);
}

ExchangeBuilder put(const std::string &expect = "100-continue")
{
    ExchangeBuilder builder;
    builder.body(size).expecting(expect);
    return builder;
}

std::string head(int status, const std::string &fields = "Connection: close\r\n")
{
    return "HTTP/1.1 " + std::to_string(status) + " Status\r\n" + fields + "\r\n";
}

QString idsOf(const std::vector<Finding> &found)
{
    QStringList ids;
    for (const auto &finding : found)
        ids += QString::fromStdString(finding.id);
    return ids.join(QLatin1Char(' '));
}

QString textOf(const Exchange &exchange, const char *id)
{
    for (const auto &finding : findings(exchange)) {
        if (finding.id == id)
            return finding.summary + QLatin1Char('\n') + finding.explanation + QLatin1Char('\n') +
                   finding.advice;
    }
    return {};
}

/// An exchange with this deviation on the four bytes behind its final head.
Exchange deviating(DeviationKind kind)
{
    ExchangeBuilder builder("GET");
    builder.sendHead().answer(head(200), "body");
    const auto begin = builder.exchange().content.range.begin;
    return builder.deviates(kind, {begin, begin + 4}).end(ClosedBy::Peer);
}

Exchange failing(FailurePhase phase, FailureKind kind, Side side = Side::Server)
{
    ExchangeBuilder builder("GET");
    if (phase != FailurePhase::Dns && phase != FailurePhase::Connect)
        builder.sendHead();
    return builder.after(3ms).fails(phase, side, kind, "the system's words").end();
}

} // namespace

class tst_Findings : public QObject
{
    Q_OBJECT
private slots:
    void saysHowACodingEnds();
    void refusals_data();
    void refusals() { compare(); }
    void syntaxOfWhatWasSent_data();
    void syntaxOfWhatWasSent() { compare(); }
    void timing_data();
    void timing() { compare(); }
    void interimAnswers_data();
    void interimAnswers() { compare(); }
    void connection_data();
    void connection() { compare(); }
    void proxies_data();
    void proxies() { compare(); }
    void tellsWhoseRefusalItWas();
    void requestFraming_data();
    void requestFraming() { compare(); }
    void everyDeviationHasItsFinding_data();
    void everyDeviationHasItsFinding();
    void mostSevereComesFirst();
    void namesTheSettingOfAKnownProduct_data();
    void namesTheSettingOfAKnownProduct();
    void evidencePointsAtTheLineThatWasSent();
    void headlineSaysTheWorstOrTheOutcome();
    void wireBytesAreEscapedInSentences();

private:
    static void columns();
    static void compare();
};

void tst_Findings::columns()
{
    QTest::addColumn<ExchangePtr>("exchange");
    QTest::addColumn<QString>("ids");
}

void tst_Findings::compare()
{
    QFETCH(ExchangePtr, exchange);
    QFETCH(QString, ids);
    const auto found = findings(*exchange);
    QCOMPARE(idsOf(found), ids);
    for (const auto &finding : found) { // what holds for every finding
        QVERIFY2(finding.summary.endsWith(QLatin1Char('.')), finding.id.c_str());
        QVERIFY2(!finding.summary.contains(QLatin1Char('%')), qPrintable(finding.summary));
        QVERIFY2(!finding.explanation.isEmpty(), finding.id.c_str());
        for (const auto &evidence : finding.evidence) {
            QVERIFY2(!evidence.text.isEmpty(), finding.id.c_str());
            const bool sent = evidence.direction == Direction::Sent;
            const auto bytes =
                sent ? exchange->sent.head.size() + exchange->sent.bodyBytesSent : exchange->inbound->size();
            QVERIFY2(!evidence.bytes || evidence.bytes->end <= bytes, finding.id.c_str());
        }
    }
}

void tst_Findings::refusals_data()
{
    columns();
    row("200 without Expect", "", ExchangeBuilder().body(size).sendHead().sendBody().answer(ok).end());
    row("417 without Expect", "EXP-001 EXP-012",
        ExchangeBuilder().body(size).sendHead().sendBody().answer(refusal).end());
    row("400 without Expect", "", ExchangeBuilder().body(size).sendHead().sendBody().answer(head(400)).end());
    row("417 to 100-continue", "EXP-002 EXP-012 EXP-021", put().sendHead().answer(refusal).end());
    row("417 to another case", "EXP-002 EXP-012 EXP-021",
        put("100-Continue").sendHead().answer(refusal).end());
    row("417 after the body", "EXP-002 EXP-008 EXP-012 EXP-021",
        put().sendHead().after(1s).limitPasses().sendBody().answer(refusal).end());
    row("417 after 100", "EXP-002 EXP-012 EXP-021",
        put().sendHead().interim(continued).sendBody().answer(refusal).end());
    row("417 to another expectation", "EXP-003 EXP-012 EXP-021",
        put("x-probe").sendHead().answer(refusal).end());
    row("another expectation granted", "EXP-008 EXP-021",
        put("x-probe").sendHead().limitPasses().sendBody().answer(ok).end());
    row("417 to a list with 100-continue", "EXP-004 EXP-012 EXP-021",
        put("100-continue, x-probe").sendHead().answer(refusal).end());
    row("a list with 100-continue granted", "EXP-004 EXP-021",
        put("100-continue, x-probe").sendHead().interim(continued).sendBody().answer(ok).end());
    row("100-continue twice in one field", "EXP-021",
        put("100-continue, 100-continue").sendHead().interim(continued).sendBody().answer(ok).end());
    row("417 on HTTP/1.0", "EXP-007 EXP-012 EXP-021", put().http10().sendHead().answer(refusal).end());
    row("Expect on HTTP/1.0", "EXP-007 EXP-008 EXP-021",
        put().http10().sendHead().limitPasses().sendBody().answer(ok).end());
    row("another expectation on HTTP/1.0", "EXP-003 EXP-012 EXP-021",
        put("x-probe").http10().sendHead().answer(refusal).end());
    row("417 with a page about the expectation", "EXP-002 EXP-021",
        put().sendHead().answer(refusal, "Only the 100-continue expectation is supported").end());
    row("417 with a page that repeats the status", "EXP-002 EXP-012 EXP-021",
        put().sendHead().answer(refusal, "<h1>417 Expectation Failed</h1>").end());
    row("417 explained by a field", "EXP-002 EXP-021",
        put().sendHead().answer(head(417, "X-Squid-Error: ERR_INVALID_REQ 0\r\n")).end(ClosedBy::Peer));
    row("417 with a coded page", "EXP-002 EXP-021",
        put().sendHead().answer(head(417, "Content-Encoding: gzip\r\n"), "\x1f\x8b").end(ClosedBy::Peer));
    row("422 before the body", "EXP-020 EXP-021", put().sendHead().answer(head(422)).end());
    row("422 after the body", "EXP-021",
        put().sendHead().interim(continued).sendBody().answer(head(422)).end());
    row("400 before the body", "EXP-020 EXP-021", put().sendHead().answer(head(400)).end());
    row("400 that names Expect after the body", "EXP-020 EXP-008 EXP-021",
        put().sendHead().limitPasses().sendBody().answer(head(400), "invalid header: Expect").end());
    row("400 to another expectation", "EXP-020 EXP-021", put("x-probe").sendHead().answer(head(400)).end());
    row("413 before the body", "EXP-021", put().sendHead().answer(head(413)).end());
}

void tst_Findings::syntaxOfWhatWasSent_data()
{
    columns();
    row("an empty field", "EXP-005 EXP-021", [] {
        auto builder = put("");
        builder.choice().mode = expect::Mode::HeaderOnly;
        return builder.sendHead().sendBody().answer(ok).end();
    }());
    row("417 to an empty field", "EXP-005 EXP-012 EXP-021", put("").sendHead().answer(refusal).end());
    row("two fields", "EXP-005 EXP-021",
        put().expecting("100-continue").sendHead().interim(continued).sendBody().answer(ok).end());
    row("one field", "EXP-021", put().sendHead().interim(continued).sendBody().answer(ok).end());
    row("no body", "EXP-006 EXP-021",
        ExchangeBuilder("GET").expecting("100-continue").sendHead().answer(ok).end());
    row("a body of zero length", "EXP-006 EXP-021",
        ExchangeBuilder().body(0).expecting("100-continue").sendHead().answer(ok).end());
    row("another expectation without a body", "EXP-021",
        ExchangeBuilder("GET").expecting("x-probe").sendHead().answer(ok).end());
    row("never sent", "NET-003",
        put().fails(FailurePhase::Connect, Side::Network, FailureKind::Refused, "Connection refused").end());
}

void tst_Findings::timing_data()
{
    columns();
    row("the limit passed", "EXP-008 EXP-021",
        put().sendHead().after(1s).limitPasses().sendBody().answer(ok).end());
    row("100 came in time", "EXP-021",
        put().sendHead().after(900ms).interim(continued).sendBody().answer(ok).end());
    row("only 103 came", "EXP-008 EXP-021",
        put()
            .sendHead()
            .interim("HTTP/1.1 103 Early Hints\r\n\r\n")
            .after(1s)
            .limitPasses()
            .sendBody()
            .answer(ok)
            .end());
    row("100 came late", "EXP-008 EXP-009 EXP-021",
        put().sendHead().after(1s).limitPasses().sendBody().after(20ms).interim(continued).answer(ok).end());
    row("not awaited", "EXP-021", [] {
        auto builder = put();
        builder.choice().mode = expect::Mode::HeaderOnly;
        return builder.sendHead().sendBody().interim(continued).answer(ok).end();
    }());
    row("early answer, kept open", "EXP-016 AUT-002 EXP-021",
        put().sendHead().answer(head(401, "Content-Length: 0\r\n")).end(ClosedBy::Us));
    row("early answer that closes", "AUT-002 EXP-021", put().sendHead().answer(head(401)).end(ClosedBy::Us));
    row("early answer, closed by the server", "AUT-002 EXP-021",
        put().sendHead().answer(head(401, "Content-Length: 0\r\n")).end(ClosedBy::Peer));
    row("early answer, the body sent after all", "AUT-002 EXP-021", [] {
        auto builder = put();
        builder.choice().onEarlyFinal = expect::OnEarlyFinal::FinishBody;
        return builder.sendHead().answer(head(401, "Content-Length: 0\r\n")).sendBody().end();
    }());
    row("early answer of an HTTP/1.0 server", "AUT-002 EXP-021",
        put().sendHead().answer("HTTP/1.0 401 Unauthorized\r\nContent-Length: 0\r\n\r\n").end(ClosedBy::Us));
    row("early 200, kept open", "EXP-016 EXP-021", put().sendHead().answer(ok).end(ClosedBy::Us));
}

void tst_Findings::interimAnswers_data()
{
    columns();
    row("100 without Expect", "EXP-010",
        ExchangeBuilder().body(size).sendHead().interim(continued).sendBody().answer(ok).end());
    row("100 to another expectation", "EXP-010 EXP-021",
        put("x-probe").sendHead().interim(continued).sendBody().answer(ok).end());
    row("103 without Expect", "",
        ExchangeBuilder("GET").sendHead().interim("HTTP/1.1 103 Early Hints\r\n\r\n").answer(ok).end());
    row("102 on HTTP/1.0", "EXP-010",
        ExchangeBuilder("GET")
            .http10()
            .sendHead()
            .interim("HTTP/1.1 102 Processing\r\n\r\n")
            .answer(ok)
            .end());
    row("100 twice", "EXP-011 EXP-021",
        put().sendHead().interim(continued).interim(continued).sendBody().answer(ok).end());
    row("100 and 102", "EXP-021",
        put()
            .sendHead()
            .interim(continued)
            .interim("HTTP/1.1 102 Processing\r\n\r\n")
            .sendBody()
            .answer(ok)
            .end());
    const auto behindFinal = [](const std::string &interim) {
        auto builder = put();
        builder.sendHead().interim(continued).sendBody().answer(ok);
        const auto range = builder.receive(interim);
        return builder.deviates(DeviationKind::InterimAfterFinal, range).end(ClosedBy::Us);
    };
    row("100 behind the final answer", "EXP-011 EXP-021", behindFinal(continued));
    row("102 behind the final answer", "HTTP-021 EXP-021", behindFinal("HTTP/1.1 102 Processing\r\n\r\n"));
    row("100, then 413", "EXP-013 EXP-021",
        put().sendHead().interim(continued).sendBody().answer(head(413)).end());
    row("100, then 401", "EXP-013 AUT-002 EXP-021",
        put().sendHead().interim(continued).sendBody().answer(head(401)).end());
    row("100, then 409, which needs the content", "EXP-021",
        put().sendHead().interim(continued).sendBody().answer(head(409)).end());
    row("100, then 413 to content of unknown length", "EXP-021",
        put()
            .header("Transfer-Encoding", "chunked")
            .sendHead()
            .interim(continued)
            .sendBody()
            .answer(head(413))
            .end());
    row("100 with a length", "EXP-019 EXP-021",
        put()
            .sendHead()
            .interim("HTTP/1.1 100 Continue\r\nContent-Length: 0\r\n\r\n")
            .sendBody()
            .answer(ok)
            .end());
    row("100 without a phrase", "EXP-021 EXP-019",
        put().sendHead().interim("HTTP/1.1 100 \r\n\r\n").sendBody().answer(ok).end());
    row("102 without a phrase", "EXP-021",
        put().sendHead().interim("HTTP/1.1 102 \r\n\r\n").interim(continued).sendBody().answer(ok).end());
    row("an unknown interim status, twice", "EXP-021 EXP-022",
        put()
            .sendHead()
            .interim(head(199, ""))
            .interim(head(199, ""))
            .interim(continued)
            .sendBody()
            .answer(ok)
            .end());
}

void tst_Findings::connection_data()
{
    columns();
    row("name unknown", "NET-001", failing(FailurePhase::Dns, FailureKind::NameNotFound, Side::Network));
    row("resolver failed", "NET-002", failing(FailurePhase::Dns, FailureKind::LookupFailed, Side::Network));
    row("refused", "NET-003", failing(FailurePhase::Connect, FailureKind::Refused, Side::Network));
    row("unreachable", "NET-004", failing(FailurePhase::Connect, FailureKind::Unreachable, Side::Network));
    row("not connected", "NET-005",
        failing(FailurePhase::Connect, FailureKind::ConnectionFailed, Side::Network));
    row("limit while connecting", "NET-006",
        failing(FailurePhase::Connect, FailureKind::TimedOut, Side::Network));
    row("limit while waiting", "NET-006", failing(FailurePhase::Wait, FailureKind::TimedOut));
    row("reset in the answer", "NET-007", failing(FailurePhase::Response, FailureKind::Reset));
    row("closed without an answer", "NET-008", failing(FailurePhase::Wait, FailureKind::ClosedEarly));
    row("too large", "NET-010", failing(FailurePhase::Response, FailureKind::TooLarge));
    row("body unreadable", "NET-011", failing(FailurePhase::Body, FailureKind::BodyUnreadable, Side::Us));
    row("cancelled", "NET-012", failing(FailurePhase::Wait, FailureKind::Cancelled, Side::Us));
    row("closed while 100 was awaited", "NET-008 EXP-021",
        put()
            .sendHead()
            .fails(FailurePhase::ExpectWait, Side::Server, FailureKind::ClosedEarly, "closed")
            .end());
    const auto connecting = [](bool firstFails) {
        ExchangeBuilder builder("GET");
        builder.happens(timeline::ConnectStarted{1, {timeline::Family::IPv6, "::1", 8417}});
        if (firstFails) {
            builder.after(1ms).happens(timeline::ConnectFailed{1, {111, "Connection refused"}});
            builder.happens(timeline::ConnectStarted{2, {timeline::Family::IPv4, "127.0.0.1", 8417}});
        }
        builder.after(1ms).happens(timeline::Connected{firstFails ? 2 : 1, {}});
        return builder.sendHead().answer(ok).end();
    };
    row("second address", "NET-020", connecting(true));
    row("first address", "", connecting(false));
    const auto retransmitting = [](std::uint32_t count) {
        ExchangeBuilder builder("GET");
        builder.exchange().tcp = TcpFacts{1ms, 1ms, count, 10, 1460};
        return builder.sendHead().answer(ok).end();
    };
    row("packets sent again", "NET-021", retransmitting(2));
    row("no packet sent again", "", retransmitting(0));
    const auto resolving = [](Duration duration) {
        ExchangeBuilder builder("GET");
        builder.happens(timeline::LookupStarted{"a.test"})
            .after(duration)
            .happens(timeline::LookupFinished{});
        return builder.sendHead().answer(ok).end();
    };
    row("slow name resolution", "NET-022", resolving(5s));
    row("name resolution", "", resolving(20ms));
    row("reconnected", "NET-023", [] {
        ExchangeBuilder builder("GET");
        builder.exchange().initiator = Initiator::Reconnect;
        return builder.sendHead().answer(ok).end();
    }());
}

void tst_Findings::proxies_data()
{
    columns();
    const auto tunnelled = [](const char *proxy = "p.test:3128") {
        ExchangeBuilder builder("GET");
        builder.through(proxy, true);
        return builder;
    };
    const auto connectAnswered = [&](const char *name, const char *ids, int status) {
        row(name, ids, tunnelled().proxyAnswers(head(status)).end(ClosedBy::Us));
    };
    row("a tunnel", "", tunnelled().proxyAnswers(head(200)).sendHead().answer(ok).end());
    connectAnswered("417 to CONNECT", "PRX-001", 417);
    connectAnswered("407 to CONNECT", "PRX-002", 407);
    connectAnswered("403 to CONNECT", "PRX-003", 403);
    connectAnswered("502 to CONNECT", "PRX-004", 502);
    connectAnswered("504 to CONNECT", "PRX-004", 504);
    connectAnswered("405 to CONNECT", "PRX-005", 405);
    connectAnswered("302 to CONNECT", "PRX-005", 302);
    const auto ended = [&](const char *name, const char *ids, FailurePhase phase, FailureKind kind,
                           Side side = Side::Proxy) {
        row(name, ids, tunnelled("socks5://p.test").fails(phase, side, kind, "the reason").end());
    };
    ended("SOCKS refused", "PRX-006", FailurePhase::Proxy, FailureKind::ProxyRefused);
    ended("no such proxy", "PRX-007", FailurePhase::Proxy, FailureKind::Protocol);
    ended("a silent proxy", "PRX-008", FailurePhase::Proxy, FailureKind::TimedOut);
    ended("a proxy that closes", "PRX-008", FailurePhase::Proxy, FailureKind::ClosedEarly);
    ended("a proxy that resets", "PRX-008", FailurePhase::Proxy, FailureKind::Reset);
    ended("nobody listens there", "PRX-009", FailurePhase::Connect, FailureKind::Refused, Side::Network);
    ended("cancelled meanwhile", "NET-012", FailurePhase::Proxy, FailureKind::Cancelled, Side::Us);
    ended("the server's own end", "NET-008", FailurePhase::Wait, FailureKind::ClosedEarly, Side::Server);
    const auto unknown = [&](const char *name, const char *ids, const char *looked) {
        auto builder = tunnelled("socks5://p.test");
        builder.happens(timeline::LookupStarted{looked});
        row(name, ids,
            builder.fails(FailurePhase::Dns, Side::Network, FailureKind::NameNotFound, "none").end());
    };
    unknown("an unknown proxy", "PRX-009", "p.test");
    unknown("an unknown server", "NET-001", "h.test");
    const auto forwarded = [](const std::string &answer) {
        return put().through("p.test:3128").sendHead().answer(answer).end();
    };
    row("forwarded", "", ExchangeBuilder("GET").through("p.test:3128").sendHead().answer(ok).end());
    row("407 to a forwarded request", "PRX-010",
        ExchangeBuilder("GET").through("p.test:3128").sendHead().answer(head(407)).end());
    row("417 to a forwarded request", "EXP-002 PRX-011 EXP-012 EXP-021", forwarded(refusal));
    row("Squid's 417", "EXP-002 PRX-011 EXP-021",
        forwarded("HTTP/1.1 417 Expectation Failed\r\nX-Squid-Error: ERR_INVALID_REQ 0\r\nConnection: "
                  "close\r\nContent-Length: 0\r\n\r\n"));
    row("417 behind a tunnel", "EXP-002 EXP-012 EXP-021",
        put().through("p.test:3128", true).proxyAnswers(head(200)).sendHead().answer(refusal).end());
    row("credentials for the proxy", "",
        ExchangeBuilder("GET").through("u:p@p.test:3128").sendHead().answer(ok).end());
    row("credentials for the wrong hop", "PRX-012",
        ExchangeBuilder("GET").header("Proxy-Authorization", "Basic dTpw").sendHead().answer(ok).end());
}

void tst_Findings::tellsWhoseRefusalItWas()
{
    const auto exchange =
        put().through("p.test:3128", true).proxyAnswers("HTTP/1.1 417 No\r\nServer: px\r\n\r\n").end();
    const auto found = findings(exchange);
    QCOMPARE(found.front().summary, QStringLiteral("The proxy itself answered 417 to CONNECT."));
    QStringList evidence;
    for (const auto &each : found.front().evidence)
        evidence << each.text;
    QCOMPARE(evidence, (QStringList{QStringLiteral("to CONNECT: 417 No"), QStringLiteral("Server: px")}));
}

void tst_Findings::requestFraming_data()
{
    columns();
    const auto get = [] { return ExchangeBuilder("GET"); };
    row("no Host", "HTTP-101", get().without("Host").sendHead().answer(ok).end());
    row("no Host on HTTP/1.0", "", get().http10().without("Host").sendHead().answer(ok).end());
    row("two Hosts", "HTTP-101", get().header("Host", "a").header("Host", "b").sendHead().answer(ok).end());
    row("no Host, never sent", "NET-003",
        get()
            .without("Host")
            .fails(FailurePhase::Connect, Side::Network, FailureKind::Refused, "refused")
            .end());
    row("both lengths", "HTTP-102",
        ExchangeBuilder()
            .body(4)
            .header("Content-Length", "4")
            .header("Transfer-Encoding", "chunked")
            .sendHead()
            .sendBody()
            .answer(ok)
            .end());
    row("wrong length", "HTTP-103",
        ExchangeBuilder().body(4).header("Content-Length", "5").sendHead().sendBody().answer(ok).end());
    row("right length typed", "",
        ExchangeBuilder().body(4).header("Content-Length", "4").sendHead().sendBody().answer(ok).end());
    row("length twice", "HTTP-103",
        ExchangeBuilder()
            .body(4)
            .header("Content-Length", "4")
            .header("Content-Length", "4")
            .sendHead()
            .sendBody()
            .answer(ok)
            .end());
    row("illegal name", "HTTP-104", get().header("a b", "c").sendHead().answer(ok).end());
    row("illegal value", "HTTP-104", get().header("a", std::string("b\x01", 2)).sendHead().answer(ok).end());
    row("odd but legal", "", get().header("a-B_c", "b \xc3\xa4").sendHead().answer(ok).end());
}

void tst_Findings::everyDeviationHasItsFinding_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("id");
    // People filter by these: an id once given is never given to another kind.
    const QStringList others{
        QStringLiteral("TLS-010"),  QStringLiteral("HTTP-033"), QStringLiteral("HTTP-034"),
        QStringLiteral("HTTP-035"), QStringLiteral("H2-006"),   QStringLiteral("H2-007"),
        QStringLiteral("H2-008"),   QStringLiteral("H2-009"),   QStringLiteral("H2-010"),
        QStringLiteral("H2-011"),   QStringLiteral("H2-012")};
    constexpr int firstOther = static_cast<int>(DeviationKind::NoCloseNotify);
    constexpr int firstFrame = static_cast<int>(DeviationKind::BadFrame);
    for (int kind = 0; kind <= static_cast<int>(DeviationKind::ContentBeforeHead); ++kind) {
        const auto name = http::deviationName(static_cast<DeviationKind>(kind));
        const int place = kind - firstOther;
        const int number = place < 0 ? kind + 1 : kind + 1 - int(others.size());
        auto id = QStringLiteral("HTTP-%1").arg(number, 3, 10, QLatin1Char('0'));
        if (place >= 0 && place < others.size())
            id = others.at(place);
        if (kind >= firstFrame)
            id = QStringLiteral("H2-%1").arg(kind - firstFrame + 1, 3, 10, QLatin1Char('0'));
        QTest::newRow(std::string(name).c_str()) << kind << id;
    }
}

void tst_Findings::everyDeviationHasItsFinding()
{
    QFETCH(int, kind);
    QFETCH(QString, id);
    const auto exchange = deviating(static_cast<DeviationKind>(kind));
    const auto found = findings(exchange);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(found[0].id), id);
    QVERIFY(found[0].summary.endsWith(QLatin1Char('.')));
    QVERIFY(found[0].citation.startsWith(QLatin1String("RFC ")));
    QVERIFY(!found[0].advice.isEmpty());
    QCOMPARE(found[0].evidence.size(), std::size_t{1});
    QVERIFY(found[0].evidence[0].bytes == exchange.deviations[0].range);
    if (http::isFatal(static_cast<DeviationKind>(kind)))
        QCOMPARE(found[0].severity, Severity::Error);
}

void tst_Findings::mostSevereComesFirst()
{
    auto builder = put().expecting("x-probe");
    const auto exchange = builder.sendHead().answer(head(417, "Content-Length: 0\r\n")).end(ClosedBy::Us);
    const auto found = findings(exchange);
    QCOMPARE(idsOf(found), QStringLiteral("EXP-004 EXP-005 EXP-016 EXP-012 EXP-021"));
    QCOMPARE(idsOf(findings(exchange)), idsOf(found));
}

void tst_Findings::namesTheSettingOfAKnownProduct_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("setting");
    QTest::newRow("old Squid by Server")
        << QByteArray("Server: squid/3.1.19\r\n") << QByteArray() << QStringLiteral("ignore_expect_100 on");
    QTest::newRow("old Squid by Via") << QByteArray("Via: 1.0 p (squid/2.7.STABLE9)\r\n") << QByteArray()
                                      << QStringLiteral("ignore_expect_100 on");
    QTest::newRow("new Squid by Via") << QByteArray("Via: 1.1 p (squid/5.7)\r\n") << QByteArray()
                                      << QStringLiteral("\"1.1 p (squid/5.7)\"");
    QTest::newRow("lighttpd") << QByteArray("Server: lighttpd/1.4.35\r\n") << QByteArray()
                              << QStringLiteral("server.reject-expect-100-with-417 = \"disable\"");
    QTest::newRow("Apache behind a downgrade")
        << QByteArray("Server: Apache\r\n") << QByteArray("Only the 100-continue expectation is supported.")
        << QStringLiteral("force-proxy-request-1.0");
    QTest::newRow("Apache that saw no Expect")
        << QByteArray("Server: Apache\r\n") << QByteArray("No expectation was seen")
        << QStringLiteral("made by the application");
    QTest::newRow("unnamed") << QByteArray() << QByteArray()
                             << QStringLiteral("At the server: let it answer");
}

void tst_Findings::namesTheSettingOfAKnownProduct()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, page);
    QFETCH(QString, setting);
    const auto exchange = put().sendHead().answer(head(417, fields.toStdString()), page.toStdString()).end();
    const auto text = textOf(exchange, "EXP-002");
    QVERIFY2(text.contains(setting), qPrintable(text));
    QCOMPARE(text.contains(QLatin1String("ignore_expect_100")),
             setting.contains(QLatin1String("ignore_expect_100")));
}

void tst_Findings::evidencePointsAtTheLineThatWasSent()
{
    const auto exchange = put().sendHead().after(2ms).answer(refusal).end();
    const auto found = findings(exchange);
    QVERIFY(!found.empty() && found[0].evidence.size() == 2);
    const auto &sent = found[0].evidence[0];
    QVERIFY(sent.bytes && sent.direction == Direction::Sent);
    QCOMPARE(exchange.sent.head.substr(sent.bytes->begin, sent.bytes->size()),
             std::string("Expect: 100-continue\r\n"));
    const auto &came = found[0].evidence[1];
    QVERIFY(came.bytes == exchange.response->range);
    QVERIFY(came.at == Instant(2ms));
}

void tst_Findings::headlineSaysTheWorstOrTheOutcome()
{
    QCOMPARE(headline(put().sendHead().answer(refusal).end()),
             QStringLiteral("The server refused 100-continue with 417."));
    QCOMPARE(headline(put().sendHead().after(812us).interim(continued).sendBody().answer(ok).end()),
             QStringLiteral("100 Continue after 812 µs, then the body."));
    QCOMPARE(headline(put().sendHead().answer(head(413)).end()),
             QStringLiteral("413 Status before the body; it stayed here."));
    QCOMPARE(headline(ExchangeBuilder("GET").sendHead().answer(ok).end()), QString());
}

void tst_Findings::wireBytesAreEscapedInSentences()
{
    const auto exchange = put("\x1b[31mred\xe2\x80\xae").sendHead().answer(refusal).end();
    const auto text = textOf(exchange, "EXP-003");
    QVERIFY2(text.contains(QLatin1String("\\x1b[31mred\\u202e")), qPrintable(text));
    QVERIFY(!text.contains(QChar(0x1b)));
}

void tst_Findings::saysHowACodingEnds()
{
    const auto content = gzipped("words").substr(0, 20);
    ExchangeBuilder builder("GET");
    builder.sendHead().answer(head(200, "Content-Encoding: gzip\r\n"), content);
    const auto end = builder.exchange().inbound->size();
    builder.deviates(DeviationKind::CodingCut, {end, end});
    const auto found = findings(builder.end(ClosedBy::Peer));
    const auto cut = std::find_if(found.begin(), found.end(),
                                  [](const Finding &finding) { return finding.id == "HTTP-034"; });
    QVERIFY(cut != found.end());
    QCOMPARE(cut->evidence.front().text, QStringLiteral("The gzip content ends before its end, at byte 20."));
}

QTEST_GUILESS_MAIN(tst_Findings)
#include "tst_findings.moc"
