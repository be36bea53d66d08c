// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way through a proxy: forwarded, tunnelled, with TLS on either hop, and every end that it can find.

#include "app/timeline/phase.h"
#include "tests/app/connection/playbookcheck.h"
#include "tests/support/requests.h"

using namespace expectra;
using namespace expectra::timeline;
using test::Playbook;

class tst_Proxies : public QObject
{
    Q_OBJECT

private slots:
    void sendsTheRequestItselfToTheProxy();
    void looksUpTheProxyNotTheServer();
    void tunnelsBeforeItSecures();
    void securesTheProxyFirst();
    void neverAsksTheProxyToExpect();
    void tellsTheProxysRefusalFromTheServers_data();
    void tellsTheProxysRefusalFromTheServers();
    void keepsWhatTheProxySaid();
    void handsOnWhatCameTooSoon();
    void tellsWhoseTlsFailed();
    void endsWithTheProxy_data();
    void endsWithTheProxy();
    void knowsARefusalThatIsCutShort();
    void namesTheServerToSocks_data();
    void namesTheServerToSocks();
    void looksUpTheServerForSocks();
    void goesStraightToASocket();
    void remembersTheProxyOfAKeptConnection();
    void asksForOneFamily();
};

namespace {

Request through(const char *proxy, const char *url = "http://h.test/upload")
{
    auto request = test::upload();
    request.url = url;
    request.proxy.from = ProxyChoice::From::Typed;
    request.proxy.address = proxy;
    return request;
}

PreparedRequest tunnelled(const char *proxy = "127.0.0.1:3128")
{
    auto request = through(proxy);
    request.proxy.tunnelsAll = true;
    return test::prepared(request);
}

/// As if its address began with https.
PreparedRequest secured(PreparedRequest request)
{
    request.target.scheme = "https";
    request.target.port = 443;
    return request;
}

/// Up to the question to the proxy.
Playbook asking(PreparedRequest request = tunnelled())
{
    Playbook book(std::move(request));
    book.start().asks({"arm connect 30000 ms", "connect 1 127.0.0.1:3128"});
    book.connects().asks({"disarm next-address", R"(send-to-proxy "CONNECT h.test:80 HTTP/1.1")"});
    book.happens(ProxySent{"CONNECT"});
    return book;
}

Playbook &answered(Playbook &book)
{
    book.takesHead();
    book.asks({"arm expect-wait 1000 ms"});
    return book.receives("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n");
}

QByteArray words(const Failure &failure)
{
    return QByteArray::fromStdString(std::string(failurePhaseName(failure.phase)) + " by " +
                                     std::string(sideName(failure.side)) + ": " +
                                     std::string(failureKindName(failure.kind)) + ", " + failure.message);
}

} // namespace

void tst_Proxies::sendsTheRequestItselfToTheProxy()
{
    Playbook book(test::prepared(through("u:p@127.0.0.1:3128")));
    book.start().asks({"arm connect 30000 ms", "connect 1 127.0.0.1:3128"});
    book.connects().asks({"disarm next-address", "disarm connect", "send-head"});
    answered(book).asks({"disarm expect-wait", "close"});
    VERIFY_PLAYED(book);
    const auto record = book.record();
    QVERIFY(record.sent.head.starts_with("PUT http://h.test/upload HTTP/1.1\r\nHost: h.test\r\n"));
    QVERIFY(record.sent.head.find("\r\nProxy-Authorization: Basic dTpw\r\n") != std::string::npos);
    QVERIFY(record.sent.head.find("Proxy-Connection") == std::string::npos);
    QVERIFY(record.connection.proxy && !record.connection.proxy->isTunnel);
    QVERIFY(!record.failure);
}

void tst_Proxies::looksUpTheProxyNotTheServer()
{
    Playbook book(test::prepared(through("proxy.test:3128")));
    book.start().asks({"arm connect 30000 ms", "arm lookup 15000 ms", "lookup proxy.test:3128"});
    book.happens(LookupFailed{{0, "none"}}).asks({"close"});
    VERIFY_PLAYED(book);
}

