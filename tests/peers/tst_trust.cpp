// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whom the runner believes, and who believes it: certificates at fault in one way each, as openssl s_server
// and nginx show them, and certificates of the client.

#include "tests/peers/realpeers.h"
#include "tests/support/certificates.h"
#include "tests/support/playcommand.h"
#include "tests/support/playwords.h"

#include <QJsonArray>
#include <QTest>

using namespace expectra;

Q_DECLARE_METATYPE(expectra::IdentityKind)

class tst_Trust : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhyACertificateIsRefused_data();
    void saysWhyACertificateIsRefused();
    void goesOnWhenToldTo_data();
    void goesOnWhenToldTo();
    void refusesARevokedCertificate();
    void showsACertificateOfTheClient_data();
    void showsACertificateOfTheClient();

private:
    [[nodiscard]] static QString url(const Peer &peer, int face = 1, const char *path = "/index.html");

    Peer m_nginx{nginxTls()};
};

QString tst_Trust::url(const Peer &peer, int face, const char *path)
{
    return QStringLiteral("https://localhost:%1%2").arg(peer.port(face)).arg(QLatin1String(path));
}

void tst_Trust::initTestCase()
{
    if (!m_nginx.isInstalled())
        QSKIP("nginx is not installed");
    QVERIFY2(m_nginx.start(), qPrintable(m_nginx.problem()));
}

void tst_Trust::saysWhyACertificateIsRefused_data()
{
    QTest::addColumn<IdentityKind>("kind");
    QTest::addColumn<bool>("sendsChain");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, IdentityKind kind, const char *word, bool sendsChain = true) {
        QTest::newRow(name) << kind << sendsChain << QString::fromLatin1(word);
    };
    row("expired", IdentityKind::Expired, "expired on ");
    row("not yet valid", IdentityKind::NotYetValid, "not valid before ");
    row("wrong name", IdentityKind::WrongName, "for elsewhere.example, not for localhost");
    row("self-signed", IdentityKind::SelfSigned, "signed by itself");
    row("for clients", IdentityKind::ForClients, "not meant for servers");
    row("incomplete", IdentityKind::Server, "incomplete", false);
}

void tst_Trust::saysWhyACertificateIsRefused()
{
    QFETCH(const IdentityKind, kind);
    QFETCH(const bool, sendsChain);
    QFETCH(const QString, word);
    const Identity identity = Certificates::shared().identity(kind);
    QStringList arguments{QStringLiteral("-cert"), pathText(identity.certificate), QStringLiteral("-key"),
                          pathText(identity.key)};
    if (sendsChain && kind != IdentityKind::SelfSigned)
        arguments += {QStringLiteral("-cert_chain"), pathText(Certificates::shared().intermediate())};
    Peer peer(opensslServer(arguments));
    QVERIFY2(peer.start(), qPrintable(peer.problem()));
    const Played played = play(trustingTestRoot() + QStringList{url(peer, 1, "/")});

    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 3);
    const QJsonObject exchange = played.exchange();
    QCOMPARE(errorPhase(exchange), QStringLiteral("tls"));
    QCOMPARE(errorSide(exchange), QStringLiteral("server"));
    QCOMPARE(errorKind(exchange), QStringLiteral("certificate"));
    QVERIFY2(errorMessage(exchange).contains(word), qPrintable(errorMessage(exchange)));
    QVERIFY2(tlsMessages(exchange).contains(QLatin1String("< Certificate")), described(played).constData());
    QCOMPARE(status(exchange), 0);
}

void tst_Trust::goesOnWhenToldTo_data()
{
    saysWhyACertificateIsRefused_data();
}

void tst_Trust::goesOnWhenToldTo()
{
    QFETCH(const IdentityKind, kind);
    QFETCH(const bool, sendsChain);
    const Identity identity = Certificates::shared().identity(kind);
    QStringList arguments{QStringLiteral("-cert"), pathText(identity.certificate), QStringLiteral("-key"),
                          pathText(identity.key)};
    if (sendsChain && kind != IdentityKind::SelfSigned)
        arguments += {QStringLiteral("-cert_chain"), pathText(Certificates::shared().intermediate())};
    Peer peer(opensslServer(arguments));
    QVERIFY2(peer.start(), qPrintable(peer.problem()));
    const Played played = play(trustingTestRoot() + QStringList{QStringLiteral("-k"), url(peer, 1, "/")});

    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QCOMPARE(status(played.exchange()), 200);
    // Loudly: what was wrong stands in the record all the same.
    const QJsonObject tls = tlsOf(played.exchange());
    QVERIFY2(tls.value(QLatin1String("verificationOff")).toBool(), described(played).constData());
    QVERIFY2(!tls.value(QLatin1String("verifyErrors")).toArray().isEmpty(), described(played).constData());
}

void tst_Trust::refusesARevokedCertificate()
{
    const Played played = play(trustingTestRoot() + QStringList{url(m_nginx, NginxRevoked)});

    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 3);
    QCOMPARE(errorKind(played.exchange()), QStringLiteral("certificate"));
    QVERIFY2(errorMessage(played.exchange()).contains(QLatin1String("revoked")),
             qPrintable(errorMessage(played.exchange())));

    const Played good = play(trustingTestRoot() + QStringList{url(m_nginx, NginxBoth)});
    QCOMPARE(status(good.exchange()), 200);
    const QJsonObject staple = tlsOf(good.exchange()).value(QLatin1String("ocsp")).toObject();
    QCOMPARE(word(staple, "state"), QStringLiteral("good"));
}

void tst_Trust::showsACertificateOfTheClient_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("expected");
    const Identity client = Certificates::shared().identity(IdentityKind::Client);
    const QString phrase = QString::fromLatin1(Certificates::passPhrase);
    QTest::newRow("none") << QStringList() << 400; // nginx answers within TLS
    QTest::newRow("PEM") << QStringList{QStringLiteral("--cert"), pathText(client.chain),
                                        QStringLiteral("--key"), pathText(client.key)}
                         << 200;
    QTest::newRow("PEM in one file") << QStringList{QStringLiteral("--cert"), pathText(client.chainAndKey)}
                                     << 200;
    QTest::newRow("PKCS#12") << QStringList{QStringLiteral("--cert"), pathText(client.pkcs12),
                                            QStringLiteral("--pass"), phrase}
                             << 200;
    QTest::newRow("encrypted key") << QStringList{QStringLiteral("--cert"), pathText(client.chain),
                                                  QStringLiteral("--key"),  pathText(client.encryptedKey),
                                                  QStringLiteral("--pass"), phrase}
                                   << 200;
}

void tst_Trust::showsACertificateOfTheClient()
{
    QFETCH(const QStringList, options);
    QFETCH(const int, expected);
    const Played played = play(trustingTestRoot() + options + QStringList{url(m_nginx, NginxClients)});

    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QCOMPARE(status(played.exchange()), expected);
    const QString messages = tlsMessages(played.exchange());
    QVERIFY2(messages.contains(QLatin1String("< CertificateRequest")), qPrintable(messages));
    QVERIFY2(messages.contains(QLatin1String("> Certificate,")), qPrintable(messages));
    QCOMPARE(messages.contains(QLatin1String("> CertificateVerify")), expected == 200);
}

QTEST_GUILESS_MAIN(tst_Trust)
#include "tst_trust.moc"
