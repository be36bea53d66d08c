// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the user got wrong, or wants wrong: addresses that lead nowhere are named, and a field that isn't
// legal is sent as typed, but a line break inside one only when asked for in so many words.

#include "tests/integration/upload.h"

#include <QTest>

using namespace expectra;

namespace {

void answers(RawConnection &peer)
{
    peer.readHead();
    peer.send(final200);
}

} // namespace

class tst_BadRequests : public QObject
{
    Q_OBJECT

private slots:
    void namesTheLookupOfAnUnknownHost();
    void namesTheRefusedPort();
    void refusesAnUnusableAddress_data();
    void refusesAnUnusableAddress();
    void sendsALineBreakInAFieldOnlyWhenUnsafe_data();
    void sendsALineBreakInAFieldOnlyWhenUnsafe();
    void sendsAnIllegalFieldAsTyped();
};

void tst_BadRequests::namesTheLookupOfAnUnknownHost()
{
    const Played played = play({QStringLiteral("http://nosuch.invalid/")}, never);
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(errorPhase(played.exchange()), QStringLiteral("dns"));
    QCOMPARE(errorSide(played.exchange()), QStringLiteral("network"));
    QCOMPARE(played.exitStatus, 3);
}

void tst_BadRequests::namesTheRefusedPort()
{
    const Played played = play({QStringLiteral("http://127.0.0.1:%1/").arg(freePort())}, never);
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(errorPhase(played.exchange()), QStringLiteral("connect"));
    QCOMPARE(errorSide(played.exchange()), QStringLiteral("network"));
    const QJsonObject error = played.exchange().value(QLatin1String("error")).toObject();
    QCOMPARE(error.value(QLatin1String("kind")).toString(), QStringLiteral("refused"));
    QCOMPARE(played.exitStatus, 3);
}

void tst_BadRequests::refusesAnUnusableAddress_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"http://", "http://:80/", "ftp://127.0.0.1/", "http://127.0.0.1:99999/",
                                "http://127.0.0.1:port/", "http://ho st/", "http://[::1/", "http://%zz/"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void tst_BadRequests::refusesAnUnusableAddress()
{
    QFETCH(const QString, address);
    const Played played = play({address}, never);
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 2);
    QVERIFY(!played.errors.isEmpty());
    QCOMPARE(played.output, QByteArray());
}

void tst_BadRequests::sendsALineBreakInAFieldOnlyWhenUnsafe_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("CR LF") << QStringLiteral("X-A: b\r\nX-Smuggled: c");
    QTest::newRow("LF alone") << QStringLiteral("X-A: b\nX-Smuggled: c");
    QTest::newRow("CR alone") << QStringLiteral("X-A: b\rX-Smuggled: c");
}

void tst_BadRequests::sendsALineBreakInAFieldOnlyWhenUnsafe()
{
    QFETCH(const QString, field);
    RawServer server(answers);
    const QStringList arguments{QStringLiteral("-H"), field, QString::fromStdString(server.url())};

    const Played refused = play(arguments, never);
    QVERIFY2(refused.ended, described(refused).constData());
    QCOMPARE(refused.exitStatus, 2);
    QVERIFY(refused.errors.contains("--unsafe"));

    const Played sent = play(QStringList{QStringLiteral("--unsafe")} + arguments, never);
    QVERIFY2(sent.ended, described(sent).constData());
    QCOMPARE(sent.exitStatus, 0);
    const std::vector<Conversation> seen = server.finish();
    QCOMPARE(seen.size(), std::size_t(1));
    QVERIFY(seen[0].head().find(field.toStdString() + "\r\n") != std::string::npos);
}

void tst_BadRequests::sendsAnIllegalFieldAsTyped()
{
    RawServer server(answers);
    const QString field = QStringLiteral("b@d näme:  two  spaces ");
    const Played played = play({QStringLiteral("-H"), field, QString::fromStdString(server.url())}, never);
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 0);
    QVERIFY(server.finish().at(0).head().find("b@d n\xc3\xa4me:") != std::string::npos);
}

QTEST_GUILESS_MAIN(tst_BadRequests)
#include "tst_badrequests.moc"
