// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanelayout.h"

#include "tests/ui/samples/samples.h"

#include <QtTest/QTest>

namespace expectra {

namespace {

LaneMetrics metrics()
{
    LaneMetrics result;
    result.labelWidth = 100;
    result.textWidth = [](const QString &text) { return 7.0 * static_cast<double>(text.size()); };
    return result;
}

std::vector<ExchangePtr> all()
{
    return {samples::continued(),
            samples::refused(),
            samples::retried(),
            samples::silent(),
            samples::hints(),
            samples::unreachable(),
            samples::closedWhileWaiting(),
            samples::waiting()};
}

} // namespace

class tst_LaneLayout : public QObject
{
    Q_OBJECT

private slots:
    void noTextCoversABarOrAnotherTextAtAnyZoom()
    {
        for (const auto &exchange : all()) {
            const auto lanes = lanesOf(*exchange, Instant(2s));
            auto scale = TimeScale::fit(lanes.whole, 700, 200);
            for (int i = 0; i < 30; ++i) {
                const LaneLayout layout(lanes, scale, metrics());
                for (const auto &lane : layout.lanes()) {
                    QVERIFY(lane.isTextInBar ? lane.bar.contains(QRectF(lane.text.left(), lane.bar.top(),
                                                                        lane.text.width(), 1))
                                             : !lane.text.intersects(lane.bar));
                    QVERIFY(!layout.refusalLabel().intersects(lane.text));
                    for (std::size_t m = 0; m < lane.marks.size(); ++m) {
                        QVERIFY(!lane.marks[m].text.intersects(lane.text));
                        QVERIFY(m == 0 || !lane.marks[m].text.intersects(lane.marks[m - 1].text));
                    }
                }
                scale = scale.zoomed(650, 1.4);
            }
        }
    }

    void everyBarInViewCanBeSeenAndStaysInThePlot()
    {
        for (const auto &exchange : all()) {
            const auto lanes = lanesOf(*exchange, Instant(2s));
            const LaneLayout layout(lanes, TimeScale::fit(lanes.whole, 700, 200), metrics());
            QCOMPARE(layout.lanes().size(), lanes.lanes.size());
            for (const auto &lane : layout.lanes()) {
                QVERIFY(lane.bar.width() >= 3);
                QVERIFY(layout.plotArea().contains(lane.bar));
            }
        }
    }

    void findsTheBarUnderThePointerAndNothingBesideIt()
    {
        const auto lanes = lanesOf(*samples::refused());
        const LaneLayout layout(lanes, TimeScale::fit(lanes.whole, 700, 200), metrics());
        for (std::size_t i = 0; i < layout.lanes().size(); ++i)
            QCOMPARE(layout.barAt(layout.lanes()[i].bar.center()), static_cast<int>(i));
        QCOMPARE(layout.barAt({50, 10}), -1);
        QCOMPARE(layout.rowAt({50, 10}), 0);
        QCOMPARE(layout.rowAt({50, layout.height() + 1}), -1);
    }

    void findsTheMarkUnderThePointer()
    {
        const auto lanes = lanesOf(*samples::hints());
        const LaneLayout layout(lanes, TimeScale::fit(lanes.whole, 700, 200), metrics());
        const auto waiting = 2;
        const auto &marks = layout.lanes()[waiting].marks;
        QCOMPARE(marks.size(), std::size_t(2));
        QCOMPARE(layout.markAt(waiting, {marks[1].x + 2, 50}), 1);
        QCOMPARE(layout.markAt(waiting, {marks[1].x + 40, 50}), -1);
    }

    void aMarkAtTheVeryStartHasItsTextBehindIt()
    {
        auto exchange = *samples::hints();
        exchange.interim.resize(1);
        exchange.interim[0].at = Instant(310us);
        const auto lanes = lanesOf(exchange);
        const LaneLayout layout(lanes, TimeScale::fit(lanes.whole, 700, 200), metrics());
        const auto &mark = layout.lanes()[2].marks.at(0);
        QVERIFY(!mark.text.isEmpty());
        QVERIFY(mark.text.left() > mark.x);
    }

    void theLineOfA417StandsWhereTheAnswerBegins()
    {
        const auto lanes = lanesOf(*samples::refused());
        const auto scale = TimeScale::fit(lanes.whole, 700, 200);
        const LaneLayout layout(lanes, scale, metrics());
        QVERIFY(layout.refusalLine());
        QCOMPARE(*layout.refusalLine(), 100 + scale.pixel(*lanes.refusedAt));
        QVERIFY(!layout.refusalLabel().isEmpty());
        QVERIFY(!LaneLayout(lanes, scale.zoomed(0, 50), metrics()).refusalLine());
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_LaneLayout)
#include "tst_lanelayout.moc"
