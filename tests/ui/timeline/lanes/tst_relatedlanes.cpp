// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanes/relatedlanes.h"

#include "tests/ui/samples/samples.h"

#include <QtTest/QTest>

namespace expectra {

namespace {

ExchangePtr at(const ExchangePtr &exchange, Duration sinceSomeDay)
{
    auto moved = *exchange;
    moved.startedAt = std::chrono::system_clock::time_point(
        std::chrono::duration_cast<std::chrono::system_clock::duration>(1'700'000'000s + sinceSomeDay));
    return std::make_shared<const Exchange>(std::move(moved));
}

} // namespace

class tst_RelatedLanes : public QObject
{
    Q_OBJECT

private slots:
    void theRetryFollowsBehindAGap()
    {
        const auto refused = at(samples::refused(41), 0ms);
        const auto lanes = lanesOf(*refused, {}, {at(samples::retried(42, 41), 9ms)});
        const auto &retry = lanes.lanes.back();
        QVERIFY(retry.related && !retry.related->isEarlier);
        QCOMPARE(retry.related->id, quint64(42));
        QCOMPARE(retry.start(), Instant(9ms));
        QCOMPARE(retry.related->waitsFrom, std::optional(refused->end()));
        QCOMPARE(lanes.play.begin, Instant());
        QCOMPARE(lanes.play.end, retry.end());
        QCOMPARE(lanes.whole, lanesOf(*refused).whole);
    }

    void whatCameBeforeHasNegativeTimes()
    {
        const auto retried = at(samples::retried(42, 41), 9ms);
        const auto lanes = lanesOf(*retried, {}, {at(samples::refused(41), 0ms)});
        const auto &first = lanes.lanes.back();
        QVERIFY(first.related && first.related->isEarlier);
        QCOMPARE(first.start(), Instant(-9ms));
        QCOMPARE(lanes.play.begin, Instant(-9ms));
        QVERIFY(first.marks.back().kind == MarkKind::Refusal);
        QVERIFY(!lanes.refusedAt); // the line belongs to the shown exchange
    }

    void aClockThatWasSetBackMakesNoOverlap()
    {
        const auto refused = at(samples::refused(41), 0ms);
        const auto lanes = lanesOf(*refused, {}, {at(samples::retried(42, 41), 1ms)});
        QCOMPARE(lanes.lanes.back().start(), refused->end());
    }

    void aChainStandsInOrder()
    {
        const auto lanes =
            lanesOf(*at(samples::refused(41), 10ms), {},
                    {at(samples::retried(42, 41), 20ms), at(samples::closedWhileWaiting(40), 0ms)});
        const auto &before = lanes.lanes[lanes.lanes.size() - 2];
        const auto &after = lanes.lanes.back();
        QCOMPARE(before.related->id, quint64(40));
        QVERIFY(before.related->isEarlier && !before.related->waitsFrom);
        QVERIFY(before.bars.back().tone == LaneTone::Failed);
        QCOMPARE(after.related->id, quint64(42));
    }

    void theShownOneIsNotItsOwnCompanion()
    {
        const auto refused = samples::refused();
        QCOMPARE(lanesOf(*refused, {}, {refused, nullptr}).lanes.size(), lanesOf(*refused).lanes.size());
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_RelatedLanes)
#include "tst_relatedlanes.moc"
