// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// HTTP/2 against real servers: how it is agreed on, what they make of an expectation, and many streams at
// once. Debian 12's versions: nghttpd 1.52, nginx 1.22, Apache httpd 2.4, HAProxy 2.6.

#include "app/lab/lab.h"
#include "tests/peers/realpeers.h"
#include "tests/support/playcommand.h"
#include "tests/support/playwords.h"

#include <QRegularExpression>
#include <QTest>

#include <map>
#include <memory>

using namespace expectra;

namespace {

// "h2 100 201 continued": the protocol, the statuses in their order, the outcome.
QString summary(const QJsonObject &exchange)
{
    const QString protocol = word(exchange.value(QLatin1String("connection")).toObject(), "protocol");
    QString text = protocol + QLatin1Char(' ');
    for (const int interim : interims(exchange))
        text += QString::number(interim) + QLatin1Char(' ');
    return text + QString::number(status(exchange)) + QLatin1Char(' ') + outcome(exchange);
}

} // namespace

class tst_RealHttp2 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void playsAsThePeerMakesIt_data();
    void playsAsThePeerMakesIt();
    void sharesOneConnection_data();
    void sharesOneConnection();
    void fallsBackWhereItIsNotSpoken();
    void endsWhereOnlyItIsSpoken();
    void carriesALargeBody_data();
    void carriesALargeBody();

private:
    [[nodiscard]] bool fillIn(QString &url) const;

    std::unique_ptr<lab::Lab> m_lab;
    std::map<QString, std::unique_ptr<Peer>> m_peers;
};

void tst_RealHttp2::initTestCase()
{
    auto lab = lab::Lab::start();
    QVERIFY2(lab.has_value(), lab ? "" : lab.error().detail.c_str());
    m_lab = std::move(*lab);
    const auto add = [this](const char *name, const PeerRecipe &recipe) {
        m_peers[QLatin1String(name)] = std::make_unique<Peer>(recipe);
    };
    add("nghttpd", nghttpd(Http2Transport::Tls));
    add("nghttpd-plain", nghttpd(Http2Transport::Plain));
    add("nginx", nginxTls());
    add("apache", apacheTls());
    add("haproxy", haproxy(m_lab->port(), 1));
    for (const auto &[name, peer] : m_peers) {
        if (peer->isInstalled())
            QVERIFY2(peer->start(), qPrintable(peer->problem()));
    }
}

// "{nginx:4}" is its fourth port. False when that peer is not installed.
bool tst_RealHttp2::fillIn(QString &url) const
{
    for (const auto &[name, peer] : m_peers) {
        for (int number = 1; peer->isInstalled() && number <= 9; ++number)
            url.replace(QStringLiteral("{%1:%2}").arg(name).arg(number), QString::number(peer->port(number)));
    }
    return !url.contains(QLatin1Char('{'));
}

void tst_RealHttp2::playsAsThePeerMakesIt_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("expected");
    const auto rows = [](const char *name, const char *url, const char *upload, const char *got,
                         const char *put, const char *expected, const char *large) {
        const QString base = QString::fromLatin1(url);
        QTest::addRow("%s, GET", name)
            << base + QStringLiteral("/index.html") << optionWords("--http2") << QString::fromLatin1(got);
        QTest::addRow("%s, PUT", name)
            << base + QLatin1String(upload) << optionWords("--http2 -X PUT --body-size 10")
            << QString::fromLatin1(put);
        QTest::addRow("%s, PUT with Expect", name)
            << base + QLatin1String(upload)
            << optionWords("--http2 -X PUT --body-size 10 --expect wait --expect100-timeout 0.5")
            << QString::fromLatin1(expected);
        QTest::addRow("%s, too large with Expect", name)
            << base + QLatin1String(upload)
            << optionWords("--http2 -X PUT --body-size 2000000 --expect wait --expect100-timeout 0.5")
            << QString::fromLatin1(large);
    };
    rows("nghttpd", "https://localhost:{nghttpd:1}", "/x", "h2 200 none", "h2 200 none",
         "h2 100 200 continued", "h2 100 200 continued");
    rows("nghttpd, no TLS", "http://127.0.0.1:{nghttpd-plain:1}", "/x", "h2 200 none", "h2 200 none",
         "h2 100 200 continued", "h2 100 200 continued");
    rows("nginx", "https://localhost:{nginx:1}", "/put/h2", "h2 200 none", "h2 20[14] none",
         "h2 20[14] timed-out", "h2 413 rejected-early");
    rows("nginx, no TLS", "http://127.0.0.1:{nginx:4}", "/put/h2c", "h2 200 none", "h2 20[14] none",
         "h2 20[14] timed-out", "h2 413 rejected-early");
    rows("Apache httpd", "https://localhost:{apache:1}", "/put/h2", "h2 200 none", "h2 20[14] none",
         "h2 100 20[14] continued", "h2 413 rejected-early");
    rows("Apache httpd, no TLS", "http://127.0.0.1:{apache:2}", "/put/h2c", "h2 200 none", "h2 20[14] none",
         "h2 100 20[14] continued", "h2 413 rejected-early");
    rows("HAProxy", "https://localhost:{haproxy:1}/expect/continue?", "", "h2 200 none", "h2 200 none",
         "h2 100 200 continued", "h2 100 200 continued");
}

