// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Uploads through proxies whose every byte the test decides: what reaches the proxy, what reaches the server
// behind it, and whose refusal it was.

#include "tests/integration/upload.h"

#include <QTemporaryDir>
#include <QTest>

using namespace expectra;

namespace {

const std::string opened = "HTTP/1.1 200 Connection established\r\n\r\n";

QStringList through(const RawServer &proxy, const QStringList &more = {}, const char *scheme = "http")
{
    return awaiting(longLimit) +
           QStringList{QStringLiteral("-x"),
                       QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(scheme)).arg(proxy.port())} +
           more;
}

/// What a permissive server says on the connection that it is given.
void permit(RawConnection &peer)
{
    peer.readHead();
    peer.send(interim100);
    takeBodyAndAnswer(peer);
}

QString failed(const Played &played)
{
    const auto failure = played.exchange(0).value(QLatin1String("error")).toObject();
    return failure.value(QLatin1String("phase")).toString() + QLatin1Char(' ') +
           failure.value(QLatin1String("side")).toString() + QLatin1Char(' ') +
           failure.value(QLatin1String("kind")).toString();
}

const QStringList tunnelled{QStringLiteral("--proxytunnel")};

} // namespace

class tst_ThroughProxies : public QObject
{
    Q_OBJECT

private slots:
    void forwardsTheRequest();
    void tunnelsTheRequest();
    void reusesATunnel();
    void tellsA417ToConnectFromOneBehind();
    void tellsAProxyThatSaysNothing();
    void goesThroughSocks();
    void namesTheServerToSocks();
    void saysWhySocksRefused();
    void leavesTheProxyAsideWhereTold();
    void answersTheProxysChallenge();
    void speaksToASocketOfThisMachine();
    void saysThatNobodyListensOnASocket();
};

void tst_ThroughProxies::forwardsTheRequest()
{
    RawServer proxy(permit);
    const auto played =
        upload("http://h.test/upload?a=b", through(proxy, {QStringLiteral("-U"), QStringLiteral("u:p")}));
    const auto seen = proxy.finish();
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(outcome(played.exchange(0)), QStringLiteral("continued"));
    QCOMPARE(seen.size(), std::size_t(1));
    const auto head = seen[0].head();
    QVERIFY(head.starts_with("PUT http://h.test/upload?a=b HTTP/1.1\r\nHost: h.test\r\n"));
    QVERIFY(head.find("Proxy-Authorization: Basic dTpw\r\n") != std::string::npos);
    QVERIFY(head.find("Proxy-Connection") == std::string::npos);
    QCOMPARE(seen[0].bodyBytes(), uploadSize);
}

void tst_ThroughProxies::tunnelsTheRequest()
{
    RawServer proxy([](RawConnection &peer) {
        peer.readHead();
        peer.sendByteByByte("HTTP/1.1 100 Continue\r\n\r\n" + opened);
        permit(peer);
    });
    const auto played =
        upload("http://h.test/upload",
               through(proxy, tunnelled + QStringList{QStringLiteral("-U"), QStringLiteral("u:p")}));
    const auto seen = proxy.finish();
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(outcome(played.exchange(0)), QStringLiteral("continued"));
    const auto &bytes = seen[0].received;
    const auto behind = bytes.find("PUT ");
    const auto connect = bytes.substr(0, behind);
    QVERIFY(connect.starts_with("CONNECT h.test:80 HTTP/1.1\r\nHost: h.test:80\r\n"));
    QVERIFY(connect.find("Proxy-Authorization: Basic dTpw\r\n") != std::string::npos);
    QVERIFY(connect.find("Expect:") == std::string::npos);
    QVERIFY(bytes.substr(behind).starts_with("PUT /upload HTTP/1.1\r\nHost: h.test\r\n"));
    QVERIFY(bytes.find("Proxy-Authorization", behind) == std::string::npos);
}

