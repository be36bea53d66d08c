// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The runner through real proxies, before the lab and nginx: that it gets there, and what each makes of an
// expectation. Debian 12's versions: Squid 5.7, tinyproxy 1.11, HAProxy 2.6, microsocks 1.0, Dante 1.4.

#include "tests/peers/proxyrig.h"

#include <QRegularExpression>
#include <QTest>

using namespace expectra;

namespace {

// "100 201 continued": the statuses in their order, then the outcome.
QString summary(const QJsonObject &exchange)
{
    QString text;
    for (const int interim : interims(exchange))
        text += QString::number(interim) + QLatin1Char(' ');
    return text + QString::number(status(exchange)) + QLatin1Char(' ') + outcome(exchange);
}

} // namespace

class tst_RealProxies : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void reachesTheOrigin_data();
    void reachesTheOrigin();
    void playsAnExpectationThrough_data();
    void playsAnExpectationThrough();
    void playsTheLabsBehaviours_data();
    void playsTheLabsBehaviours();
    void reachesDirectWhatIsBypassed();

private:
    ProxyRig m_rig;
};

void tst_RealProxies::initTestCase()
{
    const QString problem = m_rig.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void tst_RealProxies::reachesTheOrigin_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("url");
    const auto rows = [](const char *name, const char *options) {
        QTest::addRow("%s, http", name) << QString::fromLatin1(options)
                                        << QStringLiteral("http://127.0.0.1:{lab}/expect/status?code=200");
        QTest::addRow("%s, https", name)
            << QString::fromLatin1(options) << QStringLiteral("https://localhost:{nginx:3}/index.html");
    };
    rows("Squid", "-x http://127.0.0.1:{squid:1}");
    rows("Squid, tunnel for all", "-p -x http://127.0.0.1:{squid:1}");
    rows("Squid, user in the address", "-x http://user:secret@127.0.0.1:{squid:2}");
    rows("Squid, user beside", "-x http://127.0.0.1:{squid:2} --proxy-user user:secret");
    rows("Squid with TLS", "-x https://localhost:{squid:3} --proxy-cacert {bundle}");
    rows("tinyproxy", "-x http://127.0.0.1:{tinyproxy:1}");
    rows("tinyproxy, user", "-x http://user:secret@127.0.0.1:{guarded:1}");
    rows("HAProxy with TLS before tinyproxy", "-x https://localhost:{haproxy:4} --proxy-cacert {root}");
    rows("microsocks", "-x socks5://127.0.0.1:{socks:1}");
    rows("microsocks, names there", "-x socks5h://127.0.0.1:{socks:1}");
    rows("microsocks, user", "-x socks5://user:secret@127.0.0.1:{guardedsocks:1}");
    rows("Dante", "-x socks5://127.0.0.1:{dante:1}");
    rows("Dante, names there", "-x socks5h://127.0.0.1:{dante:1}");
    rows("the lab", "-x http://127.0.0.1:{labproxy}");
}

void tst_RealProxies::reachesTheOrigin()
{
    QFETCH(const QString, options);
    QFETCH(const QString, url);
    if (!m_rig.hasPeersOf(options + url))
        QSKIP("a peer of this row is not installed");
    const Played played = m_rig.play(options, url);

    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QCOMPARE(status(played.exchange()), 200);
    QVERIFY2(played.output.contains("\"name\":\"proxy\"") || played.output.contains("\"name\": \"proxy\"") ||
                 !url.startsWith(QLatin1String("https")),
             described(played).constData());
    QCOMPARE(disorder(played.exchange()), QString());
}

