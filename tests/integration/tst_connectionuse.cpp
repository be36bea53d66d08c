// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of the connection and of the promised body: the repetition after a 417, finish or close after
// an early answer, and which connections carry another request.

#include "tests/integration/upload.h"

#include <QTest>

using namespace expectra;

namespace {

const QStringList thrice{QStringLiteral("--repeat"), QStringLiteral("3")};
const QStringList twice{QStringLiteral("--repeat"), QStringLiteral("2")};
const QStringList reporting{QStringLiteral("--on-417"), QStringLiteral("report")};
const QStringList finishing{QStringLiteral("--on-early-final"), QStringLiteral("finish")};

QStringList urlOf(const RawServer &server)
{
    return {QString::fromStdString(server.url())};
}

void refuse(RawConnection &peer)
{
    peer.readHead();
    peer.listen(quiet);
    peer.send(final417);
    peer.readToEnd();
}

void acceptBody(RawConnection &peer)
{
    peer.readHead();
    takeBodyAndAnswer(peer);
    peer.readToEnd();
}

// Answers every request on the connection as `answer` does, until the client ends it.
RawServer::Script answeringAll(const std::string &answer)
{
    return [answer](RawConnection &peer) {
        while (!peer.readHead().empty())
            peer.send(answer);
    };
}

bool carriesExpect(const Conversation &conversation)
{
    return conversation.head().find("Expect:") != std::string::npos;
}

QList<bool> reused(const Played &played)
{
    QList<bool> flags;
    for (const QJsonObject &exchange : played.exchanges)
        flags.append(
            exchange.value(QLatin1String("connection")).toObject().value(QLatin1String("reused")).toBool());
    return flags;
}

} // namespace

class tst_ConnectionUse : public QObject
{
    Q_OBJECT

private slots:
    void repeatsOnceWithoutExpectAfterA417();
    void repeatsOnlyOnce();
    void repeatsNothingWhenToldToReport();
    void repeatsNothingForAnotherExpectation();
    void repeatsAfterALate417();
    void finishesThePromisedBodyWhenToldTo();
    void closesAfterAnEarlyAnswerByDefault();
    void reusesAKeptConnection();
    void opensANewConnectionEachTimeWhenFresh();
    void doesNotReuseWhereABodyIsOwed();
    void doesNotReuseWhatTheServerCloses();
    void takesAnotherConnectionWhereTheKeptOneIsGone();
};

void tst_ConnectionUse::repeatsOnceWithoutExpectAfterA417()
{
    RawServer server({refuse, acceptBody});
    const Played played = upload(server.url(), awaiting(longLimit));
    const std::vector<Conversation> seen = server.finish();

    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exchanges.size(), 2);
    QCOMPARE(outcome(played.exchange(0)), QStringLiteral("refused"));
    QCOMPARE(outcome(played.exchange(1)), QStringLiteral("none"));
    QCOMPARE(status(played.exchange(1)), 200);
    QCOMPARE(played.exchange(1).value(QLatin1String("retryOf")),
             played.exchange(0).value(QLatin1String("id")));
    QCOMPARE(played.exitStatus, 0);
    QCOMPARE(seen.size(), std::size_t(2));
    QVERIFY(carriesExpect(seen[0]));
    QCOMPARE(seen[0].bodyBytes(), std::size_t(0));
    QVERIFY(!carriesExpect(seen[1]));
    QCOMPARE(seen[1].bodyBytes(), uploadSize);
}

void tst_ConnectionUse::repeatsOnlyOnce()
{
    RawServer server({refuse, refuse});
    const Played played = upload(server.url(), awaiting(longLimit));
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exchanges.size(), 2);
    QCOMPARE(status(played.exchange(1)), 417);
    QCOMPARE(server.finish().size(), std::size_t(2));
}

void tst_ConnectionUse::repeatsNothingWhenToldToReport()
{
    RawServer server({refuse, acceptBody});
    const Played played = upload(server.url(), awaiting(longLimit) + reporting);
    QCOMPARE(played.exchanges.size(), 1);
    QCOMPARE(status(played.exchange()), 417);
    QCOMPARE(server.finish().size(), std::size_t(1));
}

void tst_ConnectionUse::repeatsNothingForAnotherExpectation()
{
    RawServer server({refuse, acceptBody});
    const Played played = upload(server.url(), {QStringLiteral("--expect"), QStringLiteral("x-probe")});
    QCOMPARE(played.exchanges.size(), 1);
    QCOMPARE(outcome(played.exchange()), QStringLiteral("refused"));
    QCOMPARE(server.finish().size(), std::size_t(1));
}

