// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/player.h"
#include "tests/app/player/playing.h"
#include "tests/app/player/saying.h"
#include "tests/support/requests.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::test;

namespace {

std::string redirect(int status, const std::string &location)
{
    return answer(status, "Location: " + location + "\r\n");
}

Request toFollow(Request request, const std::string &url)
{
    request.url = url;
    request.following.redirects = true;
    return request;
}

} // namespace

class tst_Redirects : public QObject
{
    Q_OBJECT

private slots:
    void followsOnTheSameConnection();
    void followsToAnotherServer();
    void sendsTheContentAgainBehindItsExpectation();
    void followsTheRetryOfARefusal();
    void stopsAtTheLimit();
    void stopsWhereItGoesInCircles();
    void reportsWhereItIsNotToldToFollow();
    void cancelsBetweenTwoSteps();
};

void tst_Redirects::followsOnTheSameConnection()
{
    RawServer server(saying({redirect(302, "/next?a=b#c"), redirect(307, "last"), std::string(okay)}));
    Player player;
    const auto exchanges = played(player, toFollow(download(), server.url("/first")));
    QCOMPARE(summary(exchanges), QStringLiteral("302 none kept; 307 none kept; 200 none kept"));
    QVERIFY(exchanges[0]->initiator == Initiator::Composer);
    QVERIFY(exchanges[1]->initiator == Initiator::Redirect);
    QVERIFY(exchanges[2]->initiatedBy == exchanges[1]->id);
    QCOMPARE(exchanges[0]->followUp.location, server.url("/next?a=b#c"));
    QVERIFY(exchanges[0]->followUp.follows && exchanges[1]->followUp.follows);
    QVERIFY(!exchanges[2]->followUp.follows && exchanges[2]->followUp.location.empty());
    player.closeKeptConnections();
    const auto conversations = server.finish();
    QCOMPARE(conversations.size(), std::size_t(1));
    const auto received = QString::fromStdString(conversations.front().received);
    QVERIFY(received.contains(QStringLiteral("GET /next?a=b HTTP/1.1\r\n")));
    QVERIFY(received.contains(QStringLiteral("GET /last HTTP/1.1\r\n")));
}

void tst_Redirects::followsToAnotherServer()
{
    RawServer there(saying({std::string(okay)}));
    RawServer here(saying({redirect(303, there.url("/there"))}));
    Player player;
    auto request = toFollow(upload(), here.url("/here"));
    request.method = "POST";
    request.headers.append("Authorization", "Bearer t");
    request.expectation.mode = expect::Mode::None;
    request.headers.remove("Expect");
    const auto exchanges = played(player, request);
    QCOMPARE(exchanges.size(), std::size_t(2));
    QCOMPARE(exchanges[1]->status(), 200);
    player.closeKeptConnections();
    const auto head = QString::fromStdString(there.finish().front().head());
    QVERIFY(
        head.startsWith(QStringLiteral("GET /there HTTP/1.1\r\nHost: 127.0.0.1:%1\r\n").arg(there.port())));
    QVERIFY(!head.contains(QStringLiteral("Authorization")));
    QVERIFY(!head.contains(QStringLiteral("Content-Length")));
    const auto &changes = exchanges[0]->followUp.changes;
    QCOMPARE(changes.front(), std::string("POST became GET"));
    QCOMPARE(changes.back(), std::string("Authorization left out"));
}

void tst_Redirects::sendsTheContentAgainBehindItsExpectation()
{
    RawServer there([](RawConnection &peer) {
        peer.readHead();
        peer.send("HTTP/1.1 100 Continue\r\n\r\n");
        peer.readBody(300000);
        peer.send(okay);
        peer.readToEnd();
    });
    RawServer here(saying({redirect(307, there.url("/there"))}));
    Player player;
    const auto exchanges = played(player, toFollow(upload(300000), here.url("/here")));
    QCOMPARE(summary(exchanges), QStringLiteral("307 answered-early closed-by-us; 200 continued kept"));
    QCOMPARE(exchanges[0]->sent.bodyBytesSent, ByteCount(0)); // the redirect spared it
    QCOMPARE(exchanges[1]->sent.bodyBytesSent, ByteCount(300000));
    player.closeKeptConnections();
    QCOMPARE(there.finish().front().bodyBytesBeforeSending(0), std::size_t(0));
}