void tst_RealProxies::playsAnExpectationThrough_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *options, const char *url, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(options) << QString::fromLatin1(url)
                            << QString::fromLatin1(expected);
    };
    const char *const continues = "http://127.0.0.1:{lab}/expect/continue";
    const char *const refuses = "http://127.0.0.1:{lab}/expect/refuse";
    const char *const secure = "https://localhost:{nginx:3}/put/x";
    row("Squid", "-x http://127.0.0.1:{squid:1}", continues, "100 200 continued");
    row("Squid, refused behind", "-x http://127.0.0.1:{squid:1}", refuses, "417 refused");
    row("Squid, tunnel", "-p -x http://127.0.0.1:{squid:1}", continues, "100 200 continued");
    row("Squid, https", "-x http://127.0.0.1:{squid:1}", secure, "100 20[14] continued");
    row("Squid before the origin", "", "http://127.0.0.1:{squid:4}/expect/continue", "100 200 continued");
    // It waits for the body before it hands the head on.
    row("tinyproxy", "-x http://127.0.0.1:{tinyproxy:1}", continues, "100 200 continued-late");
    row("tinyproxy, refused behind", "-x http://127.0.0.1:{tinyproxy:1}", refuses, "417 refused-late");
    row("tinyproxy, https", "-x http://127.0.0.1:{tinyproxy:1}", secure, "100 20[14] continued");
    row("an HTTPS proxy", "-x https://localhost:{squid:3} --proxy-cacert {bundle}", continues,
        "100 200 continued");
    row("an HTTPS proxy, https", "-x https://localhost:{squid:3} --proxy-cacert {bundle}", secure,
        "100 20[14] continued");
    row("SOCKS", "-x socks5h://127.0.0.1:{socks:1}", continues, "100 200 continued");
    row("SOCKS, https", "-x socks5h://127.0.0.1:{socks:1}", secure, "100 20[14] continued");
    row("HAProxy before the origin", "", "http://127.0.0.1:{haproxy:2}/expect/continue", "100 200 continued");
    row("HAProxy with TLS before the origin", "", "https://localhost:{haproxy:1}/expect/continue",
        "100 200 continued");
    row("HAProxy, refused behind", "", "https://localhost:{haproxy:1}/expect/refuse", "417 refused");

    // HTTP/2 to the origin, within what the proxy carries. nginx 1.22 sends no 100 over HTTP/2.
    const char *const silent = "https://localhost:{nginx:1}/put/h2";
    const char *const front = "https://localhost:{haproxy:1}/expect/continue";
    row("Squid, HTTP/2", "--http2 -x http://127.0.0.1:{squid:1}", silent, "20[14] timed-out");
    row("Squid, HTTP/2 to HAProxy", "--http2 -x http://127.0.0.1:{squid:1}", front, "100 200 continued");
    row("an HTTPS proxy, HTTP/2", "--http2 -x https://localhost:{squid:3} --proxy-cacert {bundle}", silent,
        "20[14] timed-out");
    row("an HTTPS proxy, HTTP/2 to HAProxy", "--http2 -x https://localhost:{squid:3} --proxy-cacert {bundle}",
        front, "100 200 continued");
    row("SOCKS, HTTP/2", "--http2 -x socks5h://127.0.0.1:{socks:1}", front, "100 200 continued");
}

void tst_RealProxies::playsAnExpectationThrough()
{
    QFETCH(const QString, options);
    QFETCH(const QString, url);
    QFETCH(const QString, expected);
    if (!m_rig.hasPeersOf(options + url))
        QSKIP("a peer of this row is not installed");
    const Played played = m_rig.play(
        options +
            QStringLiteral(" -X PUT --expect wait --body-size 10 --on-417 report --expect100-timeout ") +
            (expected.contains(QRegularExpression(QStringLiteral("late|timed-out"))) ? QStringLiteral("0.4")
                                                                                     : QStringLiteral("8")),
        url);

    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(expected));
    QVERIFY2(
        pattern.match(summary(played.exchange())).hasMatch(),
        qPrintable(summary(played.exchange()) + QLatin1Char('\n') + QString::fromUtf8(described(played))));
    if (options.contains(QLatin1String("--http2")))
        QCOMPARE(played.exchange().value(QLatin1String("httpVersion")).toString(), QStringLiteral("2"));
    QCOMPARE(disorder(played.exchange()), QString());
}

void tst_RealProxies::playsTheLabsBehaviours_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *user, const char *expected) {
        QTest::newRow(user) << QString::fromLatin1(user) << QString::fromLatin1(expected);
    };
    row("pass", "100 200 continued");
    row("strip", "200 timed-out");
    row("refuse", "417 refused");
    row("self-continue", "100 200 continued");
    row("downgrade", "200 timed-out");
    row("delay:ms=300", "100 200 continued");
    row("auth:secret", "100 200 continued");
    row("auth:guess", "407 rejected-early");
}

void tst_RealProxies::playsTheLabsBehaviours()
{
    QFETCH(const QString, user);
    QFETCH(const QString, expected);
    const bool waits = expected.contains(QLatin1String("timed-out"));
    const Played played =
        m_rig.play(QStringLiteral("-X PUT --expect wait --body-size 10 --on-417 report --expect100-timeout "
                                  "%1 -x http://%2@127.0.0.1:{labproxy}")
                       .arg(waits ? QStringLiteral("0.3") : QStringLiteral("8"), user),
                   QStringLiteral("http://127.0.0.1:{lab}/expect/continue"));

    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QVERIFY2(
        summary(played.exchange()) == expected,
        qPrintable(summary(played.exchange()) + QLatin1Char('\n') + QString::fromUtf8(described(played))));
}

void tst_RealProxies::reachesDirectWhatIsBypassed()
{
    const Played played = m_rig.play(QStringLiteral("-x http://127.0.0.1:1 --noproxy 127.0.0.1,localhost"),
                                     QStringLiteral("http://127.0.0.1:{lab}/expect/status?code=204"));
    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QCOMPARE(status(played.exchange()), 204);
}

QTEST_GUILESS_MAIN(tst_RealProxies)
#include "tst_realproxies.moc"
