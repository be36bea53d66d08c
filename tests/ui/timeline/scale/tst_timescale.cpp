// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/scale/timescale.h"

#include <QtTest/QTest>

namespace expectra {

class tst_TimeScale : public QObject
{
    Q_OBJECT

private slots:
    void fitsTheWholeBeforeTheTrailingSpace()
    {
        const auto scale = TimeScale::fit(10ms, 1000, 200);
        QCOMPARE(scale.pixel(Instant()), 0.0);
        QCOMPARE(scale.pixel(Instant(10ms)), 800.0);
        QVERIFY(scale.isFitted());
    }

    void givesTheTimeBackThatItPlaced_data()
    {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::newRow("the start") << qint64(0);
        QTest::newRow("a microsecond") << qint64(1'000);
        QTest::newRow("in the middle") << qint64(4'321'000);
        QTest::newRow("the end") << qint64(10'000'000);
    }
    void givesTheTimeBackThatItPlaced()
    {
        QFETCH(qint64, nanoseconds);
        const auto scale = TimeScale::fit(10ms, 1000).zoomed(300, 4).panned(20);
        const Instant at{Duration(nanoseconds)};
        QVERIFY(std::abs((scale.at(scale.pixel(at)) - at).count()) <= 1);
    }

    void keepsTheTimeUnderThePointerWhenZooming()
    {
        auto scale = TimeScale::fit(10ms, 1000);
        const auto under = scale.at(640);
        for (int i = 0; i < 8; ++i)
            scale = scale.zoomed(640, 1.25);
        QVERIFY(!scale.isFitted());
        QVERIFY(std::abs((scale.at(640) - under).count()) < 10);
    }

    void neverLeavesWhatThereIsToSee()
    {
        const auto scale = TimeScale::fit(10ms, 1000).zoomed(500, 4);
        QCOMPARE(scale.panned(-1e9).begin(), Instant());
        QCOMPARE(scale.panned(1e9).end(), Instant(10ms));
    }

    void stopsZoomingOutWhenAllIsInView()
    {
        const auto scale = TimeScale::fit(10ms, 1000).zoomed(100, 8).zoomed(900, 0.001);
        QVERIFY(scale.isFitted());
        QCOMPARE(scale.begin(), Instant());
    }

    void stopsZoomingInAtAMicrosecond()
    {
        const auto scale = TimeScale::fit(10s, 1000).zoomed(500, 1e30);
        QCOMPARE(scale.end() - scale.begin(), Duration(1us));
    }

    void survivesAnExchangeWithoutLengthAndAViewWithoutWidth()
    {
        const auto scale = TimeScale::fit(0ns, 0);
        QCOMPARE(scale.pixel(Instant()), 0.0);
        QVERIFY(scale.end() > scale.begin());
    }

    void aPlayMayBeginBeforeTheShownExchange()
    {
        const auto scale = TimeScale::fit(Stretch{Instant(-20ms), Instant(10ms)}, 600);
        QCOMPARE(scale.pixel(Instant()), 400.0);
        QCOMPARE(scale.zoomed(0, 10).panned(-1e9).begin(), Instant(-20ms));
        QCOMPARE(scale.zoomed(0, 10).panned(1e9).end(), Instant(10ms));
    }

    void showsAPartAsFarAsThereIsSomethingToSee()
    {
        const auto scale = TimeScale::fit(10ms, 1000);
        QCOMPARE(scale.showing({Instant(2ms), Instant(4ms)}).shown(), (Stretch{Instant(2ms), Instant(4ms)}));
        QVERIFY(scale.showing({Instant(-1s), Instant(1s)}).isFitted());
        const auto point = scale.showing({Instant(5ms), Instant(5ms)});
        QCOMPARE(point.shown().length(), Duration(1us));
        QVERIFY(std::abs(point.pixel(Instant(5ms)) - 500) < 1);
        QVERIFY(point.fitted().isFitted());
    }

    void tellsWhereTheViewLiesInTheWhole()
    {
        const auto scale = TimeScale::fit(10ms, 1000).showing({Instant(2500us), Instant(5ms)});
        QCOMPARE(scale.shownFrom(), 0.25);
        QCOMPARE(scale.shownTo(), 0.5);
    }

    void growingPicturesJumpFromRoundToRound()
    {
        QCOMPARE(nextRoundTime(0ns), Duration(1us));
        QCOMPARE(nextRoundTime(1us), Duration(2us));
        QCOMPARE(nextRoundTime(4900us), Duration(5ms));
        QCOMPARE(nextRoundTime(5ms), Duration(10ms));
        QCOMPARE(nextRoundTime(1100ms), Duration(2s));
    }

    void keepsTheZoomWhenTheExchangeGoesOn()
    {
        const auto zoomed = TimeScale::fit(10ms, 1000).zoomed(0, 5);
        const auto grown = zoomed.refitted(40ms, 1000);
        QCOMPARE(grown.begin(), zoomed.begin());
        QCOMPARE(grown.end(), zoomed.end());
        QVERIFY(TimeScale::fit(10ms, 1000).refitted(40ms, 1000).isFitted());
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_TimeScale)
#include "tst_timescale.moc"
