// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The runner against servers that speak TLS, or don't: what passes, what is told, and what stays here.

#include "tests/integration/secureconnection.h"
#include "tests/integration/upload.h"
#include "tests/support/certificates.h"
#include "tests/support/frames.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace expectra;
using namespace expectra::test;

namespace {

using SecureScript = std::function<void(SecureConnection &)>;

TlsServerSettings settingsFor(IdentityKind kind = IdentityKind::Server, int version = 0)
{
    const auto identity = Certificates::shared().identity(kind);
    TlsServerSettings settings;
    settings.chain = identity.chain;
    settings.key = identity.key;
    settings.version = version;
    return settings;
}

RawServer::Script secured(const TlsServer &server, SecureScript script)
{
    return [&server, script = std::move(script)](RawConnection &wire) {
        SecureConnection connection(wire, server);
        if (connection.shakeHands())
            script(connection);
    };
}

void answerAll(SecureConnection &peer)
{
    while (!peer.readHead().empty())
        peer.send(final200);
}

QString secureUrl(const RawServer &server)
{
    return QStringLiteral("https://localhost:%1/").arg(server.port());
}

QStringList trusting()
{
    return {QStringLiteral("--cacert"), QString::fromStdString(Certificates::shared().root().string())};
}

QJsonObject tlsOf(const QJsonObject &exchange)
{
    return exchange.value(QLatin1String("tls")).toObject();
}

QStringList messagesOf(const QJsonObject &exchange)
{
    QStringList names;
    const auto messages = tlsOf(exchange).value(QLatin1String("messages")).toArray();
    for (const auto &message : messages)
        names += message.toObject().value(QLatin1String("name")).toString();
    return names;
}

bool timesRise(const QJsonObject &exchange)
{
    double before = 0;
    const auto messages = tlsOf(exchange).value(QLatin1String("messages")).toArray();
    for (const auto &message : messages) {
        const auto at = message.toObject().value(QLatin1String("at")).toDouble();
        if (at < before)
            return false;
        before = at;
    }
    return !messages.isEmpty();
}

QString errorText(const QJsonObject &exchange)
{
    return exchange.value(QLatin1String("error")).toObject().value(QLatin1String("message")).toString();
}

QStringList findingsOf(const QJsonObject &exchange)
{
    QStringList ids;
    const auto found = exchange.value(QLatin1String("findings")).toArray();
    for (const auto &finding : found)
        ids += finding.toObject().value(QLatin1String("id")).toString();
    return ids;
}

bool hasDeviation(const QJsonObject &exchange, const QString &kind)
{
    const auto deviations = exchange.value(QLatin1String("deviations")).toArray();
    return std::any_of(deviations.begin(), deviations.end(), [&kind](const QJsonValue &deviation) {
        return deviation.toObject().value(QLatin1String("kind")).toString() == kind;
    });
}

} // namespace

class tst_Https : public QObject
{
    Q_OBJECT

private slots:
    void playsOverTls_data();
    void playsOverTls();
    void negotiatesTheExpectation();
    void hearsFramesThatCameWithTheHandshake();
    void keepsAndResumes();
    void sendsNothingToAServerThatIsNotBelieved();
    void marksWhatWasNotVerified();
    void noticesAMissingFarewell_data();
    void noticesAMissingFarewell();
    void isRefusedWithoutAClientCertificate();
    void tellsWhereTheHandshakeWasCut();
    void namesTheWrongScheme();
    void carriesLargeContent();
};

void tst_Https::playsOverTls_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("last"); // of the handshake
    QTest::newRow("TLS 1.2") << TLS1_2_VERSION << QStringLiteral("TLSv1.2") << QStringLiteral("Finished");
    QTest::newRow("TLS 1.3") << TLS1_3_VERSION << QStringLiteral("TLSv1.3") << QStringLiteral("Finished");
}

void tst_Https::playsOverTls()
{
    QFETCH(int, version);
    QFETCH(QString, name);
    QFETCH(QString, last);
    const TlsServer tls(settingsFor(IdentityKind::Server, version));
    RawServer server(secured(tls, answerAll));
    const auto played = play(trusting() + QStringList{secureUrl(server)});
    const auto exchange = played.exchange();
    QVERIFY2(status(exchange) == 200, described(played).constData());
    QCOMPARE(tlsOf(exchange).value(QLatin1String("version")).toString(), name);
    QCOMPARE(messagesOf(exchange).first(), QStringLiteral("ClientHello"));
    QVERIFY(messagesOf(exchange).contains(last));
    QVERIFY(timesRise(exchange));
    QCOMPARE(disorder(exchange), QString());
    QVERIFY(tlsOf(exchange).value(QLatin1String("verified")).toBool());
    QVERIFY(findingsOf(exchange).filter(QStringLiteral("TLS")).isEmpty());
}

