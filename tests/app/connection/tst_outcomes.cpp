// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The negotiation on the wire: for every outcome of an expectation, what happens and what is asked for.

#include "tests/app/connection/playbookcheck.h"
#include "tests/support/requests.h"

using namespace expectra;
using test::Playbook;
using timeline::Limit;

class tst_Outcomes : public QObject
{
    Q_OBJECT

private slots:
    void none();
    void continued();
    void continuedBehindOtherInterims();
    void continuedLate();
    void timedOut();
    void waitsForEverWhenAsked();
    void refused();
    void refusedWithRetry();
    void refusedAndClosedBehindItsText();
    void refusedAndFinished();
    void refusedLate();
    void refusedBehindA100InOneSegment();
    void refusedWhileTheBodyIsSent();
    void rejectedEarly();
    void answeredEarly();
    void answeredEarlyAndFinished();
    void notAwaited();
    void notAwaitedWithoutABody();
    void closedWhileWaiting();
    void resetWhileWaiting();
    void failedBeforeTheAnswer();
    void failedBeforeTheHead();
    void stopsTheBodyWhenTheAnswerCloses();
    void finishesTheBodyBehindAnAnswer();
    void finishesABodyUnderWayWhenAsked();
    void makesNoRetryOfAnIncompleteRefusal();
    void takesA417WithoutAnExpectationAsAnAnswer();
    void holdsBackNothingWithoutALimit();
};

namespace {

constexpr const char *hundred = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr const char *ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
constexpr const char *refusal = "HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n";
constexpr const char *rejection = "HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n";

PreparedRequest waiting()
{
    return test::prepared(test::upload());
}

PreparedRequest reporting()
{
    auto request = test::upload();
    request.expectation.onRefusal = expect::OnRefusal::Report;
    return test::prepared(request);
}

PreparedRequest finishing()
{
    auto request = test::upload();
    request.expectation.onRefusal = expect::OnRefusal::Report;
    request.expectation.onEarlyFinal = expect::OnEarlyFinal::FinishBody;
    return test::prepared(request);
}

/// A body that follows at once.
PreparedRequest plain(expect::OnEarlyFinal onEarlyFinal = expect::OnEarlyFinal::Close)
{
    auto request = test::upload();
    request.headers = {};
    request.expectation.onEarlyFinal = onEarlyFinal;
    return test::prepared(request);
}

} // namespace

void tst_Outcomes::none()
{
    Playbook book(plain());
    book.opened().asks({"disarm expect-wait", "send-body"});
    book.takesContent(5).readsBodyToItsEnd();
    book.receives(ok).asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "none, 5 of 5 bytes sent, closed by nobody");
}

void tst_Outcomes::continued()
{
    Playbook book(waiting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives(hundred, 300ms).asks({"disarm expect-wait", "send-body"});
    book.takesContent(5).readsBodyToItsEnd();
    book.receives(ok).asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "continued, 5 of 5 bytes sent, closed by nobody");

    const auto record = book.record();
    QVERIFY(record.expectation.awaited);
    QVERIFY(record.expectation.waited == 300ms);
    QVERIFY(record.expectation.limit == 1s);
    QCOMPARE(record.interim.size(), std::size_t{1});
    QCOMPARE(record.status(), 200);
}

void tst_Outcomes::continuedBehindOtherInterims()
{
    Playbook book(waiting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
    book.receives("HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 10");
    book.receives("0 Continue\r\n\r\n").asks({"disarm expect-wait", "send-body"});
    book.takesContent(5).readsBodyToItsEnd();
    book.receives(ok).asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "continued, 5 of 5 bytes sent, closed by nobody");
    QCOMPARE(book.record().interim.size(), std::size_t{3});
}

void tst_Outcomes::continuedLate()
{
    Playbook book(waiting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.reaches(Limit::ExpectWait, 1000ms).asks({"disarm expect-wait", "send-body"});
    book.takesContent(5).readsBodyToItsEnd();
    book.receives(hundred);
    book.receives(ok).asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "continued-late, 5 of 5 bytes sent, closed by nobody");
}

void tst_Outcomes::timedOut()
{
    Playbook book(waiting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.reaches(Limit::ExpectWait, 1000ms).asks({"disarm expect-wait", "send-body"});
    book.takesContent(3).takesContent(2).readsBodyToItsEnd();
    book.receives(ok).asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "timed-out, 5 of 5 bytes sent, closed by nobody");
    QVERIFY(book.record().expectation.waited == 1000ms);
}

