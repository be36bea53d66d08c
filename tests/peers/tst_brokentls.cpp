// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// TLS that breaks off, or was never meant: each ends as an exchange whose error names the phase and the side,
// and which keeps what had been said until then.

#include "tests/peers/cutrelay.h"
#include "tests/peers/realpeers.h"
#include "tests/support/certificates.h"
#include "tests/support/playcommand.h"
#include "tests/support/playwords.h"

#include <QTest>

using namespace expectra;
using namespace std::chrono_literals;

class tst_BrokenTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsWhatWasSaidBeforeTheCut_data();
    void keepsWhatWasSaidBeforeTheCut();
    void namesWhatIsNoTls_data();
    void namesWhatIsNoTls();
    void namesTlsOnAPlainPort();
    void endsWhenTheServerStaysSilent();
    void namesAnAlertAndItsSide();

private:
    Peer m_nginx{nginxTls()};
};

void tst_BrokenTls::initTestCase()
{
    if (!m_nginx.isInstalled())
        QSKIP("nginx is not installed");
    QVERIFY2(m_nginx.start(), qPrintable(m_nginx.problem()));
}

void tst_BrokenTls::keepsWhatWasSaidBeforeTheCut_data()
{
    QTest::addColumn<int>("face");
    QTest::addColumn<int>("records");
    QTest::addColumn<bool>("isReset");
    QTest::addColumn<QString>("lastMessage");
    const auto rows = [](const char *version, int face, const QStringList &lastMessages) {
        for (int records = 0; records < lastMessages.size(); ++records) {
            for (const bool isReset : {false, true})
                QTest::addRow("%s, %s behind record %d", version, isReset ? "reset" : "closed", records)
                    << face << records << isReset << lastMessages[records];
        }
    };
    // The last message that is there; nginx sends each in a record of its own, ChangeCipherSpec too.
    rows("TLS 1.2", NginxTls12,
         optionWords("ClientHello ServerHello Certificate ServerKeyExchange ServerHelloDone NewSessionTicket "
                     "NewSessionTicket"));
    rows(
        "TLS 1.3", NginxTls13,
        optionWords("ClientHello ServerHello ServerHello EncryptedExtensions Certificate CertificateVerify"));
}

void tst_BrokenTls::keepsWhatWasSaidBeforeTheCut()
{
    QFETCH(const int, face);
    QFETCH(const int, records);
    QFETCH(const bool, isReset);
    QFETCH(const QString, lastMessage);
    RawServer relay(cutBehind(m_nginx.port(face), records, isReset ? Cut::Reset : Cut::Close));
    const Played played =
        play(trustingTestRoot() + QStringList{QStringLiteral("https://localhost:%1/").arg(relay.port())});

    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 3);
    const QJsonObject exchange = played.exchange();
    QCOMPARE(errorPhase(exchange), QStringLiteral("tls"));
    QCOMPARE(errorSide(exchange), QStringLiteral("server"));
    QCOMPARE(errorKind(exchange), QStringLiteral("tls-handshake"));
    QVERIFY2(errorMessage(exchange).contains(QLatin1String("handshake, after")),
             qPrintable(errorMessage(exchange)));
    const QString messages = tlsMessages(exchange);
    QVERIFY2(messages.contains(lastMessage), qPrintable(lastMessage + QStringLiteral(" not in ") + messages));
    QCOMPARE(disorderOfTls(exchange), QString());
    QCOMPARE(disorder(exchange), QString());
}

void tst_BrokenTls::namesWhatIsNoTls_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("word");
    QTest::newRow("plain HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
                                << QStringLiteral("HTTP");
    QTest::newRow("another protocol")
        << QByteArray("220 mail.example ESMTP\r\n") << QStringLiteral("220 mail");
    QTest::newRow("zeros") << QByteArray(64, '\0') << QString();
    QTest::newRow("SSL 2") << QByteArray::fromHex("802e0100020015001000100100800700c0") << QString();
    QTest::newRow("a record that is too long") << QByteArray::fromHex("160303ffff0200") << QString();
    QTest::newRow("a hello that ends amid") << QByteArray::fromHex("16030300060200ffff0303") << QString();
}

void tst_BrokenTls::namesWhatIsNoTls()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, word);
    RawServer server([answer](RawConnection &peer) {
        peer.listen(100ms);
        peer.send(answer.toStdString());
    });
    const Played played = play({QStringLiteral("https://localhost:%1/").arg(server.port())});

    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 3);
    const QJsonObject exchange = played.exchange();
    QCOMPARE(errorPhase(exchange), QStringLiteral("tls"));
    QCOMPARE(errorSide(exchange), QStringLiteral("server"));
    QVERIFY2(errorMessage(exchange).contains(word), qPrintable(errorMessage(exchange)));
}

void tst_BrokenTls::namesTlsOnAPlainPort()
{
    // nginx answers in the clear, which is found out; s_server says nothing and closes.
    const Played kind = play({QStringLiteral("http://localhost:%1/").arg(m_nginx.port(NginxTls13))});
    QVERIFY2(kind.ended, described(kind).constData());
    QCOMPARE(status(kind.exchange()), 400);
    QVERIFY2(kind.output.contains("TLS-021"), described(kind).constData());

    Peer peer(opensslServer({QStringLiteral("-cert"), QStringLiteral("@CHAIN@"), QStringLiteral("-key"),
                             QStringLiteral("@KEY@")}));
    QVERIFY2(peer.start(), qPrintable(peer.problem()));
    const Played played = play({peer.url(QStringLiteral("/"))});
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 3);
    QCOMPARE(errorSide(played.exchange()), QStringLiteral("server"));
    QCOMPARE(errorKind(played.exchange()), QStringLiteral("closed-early"));
}

void tst_BrokenTls::endsWhenTheServerStaysSilent()
{
    RawServer server([](RawConnection &peer) { peer.readToEnd(); });
    const Played played = play({QStringLiteral("--connect-timeout"), QStringLiteral("0.4"),
                                QStringLiteral("https://localhost:%1/").arg(server.port())});

    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 3);
    QCOMPARE(errorPhase(played.exchange()), QStringLiteral("tls"));
    QCOMPARE(errorKind(played.exchange()), QStringLiteral("timed-out"));
}

void tst_BrokenTls::namesAnAlertAndItsSide()
{
    RawServer server([](RawConnection &peer) {
        peer.listen(100ms);
        peer.send(std::string("\x15\x03\x03\x00\x02\x02\x70", 7)); // fatal, unrecognized_name
    });
    const Played played = play({QStringLiteral("https://localhost:%1/").arg(server.port())});

    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(errorKind(played.exchange()), QStringLiteral("tls-handshake"));
    QCOMPARE(errorSide(played.exchange()), QStringLiteral("server"));
    QVERIFY2(errorMessage(played.exchange()).contains(QLatin1String("unrecognized_name")),
             qPrintable(errorMessage(played.exchange())));
}

QTEST_GUILESS_MAIN(tst_BrokenTls)
#include "tst_brokentls.moc"