void tst_Https::negotiatesTheExpectation()
{
    const TlsServer tls(settingsFor());
    RawServer server(secured(tls, [](SecureConnection &peer) {
        peer.readHead();
        peer.send(interim100);
        if (peer.readBody(uploadSize))
            peer.send(final200);
        peer.readHead();
    }));
    const auto url = secureUrl(server).toStdString();
    const auto played = upload(url, trusting() + awaiting(longLimit));
    QVERIFY2(status(played.exchange()) == 200, described(played).constData());
    QCOMPARE(outcome(played.exchange()), QStringLiteral("continued"));
    QCOMPARE(bodyBytesSent(played.exchange()), double(uploadSize));
    QCOMPARE(disorder(played.exchange()), QString());
}

/// With TLS 1.2 the server speaks last, and may go on at once in HTTP/2.
void tst_Https::hearsFramesThatCameWithTheHandshake()
{
    auto settings = settingsFor(IdentityKind::Server, TLS1_2_VERSION);
    settings.protocols = "h2";
    const TlsServer tls(settings);
    RawServer server([&tls](RawConnection &wire) {
        SecureConnection peer(wire, tls);
        if (!peer.shakeHands(test::settings()) || !peer.takeRecord())
            return;
        peer.send(settingsAck() + headers(1, {{":status", "200"}}, true));
        while (peer.takeRecord()) {
        }
    });

    const auto played = play(trusting() + QStringList{QStringLiteral("--http2"), secureUrl(server)});
    QVERIFY2(status(played.exchange()) == 200, described(played).constData());
}

void tst_Https::keepsAndResumes()
{
    const TlsServer tls(settingsFor());
    RawServer server(secured(tls, answerAll));
    const QStringList twice{QStringLiteral("--repeat"), QStringLiteral("2"), secureUrl(server)};
    const auto kept = play(trusting() + twice);
    QCOMPARE(kept.exchanges.size(), 2);
    QVERIFY2(messagesOf(kept.exchange(1)).filter(QStringLiteral("Hello")).isEmpty(),
             described(kept).constData());
    QCOMPARE(tlsOf(kept.exchange(1)).value(QLatin1String("version")),
             tlsOf(kept.exchange(0)).value(QLatin1String("version")));

    const auto fresh = play(trusting() + QStringList{QStringLiteral("--fresh")} + twice);
    QVERIFY(!tlsOf(fresh.exchange(0)).value(QLatin1String("resumed")).toBool());
    QVERIFY2(tlsOf(fresh.exchange(1)).value(QLatin1String("resumed")).toBool(), described(fresh).constData());
    const auto unwilling =
        play(trusting() + QStringList{QStringLiteral("--fresh"), QStringLiteral("--no-sessionid")} + twice);
    QVERIFY(!tlsOf(unwilling.exchange(1)).value(QLatin1String("resumed")).toBool());
}

void tst_Https::sendsNothingToAServerThatIsNotBelieved()
{
    const TlsServer tls(settingsFor(IdentityKind::WrongName));
    std::atomic<bool> wasHeard = false;
    RawServer server(secured(tls, [&](SecureConnection &peer) { wasHeard = !peer.readHead().empty(); }));
    const auto played = play(trusting() + QStringList{secureUrl(server)});
    static_cast<void>(server.finish());
    QVERIFY(!wasHeard);
    QCOMPARE(errorPhase(played.exchange()), QStringLiteral("tls"));
    QCOMPARE(errorSide(played.exchange()), QStringLiteral("server"));
    QVERIFY2(errorText(played.exchange()).contains(QLatin1String("elsewhere.example, not for localhost")),
             described(played).constData());
    QVERIFY(findingsOf(played.exchange()).contains(QStringLiteral("TLS-001")));
    QCOMPARE(played.exitStatus, 3);
}

void tst_Https::marksWhatWasNotVerified()
{
    const TlsServer tls(settingsFor(IdentityKind::Expired));
    RawServer server(secured(tls, answerAll));
    const auto played = play(trusting() + QStringList{QStringLiteral("-k"), secureUrl(server)});
    QVERIFY2(status(played.exchange()) == 200, described(played).constData());
    QVERIFY(tlsOf(played.exchange()).value(QLatin1String("verificationOff")).toBool());
    QVERIFY(!tlsOf(played.exchange()).value(QLatin1String("verified")).toBool());
    QVERIFY(findingsOf(played.exchange()).contains(QStringLiteral("TLS-011")));
}

