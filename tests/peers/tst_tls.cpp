// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The runner over TLS against real servers: what is recorded of a handshake, and what is said when there is
// no common ground. Debian 12's versions: nginx 1.22, Apache httpd 2.4, HAProxy 2.6, OpenSSL 3.0.

#include "tests/peers/realpeers.h"
#include "tests/support/playcommand.h"
#include "tests/support/playwords.h"

#include <QTest>

using namespace expectra;

Q_DECLARE_METATYPE(expectra::PeerRecipe)

class tst_Tls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listsTheHandshakeInOrder_data();
    void listsTheHandshakeInOrder();
    void resumesASession_data();
    void resumesASession();
    void tellsWhatWasAgreed_data();
    void tellsWhatWasAgreed();
    void endsWithoutCommonGround_data();
    void endsWithoutCommonGround();

private:
    [[nodiscard]] static QString url(const Peer &peer, int face = 1, const char *path = "/index.html");

    Peer m_nginx{nginxTls()};
};

QString tst_Tls::url(const Peer &peer, int face, const char *path)
{
    return QStringLiteral("https://localhost:%1%2").arg(peer.port(face)).arg(QLatin1String(path));
}

void tst_Tls::initTestCase()
{
    if (!m_nginx.isInstalled())
        QSKIP("nginx is not installed");
    QVERIFY2(m_nginx.start(), qPrintable(m_nginx.problem()));
}

void tst_Tls::listsTheHandshakeInOrder_data()
{
    QTest::addColumn<int>("face");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("messages");
    QTest::newRow("TLS 1.3") << int(NginxTls13) << QStringLiteral("TLSv1.3")
                             << QStringLiteral(
                                    "> ClientHello, < ServerHello, < EncryptedExtensions, < Certificate, "
                                    "< CertificateVerify, < Finished, > Finished");
    QTest::newRow("TLS 1.2") << int(NginxTls12) << QStringLiteral("TLSv1.2")
                             << QStringLiteral(
                                    "> ClientHello, < ServerHello, < Certificate, < ServerKeyExchange, "
                                    "< ServerHelloDone, > ClientKeyExchange, > Finished, < NewSessionTicket, "
                                    "< Finished");
}

void tst_Tls::listsTheHandshakeInOrder()
{
    QFETCH(const int, face);
    QFETCH(const QString, version);
    QFETCH(const QString, messages);
    const Played played = play(trustingTestRoot() + QStringList{url(m_nginx, face)});

    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QCOMPARE(status(played.exchange()), 200);
    const QJsonObject tls = tlsOf(played.exchange());
    QCOMPARE(word(tls, "version"), version);
    const QString seen = tlsMessages(played.exchange());
    QVERIFY2(seen.startsWith(messages), qPrintable(seen));
    QCOMPARE(disorderOfTls(played.exchange()), QString());
    QCOMPARE(disorder(played.exchange()), QString());
}

void tst_Tls::resumesASession_data()
{
    QTest::addColumn<int>("face");
    QTest::addColumn<QString>("version");
    QTest::newRow("TLS 1.3") << int(NginxTls13) << QStringLiteral("TLSv1.3");
    QTest::newRow("TLS 1.2") << int(NginxTls12) << QStringLiteral("TLSv1.2");
}

void tst_Tls::resumesASession()
{
    QFETCH(const int, face);
    QFETCH(const QString, version);
    const Played played =
        play(trustingTestRoot() + optionWords("--fresh --repeat 2") + QStringList{url(m_nginx, face)});

    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QCOMPARE(played.exchanges.size(), 2);
    const QJsonObject full = tlsOf(played.exchange(0));
    const QJsonObject resumed = tlsOf(played.exchange(1));
    QCOMPARE(word(resumed, "version"), version);
    QVERIFY(!full.value(QLatin1String("resumed")).toBool());
    QVERIFY2(resumed.value(QLatin1String("resumed")).toBool(), described(played).constData());
    const QString messages = tlsMessages(played.exchange(1));
    QVERIFY2(messages.startsWith(QLatin1String("> ClientHello, < ServerHello")), qPrintable(messages));
    QVERIFY2(!messages.contains(QLatin1String("< Certificate,")), qPrintable(messages));
    QVERIFY2(messages.contains(QLatin1String("< Finished")) && messages.contains(QLatin1String("> Finished")),
             qPrintable(messages));
    QCOMPARE(disorderOfTls(played.exchange(1)), QString());
}

