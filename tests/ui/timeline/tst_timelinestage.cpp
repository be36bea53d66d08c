// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinestage.h"

#include "tests/ui/samples/samples.h"
#include "ui/timeline/timelinepointer.h"

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

TimelineStage stageOf(const ExchangePtr &exchange, const std::vector<ExchangePtr> &play = {})
{
    TimelineStage stage(metrics());
    stage.resize(700, 200, 1);
    stage.show(exchange.get(), play, Instant());
    return stage;
}

ExchangePtr later(const ExchangePtr &exchange, const ExchangePtr &than, Duration by)
{
    auto moved = *exchange;
    moved.startedAt = than->startedAt + std::chrono::duration_cast<std::chrono::system_clock::duration>(by);
    return std::make_shared<const Exchange>(std::move(moved));
}

} // namespace

class tst_TimelineStage : public QObject
{
    Q_OBJECT

private slots:
    void everyChangeOfViewCanBeUndone()
    {
        auto stage = stageOf(samples::refused());
        const auto whole = stage.scene().scale.shown();
        stage.zoom(300, 4, ZoomBy::Wheel);
        const auto zoomed = stage.scene().scale.shown();
        stage.settle();
        stage.showPart({Instant(1ms), Instant(2ms)});
        stage.pan(50, ZoomBy::Pan);
        stage.back();
        QCOMPARE(stage.scene().scale.shown(), (Stretch{Instant(1ms), Instant(2ms)}));
        stage.back();
        QVERIFY(std::abs((stage.scene().scale.begin() - zoomed.begin).count()) <= 2);
        stage.back();
        QCOMPARE(stage.scene().scale.shown(), whole);
        QVERIFY(stage.scene().scale.isFitted());
        stage.forward();
        QVERIFY(!stage.scene().scale.isFitted());
    }

    void fitShowsThePlayThenTheExchangeAlone()
    {
        const auto refused = samples::refused(41);
        auto stage = stageOf(refused, {later(samples::retried(42, 41), refused, 9ms)});
        QVERIFY(stage.scene().scale.isFitted());
        stage.fit();
        QVERIFY(!stage.scene().scale.isFitted());
        QCOMPARE(stage.scene().scale.begin(), Instant());
        QVERIFY(stage.scene().scale.end() >= refused->end() && stage.scene().scale.end() < Instant(12ms));
        stage.fit();
        QVERIFY(stage.scene().scale.isFitted());
    }

    void anExchangeThatItsPlayWouldSqueezeIsShownAlone()
    {
        const auto refused = samples::refused(41);
        const auto stage = stageOf(refused, {later(samples::silent(42), refused, 9ms)});
        QVERIFY(!stage.scene().scale.isFitted());
        QVERIFY(stage.scene().scale.pixel(refused->end()) > 350);
        QVERIFY(stage.scene().layout.lanes().back().out == OutOfView::After ||
                stage.scene().layout.lanes().back().bars.front().left() > 100);
    }

    void theLimitComesIntoViewWhenATenthOfItHasPassed()
    {
        TimelineStage stage(metrics());
        stage.resize(700, 200, 1);
        const auto waiting = samples::waiting();
        stage.show(waiting.get(), {}, Instant(50ms));
        QVERIFY(stage.scene().scale.end() < Instant(200ms));
        stage.show(waiting.get(), {}, Instant(150ms));
        QVERIFY(stage.scene().scale.end() >= Instant(1s));
        QVERIFY(!stage.scene().layout.lanes().back().ghost.isEmpty());
    }

    void endsExactlyAtTheFinalState()
    {
        auto stage = stageOf(samples::waiting(7));
        stage.grow(Instant(800ms));
        const auto final = samples::continued(7);
        stage.show(final.get(), {}, Instant(900ms));
        QCOMPARE(stage.lanes().play.end, Instant(6190us));
        QVERIFY(!stage.isRunning());
        for (const auto &lane : stage.lanes().lanes)
            QVERIFY(!lane.isRunning());
        QCOMPARE(stage.scene().scale.shown(), stageOf(final).scene().scale.shown());
    }

