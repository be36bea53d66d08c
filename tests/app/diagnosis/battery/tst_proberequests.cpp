// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/requestencoder.h"
#include "app/diagnosis/battery/proberequests.h"
#include "app/request/prepare.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::diagnosis;

Q_DECLARE_METATYPE(expectra::Request)

namespace {

BatteryPlan planOf(Request base)
{
    BatteryPlan plan;
    plan.base = std::move(base);
    plan.routes = {Route{}};
    plan.refusedPath = "/nowhere";
    return plan;
}

/// A request with all that a probe must leave out, and some that it must keep.
Request busyBase()
{
    Request base;
    base.method = "PUT";
    base.url = "http://127.0.0.1:8417/bucket/big.bin?x=1";
    base.suppressed = {"User-Agent", "Content-Length"};
    base.headers.append("X-Token", "secret");
    base.headers.append("Expect", "widgets");
    base.headers.append("Content-Length", "7");
    base.headers.append("content-encoding", "gzip");
    base.headers.append("Content-Type", "application/json");
    base.body = BytesBody{"{\"a\":1}"};
    base.trailers.append("X-Sum", "1");
    base.following.redirects = true;
    base.following.cookies = true;
    return base;
}

PreparedRequest request(Probe probe, const Route &route = {}, const Request &base = busyBase())
{
    return probeRequest(planOf(base), route, probe).value();
}

QByteArray headOf(const PreparedRequest &request)
{
    return QByteArray::fromStdString(codec::encodeHead(request));
}

Request expecting(const char *value, Body body = BytesBody{"12345"})
{
    Request base;
    base.method = "PUT";
    base.url = "http://127.0.0.1/x";
    base.body = std::move(body);
    base.headers.append("Expect", value);
    return base;
}

} // namespace

class tst_ProbeRequests : public QObject
{
    Q_OBJECT

private slots:
    void sendsExactlyTheseBytes_data();
    void sendsExactlyTheseBytes();
    void withholdsTheBody_data();
    void withholdsTheBody();
    void followsNothingAndEnds();
    void keepsTheUsersOwnTimeLimit();
    void leavesOutWhatSetsAskFor();
    void sendsContentByPostWhereTheMethodTakesNone();
    void goesTheRoutesWay();
    void speaksTheRoutesVersion();
    void putsTheRefusedPathBeside();
    void makesAnotherRandomPathEachTime();
    void finishesTheBodyBeforeReuse();
    void playsTheComposedRequestAsItStands();
    void sendsNoLargeContentAsComposed();
    void knowsTheFormOfTheBase_data();
    void knowsTheFormOfTheBase();
    void asksAsComposedOnlyWhereItIsNew();
    void saysWhatARouteCantAsk_data();
    void saysWhatARouteCantAsk();
};

void tst_ProbeRequests::sendsExactlyTheseBytes_data()
{
    QTest::addColumn<QByteArray>("probe");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("fields"); // behind those that all have
    QTest::addColumn<qulonglong>("content");
    const QByteArray put = "PUT /bucket/big.bin?x=1 HTTP/1.1";
    const QByteArray length = "Content-Length: 5\r\n";
    const auto row = [](const char *probe, const QByteArray &line, const QByteArray &fields,
                        qulonglong size) {
        QTest::newRow(probe) << QByteArray(probe) << line << fields << size;
    };
    row("plain", put, length, 5);
    row("continue", put, "Expect: 100-continue\r\n" + length, 5);
    row("continue-case", put, "Expect: 100-Continue\r\n" + length, 5);
    row("unknown", put, "Expect: x-probe\r\n" + length, 5);
    row("two-in-one-field", put, "Expect: 100-continue, x-probe\r\n" + length, 5);
    row("two-fields", put, "Expect: 100-continue\r\nExpect: x-probe\r\n" + length, 5);
    row("empty-value", put, "Expect:\r\n" + length, 5);
    row("http10", "PUT /bucket/big.bin?x=1 HTTP/1.0", "Expect: 100-continue\r\n" + length, 5);
    row("no-body", "GET /bucket/big.bin?x=1 HTTP/1.1", "Expect: 100-continue\r\n", 0);
    row("zero-length", put, "Expect: 100-continue\r\nContent-Length: 0\r\n", 0);
    row("chunked", put, "Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n", 5);
    row("at-once", put, "Expect: 100-continue\r\n" + length, 5);
    row("obfuscated", put, "Expect: y 100-continue\r\n" + length, 5);
    row("refused-path", "PUT /nowhere HTTP/1.1", "Expect: 100-continue\r\nContent-Length: 2097152\r\n",
        2097152);
    row("reuse", put, length, 5);
}