void tst_Https::noticesAMissingFarewell_data()
{
    QTest::addColumn<bool>("saysFarewell");
    QTest::newRow("with") << true;
    QTest::newRow("without") << false;
}

void tst_Https::noticesAMissingFarewell()
{
    QFETCH(bool, saysFarewell);
    const TlsServer tls(settingsFor());
    RawServer server([&](RawConnection &wire) {
        SecureConnection peer(wire, tls);
        if (!peer.shakeHands() || peer.readHead().empty())
            return;
        peer.send("HTTP/1.1 200 OK\r\n\r\nuntil the end");
        if (saysFarewell)
            peer.sayFarewell();
        wire.endSending();
        wire.readToEnd();
    });
    const auto played = play(trusting() + QStringList{secureUrl(server)});
    QVERIFY2(status(played.exchange()) == 200, described(played).constData());
    QCOMPARE(hasDeviation(played.exchange(), QStringLiteral("no-close-notify")), !saysFarewell);
}

void tst_Https::isRefusedWithoutAClientCertificate()
{
    auto settings = settingsFor(IdentityKind::Server, TLS1_3_VERSION);
    settings.clientsCa = Certificates::shared().root();
    const TlsServer tls(settings);
    RawServer server(secured(tls, answerAll));
    const auto refused = play(trusting() + QStringList{secureUrl(server)});
    QCOMPARE(errorPhase(refused.exchange()), QStringLiteral("tls"));
    QVERIFY2(errorText(refused.exchange()).contains(QLatin1String("requires a client certificate")),
             described(refused).constData());
    QVERIFY(findingsOf(refused.exchange()).contains(QStringLiteral("TLS-003")));

    const auto client = Certificates::shared().identity(IdentityKind::Client);
    const auto bag = QString::fromStdString(client.pkcs12.string()) + QLatin1Char(':') +
                     QLatin1String(Certificates::passPhrase);
    const auto taken = play(trusting() + QStringList{QStringLiteral("--cert"), bag, secureUrl(server)});
    QVERIFY2(status(taken.exchange()) == 200, described(taken).constData());
}

void tst_Https::tellsWhereTheHandshakeWasCut()
{
    RawServer server([](RawConnection &wire) {
        wire.readBody(5);
        wire.endSending();
        wire.readToEnd();
    });
    const auto played = play(trusting() + QStringList{secureUrl(server)});
    QCOMPARE(errorPhase(played.exchange()), QStringLiteral("tls"));
    QCOMPARE(errorSide(played.exchange()), QStringLiteral("server"));
    QVERIFY2(errorText(played.exchange()).contains(QLatin1String("after ClientHello was sent")),
             described(played).constData());
    QVERIFY(findingsOf(played.exchange()).contains(QStringLiteral("TLS-005")));
}

void tst_Https::namesTheWrongScheme()
{
    RawServer plain([](RawConnection &wire) {
        wire.readBody(5);
        wire.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        wire.readToEnd();
    });
    const auto toPlain = play(trusting() + QStringList{secureUrl(plain)});
    QVERIFY2(errorText(toPlain.exchange()).contains(QLatin1String("plain HTTP")),
             described(toPlain).constData());
    QVERIFY(findingsOf(toPlain.exchange()).contains(QStringLiteral("TLS-004")));

    RawServer secure([](RawConnection &wire) {
        wire.readHead();
        wire.send(std::string_view("\x15\x03\x01\0\x02\x02\x46", 7)); // protocol_version
        wire.endSending();
        wire.readToEnd();
    });
    const auto toSecure = play({QString::fromStdString(secure.url())});
    QVERIFY2(findingsOf(toSecure.exchange()).contains(QStringLiteral("TLS-020")),
             described(toSecure).constData());
}

void tst_Https::carriesLargeContent()
{
    const TlsServer tls(settingsFor());
    std::string content;
    for (int i = 0; content.size() < 3'000'000; ++i)
        content += std::to_string(i) + ' ';
    RawServer server(secured(tls, [&](SecureConnection &peer) {
        peer.readHead();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(content.size()) + "\r\n\r\n" +
                  content);
        peer.readHead();
    }));
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("content"));
    const auto played = play(trusting() + QStringList{QStringLiteral("-o"), path, secureUrl(server)});
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), described(played).constData());
    QVERIFY(file.readAll().toStdString() == content);
}

QTEST_GUILESS_MAIN(tst_Https)
#include "tst_https.moc"