void tst_RealHttp2::playsAsThePeerMakesIt()
{
    QFETCH(QString, url);
    QFETCH(const QStringList, options);
    QFETCH(const QString, expected);
    if (!fillIn(url))
        QSKIP("this peer is not installed");
    const Played played = play(trustingTestRoot() + options + QStringList{url});

    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(expected));
    QVERIFY2(
        pattern.match(summary(played.exchange())).hasMatch(),
        qPrintable(QStringLiteral("expected %1, got %2\n%3")
                       .arg(expected, summary(played.exchange()), QString::fromUtf8(described(played)))));
    QCOMPARE(disorder(played.exchange()), QString());
    if (url.startsWith(QLatin1String("https")))
        QCOMPARE(disorderOfTls(played.exchange()), QString());
}

void tst_RealHttp2::sharesOneConnection_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("nghttpd") << QStringLiteral("https://localhost:{nghttpd:1}/index.html");
    QTest::newRow("nghttpd, no TLS") << QStringLiteral("http://127.0.0.1:{nghttpd-plain:1}/index.html");
    QTest::newRow("nginx") << QStringLiteral("https://localhost:{nginx:1}/index.html");
    QTest::newRow("Apache httpd") << QStringLiteral("https://localhost:{apache:1}/index.html");
}

void tst_RealHttp2::sharesOneConnection()
{
    QFETCH(QString, url);
    if (!fillIn(url))
        QSKIP("this peer is not installed");
    const Played played =
        play(trustingTestRoot() + optionWords("--http2 --repeat 60 --parallel 20") + QStringList{url});

    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QCOMPARE(played.exchanges.size(), 60);
    QSet<int> connections;
    QSet<int> streams;
    for (const QJsonObject &exchange : played.exchanges) {
        const QJsonObject connection = exchange.value(QLatin1String("connection")).toObject();
        connections.insert(connection.value(QLatin1String("id")).toInt());
        streams.insert(connection.value(QLatin1String("stream")).toInt());
        QCOMPARE(status(exchange), 200);
        QCOMPARE(disorder(exchange), QString());
    }
    QCOMPARE(connections.size(), 1);
    QCOMPARE(streams.size(), 60);
}

void tst_RealHttp2::fallsBackWhereItIsNotSpoken()
{
    QString url = QStringLiteral("https://localhost:{nginx:3}/index.html");
    if (!fillIn(url))
        QSKIP("nginx is not installed");
    const Played played = play(trustingTestRoot() + optionWords("--http2") + QStringList{url});
    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QCOMPARE(status(played.exchange()), 200);
    QCOMPARE(word(tlsOf(played.exchange()), "alpn"), QStringLiteral("http/1.1"));
}

void tst_RealHttp2::endsWhereOnlyItIsSpoken()
{
    // Prior knowledge that is wrong: the lab speaks HTTP/1.1 alone.
    const Played played = play(optionWords("--http2-prior-knowledge --max-time 5") +
                               QStringList{QStringLiteral("http://127.0.0.1:%1/").arg(m_lab->port())});
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 3);
    QCOMPARE(errorKind(played.exchange()), QStringLiteral("protocol"));
    QCOMPARE(errorSide(played.exchange()), QStringLiteral("server"));
    QVERIFY2(errorMessage(played.exchange()).contains(QLatin1String("HTTP/1")),
             qPrintable(errorMessage(played.exchange())));

    // And the reverse: HTTP/1.1 to a server that speaks HTTP/2 alone.
    QString url = QStringLiteral("http://127.0.0.1:{nghttpd-plain:1}/");
    if (!fillIn(url))
        QSKIP("nghttpd is not installed");
    const Played reverse = play(optionWords("--max-time 5") + QStringList{url});
    QVERIFY2(reverse.ended, described(reverse).constData());
    QCOMPARE(reverse.exitStatus, 3);
    QCOMPARE(errorSide(reverse.exchange()), QStringLiteral("server"));
}

void tst_RealHttp2::carriesALargeBody_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("nghttpd") << QStringLiteral("https://localhost:{nghttpd:1}/x");
    QTest::newRow("HAProxy") << QStringLiteral("https://localhost:{haproxy:1}/expect/echo");
}

void tst_RealHttp2::carriesALargeBody()
{
    QFETCH(QString, url);
    if (!fillIn(url))
        QSKIP("this peer is not installed");
    const Played played =
        play(trustingTestRoot() + optionWords("--http2 -X PUT --body-size 20000000 --max-time 25") +
             QStringList{url});
    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QCOMPARE(status(played.exchange()), 200);
    QCOMPARE(bodyBytesSent(played.exchange()), 20000000.0);
}

QTEST_GUILESS_MAIN(tst_RealHttp2)
#include "tst_realhttp2.moc"