void tst_ProbeRequests::sendsExactlyTheseBytes()
{
    QFETCH(QByteArray, probe);
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, fields);
    QFETCH(qulonglong, content);
    const auto sent = request(*probeNamed(probe.toStdString()));
    QCOMPARE(headOf(sent),
             line + "\r\nHost: 127.0.0.1:8417\r\nX-Token: secret\r\nContent-Type: application/json\r\n" +
                 fields + "\r\n");
    QCOMPARE(qulonglong(sent.bodySize), content);
}

void tst_ProbeRequests::withholdsTheBody_data()
{
    QTest::addColumn<int>("mode");
    for (const auto probe : allProbes()) {
        const bool isPlain = probe == Probe::Plain || probe == Probe::Reuse;
        const bool isSentAlong =
            probe == Probe::AtOnce || probe == Probe::NoBody || probe == Probe::ZeroLength;
        const auto name = probeName(probe);
        QTest::addRow("%s", name.data()) << static_cast<int>(isPlain       ? expect::Mode::None
                                                             : isSentAlong ? expect::Mode::HeaderOnly
                                                                           : expect::Mode::Wait);
    }
}

void tst_ProbeRequests::withholdsTheBody()
{
    QFETCH(int, mode);
    const auto probe = *probeNamed(QTest::currentDataTag());
    const auto sent = request(probe);
    QCOMPARE(static_cast<int>(sent.expectation.mode), mode);
    QCOMPARE(sent.expectation.limit, std::optional<Duration>(3s));
    QCOMPARE(sent.expectation.onRefusal, expect::OnRefusal::Report);
}

void tst_ProbeRequests::followsNothingAndEnds()
{
    for (const auto probe : allProbes()) {
        const auto sent = request(probe);
        QCOMPARE(sent.following, Following());
        QCOMPARE(sent.limits.whole, std::optional<Duration>(13s));
        QCOMPARE(sent.freshConnection, probe != Probe::Reuse);
        QCOMPARE(
            QString::fromStdString(sent.name),
            QStringLiteral("Probe: %1 (Direct)").arg(QString::fromStdString(std::string(probeName(probe)))));
    }
}

void tst_ProbeRequests::keepsTheUsersOwnTimeLimit()
{
    auto base = busyBase();
    base.limits.whole = 4s;
    base.limits.connect = 2s;
    const auto sent = request(Probe::Continue, {}, base);
    QCOMPARE(sent.limits.whole, std::optional<Duration>(4s));
    QCOMPARE(sent.limits.connect, Duration(2s));
}

void tst_ProbeRequests::leavesOutWhatSetsAskFor()
{
    auto base = busyBase();
    HeaderSet set{"client", {}, {}, {"Content-Length"}};
    set.headers.append("Expect", "100-continue");
    set.headers.append("User-Agent", "client/1");
    ExpectRule rule;
    rule.choice.mode = expect::Mode::Wait;
    set.rules = {rule};
    base.headerSets = {set};
    QCOMPARE(headOf(request(Probe::Plain, {}, base)),
             "PUT /bucket/big.bin?x=1 HTTP/1.1\r\nHost: 127.0.0.1:8417\r\nUser-Agent: client/1\r\nX-Token: "
             "secret\r\n"
             "Content-Type: application/json\r\nContent-Length: 5\r\n\r\n");
}

void tst_ProbeRequests::sendsContentByPostWhereTheMethodTakesNone()
{
    auto base = busyBase();
    for (const auto *method : {"GET", "HEAD"}) {
        base.method = method;
        QCOMPARE(request(Probe::Plain, {}, base).method, std::string("POST"));
    }
    base.method = "PATCH";
    QCOMPARE(request(Probe::Plain, {}, base).method, std::string("PATCH"));
}

