// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Proxies that refuse, break their protocol or say nothing: told from what the origin behind them says, by
// phase and side.

#include "tests/peers/proxyrig.h"
#include "tests/support/playwords.h"

#include <QRegularExpression>
#include <QTest>

using namespace expectra;

namespace {

// "proxy proxy: proxy-refused": where, whose, what.
QString failure(const QJsonObject &exchange)
{
    return errorPhase(exchange) + QLatin1Char(' ') + errorSide(exchange) + QLatin1String(": ") +
           errorKind(exchange);
}

} // namespace

class tst_ProxyRefusals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsWhoRefused_data();
    void tellsWhoRefused();
    void endsWhenTheProxySaysNothing();

private:
    ProxyRig m_rig;
};

void tst_ProxyRefusals::initTestCase()
{
    const QString problem = m_rig.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void tst_ProxyRefusals::tellsWhoRefused_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const char *options, const char *expected, const char *word,
                        const char *url = "https://localhost:{nginx:3}/") {
        QTest::newRow(name) << QString::fromLatin1(options) << QString::fromLatin1(url)
                            << QString::fromLatin1(expected) << QString::fromLatin1(word);
    };
    row("Squid wants a password", "-x http://127.0.0.1:{squid:2}", "proxy proxy: proxy-refused", "407");
    row("Squid, wrong password", "-x http://user:guess@127.0.0.1:{squid:2}", "proxy proxy: proxy-refused",
        "407");
    row("Squid forbids", "-x http://127.0.0.1:{squid:1}", "proxy proxy: proxy-refused", "403",
        "https://forbidden.example/");
    row("Squid reaches nobody", "-x http://127.0.0.1:{squid:1}", "proxy proxy: proxy-refused", "503",
        "https://127.0.0.1:1/");
    row("tinyproxy wants a password", "-x http://127.0.0.1:{guarded:1}", "proxy proxy: proxy-refused", "407");
    row("tinyproxy reaches nobody", "-x http://127.0.0.1:{tinyproxy:1}", "proxy proxy: proxy-refused", "500",
        "https://127.0.0.1:1/");
    row("microsocks wants a password", "-x socks5://127.0.0.1:{guardedsocks:1}", "proxy proxy: proxy-refused",
        "");
    row("microsocks, wrong password", "-x socks5://user:guess@127.0.0.1:{guardedsocks:1}",
        "proxy proxy: proxy-refused", "");
    row("microsocks reaches nobody", "-x socks5://127.0.0.1:{socks:1}", "proxy proxy: proxy-refused", "",
        "https://127.0.0.1:1/");
    row("Dante reaches nobody", "-x socks5://127.0.0.1:{dante:1}", "proxy proxy: proxy-refused", "",
        "https://127.0.0.1:1/");
    row("403 to CONNECT", "-x http://connect-403@127.0.0.1:{labproxy}", "proxy proxy: proxy-refused", "403");
    row("407 to CONNECT", "-x http://deny@127.0.0.1:{labproxy}", "proxy proxy: proxy-refused", "407");
    row("417 to CONNECT", "-x http://connect-417@127.0.0.1:{labproxy}", "proxy proxy: proxy-refused", "417");
    row("502 to CONNECT", "-x http://connect-502@127.0.0.1:{labproxy}", "proxy proxy: proxy-refused", "502");
    row("garbage to CONNECT", "-x http://connect-garbage@127.0.0.1:{labproxy}", "proxy proxy: protocol", "");
    row("HTTP to a SOCKS client", "-x socks5://127.0.0.1:{labproxy}", "proxy proxy: protocol", "");
    row("SOCKS to an HTTP client", "-x http://127.0.0.1:{socks:1}", "proxy proxy: protocol", "");
    row("nobody is the proxy", "-x http://127.0.0.1:1", "connect network: refused", "");
    row("an HTTPS proxy of an unknown authority", "-x https://localhost:{squid:3}",
        "proxy proxy: certificate", "");
    row("a plain proxy taken for an HTTPS one", "-x https://localhost:{squid:1}",
        "proxy proxy: tls-handshake", "");
}

void tst_ProxyRefusals::tellsWhoRefused()
{
    QFETCH(const QString, options);
    QFETCH(const QString, url);
    QFETCH(const QString, expected);
    QFETCH(const QString, word);
    if (!m_rig.hasPeersOf(options + url))
        QSKIP("a peer of this row is not installed");
    const Played played = m_rig.play(options + QStringLiteral(" -X PUT --expect wait --body-size 10"), url);

    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 3);
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(expected));
    QVERIFY2(
        pattern.match(failure(played.exchange())).hasMatch(),
        qPrintable(failure(played.exchange()) + QLatin1Char('\n') + QString::fromUtf8(described(played))));
    QVERIFY2(errorMessage(played.exchange()).contains(word), described(played).constData());
    QVERIFY(!errorMessage(played.exchange()).isEmpty());
    QCOMPARE(disorder(played.exchange()), QString());
}

void tst_ProxyRefusals::endsWhenTheProxySaysNothing()
{
    const Played played =
        m_rig.play(QStringLiteral("--connect-timeout 0.4 -x http://connect-nothing@127.0.0.1:{labproxy}"),
                   QStringLiteral("https://localhost:{nginx:3}/"));
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 3);
    QCOMPARE(errorPhase(played.exchange()), QStringLiteral("proxy"));
    QCOMPARE(errorKind(played.exchange()), QStringLiteral("timed-out"));
}

QTEST_GUILESS_MAIN(tst_ProxyRefusals)
#include "tst_proxyrefusals.moc"
