// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/player.h"
#include "tests/app/player/playing.h"
#include "tests/support/rawserver.h"
#include "tests/support/requests.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::test;

namespace {

constexpr std::string_view okay = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
constexpr std::string_view refusal = "HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n";

void answerTwice(RawConnection &connection)
{
    for (int i = 0; i < 2; ++i) {
        if (connection.readHead().empty())
            return;
        connection.send(okay);
    }
    connection.readToEnd();
}

Request get(const RawServer &server)
{
    auto request = download();
    request.url = server.url("/thing");
    return request;
}

Request put(const RawServer &server, ByteCount size = 300000)
{
    auto request = upload(size);
    request.url = server.url("/thing");
    return request;
}

} // namespace

class tst_Player : public QObject
{
    Q_OBJECT

private slots:
    void playsAgainOnAKeptConnection();
    void connectsWhereItIsTold();
    void opensAnotherWhereAFreshOneIsAskedFor();
    void usesOnlyTheKeptConnectionThatIsNamed();
    void leavesNoConnectionWhereNoneIsToBeLeft();
    void saysWhoBeganIt();
    void neverReusesAfterAnEarlyAnswer();
    void reusesWhenThePromisedBodyWasFinished();
    void repeatsARefusedRequestOnceWithoutExpect();
    void reportsTheRefusalWhereNoRetryIsWanted();
    void repeatsOnANewConnectionWhenTheKeptOneDied();
    void sendsNoBodyByteBeforeThe100();
    void stopsTheBodyAtAnAnswerThatCloses();
    void keepsALargeAnswerByteForByte();
    void joinsChunkedContent();
    void handsContentToTheSink();
    void tellsProgressWhileItWaits();
};

void tst_Player::playsAgainOnAKeptConnection()
{
    RawServer server(answerTwice);
    Player player;
    const auto first = played(player, get(server));
    const auto second = played(player, get(server));
    QCOMPARE(summary(first), QStringLiteral("200 none kept"));
    QCOMPARE(summary(second), QStringLiteral("200 none kept"));
    QVERIFY(!first.front()->connection.reused);
    QVERIFY(second.front()->connection.reused);
    QCOMPARE(second.front()->connection.id, first.front()->connection.id);
    player.closeKeptConnections();
    QCOMPARE(server.finish().size(), std::size_t(1));
}

void tst_Player::connectsWhereItIsTold()
{
    RawServer server(answerTwice);
    Player player;
    auto request = get(server);
    const auto place = http::parseTarget(request.url)->hostAndPort();
    request.url = "http://elsewhere.test/x";
    request.connectTo = place;
    const auto first = played(player, request);
    request.url = "http://other.test/x";
    const auto second = played(player, request);
    QCOMPARE(summary(first), QStringLiteral("200 none kept"));
    QVERIFY(first.front()->sent.head.find("Host: elsewhere.test\r\n") != std::string::npos);
    QVERIFY(second.front()->connection.reused); // it leads to the same place
    player.closeKeptConnections();
    QCOMPARE(server.finish().size(), std::size_t(1));
}

void tst_Player::opensAnotherWhereAFreshOneIsAskedFor()
{
    RawServer server(answerTwice);
    Player player;
    auto request = get(server);
    request.freshConnection = true;
    const auto first = played(player, request);
    const auto second = played(player, request);
    QVERIFY(!second.front()->connection.reused);
    QVERIFY(second.front()->connection.id != first.front()->connection.id);
    player.closeKeptConnections();
    QCOMPARE(server.finish().size(), std::size_t(2));
}

void tst_Player::usesOnlyTheKeptConnectionThatIsNamed()
{
    RawServer server(answerTwice);
    Player player;
    auto fresh = get(server);
    fresh.freshConnection = true;
    const auto first = played(player, fresh).front()->connection.id;
    const auto second = played(player, fresh).front()->connection.id;
    PlayOptions options;
    options.onConnection = first; // not the one used last
    const auto again = played(player, get(server), options);
    QVERIFY(again.front()->connection.reused);
    QCOMPARE(again.front()->connection.id, first);
    options.onConnection = second + 1; // nobody's, and no other one takes its place
    QVERIFY(!played(player, get(server), options).front()->connection.reused);
    player.closeKeptConnections();
    QCOMPARE(server.finish().size(), std::size_t(3));
}