void tst_ProbeRequests::goesTheRoutesWay()
{
    auto base = busyBase();
    base.connectTo = "10.0.0.1:80";
    base.proxy.from = ProxyChoice::From::Typed;
    base.proxy.address = "http://10.0.0.2:3128";
    const auto direct = request(Probe::Plain, parseRoute("direct").value(), base);
    QVERIFY(!direct.proxy);
    QCOMPARE(direct.destination().toString(), std::string("10.0.0.1:80"));
    const auto proxied = request(Probe::Plain, parseRoute("proxy=http://10.0.0.9:3128").value(), base);
    QCOMPARE(proxied.proxy->place.toString(), std::string("10.0.0.9:3128"));
    QVERIFY(headOf(proxied).startsWith("PUT http://127.0.0.1:8417/bucket/big.bin?x=1 HTTP/1.1\r\n"));
    const auto named = request(Probe::Plain, parseRoute("to=10.0.0.7:8080").value(), base);
    QCOMPARE(named.destination().toString(), std::string("10.0.0.7:8080"));
    const auto echo = request(Probe::Plain, parseRoute("echo=http://127.0.0.1:9/expect/echo").value());
    QVERIFY(headOf(echo).startsWith("PUT /expect/echo HTTP/1.1\r\nHost: 127.0.0.1:9\r\n"));
}

void tst_ProbeRequests::speaksTheRoutesVersion()
{
    const auto old = parseRoute("version=1.0").value();
    const auto two = parseRoute("version=2").value();
    QCOMPARE(request(Probe::Continue, old).version, http::Version::Http10);
    QCOMPARE(request(Probe::Continue, two).version, http::Version::Http2);
    QCOMPARE(request(Probe::Http2).version, http::Version::Http2);
    auto base = busyBase();
    base.version = http::Version::Http2; // the base's own is no part of the question
    QCOMPARE(request(Probe::Continue, {}, base).version, http::Version::Http11);
    QCOMPARE(request(Probe::AsComposed, {}, base).version, http::Version::Http2);
}

void tst_ProbeRequests::putsTheRefusedPathBeside()
{
    auto plan = planOf(busyBase());
    plan.base.url = "http://user:pw@[::1]:81/a/b/c.bin?x=/y";
    plan.refusedPath.clear();
    const auto beside = probeRequest(plan, Route{}, Probe::RefusedPath).value();
    QVERIFY(QString::fromStdString(beside.target.pathAndQuery).startsWith(QStringLiteral("/a/b/expectra-")));
    QCOMPARE(beside.target.hostAndPort(), std::string("[::1]:81"));
    QCOMPARE(beside.target.userinfo, std::string("user:pw"));
    plan.refusedPath = "no/slash?q";
    QCOMPARE(probeRequest(plan, Route{}, Probe::RefusedPath)->target.pathAndQuery,
             std::string("/no/slash?q"));
}

void tst_ProbeRequests::makesAnotherRandomPathEachTime()
{
    QVERIFY(randomPathBeside("/a") != randomPathBeside("/a"));
    QCOMPARE(randomPathBeside("*").front(), '/');
}

void tst_ProbeRequests::finishesTheBodyBeforeReuse()
{
    const auto first = requestBeforeReuse(planOf(busyBase()), Route{}, Probe::RefusedPath).value();
    QCOMPARE(first.expectation.onEarlyFinal, expect::OnEarlyFinal::FinishBody);
    QCOMPARE(first.bodySize, ByteCount(5));
    QCOMPARE(first.target.pathAndQuery, std::string("/nowhere"));
    QVERIFY(first.freshConnection);
    QCOMPARE(*requestBeforeReuse(planOf(busyBase()), Route{}, Probe::Unknown)->expectValue,
             std::string("x-probe"));
}

void tst_ProbeRequests::playsTheComposedRequestAsItStands()
{
    QCOMPARE(headOf(request(Probe::AsComposed)),
             "PUT /bucket/big.bin?x=1 HTTP/1.1\r\nHost: 127.0.0.1:8417\r\nX-Token: secret\r\n"
             "Expect: widgets\r\nContent-Length: 7\r\ncontent-encoding: gzip\r\n"
             "Content-Type: application/json\r\n\r\n");
}

void tst_ProbeRequests::sendsNoLargeContentAsComposed()
{
    auto base = expecting("widgets", GeneratedBody{mostContent + 1});
    QCOMPARE(request(Probe::AsComposed, {}, base).bodySize, ByteCount(5));
    base.body = GeneratedBody{mostContent};
    QCOMPARE(request(Probe::AsComposed, {}, base).bodySize, mostContent);
}

