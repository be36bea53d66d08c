// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanes/lanes.h"

#include "tests/ui/samples/samples.h"
#include "ui/timeline/lanes/lanewords.h"

#include <QtTest/QTest>

namespace expectra {

namespace {

using timeline::PhaseName;

QStringList labels(const Lanes &lanes)
{
    QStringList result;
    for (const auto &lane : lanes.lanes)
        result.append(lane.label);
    return result;
}

const Lane *find(const Lanes &lanes, PhaseName phase)
{
    for (const auto &lane : lanes.lanes) {
        if (lane.phase() == phase)
            return &lane;
    }
    return nullptr;
}

QStringList marks(const Lane &lane)
{
    QStringList result;
    for (const auto &mark : lane.marks)
        result.append(mark.text);
    return result;
}

} // namespace

class tst_Lanes : public QObject
{
    Q_OBJECT

private slots:
    void hasALaneForEachPhaseThatOccurred_data()
    {
        QTest::addColumn<int>("sample");
        QTest::addColumn<QString>("expected");
        QTest::newRow("continued") << 0 << QStringLiteral("DNS TCP Request Expect_wait Body Wait Response");
        QTest::newRow("refused") << 1 << QStringLiteral("DNS TCP Request Expect_wait Response");
        QTest::newRow("hints") << 2 << QStringLiteral("TCP Request Wait Response");
        QTest::newRow("two attempts") << 3 << QStringLiteral("DNS TCP_1 TCP_2");
    }
    void hasALaneForEachPhaseThatOccurred()
    {
        QFETCH(int, sample);
        QFETCH(QString, expected);
        const std::array exchanges{samples::continued(), samples::refused(), samples::hints(),
                                   samples::unreachable()};
        const auto found = labels(lanesOf(*exchanges.at(static_cast<std::size_t>(sample))));
        QCOMPARE(found.join(QLatin1Char('|'))
                     .replace(QLatin1Char(' '), QLatin1Char('_'))
                     .replace(QLatin1Char('|'), QLatin1Char(' ')),
                 expected);
    }

    void a417IsALineWhereTheWaitEnded()
    {
        const auto lanes = lanesOf(*samples::refused());
        const auto *wait = find(lanes, PhaseName::ExpectWait);
        QVERIFY(wait && lanes.refusedAt);
        QCOMPARE(*lanes.refusedAt, wait->end());
        QVERIFY(find(lanes, PhaseName::Response)->bar().tone == LaneTone::Refused);
        QVERIFY(!lanesOf(*samples::continued()).refusedAt);
    }

    void a100IsAMarkOnTheWaitThatItEnded()
    {
        const auto lanes = lanesOf(*samples::continued());
        const auto *wait = find(lanes, PhaseName::ExpectWait);
        QCOMPARE(marks(*wait), QStringList{QStringLiteral("100")});
        QVERIFY(wait->marks.front().kind == MarkKind::Continue);
        QCOMPARE(wait->marks.front().at, wait->end());
    }

    void otherInterimsAreMarksOnTheLaneUnderWay()
    {
        const auto lanes = lanesOf(*samples::hints());
        QCOMPARE(marks(*find(lanes, PhaseName::Wait)),
                 (QStringList{QStringLiteral("103"), QStringLiteral("103"), QString()}));
        QVERIFY(find(lanes, PhaseName::Wait)->marks.back().kind == MarkKind::FirstByte);
    }

    void messagesOfTlsAreMarksOnTheirHandshake()
    {
        const auto lanes = lanesOf(*samples::tunnelled()).lanes;
        const auto messagesOn = [&lanes](PhaseName phase) {
            QStringList names;
            for (const auto &lane : lanes) {
                for (const auto &mark : lane.marks) {
                    if (lane.phase() == phase && mark.kind == MarkKind::TlsMessage)
                        names.append(markName(mark));
                }
            }
            return names;
        };
        const auto proxy = messagesOn(PhaseName::Proxy);
        const auto origin = messagesOn(PhaseName::Tls);
        QCOMPARE(proxy.size(), 8);
        QCOMPARE(origin, proxy);
        QCOMPARE(origin.first(), QStringLiteral("→ ClientHello"));
        QCOMPARE(origin.last(), QStringLiteral("→ Finished"));
        for (const auto &lane : lanes) {
            for (const auto &mark : lane.marks)
                QVERIFY(!markMeaning(mark).isEmpty());
        }
    }