void tst_Player::leavesNoConnectionWhereNoneIsToBeLeft()
{
    RawServer server(answerTwice);
    Player player;
    PlayOptions options;
    options.leavesConnection = false;
    QCOMPARE(summary(played(player, get(server), options)), QStringLiteral("200 none kept"));
    QVERIFY(!played(player, get(server), options).front()->connection.reused);
    const auto conversations = server.finish();
    QCOMPARE(conversations.size(), std::size_t(2));
    QVERIFY(conversations.front().endedByClient);
}

void tst_Player::saysWhoBeganIt()
{
    RawServer server(answerTwice);
    Player player;
    PlayOptions options;
    options.initiator = Initiator::Probe;
    QCOMPARE(played(player, get(server), options).front()->initiator, Initiator::Probe);
    QCOMPARE(played(player, get(server)).front()->initiator, Initiator::Composer);
    player.closeKeptConnections();
}

void tst_Player::neverReusesAfterAnEarlyAnswer()
{
    RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.send("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
        connection.readToEnd();
    });
    Player player;
    QCOMPARE(summary(played(player, put(server))), QStringLiteral("401 rejected-early closed-by-us"));
    QVERIFY(!played(player, put(server)).front()->connection.reused);
    const auto conversations = server.finish();
    QCOMPARE(conversations.size(), std::size_t(2));
    QCOMPARE(conversations.front().bodyBytes(), std::size_t(0));
    QVERIFY(conversations.front().endedByClient);
}

void tst_Player::reusesWhenThePromisedBodyWasFinished()
{
    RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.send("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
        connection.readBody(300000);
        connection.readHead();
        connection.send(okay);
        connection.readToEnd();
    });
    Player player;
    auto request = put(server);
    request.expectation.onEarlyFinal = expect::OnEarlyFinal::FinishBody;
    QCOMPARE(summary(played(player, request)), QStringLiteral("401 rejected-early kept"));
    const auto next = played(player, get(server));
    QVERIFY(next.front()->connection.reused);
    QCOMPARE(summary(next), QStringLiteral("200 none kept"));
}

void tst_Player::repeatsARefusedRequestOnceWithoutExpect()
{
    RawServer server({[](RawConnection &connection) {
                          connection.readHead();
                          connection.send(refusal);
                          connection.readToEnd();
                      },
                      [](RawConnection &connection) {
                          connection.readHead();
                          connection.readBody(300000);
                          connection.send(okay);
                          connection.readToEnd();
                      }});
    Player player;
    const auto exchanges = played(player, put(server));
    QCOMPARE(summary(exchanges), QStringLiteral("417 refused closed-by-us; 200 none kept"));
    const auto &retry = *exchanges.back();
    QVERIFY(retry.initiator == Initiator::Retry417);
    QVERIFY(retry.initiatedBy == exchanges.front()->id);
    QVERIFY(!retry.connection.reused);
    player.closeKeptConnections();
    const auto conversations = server.finish();
    QCOMPARE(conversations.size(), std::size_t(2));
    QVERIFY(conversations.front().head().find("Expect: 100-continue") != std::string::npos);
    QVERIFY(conversations.back().head().find("Expect:") == std::string::npos);
}

void tst_Player::reportsTheRefusalWhereNoRetryIsWanted()
{
    RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.send(refusal);
        connection.readToEnd();
    });
    Player player;
    auto request = put(server);
    request.expectation.onRefusal = expect::OnRefusal::Report;
    QCOMPARE(summary(played(player, request)), QStringLiteral("417 refused closed-by-us"));
}

void tst_Player::repeatsOnANewConnectionWhenTheKeptOneDied()
{
    RawServer server({[](RawConnection &connection) {
                          connection.readHead();
                          connection.send(okay);
                          connection.readHead(); // the next request comes, and finds the door closing
                          connection.close();
                      },
                      answerTwice});
    Player player;
    QCOMPARE(summary(played(player, get(server))), QStringLiteral("200 none kept"));
    const auto exchanges = played(player, get(server));
    QCOMPARE(summary(exchanges), QStringLiteral("closed-early in wait; 200 none kept"));
    QVERIFY(exchanges.back()->initiator == Initiator::Reconnect);
    QVERIFY(exchanges.back()->initiatedBy == exchanges.front()->id);
}

