// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every word for how an expectation can end, played against a server that makes it end so; and what left on
// the wire meanwhile: not one body byte before 100, the limit or the policy allows it.

#include "tests/integration/upload.h"

#include <QTest>

using namespace expectra;

namespace {

// When body bytes may have reached the server.
enum class Body {
    Never,        // not one
    AfterSending, // all of it, but none before the server's first word
    Begun,        // some of it, but none before the server's first word
    AfterLimit,   // all of it, but none before the wait limit
    AtOnce,       // all of it, unasked
};

const QStringList header{QStringLiteral("--expect"), QStringLiteral("header-only")};
const QStringList report{QStringLiteral("--on-417"), QStringLiteral("report")};

QStringList waitingFor(const char *value)
{
    return {QStringLiteral("--expect"), QString::fromLatin1(value), QStringLiteral("--expect100-timeout"),
            QStringLiteral("8")};
}

// Waits for the head and for bytes that should not follow it, then says these things one by one.
RawServer::Script answering(std::initializer_list<std::string> answers)
{
    return [answers = std::vector<std::string>(answers)](RawConnection &peer) {
        peer.readHead();
        peer.listen(quiet);
        for (const std::string &answer : answers)
            peer.send(answer);
        peer.readToEnd();
    };
}

void continues(RawConnection &peer)
{
    peer.readHead();
    peer.listen(quiet);
    peer.send(interim100);
    takeBodyAndAnswer(peer);
}

void staysSilent(RawConnection &peer)
{
    peer.readHead();
    takeBodyAndAnswer(peer);
}

void continuesLate(RawConnection &peer)
{
    peer.readHead();
    peer.readBody(uploadSize);
    peer.send(interim100);
    peer.send(final200);
}

void refusesLate(RawConnection &peer)
{
    peer.readHead();
    peer.readBody(uploadSize);
    peer.send(final417);
}

void refusesAfterContinue(RawConnection &peer)
{
    peer.readHead();
    peer.listen(quiet);
    peer.send(interim100);
    peer.readBody(1);
    peer.send("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    peer.readToEnd();
}

void closes(RawConnection &peer)
{
    peer.readHead();
    peer.listen(quiet);
}

void resets(RawConnection &peer)
{
    peer.readHead();
    peer.listen(quiet);
    peer.reset();
}

bool arrivedAsAllowed(const Conversation &seen, Body body)
{
    const bool nothingEarly = !seen.sendings.empty() && seen.bodyBytesBeforeSending(0) == 0;
    switch (body) {
    case Body::Never: return seen.bodyBytes() == 0;
    case Body::AfterSending: return nothingEarly && seen.bodyBytes() == uploadSize;
    case Body::Begun: return nothingEarly && seen.bodyBytes() > 0;
    case Body::AtOnce: return seen.bodyBytes() == uploadSize;
    case Body::AfterLimit:
        // The server may notice the head late, so half the limit is what it must see at least.
        return seen.bodyBytes() == uploadSize && *seen.bodyBegan() - *seen.headArrived() > shortLimit / 2;
    }
    return false;
}

} // namespace

Q_DECLARE_METATYPE(RawServer::Script)
Q_DECLARE_METATYPE(Body)

class tst_PlayedOutcomes : public QObject
{
    Q_OBJECT

private slots:
    void endsAsTheServerMadeIt_data();
    void endsAsTheServerMadeIt();
    void waitsUntilTheServerSpeaks();
    void waitsUntilTheLimitPasses();
    void failsWhereNobodyListens();
    void hasNothingToWithholdWithoutABody();
    void sendsTheValueAsTyped();
};

void tst_PlayedOutcomes::endsAsTheServerMadeIt_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<RawServer::Script>("script");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("finalStatus");
    QTest::addColumn<Body>("body");
    const auto row = [](const char *name, const QStringList &options, const RawServer::Script &script,
                        const char *expected, int finalStatus, Body body) {
        QTest::newRow(name) << options << script << QString::fromLatin1(expected) << finalStatus << body;
    };
    const QStringList patient = awaiting(longLimit);
    const QStringList hasty = awaiting(shortLimit);

