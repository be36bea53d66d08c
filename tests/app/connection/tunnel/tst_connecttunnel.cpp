// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// CONNECT and every answer to it, in every split of its bytes.

#include "app/connection/tunnel/connecttunnel.h"
#include "app/request/proxychoice.h"
#include "tests/app/connection/tunnel/tunnelcheck.h"
#include "tests/support/requests.h"

#include <QTest>

using namespace expectra;
using connection::ConnectTunnel;

class tst_ConnectTunnel : public QObject
{
    Q_OBJECT

private slots:
    void asksForTheServer_data();
    void asksForTheServer();
    void readsTheAnswer_data();
    void readsTheAnswer();
    void keepsTheAnswersHead();
    void keepsNoMoreThanAPersonReads();
    void knowsItsRefusalBeforeTheContentEnds();
};

namespace {

PreparedRequest tunnelled(const QByteArray &url, const char *proxy = "http://proxy.test:3128")
{
    auto request = test::upload();
    request.url = url.toStdString();
    request.proxy.from = ProxyChoice::From::Typed;
    request.proxy.address = proxy;
    request.proxy.tunnelsAll = true;
    return test::prepared(request);
}

std::unique_ptr<connection::Tunnel> make()
{
    return std::make_unique<ConnectTunnel>(tunnelled("http://h.test/upload"));
}

/// How it ended, without what was said before.
QByteArray ended(const QByteArray &answer, bool closes)
{
    const auto words = test::inEverySplit(make, answer, closes);
    const auto arrow = words.indexOf(" => ");
    return words.startsWith("CONNECT ") ? words.mid(arrow + 4) : words;
}

} // namespace

void tst_ConnectTunnel::asksForTheServer_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("proxy");
    QTest::addColumn<QByteArray>("said");
    const QByteArray plain = "http://proxy.test:3128";
    QTest::newRow("name") << QByteArray("http://h.test/") << plain
                          << QByteArray("CONNECT h.test:80 HTTP/1.1\r\nHost: h.test:80\r\n"
                                        "User-Agent: Expectra/0.1\r\n\r\n");
    QTest::newRow("IPv6") << QByteArray("http://[::1]:8417/") << plain
                          << QByteArray("CONNECT [::1]:8417 HTTP/1.1\r\nHost: [::1]:8417\r\n"
                                        "User-Agent: Expectra/0.1\r\n\r\n");
    QTest::newRow("credentials") << QByteArray("http://h.test:81/")
                                 << QByteArray("http://al%20i:o:pen@proxy.test:3128")
                                 << QByteArray("CONNECT h.test:81 HTTP/1.1\r\nHost: h.test:81\r\n"
                                               "User-Agent: Expectra/0.1\r\n"
                                               "Proxy-Authorization: Basic YWwgaTpvOnBlbg==\r\n\r\n");
}

void tst_ConnectTunnel::asksForTheServer()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, proxy);
    QFETCH(QByteArray, said);
    ConnectTunnel tunnel(tunnelled(url, proxy.constData()));
    QCOMPARE(QByteArray::fromStdString(tunnel.takeOutgoing()), said);
    QCOMPARE(tunnel.takeOutgoing(), std::string());
}

