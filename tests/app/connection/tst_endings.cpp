// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every way in which a connected exchange can be broken off, in every phase of it: the phase and the side at
// fault are named, and what was seen is kept.

#include "tests/app/connection/playbookcheck.h"
#include "tests/support/requests.h"

using namespace expectra;
using test::Playbook;
using timeline::Limit;

class tst_Endings : public QObject
{
    Q_OBJECT

private slots:
    void namesPhaseAndSide_data();
    void namesPhaseAndSide();
    void endsInOrderWhereTheCloseIsTheEnd();
    void failsWhereAResetIsNoEnd();
    void reportsABodyThatCannotBeRead();
    void leavesLateNewsOfTheBodyAlone();
    void namesTheLimitThatPassed_data();
    void namesTheLimitThatPassed();
    void callsNobodyIdleWhileReadingIsPaused();
    void reachesTheIdleLimitBehindAnAnswer();
    void takesAnotherSystemErrorForTheNetworks();
};

namespace {

enum Phase { InHead, InExpectWait, InBody, InWait, BehindInterim, InResponseHead, InResponse };
enum Cause { Close, Reset, Idle, Whole, Cancel };

/// Up to the middle of a phase. What is asked for on the way is the business of other tests.
Playbook upTo(Phase phase)
{
    auto request = test::upload();
    request.limits.whole = 9s;
    Playbook book(test::prepared(request));
    book.start().asks({"arm whole 9000 ms", "arm connect 30000 ms", "connect 1 127.0.0.1:8417"});
    book.connects().asks({"disarm next-address", "disarm connect", "send-head"});
    if (phase == InHead)
        return book;
    book.takesHead().asks({"arm expect-wait 1000 ms"});
    if (phase == InExpectWait)
        return book;
    book.receives("HTTP/1.1 100 Continue\r\n\r\n").asks({"disarm expect-wait", "send-body"});
    book.takesContent(2);
    if (phase == InBody)
        return book;
    book.takesContent(3).readsBodyToItsEnd();
    if (phase == BehindInterim)
        book.receives("HTTP/1.1 103 Early Hints\r\n\r\n");
    if (phase == InResponseHead)
        book.receives("HTTP/1.1 200 OK\r\nContent-Le");
    if (phase == InResponse)
        book.receives("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\ncon").asks({"disarm expect-wait"});
    return book;
}

void happens(Playbook &book, Cause cause)
{
    switch (cause) {
    case Close: book.peerCloses(); break;
    case Reset: book.peerResets(); break;
    case Idle: book.reaches(Limit::Idle, 120s); break;
    case Whole: book.reaches(Limit::Whole, 9s); break;
    case Cancel: book.isCancelled(); break;
    }
}

} // namespace

void tst_Endings::namesPhaseAndSide_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<int>("cause");
    QTest::addColumn<QByteArray>("ending");
    static const char *const phases[] = {"head", "expect wait", "body",    "wait",
                                         "wait", "response",    "response"};
    static const char *const whereabouts[] = {"in the head",     "while waiting", "in the body",
                                              "behind the body", "behind a 103",  "in the response's head",
                                              "in the response"};
    static const char *const whats[] = {"closed", "reset", "idle", "out of time", "cancelled"};
    static const char *const faults[] = {"server: closed-early", "server: reset", "server: timed-out",
                                         "server: timed-out", "us: cancelled"};
    for (int phase = InHead; phase <= InResponse; ++phase) {
        for (int cause = Close; cause <= Cancel; ++cause) {
            const QByteArray outcome = phase > InExpectWait                      ? "continued"
                                       : phase == InExpectWait && cause <= Reset ? "closed"
                                                                                 : "failed";
            const int sent = phase > InBody ? 5 : phase == InBody ? 2 : 0;
            QTest::addRow("%s %s", whats[cause], whereabouts[phase])
                << phase << cause
                << outcome + ", " + QByteArray::number(sent) + " of 5 bytes sent, failed in " +
                       phases[phase] + " by " + faults[cause];
        }
    }
}

void tst_Endings::namesPhaseAndSide()
{
    QFETCH(int, phase);
    QFETCH(int, cause);
    QFETCH(QByteArray, ending);
    auto book = upTo(static_cast<Phase>(phase));
    happens(book, static_cast<Cause>(cause));
    book.asks({"close"});
    VERIFY_ENDED(book, ending);
    const auto record = book.record();
    QVERIFY(!record.failure->message.empty());
    QVERIFY(!record.expectation.retryFollows);
    if (phase == InResponse)
        QCOMPARE(record.content.read(), std::string("con")); // what came stays
}

