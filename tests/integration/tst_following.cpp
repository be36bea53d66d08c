// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What curl's options for redirects, cookies and credentials make the runner do, seen from servers whose
// every byte the test decides.

#include "tests/integration/upload.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace expectra;

namespace {

std::string answer(int status, const std::string &fields)
{
    return "HTTP/1.1 " + std::to_string(status) + " Word\r\n" + fields + "Content-Length: 0\r\n\r\n";
}

RawServer::Script saying(const std::vector<std::string> &answers)
{
    return [answers](RawConnection &peer) {
        for (const auto &each : answers) {
            if (peer.readHead().empty())
                return;
            peer.send(each);
        }
        peer.readToEnd();
    };
}

QStringList with(const QStringList &options, const std::string &url)
{
    return options + QStringList{QString::fromStdString(url)};
}

QJsonObject followUp(const Played &played, int number)
{
    return played.exchange(number).value(QLatin1String("followUp")).toObject();
}

} // namespace

class tst_Following : public QObject
{
    Q_OBJECT

private slots:
    void followsWhereAskedTo();
    void reportsWhereNotAskedTo();
    void countsAsCurlDoes();
    void keepsCookiesInAFile();
    void answersDigest();
    void masksSecretsUnlessAsked();
};

void tst_Following::followsWhereAskedTo()
{
    RawServer there(saying({final200}));
    RawServer here(saying({answer(301, "Location: " + there.url("/x") + "\r\n")}));
    const auto played =
        play(with({QStringLiteral("-L"), QStringLiteral("-u"), QStringLiteral("me:secret")}, here.url("/a")));
    QVERIFY2(played.ended && played.exitStatus == 0, described(played).constData());
    QCOMPARE(played.exchanges.size(), 2);
    QCOMPARE(played.exchange(1).value(QLatin1String("initiator")).toString(), QStringLiteral("redirect"));
    QCOMPARE(played.exchange(1).value(QLatin1String("retryOf")).toInt(), 1);
    QCOMPARE(followUp(played, 0).value(QLatin1String("location")).toString(),
             QString::fromStdString(there.url("/x")));
    QVERIFY(here.finish().front().head().find("Authorization: Basic bWU6c2VjcmV0") != std::string::npos);
    QVERIFY(there.finish().front().head().find("Authorization") == std::string::npos);
}

void tst_Following::reportsWhereNotAskedTo()
{
    RawServer server(saying({answer(302, "Location: /b\r\n")}));
    const auto played = play(with({}, server.url("/a")));
    QCOMPARE(played.exchanges.size(), 1);
    QCOMPARE(followUp(played, 0).value(QLatin1String("follows")).toBool(true), false);
    QCOMPARE(followUp(played, 0).value(QLatin1String("reason")).toString(),
             QStringLiteral("redirects are not followed"));
}

void tst_Following::countsAsCurlDoes()
{
    RawServer server(
        saying({answer(302, "Location: /b\r\n"), answer(302, "Location: /c\r\n"), "never sent"}));
    const auto played = play(
        with({QStringLiteral("-L"), QStringLiteral("--max-redirs"), QStringLiteral("1")}, server.url("/a")));
    QCOMPARE(played.exchanges.size(), 2);
    QCOMPARE(followUp(played, 1).value(QLatin1String("reason")).toString(),
             QStringLiteral("1 redirect was followed"));
}

void tst_Following::keepsCookiesInAFile()
{
    QTemporaryDir folder;
    const auto jar = folder.filePath(QStringLiteral("jar.txt"));
    const QStringList options{QStringLiteral("-b"), jar, QStringLiteral("-c"), jar};
    RawServer first(saying({answer(200, "Set-Cookie: sid=1; Max-Age=1000; HttpOnly\r\n")}));
    const auto set = play(with(options, first.url("/a")));
    QVERIFY2(set.exitStatus == 0, described(set).constData());
    QFile file(jar);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto text = file.readAll();
    QVERIFY2(text.contains("#HttpOnly_127.0.0.1\tFALSE\t/\tFALSE\t"), text.constData());
    QVERIFY2(text.contains("\tsid\t1\n"), text.constData());

    RawServer second(saying({final200}));
    (void)play(with(options, second.url("/b")));
    QVERIFY(second.finish().front().head().find("Cookie: sid=1\r\n") != std::string::npos);

    RawServer third(saying({final200}));
    (void)play(with({QStringLiteral("-b"), QStringLiteral("a=1; b=2")}, third.url("/b")));
    QVERIFY(third.finish().front().head().find("Cookie: a=1; b=2\r\n") != std::string::npos);
}

void tst_Following::answersDigest()
{
    RawServer server(saying(
        {answer(401, "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\"\r\n"), final200}));
    const auto played = play(with(
        {QStringLiteral("--digest"), QStringLiteral("-u"), QStringLiteral("me:secret")}, server.url("/a")));
    QCOMPARE(played.exchanges.size(), 2);
    QCOMPARE(played.exchange(1).value(QLatin1String("initiator")).toString(),
             QStringLiteral("authentication"));
    QCOMPARE(status(played.exchange(1)), 200);
    const auto received = server.finish().front().received;
    QVERIFY(received.find("Authorization: Digest username=\"me\", realm=\"r\", nonce=\"n\", uri=\"/a\"") !=
            std::string::npos);
}

void tst_Following::masksSecretsUnlessAsked()
{
    const QStringList user{QStringLiteral("--oauth2-bearer"), QStringLiteral("t0ken")};
    RawServer first(saying({answer(200, "Set-Cookie: sid=s3cr3t; Path=/\r\n")}));
    const auto masked = play(with(user, first.url()));
    QVERIFY2(!masked.output.contains("t0ken") && !masked.output.contains("s3cr3t"),
             described(masked).constData());
    QVERIFY(masked.output.contains("Bearer ***") && masked.output.contains("sid=***; Path=/"));
    RawServer second(saying({answer(200, "Set-Cookie: sid=s3cr3t; Path=/\r\n")}));
    const auto shown = play(with(user + QStringList{QStringLiteral("--show-secrets")}, second.url()));
    QVERIFY(shown.output.contains("Bearer t0ken") && shown.output.contains("sid=s3cr3t"));
}

QTEST_GUILESS_MAIN(tst_Following)
#include "tst_following.moc"