void tst_Player::sendsNoBodyByteBeforeThe100()
{
    RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.listen(std::chrono::milliseconds(50));
        connection.send("HTTP/1.1 102 Processing\r\n\r\n");
        connection.listen(std::chrono::milliseconds(50));
        connection.send("HTTP/1.1 100 Continue\r\n\r\n");
        connection.readBody(300000);
        connection.send(okay);
        connection.readToEnd();
    });
    Player player;
    auto request = put(server);
    request.expectation.limit = std::nullopt;
    const auto exchanges = played(player, request);
    QCOMPARE(summary(exchanges), QStringLiteral("200 continued kept"));
    QCOMPARE(exchanges.front()->interim.size(), std::size_t(2));
    player.closeKeptConnections();
    const auto conversation = server.finish().front();
    QCOMPARE(conversation.bodyBytesBeforeSending(0), std::size_t(0));
    QCOMPARE(conversation.bodyBytesBeforeSending(1), std::size_t(0));
    QCOMPARE(conversation.bodyBytes(), std::size_t(300000));
}

void tst_Player::stopsTheBodyAtAnAnswerThatCloses()
{
    constexpr ByteCount size = 200 * 1024 * 1024;
    RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.send("HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        connection.readToEnd();
    });
    Player player;
    auto request = put(server, size);
    request.headers.remove("Expect");
    request.expectation = {};
    const auto exchanges = played(player, request);
    QCOMPARE(summary(exchanges), QStringLiteral("413 none closed-by-peer"));
    QVERIFY(exchanges.front()->sent.bodyBytesSent < size);
    QVERIFY(exchanges.front()->timeline.first<timeline::BodyAbandoned>());
}

void tst_Player::keepsALargeAnswerByteForByte()
{
    constexpr std::size_t size = 5 * 1024 * 1024; // beyond what is held in memory
    RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n");
        connection.sendRepeatedly(std::string(65536, 'x'), size);
        connection.readToEnd();
    });
    Player player;
    const auto exchange = played(player, get(server)).front();
    QCOMPARE(summary(*exchange), QStringLiteral("200 none kept"));
    QCOMPARE(exchange->content.size(), ByteCount(size));
    QVERIFY(exchange->content.read() == std::string(size, 'x'));
}

void tst_Player::joinsChunkedContent()
{
    RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.sendByteByByte("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                  "5;name=value\r\nhello\r\n7\r\n, world\r\n0\r\nX-Sum: 12\r\n\r\n");
        connection.readToEnd();
    });
    Player player;
    const auto exchange = played(player, get(server)).front();
    QCOMPARE(summary(*exchange), QStringLiteral("200 none kept"));
    QCOMPARE(exchange->content.read(), std::string("hello, world"));
    QCOMPARE(exchange->content.read({7, 12}), std::string("world"));
    QCOMPARE(exchange->trailers.value("X-Sum").value_or(""), std::string_view("12"));
}

void tst_Player::handsContentToTheSink()
{
    RawServer server(answerTwice);
    Player player;
    std::string content = "left over";
    PlayOptions options;
    options.sink = std::make_shared<ContentSink>();
    options.sink->begin = [&] { content.clear(); };
    options.sink->take = [&](std::string_view bytes) { content.append(bytes); };
    QCOMPARE(summary(played(player, get(server), options)), QStringLiteral("200 none kept"));
    QCOMPARE(content, std::string("ok"));
}

void tst_Player::tellsProgressWhileItWaits()
{
    bool progressed = false;
    RawServer server([&](RawConnection &connection) {
        connection.readHead();
        connection.listen(std::chrono::milliseconds(200));
        connection.send(okay);
        connection.readToEnd();
    });
    Player player;
    connect(&player, &Player::exchangeProgressed, this, [&](PlayId, const ExchangePtr &snapshot) {
        progressed = progressed || (!snapshot->isComplete && snapshot->timeline.first<timeline::HeadSent>());
    });
    PlayOptions options;
    options.wantsProgress = true;
    QCOMPARE(summary(played(player, get(server), options)), QStringLiteral("200 none kept"));
    QVERIFY(progressed);
}

QTEST_GUILESS_MAIN(tst_Player)
#include "tst_player.moc"