void tst_ThroughProxies::reusesATunnel()
{
    RawServer proxy([](RawConnection &peer) {
        peer.readHead();
        peer.send(opened);
        permit(peer);
        permit(peer);
    });
    const auto played =
        upload("http://h.test/",
               through(proxy, tunnelled + QStringList{QStringLiteral("--repeat"), QStringLiteral("2")}));
    const auto seen = proxy.finish();
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exchanges.size(), 2);
    QCOMPARE(outcome(played.exchange(1)), QStringLiteral("continued"));
    QCOMPARE(seen.size(), std::size_t(1));
    QCOMPARE(seen[0].received.find("CONNECT", 1), std::string::npos);
}

void tst_ThroughProxies::tellsA417ToConnectFromOneBehind()
{
    RawServer refusing([](RawConnection &peer) {
        peer.readHead();
        peer.send(final417);
        peer.readToEnd();
    });
    const auto refused = upload("http://h.test/", through(refusing, tunnelled));
    QCOMPARE(failed(refused), QStringLiteral("proxy proxy proxy-refused"));
    QCOMPARE(status(refused.exchange(0)), 0);
    QCOMPARE(refused.exchanges.size(), 1); // the server never refused anything
    QCOMPARE(refusing.finish().size(), std::size_t(1));

    RawServer opening([](RawConnection &peer) {
        peer.readHead();
        peer.send(opened);
        peer.readHead();
        peer.send(final417);
        peer.readToEnd();
    });
    const auto behind = upload(
        "http://h.test/",
        through(opening, tunnelled + QStringList{QStringLiteral("--on-417"), QStringLiteral("report")}));
    QCOMPARE(outcome(behind.exchange(0)), QStringLiteral("refused"));
    QCOMPARE(status(behind.exchange(0)), 417);
    QCOMPARE(opening.finish().size(), std::size_t(1));
}

void tst_ThroughProxies::tellsAProxyThatSaysNothing()
{
    RawServer closing([](RawConnection &peer) {
        peer.readHead();
        peer.close();
    });
    QCOMPARE(failed(upload("http://h.test/", through(closing, tunnelled))),
             QStringLiteral("proxy proxy closed-early"));
    RawServer resetting([](RawConnection &peer) {
        peer.readHead();
        peer.reset();
    });
    QCOMPARE(failed(upload("http://h.test/", through(resetting, tunnelled))),
             QStringLiteral("proxy proxy reset"));
}

void tst_ThroughProxies::goesThroughSocks()
{
    RawServer proxy([](RawConnection &peer) {
        peer.readBody(4); // version, two ways to log in
        peer.send(std::string("\x05\x02"));
        peer.readBody(5); // u, p
        peer.send(std::string("\x01\0", 2));
        peer.readBody(10);
        peer.sendByteByByte(std::string("\x05\0\0\x01\x7f\0\0\x01\0\x50", 10));
        permit(peer);
    });
    const auto played = upload("http://127.0.0.1:8417/upload",
                               through(proxy, {QStringLiteral("-U"), QStringLiteral("u:p")}, "socks5"));
    const auto seen = proxy.finish();
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(outcome(played.exchange(0)), QStringLiteral("continued"));
    const std::string said("\x05\x02\0\x02\x01\x01u\x01p\x05\x01\0\x01\x7f\0\0\x01\x20\xe1", 19);
    QCOMPARE(QByteArray::fromStdString(seen[0].received.substr(0, 19)).toHex(' '),
             QByteArray::fromStdString(said).toHex(' '));
    QVERIFY(seen[0].received.substr(19).starts_with("PUT /upload HTTP/1.1\r\n"));
}

void tst_ThroughProxies::namesTheServerToSocks()
{
    RawServer proxy([](RawConnection &peer) {
        peer.readBody(3);
        peer.send(std::string("\x05\0", 2));
        peer.readBody(13);
        peer.send(std::string("\x05\0\0\x03\x01x\0\x50", 8));
        permit(peer);
    });
    const auto played = upload("http://h.test/", through(proxy, {}, "socks5h"));
    const auto seen = proxy.finish();
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(seen[0].received.substr(3, 13), std::string("\x05\x01\0\x03\x06h.test\0\x50", 13));
}

