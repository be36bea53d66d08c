// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The log: what it keeps exactly, what it merges, and that it stays small.

#include "app/timeline/timeline.h"
#include "tests/support/dice.h"

#include <QTest>

using namespace expectra;
using namespace expectra::timeline;

class tst_Timeline : public QObject
{
    Q_OBJECT

private slots:
    void keepsEventsExactlyUpToTheBound();
    void staysSmall_data();
    void staysSmall();
    void losesNoByteByMerging();
    void mergesNothingThatWasNoted();
    void mergesNoGaps();
    void givesAMergedEventItsLastTimeAndClock();
    void mergesTheSameWhenFedItsOwnEvents();
    void findsWhenBytesCame();
    void findsWhenBytesLeft();
};

namespace {

Event made(Payload payload, Duration at = 0ms, Clock clock = Clock::User)
{
    return {Instant(at), clock, std::move(payload)};
}

Timeline full()
{
    Timeline timeline;
    while (timeline.events().size() < Timeline::exactEvents)
        timeline.append(made(HeadSent{}));
    return timeline;
}

/// What transport reports of a conversation, in the order of `pattern`: s sent, t transmitted, a
/// acknowledged, r received.
void talk(Timeline &timeline, const QByteArray &pattern, int rounds)
{
    ByteCount sent = 0;
    ByteCount received = 0;
    Duration now{};
    for (int round = 0; round < rounds; ++round) {
        for (const char c : pattern) {
            now += 1us;
            switch (c) {
            case 's':
                timeline.append(made(Sent{{sent, sent + 10}, sent + 10}, now));
                sent += 10;
                break;
            case 't': timeline.append(made(Transmitted{sent}, now, Clock::Kernel)); break;
            case 'a': timeline.append(made(Acknowledged{sent}, now, Clock::Kernel)); break;
            case 'r':
                timeline.append(made(Received{{received, received + 7}}, now));
                received += 7;
                break;
            case 'R':
                timeline.append(made(Received{{received, received + 7}}, now, Clock::Kernel));
                received += 7;
                break;
            default: break;
            }
        }
    }
}

QByteArray text(const Timeline &timeline)
{
    QByteArray lines;
    for (const auto &entry : timeline.events())
        lines += QByteArray::number(qlonglong(entry.at.sinceStart().count())) +
                 (entry.clock == Clock::Kernel ? " k " : " u ") + describe(entry).c_str() + '\n';
    return lines;
}

} // namespace

void tst_Timeline::keepsEventsExactlyUpToTheBound()
{
    Timeline timeline;
    talk(timeline, "r", int(Timeline::exactEvents));
    QCOMPARE(timeline.events().size(), Timeline::exactEvents);
    QVERIFY(describe(timeline.events().back()) == "received 13993-14000");
}

void tst_Timeline::staysSmall_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::newRow("a download") << QByteArray("r");
    QTest::newRow("a download, two clocks") << QByteArray("rRRr");
    QTest::newRow("an upload") << QByteArray("s");
    QTest::newRow("an upload with the kernel's marks") << QByteArray("sta");
    QTest::newRow("marks in no order") << QByteArray("ssatsta");
    QTest::newRow("both ways at once") << QByteArray("srstara");
}

void tst_Timeline::staysSmall()
{
    QFETCH(QByteArray, pattern);
    Timeline timeline;
    talk(timeline, pattern, 10000);
    QVERIFY2(timeline.events().size() < Timeline::exactEvents + 10,
             qPrintable(QString::number(timeline.events().size())));
}

void tst_Timeline::losesNoByteByMerging()
{
    Timeline timeline;
    talk(timeline, "srstara", 20000);
    ByteCount sent = 0;
    ByteCount received = 0;
    Instant last;
    for (const auto &entry : timeline.events()) {
        if (const auto *out = std::get_if<Sent>(&entry.payload)) {
            QCOMPARE(out->bytes.begin, sent);
            QCOMPARE(out->content, out->bytes.end);
            sent = out->bytes.end;
        }
        if (const auto *in = std::get_if<Received>(&entry.payload)) {
            QCOMPARE(in->bytes.begin, received);
            received = in->bytes.end;
        }
        QVERIFY(entry.at >= last); // in the order in which they became known
        last = entry.at;
    }
    QCOMPARE(sent, ByteCount{20000 * 2 * 10});
    QCOMPARE(received, ByteCount{20000 * 2 * 7});
}