void tst_Proxies::tunnelsBeforeItSecures()
{
    Playbook book(secured(test::prepared(through("127.0.0.1:3128"))));
    book.start().asks({"arm connect 30000 ms", "connect 1 127.0.0.1:3128"});
    book.connects().asks({"disarm next-address", R"(send-to-proxy "CONNECT h.test:443 HTTP/1.1")"});
    book.happens(ProxySent{"CONNECT"});
    book.happens(ProxyReceived{"HTTP/1.1 200 Conn"});
    book.happens(ProxyReceived{"ected\r\n\r\n"}).asks({"enter-tunnel", "start-tls origin"});
    book.happens(TlsStarted{Hop::Origin});
    book.happens(TlsEstablished{Hop::Proxy, nullptr}); // not what is awaited
    book.happens(TlsEstablished{Hop::Origin, nullptr}).asks({"disarm connect", "send-head"});
    answered(book).asks({"disarm expect-wait", "close"});
    VERIFY_PLAYED(book);
    QCOMPARE(book.record().connection.proxy->answer->status, 200);
    QVERIFY(book.record().sent.head.starts_with("PUT /upload HTTP/1.1\r\n"));
}

void tst_Proxies::securesTheProxyFirst()
{
    Playbook book(secured(test::prepared(through("https://127.0.0.1:3128"))));
    book.start().asks({"arm connect 30000 ms", "connect 1 127.0.0.1:3128"});
    book.connects().asks({"disarm next-address", "start-tls proxy"});
    const auto facts = std::make_shared<const TlsFacts>();
    book.happens(TlsStarted{Hop::Proxy});
    book.happens(TlsEstablished{Hop::Proxy, facts}).asks({R"(send-to-proxy "CONNECT h.test:443 HTTP/1.1")"});
    book.happens(ProxyReceived{"HTTP/1.1 200 \r\n\r\n"}).asks({"enter-tunnel", "start-tls origin"});
    book.happens(TlsEstablished{Hop::Origin, nullptr}).asks({"disarm connect", "send-head"});
    answered(book).asks({"disarm expect-wait", "close"});
    VERIFY_PLAYED(book);
    QCOMPARE(book.record().connection.proxyTls, facts);
}

void tst_Proxies::neverAsksTheProxyToExpect()
{
    Playbook book(tunnelled());
    book.start();
    book.connects();
    QVERIFY(book.record().sent.head.find("Expect: 100-continue") != std::string::npos);
    const auto said = book.saidToProxy();
    QVERIFY(said.starts_with("CONNECT h.test:80 HTTP/1.1\r\n"));
    QVERIFY(said.find("Expect:") == std::string::npos);
}

void tst_Proxies::tellsTheProxysRefusalFromTheServers_data()
{
    QTest::addColumn<bool>("byTheProxy");
    QTest::newRow("417 to CONNECT") << true;
    QTest::newRow("417 behind it") << false;
}

void tst_Proxies::tellsTheProxysRefusalFromTheServers()
{
    QFETCH(bool, byTheProxy);
    auto book = asking();
    if (byTheProxy) {
        book.happens(ProxyReceived{"HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n"})
            .asks({"close"});
        VERIFY_ENDED(book, "failed, 0 of 5 bytes sent, failed in proxy by proxy: proxy-refused");
        QCOMPARE(book.record().failure->message,
                 std::string("The proxy answered 417 Expectation Failed to CONNECT"));
        QCOMPARE(book.record().connection.proxy->answer->status, 417);
        QVERIFY(!book.record().response);
        return;
    }
    book.happens(ProxyReceived{"HTTP/1.1 200 OK\r\n\r\n"})
        .asks({"enter-tunnel", "disarm connect", "send-head"});
    answered(book).asks({"disarm expect-wait", "close"});
    VERIFY_ENDED(book, "refused, 0 of 5 bytes sent, closed by us, retry");
    QCOMPARE(book.record().connection.proxy->answer->status, 200);
    QCOMPARE(book.record().status(), 417);
}