void tst_Outcomes::waitsForEverWhenAsked()
{
    auto request = test::upload();
    request.expectation.limit = std::nullopt;
    Playbook book(test::prepared(request));
    book.opened(); // no limit is armed
    book.receives(hundred, 60s).asks({"disarm expect-wait", "send-body"});
    book.takesContent(5).readsBodyToItsEnd();
    book.receives(ok).asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "continued, 5 of 5 bytes sent, closed by nobody");
    QVERIFY(!book.record().expectation.limit);
}

void tst_Outcomes::refused()
{
    Playbook book(reporting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives(refusal).asks({"disarm expect-wait", "close"});
    VERIFY_ENDED(book, "refused, 0 of 5 bytes sent, closed by us");
}

void tst_Outcomes::refusedWithRetry()
{
    Playbook book(waiting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives(refusal).asks({"disarm expect-wait", "close"});
    VERIFY_ENDED(book, "refused, 0 of 5 bytes sent, closed by us, retry");
}

void tst_Outcomes::refusedAndClosedBehindItsText()
{
    Playbook book(waiting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives("HTTP/1.1 417 Expectation Failed\r\n\r\nnot here").asks({"disarm expect-wait"});
    book.peerCloses().asks({"close"});
    VERIFY_ENDED(book, "refused, 0 of 5 bytes sent, closed by peer, retry");
    const auto record = book.record();
    int abandoned = 0;
    for (const auto &event : record.timeline.events())
        abandoned += std::holds_alternative<timeline::BodyAbandoned>(event.payload);
    QCOMPARE(abandoned, 1);
}

void tst_Outcomes::refusedAndFinished()
{
    Playbook book(finishing());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives(refusal).asks({"disarm expect-wait", "disarm expect-wait", "send-body"});
    book.takesContent(5);
    book.readsBodyToItsEnd().asks({"keep"});
    VERIFY_ENDED(book, "refused, 5 of 5 bytes sent, closed by nobody");
}

void tst_Outcomes::refusedLate()
{
    Playbook book(waiting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.reaches(Limit::ExpectWait, 1000ms).asks({"disarm expect-wait", "send-body"});
    book.takesContent(5).readsBodyToItsEnd();
    book.receives(refusal).asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "refused-late, 5 of 5 bytes sent, closed by nobody, retry");
}

void tst_Outcomes::refusedBehindA100InOneSegment()
{
    Playbook book(reporting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives(std::string(hundred) + refusal)
        .asks({"disarm expect-wait", "send-body", "disarm expect-wait", "stop-body", "close"});
    VERIFY_ENDED(book, "refused-late, 0 of 5 bytes sent, closed by us");
}

void tst_Outcomes::refusedWhileTheBodyIsSent()
{
    Playbook book(reporting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.reaches(Limit::ExpectWait, 1000ms).asks({"disarm expect-wait", "send-body"});
    book.takesContent(2);
    book.receives(refusal).asks({"disarm expect-wait", "stop-body", "close"});
    VERIFY_ENDED(book, "refused-late, 2 of 5 bytes sent, closed by us");
}

void tst_Outcomes::rejectedEarly()
{
    Playbook book(waiting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives(rejection).asks({"disarm expect-wait", "close"});
    VERIFY_ENDED(book, "rejected-early, 0 of 5 bytes sent, closed by us");
}

void tst_Outcomes::answeredEarly()
{
    Playbook book(waiting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n").asks({"disarm expect-wait"});
    book.receives("ok").asks({"close"}); // the answer is read to its end
    VERIFY_ENDED(book, "answered-early, 0 of 5 bytes sent, closed by us");
}

void tst_Outcomes::answeredEarlyAndFinished()
{
    Playbook book(finishing());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n")
        .asks({"disarm expect-wait", "disarm expect-wait", "send-body"});
    book.takesContent(5).readsBodyToItsEnd();
    book.receives("ok").asks({"keep"});
    VERIFY_ENDED(book, "answered-early, 5 of 5 bytes sent, closed by nobody");
}

void tst_Outcomes::notAwaited()
{
    auto request = test::upload();
    request.expectation.mode = expect::Mode::HeaderOnly;
    Playbook book(test::prepared(request));
    book.opened().asks({"disarm expect-wait", "send-body"});
    book.takesContent(5).readsBodyToItsEnd();
    book.receives(std::string(hundred) + ok).asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "not-awaited, 5 of 5 bytes sent, closed by nobody");
    QVERIFY(!book.record().expectation.awaited);
}

void tst_Outcomes::notAwaitedWithoutABody()
{
    auto request = test::download();
    request.headers.append("Expect", "100-continue");
    Playbook book(test::prepared(request));
    book.opened();
    book.receives(ok).asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "not-awaited, 0 of 0 bytes sent, closed by nobody");
}

void tst_Outcomes::closedWhileWaiting()
{
    Playbook book(waiting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.peerCloses().asks({"close"});
    VERIFY_ENDED(book, "closed, 0 of 5 bytes sent, failed in expect wait by server: closed-early");
    QVERIFY(book.record().connection.closedBy == timeline::ClosedBy::Peer);
}

void tst_Outcomes::resetWhileWaiting()
{
    Playbook book(waiting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.peerResets().asks({"close"});
    VERIFY_ENDED(book, "closed, 0 of 5 bytes sent, failed in expect wait by server: reset");
    QVERIFY(book.record().connection.closedBy == timeline::ClosedBy::Reset);
}

void tst_Outcomes::failedBeforeTheAnswer()
{
    Playbook book(waiting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.isCancelled().asks({"close"});
    VERIFY_ENDED(book, "failed, 0 of 5 bytes sent, failed in expect wait by us: cancelled");
}

void tst_Outcomes::failedBeforeTheHead()
{
    Playbook book(waiting());
    book.start().asks({"arm connect 30000 ms", "connect 1 127.0.0.1:8417"});
    book.happens(timeline::ConnectFailed{1, {111, "Connection refused"}}).asks({"close"});
    VERIFY_ENDED(book, "failed, 0 of 5 bytes sent, failed in connect by network: refused");
}

/// RFC 9112 section 9.5.
void tst_Outcomes::stopsTheBodyWhenTheAnswerCloses()
{
    Playbook book(plain(expect::OnEarlyFinal::FinishBody));
    book.opened().asks({"disarm expect-wait", "send-body"});
    book.takesContent(2);
    book.receives("HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
        .asks({"disarm expect-wait", "stop-body", "close"});
    VERIFY_ENDED(book, "none, 2 of 5 bytes sent, closed by peer");
}

void tst_Outcomes::finishesTheBodyBehindAnAnswer()
{
    Playbook book(plain(expect::OnEarlyFinal::FinishBody));
    book.opened().asks({"disarm expect-wait", "send-body"});
    book.takesContent(2);
    book.receives(ok).asks({"disarm expect-wait"});
    book.takesContent(3);
    book.readsBodyToItsEnd().asks({"keep"});
    VERIFY_ENDED(book, "none, 5 of 5 bytes sent, closed by nobody");
}

void tst_Outcomes::finishesABodyUnderWayWhenAsked()
{
    Playbook book(finishing());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives(hundred).asks({"disarm expect-wait", "send-body"});
    book.takesContent(2);
    book.receives(refusal).asks({"disarm expect-wait"}); // no second send-body
    book.peerCloses().asks({"close"});                   // the server did not wait for the rest
    VERIFY_ENDED(book, "refused-late, 2 of 5 bytes sent, closed by peer");
}

void tst_Outcomes::makesNoRetryOfAnIncompleteRefusal()
{
    Playbook book(waiting());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 9\r\n\r\nno")
        .asks({"disarm expect-wait"});
    book.peerCloses().asks({"close"});
    VERIFY_ENDED(book, "refused, 0 of 5 bytes sent, failed in response by server: closed-early");
}

void tst_Outcomes::takesA417WithoutAnExpectationAsAnAnswer()
{
    Playbook book(plain());
    book.opened().asks({"disarm expect-wait", "send-body"});
    book.takesContent(5).readsBodyToItsEnd();
    book.receives(refusal).asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "none, 5 of 5 bytes sent, closed by nobody");
}

void tst_Outcomes::holdsBackNothingWithoutALimit()
{
    auto request = test::upload();
    request.expectation.limit = 0ms;
    Playbook book(test::prepared(request));
    book.opened().asks({"disarm expect-wait", "send-body"});
    book.takesContent(5).readsBodyToItsEnd();
    book.receives(ok).asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "not-awaited, 5 of 5 bytes sent, closed by nobody");
}

QTEST_GUILESS_MAIN(tst_Outcomes)
#include "tst_outcomes.moc"