void tst_ConnectTunnel::readsTheAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<QByteArray>("ending");
    const auto row = [](const char *name, const char *answer, bool closes, const char *ending) {
        QTest::newRow(name) << QByteArray(answer) << closes << QByteArray(ending);
    };
    row("200", "HTTP/1.1 200 Connection established\r\n\r\n", false, "open");
    row("any 2xx", "HTTP/1.1 299 Odd\r\n\r\n", false, "open");
    row("HTTP/1.0", "HTTP/1.0 200 OK\r\nProxy-agent: x\r\n\r\n", false, "open");
    row("200 announces content", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", false, "open");
    row("200 announces nonsense", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", false, "open");
    row("200, then the server", "HTTP/1.1 200 OK\r\n\r\n220 ready\r\n", false, "open behind '220 ready\r\n'");
    row("interim before", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 \r\n\r\nHTTP/1.1 200 OK\r\n\r\n", false,
        "open");
    row("407", "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 2\r\n\r\nno", false,
        "The proxy answered 407 Proxy Authentication Required to CONNECT: no");
    row("403 in chunks", "HTTP/1.1 403 Forbidden\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nbad\r\n0\r\n\r\n",
        false, "The proxy answered 403 Forbidden to CONNECT: bad");
    row("417 without content", "HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n", false,
        "The proxy answered 417 Expectation Failed to CONNECT");
    row("502 until the close", "HTTP/1.1 502 Bad Gateway\r\n\r\nno way", true,
        "The proxy answered 502 Bad Gateway to CONNECT: no way");
    row("502 cut", "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 50\r\n\r\nno w", true,
        "The proxy answered 502 Bad Gateway to CONNECT: no w");
    row("502 without reason", "HTTP/1.1 502\r\nContent-Length: 0\r\n\r\n", false,
        "The proxy answered 502 to CONNECT");
    row("502 with a broken chunk", "HTTP/1.1 502 x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", false,
        "The proxy answered 502 x to CONNECT");
    row("101", "HTTP/1.1 101 Switching Protocols\r\n\r\n", false,
        "The proxy answered 101 Switching Protocols to CONNECT");
    row("redirect", "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n", false,
        "The proxy answered 302 Found to CONNECT");
    row("nothing yet", "", false, "talking");
    row("nothing", "", true, "The proxy closed the connection before it answered");
    row("half a head", "HTTP/1.1 200 OK\r\nVia", true,
        "In the proxy's answer to CONNECT: The connection ended inside the head");
    row("interim alone", "HTTP/1.1 100 Continue\r\n\r\n", true,
        "The proxy closed the connection before it answered");
    row("garbage", "SSH-2.0-OpenSSH_9.2\r\n", false, "The proxy's answer to CONNECT is no HTTP");
    row("a TLS alert", "\x15\x03\x01\x02\x02\x46\r\n\r\n", false,
        "The proxy answered CONNECT in TLS: it wants https:// in its address");
}

void tst_ConnectTunnel::readsTheAnswer()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, closes);
    QTEST(ended(answer, closes), "ending");
}

void tst_ConnectTunnel::keepsTheAnswersHead()
{
    const auto tunnel = make();
    tunnel->receive("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 407 Auth\r\n", Instant(1ms));
    tunnel->receive("Proxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n", Instant(2ms));
    const auto &answer = tunnel->facts().answer;
    QVERIFY(answer);
    QCOMPARE(answer->status, 407);
    QCOMPARE(answer->at, Instant(2ms));
    QCOMPARE(answer->headers.combined("proxy-authenticate").value_or(""), std::string("Basic realm=\"x\""));
    QCOMPARE(answer->range.begin, ByteCount(25));
    QVERIFY(tunnel->failure()->kind == FailureKind::ProxyRefused);
    QVERIFY(tunnel->failure()->phase == FailurePhase::Proxy && tunnel->failure()->side == Side::Proxy);
}

void tst_ConnectTunnel::keepsNoMoreThanAPersonReads()
{
    const auto tunnel = make();
    tunnel->receive("HTTP/1.1 403 Forbidden\r\nContent-Length: 100000000\r\n\r\n", {});
    const std::string page(1000, 'x');
    int pages = 0;
    while (tunnel->state() == connection::Tunnel::State::Talking && pages < 1000) {
        tunnel->receive(page, {});
        ++pages;
    }
    QCOMPARE(tunnel->facts().answerContent.size(), std::size_t(65536));
    QCOMPARE(pages, 66);
}

void tst_ConnectTunnel::knowsItsRefusalBeforeTheContentEnds()
{
    const auto tunnel = make();
    tunnel->receive("HTTP/1.1 403 Forbidden\r\nContent-Length: 5\r\n\r\nno", {});
    QVERIFY(tunnel->state() == connection::Tunnel::State::Talking);
    QVERIFY(tunnel->failure());
}

QTEST_GUILESS_MAIN(tst_ConnectTunnel)
#include "tst_connecttunnel.moc"