void tst_Proxies::keepsWhatTheProxySaid()
{
    auto book = asking();
    book.happens(ProxyReceived{"HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\n\r\nnot"});
    book.happens(ProxyReceived{" here"});
    book.peerCloses().asks({"close"});
    VERIFY_ENDED(book, "failed, 0 of 5 bytes sent, failed in proxy by proxy: proxy-refused");
    QCOMPARE(book.record().connection.proxy->answerContent, std::string("not here"));
    QCOMPARE(book.record().connection.closedBy, ClosedBy::Peer);
}

void tst_Proxies::handsOnWhatCameTooSoon()
{
    auto book = asking();
    book.happens(ProxyReceived{"HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 204 Too Soon\r\n\r\n"})
        .asks({R"(enter-tunnel "HTTP/1.1 204 Too Soon\r\n\r\n")", "disarm connect", "send-head"});
    book.receives("HTTP/1.1 204 Too Soon\r\n\r\n").asks({"disarm expect-wait", "close"});
    VERIFY_PLAYED(book);
    QCOMPARE(book.record().status(), 204);
}

void tst_Proxies::tellsWhoseTlsFailed()
{
    Playbook book(secured(test::prepared(through("https://127.0.0.1:3128"))));
    book.start().asks({"arm connect 30000 ms", "connect 1 127.0.0.1:3128"});
    book.connects().asks({"disarm next-address", "start-tls proxy"});
    TlsFailed failed;
    failed.hop = Hop::Proxy;
    failed.error.text = "unknown authority";
    failed.certificateRejected = true;
    book.happens(failed).asks({"close"});
    VERIFY_ENDED(book, "failed, 0 of 5 bytes sent, failed in proxy by us: certificate");
}

void tst_Proxies::endsWithTheProxy_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QByteArray>("failure");
    QTest::newRow("garbage") << QByteArray("%!&\r\n") << QByteArray()
                             << QByteArray(
                                    "proxy by proxy: protocol, The proxy's answer to CONNECT is no HTTP");
    QTest::newRow("nothing") << QByteArray() << QByteArray("closed")
                             << QByteArray(
                                    "proxy by proxy: closed-early, The proxy closed the connection before it "
                                    "answered");
    QTest::newRow("reset") << QByteArray() << QByteArray("reset")
                           << QByteArray("proxy by proxy: reset, Connection reset by peer");
    QTest::newRow("silence") << QByteArray() << QByteArray("limit")
                             << QByteArray("proxy by proxy: timed-out, No connection within 30000 ms");
    QTest::newRow("patience") << QByteArray() << QByteArray("cancel")
                              << QByteArray("proxy by us: cancelled, Cancelled");
}

void tst_Proxies::endsWithTheProxy()
{
    QFETCH(QByteArray, said);
    QFETCH(QByteArray, end);
    auto book = asking();
    if (!said.isEmpty())
        book.happens(ProxyReceived{said.toStdString()});
    if (end == "closed")
        book.peerCloses();
    if (end == "reset")
        book.peerResets();
    if (end == "limit")
        book.reaches(Limit::Connect, 30s);
    if (end == "cancel")
        book.isCancelled();
    book.asks({"close"});
    VERIFY_PLAYED(book);
    QTEST(words(*book.record().failure), "failure");
}

void tst_Proxies::knowsARefusalThatIsCutShort()
{
    for (const auto limit : {Limit::Connect, Limit::Whole}) {
        auto book = asking();
        book.happens(ProxyReceived{"HTTP/1.1 407 Auth\r\nContent-Length: 9\r\n\r\n"});
        book.reaches(limit, 30s).asks({"close"});
        VERIFY_ENDED(book, "failed, 0 of 5 bytes sent, failed in proxy by proxy: proxy-refused");
    }
}