    void whatIsChosenComesIntoView()
    {
        auto stage = stageOf(samples::refused());
        stage.showPart({Instant(), Instant(100us)});
        const LaneStop response{4, false, 0};
        QVERIFY(stage.choose(response));
        QVERIFY(!stage.scene().layout.boxOf(response).isEmpty());
        QVERIFY(!stage.choose(LaneStop{99, false, 0}));
        QCOMPARE(stage.scene().selected, std::optional(response));
    }

    void lanesThatDontFitAreScrolledTo()
    {
        auto stage = stageOf(samples::continued());
        stage.resize(700, 44, 1);
        QVERIFY(stage.choose(LaneStop{6, false, 0}));
        QCOMPARE(stage.scene().scroll, stage.scrollable());
        QVERIFY(stage.choose(LaneStop{0, false, 0}));
        QCOMPARE(stage.scene().scroll, 0.0);
        stage.scroll(1e9);
        QCOMPARE(stage.scene().scroll, 7 * 22.0 - 44);
    }

    void aDragWithShiftZoomsToTheBand()
    {
        auto stage = stageOf(samples::refused());
        TimelinePointer pointer(stage);
        const auto from = stage.scene().scale.at(100);
        const auto to = stage.scene().scale.at(300);
        pointer.press({400, 30}, Qt::ShiftModifier, {}); // backwards
        pointer.move({250, 40});
        QVERIFY(pointer.band());
        pointer.move({200, 40});
        QVERIFY(!pointer.release({200, 40}));
        QVERIFY(std::abs((stage.scene().scale.begin() - from).count()) <= 2);
        QVERIFY(std::abs((stage.scene().scale.end() - to).count()) <= 2);
        QVERIFY(!pointer.band());
    }

    void aDragAlongTheAxisMeasuresFromEventToEvent()
    {
        auto stage = stageOf(samples::refused());
        stage.resize(700, 110, 1);
        TimelinePointer pointer(stage);
        const auto x = [&stage](Duration at) { return 100 + stage.scene().scale.pixel(Instant(at)); };
        pointer.press({x(6171us) + 2, 115}, Qt::NoModifier, {});
        pointer.move({x(3ms), 115});
        pointer.move({x(560us) - 2, 115});
        QVERIFY(!pointer.release({x(560us) - 2, 115}));
        QVERIFY(stage.measured());
        QCOMPARE(stage.measured()->length(), Duration(5611us));
        QVERIFY(stage.scene().scale.isFitted());
    }

    void aTremblingHandStillClicks()
    {
        auto stage = stageOf(samples::refused());
        TimelinePointer pointer(stage);
        pointer.press({400, 30}, Qt::NoModifier, {});
        pointer.move({402, 31});
        QVERIFY(pointer.release({402, 31}));
        QVERIFY(!pointer.release({402, 31})); // nothing was pressed
    }

    void theOverviewIsDragged()
    {
        auto stage = stageOf(samples::refused());
        stage.showPart({Instant(), Instant(500us)});
        TimelinePointer pointer(stage);
        pointer.press({450, 225}, Qt::NoModifier, {100, 222, 700, 6});
        QVERIFY(stage.scene().scale.begin() > Instant(2ms));
        pointer.move({5000, 225});
        QVERIFY(stage.scene().scale.shownTo() > 0.999);
        stage.back();
        QVERIFY(stage.scene().scale.begin() == Instant());
    }

    void anotherExchangeStartsAfresh()
    {
        auto stage = stageOf(samples::refused(1));
        stage.zoom(0, 10, ZoomBy::Once);
        stage.measure(Stretch{Instant(), Instant(1ms)});
        QVERIFY(stage.choose(LaneStop{1, false, 0}));
        const auto other = samples::continued(2);
        stage.show(other.get(), {}, Instant());
        QVERIFY(stage.scene().scale.isFitted() && !stage.measured() && !stage.scene().selected);
        QVERIFY(!stage.zooms().canGoBack());
        stage.show(nullptr, {}, Instant());
        QVERIFY(stage.lanes().lanes.empty());
        stage.fit();
        stage.zoom(10, 3, ZoomBy::Wheel);
        QVERIFY(!stage.choose(LaneStop{}));
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_TimelineStage)
#include "tst_timelinestage.moc"