    // clang-format off
    row("nothing expected",          {},                       staysSilent,                "none",           200, Body::AtOnce);
    row("100 in time",               patient,                  continues,                  "continued",      200, Body::AfterSending);
    row("100 after the body",        hasty,                    continuesLate,              "continued-late", 200, Body::AfterLimit);
    row("never a 100",               hasty,                    staysSilent,                "timed-out",      200, Body::AfterLimit);
    row("417 at once",               patient + report,         answering({final417}),      "refused",        417, Body::Never);
    row("417 after the body",        hasty + report,           refusesLate,                "refused-late",   417, Body::AfterLimit);
    row("417 after 100",             patient + report,         refusesAfterContinue,       "refused-late",   417, Body::Begun);
    row("413 at once",               patient,                  answering({emptyAnswer(413)}), "rejected-early", 413, Body::Never);
    row("503 at once",               patient,                  answering({emptyAnswer(503)}), "rejected-early", 503, Body::Never);
    row("200 at once",               patient,                  answering({final200}),      "answered-early", 200, Body::Never);
    row("303 at once",               patient,                  answering({emptyAnswer(303)}), "answered-early", 303, Body::Never);
    row("header only",               header,                   staysSilent,                "not-awaited",    200, Body::AtOnce);
    row("limit of nothing",          awaiting({}),             staysSilent,                "not-awaited",    200, Body::AtOnce);
    row("closed while waiting",      patient,                  closes,                     "closed",           0, Body::Never);
    row("reset while waiting",       patient,                  resets,                     "closed",           0, Body::Never);
    row("another value, 100",        waitingFor("x-probe"),    continues,                  "continued",      200, Body::AfterSending);
    row("another value, 417",        waitingFor("x-probe"),    answering({final417}),      "refused",        417, Body::Never);
    // clang-format on
}

void tst_PlayedOutcomes::endsAsTheServerMadeIt()
{
    QFETCH(const QStringList, options);
    QFETCH(const RawServer::Script, script);
    QFETCH(const QString, expected);
    QFETCH(const int, finalStatus);
    QFETCH(const Body, body);

    RawServer server(script);
    const Played played = upload(server.url(), options);
    const std::vector<Conversation> seen = server.finish();

    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(played.exchanges.size(), 1);
    QCOMPARE(outcome(played.exchange()), expected);
    QCOMPARE(disorder(played.exchange()), QString());
    QCOMPARE(status(played.exchange()), finalStatus);
    QCOMPARE(played.exitStatus, finalStatus == 0 ? 3 : 0);
    QCOMPARE(seen.size(), std::size_t(1));
    QVERIFY2(arrivedAsAllowed(seen.front(), body), described(played).constData());
    if (body != Body::Begun)
        QCOMPARE(bodyBytesSent(played.exchange()), double(seen.front().bodyBytes()));
}

void tst_PlayedOutcomes::waitsUntilTheServerSpeaks()
{
    RawServer server(continues);
    const Played played = upload(server.url(), awaiting(longLimit));
    QVERIFY2(waited(played.exchange()) >= 1000.0 * double(quiet.count()), described(played).constData());
    QVERIFY2(waited(played.exchange()) < 1000.0 * double(longLimit.count()), described(played).constData());
    QCOMPARE(interims(played.exchange()), QList<int>{100});
}

void tst_PlayedOutcomes::waitsUntilTheLimitPasses()
{
    RawServer server(staysSilent);
    const Played played = upload(server.url(), awaiting(shortLimit));
    const QJsonObject expectation = played.exchange().value(QLatin1String("expect")).toObject();
    QCOMPARE(expectation.value(QLatin1String("limit")).toDouble(), 1000.0 * double(shortLimit.count()));
    QVERIFY2(waited(played.exchange()) >= 1000.0 * double(shortLimit.count()), described(played).constData());
    QCOMPARE(interims(played.exchange()), QList<int>());
}

void tst_PlayedOutcomes::failsWhereNobodyListens()
{
    const Played played =
        upload("http://127.0.0.1:" + std::to_string(freePort()) + "/", awaiting(shortLimit));
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(outcome(played.exchange()), QStringLiteral("failed"));
    QCOMPARE(errorPhase(played.exchange()), QStringLiteral("connect"));
    QCOMPARE(played.exitStatus, 3);
}

void tst_PlayedOutcomes::hasNothingToWithholdWithoutABody()
{
    RawServer server([](RawConnection &peer) {
        peer.readHead();
        peer.send(final200);
    });
    const Played played = play(awaiting(longLimit) + QStringList{QString::fromStdString(server.url())});
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(outcome(played.exchange()), QStringLiteral("not-awaited"));
    QVERIFY(server.finish().at(0).head().find("Expect: 100-continue\r\n") != std::string::npos);
}

void tst_PlayedOutcomes::sendsTheValueAsTyped()
{
    RawServer server(continues);
    const Played played =
        upload(server.url(), {QStringLiteral("-H"), QStringLiteral("eXpect: 100-CONTINUE")});
    QVERIFY2(played.ended, described(played).constData());
    QCOMPARE(outcome(played.exchange()), QStringLiteral("continued"));
    const Conversation seen = server.finish().at(0);
    QVERIFY(seen.head().find("eXpect: 100-CONTINUE\r\n") != std::string::npos);
    QCOMPARE(seen.bodyBytesBeforeSending(0), std::size_t(0));
}

QTEST_GUILESS_MAIN(tst_PlayedOutcomes)
#include "tst_playedoutcomes.moc"