void tst_ThroughProxies::saysWhySocksRefused()
{
    RawServer proxy([](RawConnection &peer) {
        peer.readBody(3);
        peer.send(std::string("\x05\0", 2));
        peer.readBody(10);
        peer.send(std::string("\x05\x05\0\x01\0\0\0\0\0\0", 10));
        peer.readToEnd();
    });
    const auto played = upload("http://127.0.0.1:8417/", through(proxy, {}, "socks5"));
    QCOMPARE(failed(played), QStringLiteral("proxy proxy proxy-refused"));
}

void tst_ThroughProxies::leavesTheProxyAsideWhereTold()
{
    RawServer server(permit);
    const auto played =
        upload(server.url(),
               awaiting(longLimit) + QStringList{QStringLiteral("-x"), QStringLiteral("127.0.0.1:1"),
                                                 QStringLiteral("--noproxy"), QStringLiteral("127.0.0.0/8")});
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(outcome(played.exchange(0)), QStringLiteral("continued"));
    QVERIFY(server.finish()[0].head().starts_with("PUT / HTTP/1.1\r\n"));
}

void tst_ThroughProxies::answersTheProxysChallenge()
{
    RawServer proxy({[](RawConnection &peer) {
                         peer.readHead();
                         peer.send("HTTP/1.1 407 Who\r\nProxy-Authenticate: Digest realm=\"r\", nonce=\"n\", "
                                   "qop=\"auth\", algorithm=SHA-256\r\nContent-Length: 0\r\n\r\n");
                         peer.readToEnd();
                     },
                     [](RawConnection &peer) {
                         peer.readHead();
                         peer.send(opened);
                         permit(peer);
                     }});
    const auto played =
        upload("http://h.test/",
               through(proxy, tunnelled + QStringList{QStringLiteral("-U"), QStringLiteral("u:p")}));
    const auto seen = proxy.finish();
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exchanges.size(), 2);
    QCOMPARE(failed(played), QStringLiteral("proxy proxy proxy-refused"));
    QCOMPARE(outcome(played.exchange(1)), QStringLiteral("continued"));
    QCOMPARE(played.exchange(1).value(QLatin1String("initiator")).toString(),
             QStringLiteral("authentication"));
    QVERIFY(seen[0].head().find("Proxy-Authorization: Basic dTpw\r\n") != std::string::npos);
    const auto head = seen[1].head();
    QVERIFY(head.find("Proxy-Authorization: Digest username=\"u\", realm=\"r\"") != std::string::npos);
    QVERIFY(head.find("uri=\"h.test:80\"") != std::string::npos);
}

void tst_ThroughProxies::speaksToASocketOfThisMachine()
{
    const QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("app.sock"));
    RawServer server(
        [](RawConnection &peer) {
            permit(peer);
            permit(peer);
        },
        path.toStdString());
    const QStringList options{QStringLiteral("--unix-socket"), path, QStringLiteral("--repeat"),
                              QStringLiteral("2")};
    const auto played = upload("http://h.test/upload", awaiting(longLimit) + options);
    const auto seen = server.finish();
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exchanges.size(), 2);
    QCOMPARE(outcome(played.exchange(1)), QStringLiteral("continued"));
    QCOMPARE(played.exchange(0).value(QLatin1String("remote")).toString(), QStringLiteral("unix:") + path);
    QCOMPARE(seen.size(), std::size_t(1)); // kept between the two
    QVERIFY(seen[0].head().starts_with("PUT /upload HTTP/1.1\r\nHost: h.test\r\n"));
    QCOMPARE(seen[0].headEnds.size(), std::size_t(2));
}

void tst_ThroughProxies::saysThatNobodyListensOnASocket()
{
    const QTemporaryDir directory;
    for (const auto &name : {QStringLiteral("none.sock"), QString(200, QLatin1Char('x'))}) {
        const auto played =
            upload("http://h.test/", {QStringLiteral("--unix-socket"), directory.filePath(name)});
        const auto error = played.exchange(0).value(QLatin1String("error")).toObject();
        QCOMPARE(error.value(QLatin1String("phase")).toString(), QStringLiteral("connect"));
        QVERIFY(!error.value(QLatin1String("message")).toString().isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_ThroughProxies)
#include "tst_throughproxies.moc"