void tst_Proxies::namesTheServerToSocks_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("asked");
    QTest::newRow("name") << QByteArray("http://h.test/") << QByteArray("0501000306682e746573740050");
    QTest::newRow("IPv4") << QByteArray("http://192.0.2.1:81/") << QByteArray("05010001c00002010051");
    QTest::newRow("IPv6") << QByteArray("http://[::1]/")
                          << QByteArray("05010004000000000000000000000000000000010050");
}

void tst_Proxies::namesTheServerToSocks()
{
    QFETCH(QByteArray, url);
    Playbook book(test::prepared(through("socks5h://127.0.0.1:1080", url.constData())));
    book.start();
    book.connects();
    book.happens(ProxyReceived{std::string("\x05\0", 2)});
    const auto said = book.saidToProxy();
    QTEST(QByteArray::fromStdString(said).mid(3).toHex(), "asked");
    book.happens(ProxyReceived{std::string("\x05\0\0\x01\0\0\0\0\0\0", 10)});
    QVERIFY(book.record().connection.proxy->isTunnel);
    QCOMPARE(book.record().timeline.events().back().payload.index(), Payload(HeadStarted{}).index());
}

void tst_Proxies::looksUpTheServerForSocks()
{
    Playbook book(test::prepared(through("socks5://proxy.test")));
    book.start().asks({"arm connect 30000 ms", "arm lookup 15000 ms", "lookup h.test:80"});
    book.happens(LookupStarted{"h.test"}, 0ms);
    book.happens(LookupFinished{{{Family::IPv6, "2001:db8::1", 80}, {Family::IPv4, "192.0.2.1", 80}}})
        .asks({"disarm lookup", "arm lookup 15000 ms", "lookup proxy.test:1080"});
    book.happens(LookupStarted{"proxy.test"}, 0ms);
    book.happens(LookupFinished{{{Family::IPv4, "192.0.2.9", 1080}}})
        .asks({"disarm lookup", "connect 1 192.0.2.9:1080"});
    book.connects().asks({"disarm next-address", R"(send-to-proxy "\x05\x01\x00")"});
    book.isCancelled().asks({"close"});
    VERIFY_PLAYED(book);
    const auto phases = timeline::phases(book.record().timeline);
    QCOMPARE(phases.front().length(), Duration(2ms)); // both lookups
}

void tst_Proxies::goesStraightToASocket()
{
    auto request = through("127.0.0.1:3128");
    request.unixSocket = "/run/app.sock";
    Playbook book(test::prepared(request));
    book.start().asks({"arm connect 30000 ms", "connect 1 unix:/run/app.sock"});
    book.connects().asks({"disarm next-address", "disarm connect", "send-head"});
    answered(book).asks({"disarm expect-wait", "close"});
    VERIFY_PLAYED(book);
    QVERIFY(book.record().sent.head.find("Host: h.test\r\n") != std::string::npos);
    QVERIFY(!book.record().connection.proxy);
}

void tst_Proxies::remembersTheProxyOfAKeptConnection()
{
    Playbook book(tunnelled());
    book.reused();
    book.receives("HTTP/1.1 204 No Content\r\n\r\n");
    QVERIFY(book.record().connection.proxy && book.record().connection.proxy->isTunnel);
    QVERIFY(!book.record().connection.proxy->answer);
}

void tst_Proxies::asksForOneFamily()
{
    auto request = test::download();
    request.family = AddressFamily::IPv6;
    Playbook number(test::prepared(request));
    number.start().asks({"arm connect 30000 ms", "arm lookup 15000 ms", "lookup 127.0.0.1:8417 IPv6"});
    number.happens(LookupFailed{{0, "Address family for hostname not supported"}}).asks({"close"});
    VERIFY_PLAYED(number);

    request.url = "http://h.test/";
    request.addresses = {"192.0.2.1", "2001:db8::1"};
    Playbook given(test::prepared(request));
    given.start().asks({"arm connect 30000 ms", "connect 1 [2001:db8::1]:80"});
    given.isCancelled().asks({"close"});
    VERIFY_PLAYED(given);
}

QTEST_GUILESS_MAIN(tst_Proxies)
#include "tst_proxies.moc"