    void thePassedLimitIsAMark()
    {
        const auto lanes = lanesOf(*samples::silent());
        const auto *wait = find(lanes, PhaseName::ExpectWait);
        QCOMPARE(wait->marks.size(), std::size_t(1));
        QVERIFY(wait->marks.front().kind == MarkKind::Limit);
    }

    void pointsAtTheBytesOfItsPhase()
    {
        const auto exchange = samples::refused();
        const auto lanes = lanesOf(*exchange);
        const auto head = find(lanes, PhaseName::Head)->bar().wire;
        QVERIFY(head.direction == Direction::Sent);
        QCOMPARE(head.bytes, (ByteRange{0, exchange->sent.head.size()}));
        const auto response = find(lanes, PhaseName::Response)->bar().wire;
        QVERIFY(response.direction == Direction::Received);
        QCOMPARE(response.bytes, (ByteRange{0, exchange->inbound->size()}));
        QVERIFY(find(lanes, PhaseName::Dns)->bar().wire.bytes.isEmpty());
        const auto body = find(lanesOf(*samples::continued()), PhaseName::Body)->bar().wire;
        QCOMPARE(body.bytes.size(), samples::uploadSize);
    }

    void theFailedLaneSaysWhy()
    {
        const auto lanes = lanesOf(*samples::closedWhileWaiting());
        const auto *wait = find(lanes, PhaseName::ExpectWait);
        QVERIFY(wait->bar().tone == LaneTone::Failed);
        QVERIFY(wait->note.contains(QStringLiteral("closed before an answer came")));
        for (const auto &lane : lanesOf(*samples::unreachable()).lanes) {
            if (lane.phase() == PhaseName::Tcp)
                QVERIFY(lane.note.contains(QStringLiteral("Connection refused")));
        }
    }

    void theOpenLaneOfARunningExchangeReachesToNow()
    {
        const auto lanes = lanesOf(*samples::waiting(), Instant(300ms));
        QVERIFY(lanes.lanes.back().phase() == PhaseName::ExpectWait);
        QVERIFY(lanes.lanes.back().isRunning());
        QCOMPARE(lanes.lanes.back().end(), Instant(300ms));
        QCOMPARE(lanes.whole, Duration(300ms));
    }

    void theLimitIsKnownWhileItMayStillPass()
    {
        const auto running = lanesOf(*samples::waiting(), Instant(300ms));
        QCOMPARE(find(running, PhaseName::ExpectWait)->limit, std::optional(Instant(1s + 560us)));
        QVERIFY(
            !find(lanesOf(*samples::continued()), PhaseName::ExpectWait)->limit);  // far out of the picture
        QVERIFY(!find(lanesOf(*samples::silent()), PhaseName::ExpectWait)->limit); // it passed
    }

    void kernelStampsAreTold()
    {
        const auto lanes = lanesOf(*samples::refused());
        QVERIFY(find(lanes, PhaseName::ExpectWait)->bar().endClock == Clock::Kernel);
        QVERIFY(find(lanes, PhaseName::Dns)->bar().endClock == Clock::User);
    }

    void segmentsThatWereSentAgainAreTold()
    {
        auto exchange = *samples::continued();
        exchange.tcp = TcpFacts{};
        QCOMPARE(find(lanesOf(exchange), PhaseName::Body)->note, QStringLiteral("2 MiB"));
        exchange.tcp->retransmissions = 3;
        QVERIFY(find(lanesOf(exchange), PhaseName::Body)->note.contains(QStringLiteral("3 segment")));
    }

    void wireTextInNotesIsEscaped()
    {
        auto exchange = *samples::closedWhileWaiting();
        exchange.failure->message = "bad \x1b[31m line";
        const auto lanes = lanesOf(exchange);
        QVERIFY(!find(lanes, PhaseName::ExpectWait)->note.contains(QChar(0x1b)));
    }

    void theTableForTheBlindNamesEveryLane()
    {
        const auto lanes = lanesOf(*samples::refused());
        const auto table = describeLanes(lanes);
        for (const auto &label : labels(lanes))
            QVERIFY2(table.contains(label), qPrintable(label));
        QVERIFY(table.contains(QStringLiteral("417 at 6.17 ms")));
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_Lanes)
#include "tst_lanes.moc"