void tst_Redirects::followsTheRetryOfARefusal()
{
    RawServer there([](RawConnection &peer) {
        peer.readHead();
        peer.readBody(5);
        peer.send(okay);
        peer.readToEnd();
    });
    RawServer here({saying({"HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n"}),
                    [&there](RawConnection &peer) {
                        peer.readHead();
                        peer.readBody(5);
                        peer.send(redirect(308, there.url("/there")));
                        peer.readToEnd();
                    }});
    Player player;
    const auto exchanges = played(player, toFollow(upload(5), here.url("/here")));
    QCOMPARE(exchanges.size(), std::size_t(3));
    QVERIFY(exchanges[1]->initiator == Initiator::Retry417);
    QVERIFY(exchanges[2]->initiator == Initiator::Redirect);
    QCOMPARE(exchanges[2]->status(), 200);
    player.closeKeptConnections();
    // What was refused once is not asked for again.
    QVERIFY(there.finish().front().head().find("Expect:") == std::string::npos);
}

void tst_Redirects::stopsAtTheLimit()
{
    int count = 0;
    RawServer server([&count](RawConnection &peer) {
        while (!peer.readHead().empty())
            peer.send(redirect(302, "/" + std::to_string(++count)));
    });
    Player player;
    auto request = toFollow(download(), server.url("/0"));
    request.following.maximumRedirects = 3;
    const auto exchanges = played(player, request);
    QCOMPARE(exchanges.size(), std::size_t(4));
    QCOMPARE(exchanges.back()->followUp.reason, std::string("3 redirects were followed"));
    QCOMPARE(exchanges.back()->followUp.location, server.url("/4"));
}

void tst_Redirects::stopsWhereItGoesInCircles()
{
    RawServer server(saying({redirect(302, "/b"), redirect(302, "/a"), "never sent"}));
    Player player;
    const auto exchanges = played(player, toFollow(download(), server.url("/a")));
    QCOMPARE(exchanges.size(), std::size_t(2));
    QVERIFY(!exchanges.back()->followUp.follows);
    QVERIFY(exchanges.back()->followUp.reason.find("the same request came twice") != std::string::npos);
}

void tst_Redirects::reportsWhereItIsNotToldToFollow()
{
    RawServer server(saying({redirect(301, "/b")}));
    Player player;
    auto request = download();
    request.url = server.url("/a");
    const auto exchanges = played(player, request);
    QCOMPARE(exchanges.size(), std::size_t(1));
    QCOMPARE(exchanges.front()->followUp.location, server.url("/b"));
    QCOMPARE(exchanges.front()->followUp.reason, std::string("redirects are not followed"));
}

void tst_Redirects::cancelsBetweenTwoSteps()
{
    RawServer server(saying({redirect(302, "/b"), std::string(okay)}));
    Player player;
    std::vector<ExchangePtr> exchanges;
    bool ended = false;
    connect(&player, &Player::exchangeFinished, this, [&](PlayId id, const ExchangePtr &exchange) {
        exchanges.push_back(exchange);
        player.cancel(id);
    });
    connect(&player, &Player::playFinished, this, [&] { ended = true; });
    player.play(1, prepared(toFollow(download(), server.url("/a"))));
    QTRY_VERIFY(ended);
    QCOMPARE(exchanges.size(), std::size_t(2));
    QVERIFY(exchanges.back()->failure && exchanges.back()->failure->kind == FailureKind::Cancelled);
    player.closeKeptConnections();
    QVERIFY(server.finish().front().received.find("/b") == std::string::npos);
}

QTEST_GUILESS_MAIN(tst_Redirects)
#include "tst_redirects.moc"