void tst_Timeline::mergesNothingThatWasNoted()
{
    auto timeline = full();
    QVERIFY(!timeline.append(made(Received{{0, 5}})));
    QVERIFY(!timeline.append(made(InterimReceived{0, 100, {0, 5}})));
    QVERIFY(!timeline.append(made(Received{{5, 9}})));
    QVERIFY(timeline.append(made(Received{{9, 10}})));
    QVERIFY(!timeline.append(made(FinalHeadReceived{200, {5, 10}})));
    QVERIFY(!timeline.append(made(Received{{10, 20}})));
    QCOMPARE(timeline.events().size(), Timeline::exactEvents + 5);
}

void tst_Timeline::mergesNoGaps()
{
    auto timeline = full();
    timeline.append(made(Received{{0, 5}}));
    QVERIFY(!timeline.append(made(Received{{6, 9}})));
    QVERIFY(!timeline.append(made(Sent{{9, 12}, 0})));
    QVERIFY(timeline.append(made(Sent{{12, 13}, 0})));
}

void tst_Timeline::givesAMergedEventItsLastTimeAndClock()
{
    auto timeline = full();
    timeline.append(made(Received{{0, 5}}, 1ms, Clock::Kernel));
    timeline.append(made(Received{{5, 6}}, 3ms, Clock::User));
    QCOMPARE(timeline.events().back().at.sinceStart().count(), Duration(3ms).count());
    QVERIFY(timeline.events().back().clock == Clock::User);
}

/// What a replay relies on: a log that was merged stays as it is when it is written again.
void tst_Timeline::mergesTheSameWhenFedItsOwnEvents()
{
    test::Dice dice(417);
    for (int round = 0; round < 20; ++round) {
        Timeline timeline;
        talk(timeline, "sta", int(dice.below(700)));
        for (int i = 0; i < 200; ++i) {
            QByteArray pattern;
            for (int j = 0; j < 5; ++j)
                pattern += "starR"[dice.below(5)];
            talk(timeline, pattern, 1 + int(dice.below(3)));
            if (dice.below(10) == 0)
                timeline.append(made(LimitReached{Limit::Idle}));
        }
        Timeline again;
        for (const auto &entry : timeline.events())
            again.append(entry);
        QCOMPARE(text(again), text(timeline));
    }
}

void tst_Timeline::findsWhenBytesCame()
{
    Timeline timeline;
    timeline.append(made(Received{{0, 5}}, 1ms));
    timeline.append(made(Received{{5, 9}}, 2ms));
    QVERIFY(timeline.receivedAt(4)->at == Instant(1ms));
    QVERIFY(timeline.receivedAt(5)->at == Instant(2ms));
    QVERIFY(!timeline.receivedAt(9));
    QVERIFY(timeline.clock() == Clock::User);
    QVERIFY(Timeline().clock() == Clock::User);
}

void tst_Timeline::findsWhenBytesLeft()
{
    Timeline timeline;
    timeline.append(made(Sent{{0, 100}, 0}, 1ms));
    QVERIFY(timeline.sentUpTo(100)->at == Instant(1ms)); // the kernel took them
    QVERIFY(!timeline.sentUpTo(101));
    timeline.append(made(Sent{{100, 200}, 0}, 2ms));
    timeline.append(made(Transmitted{50}, 3ms, Clock::Kernel));
    timeline.append(made(Transmitted{150}, 4ms, Clock::Kernel));
    QVERIFY(timeline.sentUpTo(100)->at == Instant(4ms)); // and here they left
    QVERIFY(timeline.sentUpTo(200)->at == Instant(2ms)); // no stamp: when it took them
}

QTEST_GUILESS_MAIN(tst_Timeline)
#include "tst_timeline.moc"
