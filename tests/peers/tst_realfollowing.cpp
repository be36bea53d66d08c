// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What follows an answer of a real server, Apache httpd 2.4: redirects, challenges of Basic and Digest,
// cookies; and content in codings.

#include "tests/peers/realpeers.h"
#include "tests/support/playcommand.h"
#include "tests/support/playwords.h"
#include "tests/support/rawserver.h"

#include <QJsonDocument>
#include <QTest>

using namespace expectra;

namespace {

// "POST 302 > GET 200": each exchange's method and status.
QString steps(const Played &played)
{
    QStringList words;
    for (const QJsonObject &exchange : played.exchanges)
        words.append(word(exchange, "method") + QLatin1Char(' ') + QString::number(status(exchange)));
    return words.join(QLatin1String(" > "));
}

} // namespace

class tst_RealFollowing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void goesWhereItIsSent_data();
    void goesWhereItIsSent();
    void stopsInALoop();
    void leavesTheUserBehindAtAnotherOrigin();
    void refusesAnAlgorithmThatItDoesNotKnow();
    void takesCodingsOff_data();
    void takesCodingsOff();

private:
    Peer m_apache{apacheFollowing()};
};

void tst_RealFollowing::initTestCase()
{
    if (!m_apache.isInstalled())
        QSKIP("apache2 is not installed");
    QVERIFY2(m_apache.start(), qPrintable(m_apache.problem()));
}

void tst_RealFollowing::goesWhereItIsSent_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *path, const char *options, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(path) << optionWords(options)
                            << QString::fromLatin1(expected);
    };
    row("not asked to", "/moved", "", "GET 301");
    row("301", "/moved", "-L", "GET 301 > GET 200");
    row("302", "/found", "-L", "GET 302 > GET 200");
    row("303 behind POST", "/see", "-L -X POST -d hi", "POST 303 > GET 200");
    row("302 behind POST", "/found", "-L -X POST -d hi", "POST 302 > GET 200");
    row("307 behind POST", "/same", "-L -X POST -d hi", "POST 307 > POST 200");
    row("308 behind POST", "/for-good", "-L -X POST -d hi", "POST 308 > POST 200");
    row("307 behind an expectation", "/same", "-L -X POST --body-size 5000 --expect wait",
        "POST 307 > POST 200");
    row("another origin", "/elsewhere", "-L", "GET 302 > GET 200");
    row("Basic, without a user", "/basic", "", "GET 401");
    row("Basic", "/basic", "-u user:secret", "GET 200");
    row("Basic, another password", "/basic", "-u user:guess", "GET 401");
    row("Digest", "/digest", "--digest -u user:secret", "GET 401 > GET 200");
    row("Digest, another password", "/digest", "--digest -u user:guess", "GET 401 > GET 401");
    row("Digest with a body", "/digest", "--digest -u user:secret -X POST -d hi", "POST 401 > POST 200");
}

void tst_RealFollowing::goesWhereItIsSent()
{
    QFETCH(const QString, path);
    QFETCH(const QStringList, options);
    QFETCH(const QString, expected);
    const Played played = play(options + QStringList{m_apache.url(path)});

    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QVERIFY2(steps(played) == expected,
             qPrintable(steps(played) + QLatin1Char('\n') + QString::fromUtf8(described(played))));
    for (const QJsonObject &exchange : played.exchanges)
        QCOMPARE(disorder(exchange), QString());
}

void tst_RealFollowing::stopsInALoop()
{
    const Played played =
        play(optionWords("-L --max-redirs 5") + QStringList{m_apache.url(QStringLiteral("/loop"))});
    QVERIFY2(played.ended, described(played).constData());
    QVERIFY2(!played.exchanges.isEmpty() && played.exchanges.size() <= 6, described(played).constData());
    const QJsonObject followUp = played.exchanges.last().value(QLatin1String("followUp")).toObject();
    QVERIFY2(!followUp.value(QLatin1String("follows")).toBool(true), described(played).constData());
    QVERIFY2(!word(followUp, "reason").isEmpty(), described(played).constData());
}

void tst_RealFollowing::leavesTheUserBehindAtAnotherOrigin()
{
    const Played played =
        play(optionWords("-L -u user:secret") + QStringList{m_apache.url(QStringLiteral("/elsewhere"))});
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exchanges.size(), 2);
    const auto hasAuthorization = [&](int number) {
        return QJsonDocument(played.exchange(number).value(QLatin1String("request")).toObject())
            .toJson()
            .contains("\"Authorization\"");
    };
    QVERIFY2(hasAuthorization(0), described(played).constData());
    QVERIFY2(!hasAuthorization(1), described(played).constData());
}

void tst_RealFollowing::refusesAnAlgorithmThatItDoesNotKnow()
{
    RawServer server([](RawConnection &peer) {
        peer.readHead();
        peer.send("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"x\", nonce=\"1\", "
                  "algorithm=ROT13, qop=\"auth\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    });
    const Played played =
        play(optionWords("--digest -u user:secret") + QStringList{QString::fromStdString(server.url())});
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exchanges.size(), 1);
    QCOMPARE(status(played.exchange()), 401);
    QVERIFY2(played.output.contains("ROT13"), described(played).constData());
}

void tst_RealFollowing::takesCodingsOff_data()
{
    QTest::addColumn<QString>("coding");
    QTest::newRow("brotli") << QStringLiteral("brotli");
}

void tst_RealFollowing::takesCodingsOff()
{
    QFETCH(const QString, coding);
    const Played played = play({QStringLiteral("-H"), QStringLiteral("Accept-Encoding: gzip, br"),
                                m_apache.url(QLatin1Char('/') + coding)});
    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    const QJsonObject response = played.exchange().value(QLatin1String("response")).toObject();
    QCOMPARE(response.value(QLatin1String("decodedBodyBytes")).toInt(), 6); // "hello" and its line end
    QVERIFY(response.value(QLatin1String("bodyBytes")).toInt() != 6);
}

QTEST_GUILESS_MAIN(tst_RealFollowing)
#include "tst_realfollowing.moc"
