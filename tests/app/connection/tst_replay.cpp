// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The law that guards the core: a recorded timeline, fed to a new machine, gives the same exchange. Playbooks
// ask for it with every verdict; here long bodies whose events were merged, and conversations made of random
// facts.

#include "app/connection/replay.h"
#include "tests/app/connection/playbookcheck.h"
#include "tests/support/dice.h"
#include "tests/support/printexchange.h"
#include "tests/support/randomplay.h"
#include "tests/support/requests.h"

using namespace expectra;
using test::Playbook;
using timeline::Timeline;

class tst_Replay : public QObject
{
    Q_OBJECT

private slots:
    void replaysAMergedDownload();
    void replaysAMergedUpload();
    void replaysBodiesThatPassEachOther();
    void carriesTheRecordsIdentity();
    void holdsForRandomConversations();
    void noticesAChangedRecording();
};

namespace {

constexpr int pieces = int(Timeline::exactEvents) * 2;

void finishUpload(Playbook &book)
{
    book.readsBodyToItsEnd();
    book.receives("HTTP/1.1 204 No Content\r\n\r\n").asks({"disarm expect-wait", "keep"});
}

} // namespace

void tst_Replay::replaysAMergedDownload()
{
    Playbook book(test::prepared(test::download()));
    book.opened();
    book.receives("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n").asks({"disarm expect-wait"});
    for (int i = 0; i < pieces; ++i)
        book.receives("5\r\nHello\r\n", 1us, i % 3 == 0 ? Clock::Kernel : Clock::User);
    book.receives("0\r\n\r\n").asks({"keep"});
    VERIFY_PLAYED(book);
    const auto record = book.record();
    QCOMPARE(record.content.size(), ByteCount{pieces * 5});
    QVERIFY(record.timeline.events().size() < Timeline::exactEvents + 10);
}

void tst_Replay::replaysAMergedUpload()
{
    Playbook book(test::prepared(test::upload(pieces)));
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives("HTTP/1.1 100 Continue\r\n\r\n").asks({"disarm expect-wait", "send-body"});
    for (int i = 0; i < pieces; ++i) {
        book.takesContent(1);
        book.happens(timeline::Transmitted{ByteCount(100 + i)}, 1us, Clock::Kernel);
        book.happens(timeline::Acknowledged{ByteCount(100 + i)}, 1us, Clock::Kernel);
    }
    finishUpload(book);
    VERIFY_ENDED(book, "continued, 4000 of 4000 bytes sent, closed by nobody");
    QVERIFY(book.record().timeline.events().size() < Timeline::exactEvents + 10);
}

void tst_Replay::replaysBodiesThatPassEachOther()
{
    auto request = test::upload(pieces);
    request.expectation.mode = expect::Mode::HeaderOnly;
    request.expectation.onEarlyFinal = expect::OnEarlyFinal::FinishBody;
    Playbook book(test::prepared(request));
    book.opened().asks({"disarm expect-wait", "send-body"});
    book.takesContent(1);
    const auto head = "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(pieces) + "\r\n\r\n";
    book.receives(head).asks({"disarm expect-wait"});
    for (int i = 1; i < pieces; ++i)
        book.receives("x").takesContent(1);
    book.readsBodyToItsEnd();
    book.receives("x").asks({"keep"});
    VERIFY_ENDED(book, "not-awaited, 4000 of 4000 bytes sent, closed by nobody");
    QVERIFY(book.record().timeline.events().size() < Timeline::exactEvents + 10);
}

void tst_Replay::carriesTheRecordsIdentity()
{
    Playbook book(test::prepared(test::download()));
    book.opened();
    book.receives("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").asks({"disarm expect-wait", "keep"});
    VERIFY_PLAYED(book);
    auto record = book.record();
    record.id = 7;
    record.initiator = Initiator::Retry417;
    record.initiatedBy = 6;
    record.connection.id = 3;
    const auto again = connection::replay(record);
    QCOMPARE(again.id, std::uint64_t{7});
    QVERIFY(again.initiator == Initiator::Retry417);
    QVERIFY(again.initiatedBy == 6);
    QCOMPARE(again.connection.id, std::uint64_t{3});
    QCOMPARE(again.content.read(), std::string("ok"));
}

void tst_Replay::holdsForRandomConversations()
{
    test::Dice dice(9110);
    int finished = 0;
    int answered = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string choices(60 + dice.below(400), '\0');
        for (auto &byte : choices)
            byte = static_cast<char>(dice.next());
        const auto play = test::playedFrom(choices);
        QVERIFY2(play.broken.empty(), play.broken.c_str());
        finished += play.record.isComplete;
        answered += play.record.response.has_value();
    }
    QVERIFY2(finished > 1000 && answered > 100, "the conversations end before they began");
}

/// The law can fail: a record that differs from what its own timeline says is found.
void tst_Replay::noticesAChangedRecording()
{
    Playbook book(test::prepared(test::upload()));
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n")
        .asks({"disarm expect-wait", "close"});
    VERIFY_PLAYED(book);
    auto record = book.record();
    QVERIFY(test::replayDifference(record).empty());
    record.expectation.outcome = expect::Outcome::RejectedEarly;
    QVERIFY(!test::replayDifference(record).empty());
}

QTEST_GUILESS_MAIN(tst_Replay)
#include "tst_replay.moc"