void tst_Tls::tellsWhatWasAgreed_data()
{
    QTest::addColumn<PeerRecipe>("recipe");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const PeerRecipe &recipe, const char *options,
                        const char *expected) {
        QTest::newRow(name) << recipe << optionWords(options) << QString::fromLatin1(expected);
    };
    const PeerRecipe openssl =
        opensslServer(optionWords("-cert @LEAF@ -cert_chain @INTERMEDIATE@ -key @KEY@"));
    row("nginx", nginxTls(), "", "TLSv1.3 http/1.1 200");
    row("nginx, TLS 1.2 at most", nginxTls(), "--tls-max 1.2", "TLSv1.2 http/1.1 200");
    row("nginx, one cipher", nginxTls(), "--tls-max 1.2 --ciphers ECDHE-ECDSA-AES128-GCM-SHA256",
        "TLSv1.2 http/1.1 200 TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256");
    row("Apache httpd", apacheTls(), "", "TLSv1.3 http/1.1 200");
    row("HAProxy, nobody behind", haproxy(1, 1), "", "TLSv1.3 http/1.1 503");
    row("openssl", openssl, "", "TLSv1.3  200");
    row("openssl, TLS 1.2", openssl, "--tls-max 1.2", "TLSv1.2  200");
    // Nothing comes behind the handshake, so nothing but the request itself may be waited for.
    row("openssl, no tickets",
        opensslServer(optionWords("-cert @LEAF@ -cert_chain @INTERMEDIATE@ -key @KEY@ -num_tickets 0")),
        "--max-time 8", "TLSv1.3  200");
}

void tst_Tls::tellsWhatWasAgreed()
{
    QFETCH(const PeerRecipe, recipe);
    QFETCH(const QStringList, options);
    QFETCH(const QString, expected);
    Peer peer(recipe);
    if (!peer.isInstalled())
        QSKIP(qPrintable(recipe.program + QStringLiteral(" is not installed")));
    QVERIFY2(peer.start(), qPrintable(peer.problem()));
    const Played played = play(trustingTestRoot() + options + QStringList{url(peer)});

    QVERIFY2(played.ended, described(played).constData());
    const QJsonObject tls = tlsOf(played.exchange());
    const QStringList seen{word(tls, "version"), word(tls, "alpn"),
                           QString::number(status(played.exchange())), word(tls, "cipher")};
    QVERIFY2(seen.join(QLatin1Char(' ')).startsWith(expected), qPrintable(seen.join(QLatin1Char(' '))));
}

void tst_Tls::endsWithoutCommonGround_data()
{
    QTest::addColumn<QStringList>("serverOptions");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const char *serverOptions, const char *options, const char *word) {
        QTest::newRow(name) << optionWords(serverOptions) << optionWords(options)
                            << QString::fromLatin1(word);
    };
    row("too old a server", "-tls1_2", "--tlsv1.3", "protocol_version");
    row("too new a server", "-tls1_3", "--tls-max 1.2", "protocol_version");
    row("no common cipher", "-tls1_2 -cipher ECDHE-ECDSA-AES256-GCM-SHA384",
        "--ciphers ECDHE-ECDSA-AES128-GCM-SHA256", "handshake_failure");
    row("a client's certificate", "-tls1_2 -Verify 3 -verify_return_error", "", "handshake_failure");
}

void tst_Tls::endsWithoutCommonGround()
{
    QFETCH(const QStringList, serverOptions);
    QFETCH(const QStringList, options);
    QFETCH(const QString, word);
    Peer peer(
        opensslServer(optionWords("-cert @LEAF@ -cert_chain @INTERMEDIATE@ -key @KEY@") + serverOptions));
    QVERIFY2(peer.start(), qPrintable(peer.problem()));
    const Played played = play(trustingTestRoot() + options + QStringList{url(peer, 1, "/")});

    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 3);
    QCOMPARE(errorPhase(played.exchange()), QStringLiteral("tls"));
    QCOMPARE(errorKind(played.exchange()), QStringLiteral("tls-handshake"));
    QVERIFY2(errorMessage(played.exchange()).contains(word), qPrintable(errorMessage(played.exchange())));
    QVERIFY2(!tlsMessages(played.exchange()).isEmpty(), described(played).constData());
}

QTEST_GUILESS_MAIN(tst_Tls)
#include "tst_tls.moc"
