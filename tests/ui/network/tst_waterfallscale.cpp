// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/waterfallscale.h"

#include "tests/ui/samples/samples.h"

#include <QtTest/QTest>

namespace expectra {

namespace {

/// The same exchange at another time of the day.
ExchangePtr startedAfter(const ExchangePtr &exchange, Duration later)
{
    auto moved = *exchange;
    moved.startedAt = std::chrono::system_clock::time_point(std::chrono::seconds(1'000'000)) +
                      std::chrono::duration_cast<std::chrono::system_clock::duration>(later);
    return std::make_shared<const Exchange>(moved);
}

} // namespace

class tst_WaterfallScale : public QObject
{
    Q_OBJECT

private slots:
    void oneExchangeTakesTheWholeWidth()
    {
        const auto only = samples::refused();
        const WaterfallScale scale({only});
        QCOMPARE(scale.place(*only, Instant()), 0.0);
        QCOMPARE(scale.place(*only, only->end()), 1.0);
        QVERIFY(std::abs(scale.place(*only, Instant(only->end().sinceStart() / 2)) - 0.5) < 1e-6);
    }

    void timeInWhichNothingRanIsCutShort()
    {
        const auto first = startedAfter(samples::refused(), 0s);
        const auto second = startedAfter(samples::refused(), 10min);
        const WaterfallScale scale({first, second});
        QVERIFY(scale.place(*first, first->end()) > 0.45);
        QVERIFY(scale.place(*second, Instant()) > scale.place(*first, first->end()));
        QVERIFY(scale.place(*second, Instant()) < 0.55);
    }

    void whatRanTogetherOverlaps()
    {
        const auto first = startedAfter(samples::refused(), 0s);
        const auto second = startedAfter(samples::refused(), 1ms);
        const WaterfallScale scale({second, first});
        QVERIFY(scale.place(*second, Instant()) < scale.place(*first, first->end()));
        QCOMPARE(scale.place(*second, second->end()), 1.0);
    }

    void anExchangeOutsideOfItStaysInside()
    {
        const auto inside = startedAfter(samples::refused(), 0s);
        const WaterfallScale scale({inside});
        QCOMPARE(scale.place(*startedAfter(samples::refused(), -1h), Instant()), 0.0);
        QCOMPARE(scale.place(*startedAfter(samples::refused(), 1h), Instant()), 1.0);
        QCOMPARE(WaterfallScale().place(*inside, Instant(1ms)), 0.0);
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_WaterfallScale)
#include "tst_waterfallscale.moc"