void tst_ProbeRequests::knowsTheFormOfTheBase_data()
{
    QTest::addColumn<Request>("base");
    QTest::addColumn<QString>("like");
    const auto row = [](const char *name, Request base, const char *like) {
        QTest::newRow(name) << std::move(base) << QString::fromLatin1(like);
    };
    Request none;
    none.url = "http://127.0.0.1/";
    row("nothing asked for", none, "plain");
    row("100-continue", expecting("100-continue"), "continue");
    row("odd case", expecting("100-Continue"), "continue-case");
    row("another odd case", expecting("100-CONTINUE"), "");
    row("unknown", expecting("widgets"), "");
    row("the probe's own unknown", expecting("x-probe"), "unknown");
    row("a list", expecting("100-continue, x-probe"), "two-in-one-field");
    row("another list", expecting("x-probe, 100-continue"), "");
    row("empty", expecting(""), "empty-value");
    row("no body", expecting("100-continue", NoBody{}), "no-body");
    row("zero length", expecting("100-continue", BytesBody{}), "zero-length");
    auto twice = expecting("100-continue");
    twice.headers.append("Expect", "100-continue");
    row("twice the same", twice, "");
    auto chunked = expecting("100-continue");
    chunked.headers.append("Transfer-Encoding", "chunked");
    row("chunked", chunked, "chunked");
    auto unknownChunked = expecting("x-probe");
    unknownChunked.headers.append("Transfer-Encoding", "chunked");
    row("unknown and chunked", unknownChunked, "");
    auto atOnce = expecting("100-continue");
    atOnce.expectation.mode = expect::Mode::HeaderOnly;
    row("at once", atOnce, "at-once");
    auto old = expecting("100-continue");
    old.version = http::Version::Http10;
    row("HTTP/1.0", old, "http10");
    auto two = expecting("100-continue");
    two.version = http::Version::Http2;
    row("HTTP/2", two, "http2");
    Request byMode;
    byMode.url = "http://127.0.0.1/";
    byMode.body = BytesBody{"x"};
    byMode.expectation.mode = expect::Mode::Wait;
    row("by the mode alone", byMode, "continue");
}

void tst_ProbeRequests::knowsTheFormOfTheBase()
{
    QFETCH(Request, base);
    QFETCH(QString, like);
    const auto found = probeLike(prepare(base).value());
    QCOMPARE(found ? QString::fromStdString(std::string(probeName(*found))) : QString(), like);
}

void tst_ProbeRequests::asksAsComposedOnlyWhereItIsNew()
{
    const auto asks = [](const BatteryPlan &plan) {
        const auto probes = plannedProbes(plan).value();
        return std::find(probes.begin(), probes.end(), Probe::AsComposed) != probes.end();
    };
    QVERIFY(!asks(planOf(expecting("100-continue"))));
    QVERIFY(asks(planOf(expecting("widgets"))));
    auto plan = planOf(expecting("widgets"));
    plan.probes = {Probe::Continue, Probe::Plain};
    QCOMPARE(plannedProbes(plan).value(), (std::vector<Probe>{Probe::Plain, Probe::Continue}));
    plan = planOf(expecting("100-continue"));
    plan.probes = {Probe::AsComposed};
    QVERIFY(asks(plan));
}

void tst_ProbeRequests::saysWhatARouteCantAsk_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("probe");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *route, const char *url, const char *probe,
                        const char *reason) {
        QTest::newRow(name) << QString::fromLatin1(route) << QString::fromLatin1(url)
                            << QString::fromLatin1(probe) << QString::fromLatin1(reason);
    };
    row("http2 in the clear", "direct", "http://h/", "http2", "not offered without TLS");
    row("http2 with TLS", "direct", "https://h/", "http2", "");
    row("http2 to an echo in the clear", "echo=http://h/e", "https://h/", "http2", "not offered without TLS");
    row("http2 where it is named", "version=2", "http://h/", "http2", "");
    row("http2 where another is named", "version=1.1", "https://h/", "http2", "the route speaks HTTP/1.1");
    row("http10 over HTTP/2", "version=2", "https://h/", "http10", "the route speaks HTTP/2");
    row("chunked over HTTP/2", "version=2", "https://h/", "chunked", "HTTP/2 has no chunks");
    row("chunked over HTTP/1.0", "version=1.0", "http://h/", "chunked", "HTTP/1.0 has no chunks");
    row("reuse over HTTP/2", "version=2", "http://h/", "reuse", "HTTP/2 keeps requests apart as streams");
    row("continue over HTTP/1.0", "version=1.0", "http://h/", "continue", "");
}

void tst_ProbeRequests::saysWhatARouteCantAsk()
{
    QFETCH(QString, route);
    QFETCH(QString, url);
    QFETCH(QString, probe);
    Request base;
    base.url = url.toStdString();
    QTEST(whyNotAsked(*probeNamed(probe.toStdString()), parseRoute(route.toStdString()).value(), base),
          "reason");
}

QTEST_GUILESS_MAIN(tst_ProbeRequests)
#include "tst_proberequests.moc"
