// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/player.h"
#include "tests/app/player/playing.h"
#include "tests/support/rawserver.h"
#include "tests/support/requests.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::test;

// A play can be given up at any moment: it ends at once, with what was seen, and is not heard of again.
class tst_PlayCancel : public QObject
{
    Q_OBJECT

private slots:
    void endsAtOnceWhereverItStands_data();
    void endsAtOnceWhereverItStands();
    void endsEvenBeforeItBegan();
    void ignoresAPlayThatIsOver();
    void endsWithTheTimeLimit();
    void diesWithItsPlayerInTheMiddle();
};

void tst_PlayCancel::endsAtOnceWhereverItStands_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("until");
    QTest::addColumn<QString>("summary");

    QTest::newRow("while it waits for 100")
        << QByteArray() << QByteArray("body-withheld") << "cancelled in expect wait";
    QTest::newRow("while the body goes out")
        << QByteArray("HTTP/1.1 100 Continue\r\n\r\n") << QByteArray("body-released") << "cancelled in body";
    QTest::newRow("inside the answer's head")
        << QByteArray("HTTP/1.1 200 OK\r\nX-") << QByteArray("received") << "cancelled in response";
    QTest::newRow("inside the answer's body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf")
        << QByteArray("final-head-received") << "cancelled in response";
}

void tst_PlayCancel::endsAtOnceWhereverItStands()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, until);
    QFETCH(QString, summary);

    RawServer server([&](RawConnection &connection) {
        connection.readHead();
        connection.send(answer.toStdString());
        connection.waitWithoutReading(std::chrono::seconds(2));
    });
    auto request = upload(ByteCount(1) << 32); // more than any socket buffers
    request.url = server.url();
    request.expectation.limit = std::nullopt;

    Player player;
    QStringList told;
    connect(&player, &Player::exchangeProgressed, this, [&](PlayId id, const ExchangePtr &snapshot) {
        for (const auto &event : snapshot->timeline.events()) {
            if (timeline::eventName(event) == until.toStdString())
                player.cancel(id);
        }
    });
    connect(&player, &Player::exchangeFinished, this,
            [&](PlayId, const ExchangePtr &exchange) { told.append(test::summary(*exchange)); });
    connect(&player, &Player::playFinished, this, [&](PlayId) { told.append(QStringLiteral("finished")); });
    PlayOptions options;
    options.wantsProgress = true;
    player.play(7, prepared(request), options);
    QTRY_COMPARE_WITH_TIMEOUT(told, (QStringList{summary, QStringLiteral("finished")}), 20000);
    player.cancel(7);
    QCoreApplication::processEvents();
    QCOMPARE(told.size(), 2);
}

void tst_PlayCancel::endsEvenBeforeItBegan()
{
    RawServer server([](RawConnection &connection) { connection.readToEnd(); });
    auto request = upload(1000);
    request.url = server.url();
    Player player;
    QStringList told;
    connect(&player, &Player::exchangeFinished, this,
            [&](PlayId, const ExchangePtr &exchange) { told.append(test::summary(*exchange)); });
    connect(&player, &Player::playFinished, this, [&](PlayId) { told.append(QStringLiteral("finished")); });
    player.play(1, prepared(request));
    player.cancel(1);
    QTRY_COMPARE(told, (QStringList{QStringLiteral("cancelled in connect"), QStringLiteral("finished")}));
}

void tst_PlayCancel::ignoresAPlayThatIsOver()
{
    RawServer server([](RawConnection &connection) {
        while (!connection.readHead().empty())
            connection.send("HTTP/1.1 204 No Content\r\n\r\n");
    });
    auto request = download();
    request.url = server.url();
    Player player;
    QCOMPARE(summary(played(player, request)), QStringLiteral("204 none kept"));
    player.cancel(1);
    player.cancel(12345);
    QCOMPARE(summary(played(player, request)), QStringLiteral("204 none kept"));
}

void tst_PlayCancel::endsWithTheTimeLimit()
{
    RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.readToEnd();
    });
    auto request = download();
    request.url = server.url();
    request.limits.whole = 150ms;
    Player player;
    const auto exchange = played(player, request).front();
    QCOMPARE(summary(*exchange), QStringLiteral("timed-out in wait"));
    QVERIFY(exchange->failure->side == Side::Server);
    QVERIFY(exchange->end() >= Instant(150ms));
}

void tst_PlayCancel::diesWithItsPlayerInTheMiddle()
{
    RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.readToEnd();
    });
    auto request = upload(1000);
    request.url = server.url();
    request.expectation.limit = std::nullopt;
    {
        Player player;
        bool withheld = false;
        connect(&player, &Player::exchangeProgressed, this, [&](PlayId, const ExchangePtr &snapshot) {
            withheld = withheld || snapshot->timeline.first<timeline::BodyWithheld>();
        });
        PlayOptions options;
        options.wantsProgress = true;
        player.play(1, prepared(request), options);
        QTRY_VERIFY(withheld);
    }
    QVERIFY(server.finish().front().endedByClient);
}

QTEST_GUILESS_MAIN(tst_PlayCancel)
#include "tst_playcancel.moc"