void tst_Endings::endsInOrderWhereTheCloseIsTheEnd()
{
    Playbook book(test::prepared(test::download()));
    book.opened();
    book.receives("HTTP/1.1 200 OK\r\n\r\ncontent").asks({"disarm expect-wait"});
    book.peerCloses().asks({"close"});
    VERIFY_ENDED(book, "none, 0 of 0 bytes sent, closed by peer");
}

/// RFC 9112 section 8: only an orderly close ends content that has no other end.
void tst_Endings::failsWhereAResetIsNoEnd()
{
    Playbook book(test::prepared(test::download()));
    book.opened();
    book.receives("HTTP/1.1 200 OK\r\n\r\ncontent").asks({"disarm expect-wait"});
    book.peerResets().asks({"close"});
    VERIFY_ENDED(book, "none, 0 of 0 bytes sent, failed in response by server: reset");
    QCOMPARE(book.record().content.read(), std::string("content"));
}

void tst_Endings::reportsABodyThatCannotBeRead()
{
    auto book = upTo(InBody);
    book.happens(timeline::BodySourceFailed{"the disk is gone"}).asks({"close"});
    VERIFY_ENDED(book, "continued, 2 of 5 bytes sent, failed in body by us: body-unreadable");
    QCOMPARE(book.record().failure->message, std::string("the disk is gone"));
}

/// Under way when the body was stopped.
void tst_Endings::leavesLateNewsOfTheBodyAlone()
{
    auto book = upTo(InBody);
    book.receives("HTTP/1.1 413 Content Too Large\r\nContent-Length: 2\r\n\r\n")
        .asks({"disarm expect-wait", "stop-body"});
    book.happens(timeline::BodySourceFailed{"the disk is gone"});
    book.readsBodyToItsEnd();
    book.receives("no").asks({"close"}); // the body is owed all the same
    VERIFY_ENDED(book, "continued, 2 of 5 bytes sent, closed by us");
}

void tst_Endings::namesTheLimitThatPassed_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("idle") << int(Idle) << QByteArray("No byte in either direction for 120000 ms");
    QTest::newRow("whole") << int(Whole) << QByteArray("The exchange was not over within 9000 ms");
}

void tst_Endings::namesTheLimitThatPassed()
{
    QFETCH(int, cause);
    QFETCH(QByteArray, message);
    auto book = upTo(InWait);
    happens(book, static_cast<Cause>(cause));
    book.asks({"close"});
    VERIFY_PLAYED(book);
    QCOMPARE(QByteArray::fromStdString(book.record().failure->message), message);
}

/// A promised body that the peer takes no more of.
void tst_Endings::callsNobodyIdleWhileReadingIsPaused()
{
    Playbook book(test::prepared(test::upload()), Playbook::Show::IdleLimit);
    const auto idle = [&book](timeline::Payload fact, std::initializer_list<const char *> commands) {
        book.happens(std::move(fact)).asks(commands);
    };
    idle(timeline::Reused{}, {"arm idle 120000 ms", "send-head"});
    book.takesHead().asks({"arm idle 120000 ms", "arm expect-wait 1000 ms"});
    idle(timeline::Paused{}, {"disarm idle"});
    book.reaches(Limit::ExpectWait).asks({"disarm expect-wait", "send-body"});
    book.takesContent(2).asks({});
    idle(timeline::Resumed{}, {"arm idle 120000 ms"});
    QCOMPARE(book.verdictSoFar(), std::string());
}

void tst_Endings::reachesTheIdleLimitBehindAnAnswer()
{
    auto request = test::upload();
    request.expectation.onEarlyFinal = expect::OnEarlyFinal::FinishBody;
    Playbook book(test::prepared(request));
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n")
        .asks({"disarm expect-wait", "disarm expect-wait", "send-body"});
    book.takesContent(1);
    book.reaches(Limit::Idle, 120s).asks({"close"});
    VERIFY_ENDED(book, "rejected-early, 1 of 5 bytes sent, failed in response by server: timed-out");
    QCOMPARE(book.record().status(), 401);
}

void tst_Endings::takesAnotherSystemErrorForTheNetworks()
{
    auto book = upTo(InWait);
    book.happens(timeline::ConnectionLost{{ENETDOWN, "Network is down"}}).asks({"close"});
    VERIFY_ENDED(book, "continued, 5 of 5 bytes sent, failed in wait by network: reset");
}

QTEST_GUILESS_MAIN(tst_Endings)
#include "tst_endings.moc"