void tst_ConnectionUse::repeatsAfterALate417()
{
    const auto refuseLate = [](RawConnection &peer) {
        peer.readHead();
        peer.readBody(uploadSize);
        peer.send(final417);
        peer.readToEnd();
    };
    RawServer server({refuseLate, acceptBody});
    const Played played = upload(server.url(), awaiting(shortLimit));
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exchanges.size(), 2);
    QCOMPARE(outcome(played.exchange(0)), QStringLiteral("refused-late"));
    QCOMPARE(status(played.exchange(1)), 200);
    QVERIFY(!carriesExpect(server.finish().at(1)));
}

void tst_ConnectionUse::finishesThePromisedBodyWhenToldTo()
{
    RawServer server([](RawConnection &peer) {
        peer.readHead();
        peer.listen(quiet);
        peer.send(emptyAnswer(413));
        peer.readBody(uploadSize);
        peer.readToEnd();
    });
    const Played played = upload(server.url(), awaiting(longLimit) + finishing);
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(outcome(played.exchange()), QStringLiteral("rejected-early"));
    const Conversation seen = server.finish().at(0);
    QCOMPARE(seen.bodyBytesBeforeSending(0), std::size_t(0));
    QCOMPARE(seen.bodyBytes(), uploadSize);
}

void tst_ConnectionUse::closesAfterAnEarlyAnswerByDefault()
{
    RawServer server([](RawConnection &peer) {
        peer.readHead();
        peer.listen(quiet);
        peer.send(emptyAnswer(401));
        peer.readToEnd();
    });
    const Played played = upload(server.url(), awaiting(longLimit));
    QVERIFY2(played.ended, described(played).constData());
    const QJsonObject connection = played.exchange().value(QLatin1String("connection")).toObject();
    QCOMPARE(connection.value(QLatin1String("closedBy")).toString(), QStringLiteral("us"));
    const Conversation seen = server.finish().at(0);
    QCOMPARE(seen.bodyBytes(), std::size_t(0));
    QVERIFY(seen.endedByClient);
}

void tst_ConnectionUse::reusesAKeptConnection()
{
    RawServer server(answeringAll(final200));
    const Played played = play(thrice + urlOf(server));
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(reused(played), (QList<bool>{false, true, true}));
    for (const QJsonObject &exchange : played.exchanges)
        QCOMPARE(disorder(exchange), QString());
    const std::vector<Conversation> seen = server.finish();
    QCOMPARE(seen.size(), std::size_t(1));
    QCOMPARE(seen[0].headEnds.size(), std::size_t(3));
}

void tst_ConnectionUse::opensANewConnectionEachTimeWhenFresh()
{
    RawServer server(answeringAll(final200));
    const Played played = play(thrice + QStringList{QStringLiteral("--fresh")} + urlOf(server));
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(reused(played), (QList<bool>{false, false, false}));
    QCOMPARE(server.finish().size(), std::size_t(3));
}

void tst_ConnectionUse::doesNotReuseWhereABodyIsOwed()
{
    RawServer server(answeringAll(final200));
    const Played played = upload(server.url(), awaiting(longLimit) + thrice);
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(reused(played), (QList<bool>{false, false, false}));
    const std::vector<Conversation> seen = server.finish();
    QCOMPARE(seen.size(), std::size_t(3));
    for (const Conversation &conversation : seen)
        QCOMPARE(conversation.bodyBytes(), std::size_t(0));
}

void tst_ConnectionUse::doesNotReuseWhatTheServerCloses()
{
    RawServer server(answeringAll("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    const Played played = play(thrice + urlOf(server));
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(reused(played), (QList<bool>{false, false, false}));
    QCOMPARE(server.finish().size(), std::size_t(3));
}

void tst_ConnectionUse::takesAnotherConnectionWhereTheKeptOneIsGone()
{
    // The server keeps its connections in words only: each is closed when the next request has come in on it.
    RawServer server([](RawConnection &peer) {
        peer.readHead();
        peer.send(final200);
        peer.readHead();
    });
    const Played played = play(twice + urlOf(server));
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exitStatus, 0);
    QCOMPARE(status(played.exchanges.last()), 200);
    QCOMPARE(server.finish().size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(tst_ConnectionUse)
#include "tst_connectionuse.moc"
