// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/player.h"
#include "tests/app/player/playing.h"
#include "tests/support/rawserver.h"
#include "tests/support/requests.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::test;

// Reading can be paused: the peer is held back by its full buffers, and nothing is lost.
class tst_PlayPause : public QObject
{
    Q_OBJECT

private slots:
    void readsNothingUntilItIsResumed();
    void canBeCancelledWhilePaused();
    void isNotIdleWhilePaused();
    void ignoresAPlayThatIsOver();
};

namespace {

constexpr std::size_t size = 64 * 1024 * 1024; // more than any socket buffers

void sendLargeAnswer(RawConnection &connection)
{
    connection.readHead();
    connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n");
    connection.sendRepeatedly(std::string(1024 * 1024, 'x'), size);
}

/// Pauses a play as soon as some content of its answer has come, once.
class PauseAtContent final : public QObject
{
public:
    explicit PauseAtContent(Player &player)
    {
        connect(&player, &Player::exchangeProgressed, this,
                [this, &player](PlayId id, const ExchangePtr &snapshot) {
                    if (snapshot->content.size() == 0 || std::exchange(m_hasPaused, true))
                        return;
                    player.pause(id);
                });
    }
    [[nodiscard]] bool hasPaused() const { return m_hasPaused; }

private:
    bool m_hasPaused = false;
};

PlayOptions withProgress()
{
    PlayOptions options;
    options.keepInbound = Keep::Prefix;
    options.wantsProgress = true;
    return options;
}

} // namespace

void tst_PlayPause::readsNothingUntilItIsResumed()
{
    RawServer server(sendLargeAnswer);
    auto request = download();
    request.url = server.url();
    Player player;
    const PauseAtContent pausing(player);
    ExchangePtr finished;
    connect(&player, &Player::exchangeFinished, this,
            [&](PlayId, const ExchangePtr &exchange) { finished = exchange; });
    // The machine has taken the fact once a snapshot shows it; then there is time enough to read what may not
    // be.
    connect(&player, &Player::exchangeProgressed, this, [&](PlayId id, const ExchangePtr &snapshot) {
        if (snapshot->timeline.first<timeline::Paused>())
            QTimer::singleShot(50, &player, [&player, id] { player.resume(id); });
    });
    player.play(1, prepared(request), withProgress());
    QTRY_VERIFY_WITH_TIMEOUT(finished, 30'000);

    QCOMPARE(finished->content.size(), ByteCount(size));
    const auto &events = finished->timeline.events();
    const auto isPaused = [](const timeline::Event &event) {
        return std::holds_alternative<timeline::Paused>(event.payload);
    };
    const auto paused = std::find_if(events.begin(), events.end(), isPaused);
    QVERIFY(paused != events.end());
    QVERIFY(std::find_if(paused + 1, events.end(), isPaused) == events.end());
    ByteCount before = 0;
    for (auto event = events.begin(); event != paused; ++event) {
        if (const auto *received = std::get_if<timeline::Received>(&event->payload))
            before = received->bytes.end;
    }
    QVERIFY(before < size);
    QVERIFY(std::holds_alternative<timeline::Resumed>((paused + 1)->payload)); // and nothing in between
    QVERIFY((paused + 1)->at - paused->at >= 50ms);
}

void tst_PlayPause::canBeCancelledWhilePaused()
{
    RawServer server(sendLargeAnswer);
    auto request = download();
    request.url = server.url();
    Player player;
    const PauseAtContent pausing(player);
    QStringList told;
    connect(&player, &Player::exchangeProgressed, this, [&](PlayId id, const ExchangePtr &snapshot) {
        if (snapshot->timeline.first<timeline::Paused>())
            player.cancel(id);
    });
    connect(&player, &Player::exchangeFinished, this,
            [&](PlayId, const ExchangePtr &exchange) { told.append(summary(*exchange)); });
    player.play(1, prepared(request), withProgress());
    QTRY_COMPARE_WITH_TIMEOUT(told, QStringList{QStringLiteral("cancelled in response")}, 30'000);
}

void tst_PlayPause::isNotIdleWhilePaused()
{
    RawServer server(sendLargeAnswer);
    auto request = download();
    request.url = server.url();
    request.limits.idle = 100ms;
    request.limits.whole = 600ms;
    Player player;
    const PauseAtContent pausing(player);
    QStringList told;
    connect(&player, &Player::exchangeFinished, this,
            [&](PlayId, const ExchangePtr &exchange) { told.append(summary(*exchange)); });
    player.play(1, prepared(request), withProgress());
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 30'000);
    QVERIFY(pausing.hasPaused());
    QCOMPARE(told, QStringList{QStringLiteral("timed-out in response")}); // of the whole, which the user set
}

void tst_PlayPause::ignoresAPlayThatIsOver()
{
    RawServer server([](RawConnection &connection) {
        while (!connection.readHead().empty())
            connection.send("HTTP/1.1 204 No Content\r\n\r\n");
    });
    auto request = download();
    request.url = server.url();
    Player player;
    QCOMPARE(summary(played(player, request)), QStringLiteral("204 none kept"));
    player.pause(1);
    player.resume(1);
    player.pause(12345);
    QCOMPARE(summary(played(player, request)), QStringLiteral("204 none kept"));
}

QTEST_GUILESS_MAIN(tst_PlayPause)
#include "tst_playpause.moc"
