// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/picture/lanelayout.h"

#include "tests/ui/samples/samples.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <cmath>

namespace expectra {

namespace {

constexpr double markRadius = 5; // what is drawn of a mark

LaneMetrics metrics()
{
    LaneMetrics result;
    result.labelWidth = 100;
    result.textWidth = [](const QString &text) { return 7.0 * static_cast<double>(text.size()); };
    result.elided = [](const QString &text, double width) {
        return text.left(static_cast<int>(width / 7) - 1) + QChar(0x2026);
    };
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

/// Bars of any length from nothing to seconds, marks anywhere on and beside them, limits, companions.
Lanes randomLanes(QRandomGenerator &random)
{
    Lanes lanes;
    const auto time = [&random] {
        return Instant(Duration(std::llround(std::pow(10, random.generateDouble() * 9))));
    };
    const auto count = random.bounded(1, 13);
    for (int i = 0; i < count; ++i) {
        Lane lane;
        const auto bars = random.bounded(6) == 0 ? random.bounded(2, 8) : 1;
        auto at = time();
        for (int b = 0; b < bars; ++b) {
            const auto end = at + time().sinceStart() * random.bounded(2);
            lane.bars.push_back({static_cast<timeline::PhaseName>(random.bounded(10)), at, end});
            at = end;
        }
        if (bars > 1)
            lane.related = RelatedExchange{1, Initiator::Retry417, false, Instant()};
        lane.bars.back().isRunning = random.bounded(8) == 0;
        if (random.bounded(5) == 0)
            lane.limit = lane.end() + time().sinceStart();
        const auto marks = random.bounded(3) == 0 ? random.bounded(120) : random.bounded(4);
        for (int m = 0; m < marks; ++m) {
            const auto inside = lane.length() * random.bounded(1000) / 1000;
            lane.marks.push_back({static_cast<MarkKind>(random.bounded(6)),
                                  random.bounded(5) == 0 ? time() : lane.start() + inside,
                                  QString(random.bounded(5), u'1')});
        }
        std::sort(lane.marks.begin(), lane.marks.end(),
                  [](const LaneMark &a, const LaneMark &b) { return a.at < b.at; });
        lane.note = QString(random.bounded(60), u'n');
        lanes.play.end = std::max(lanes.play.end, lane.end());
        lanes.lanes.push_back(std::move(lane));
    }
    if (random.bounded(2) == 0)
        lanes.refusedAt = lanes.lanes.back().start();
    lanes.whole = lanes.play.end.sinceStart();
    return lanes;
}

bool intersect(const QRectF &a, const QRectF &b)
{
    return !a.isEmpty() && !b.isEmpty() && a.intersects(b);
}

/// What covers what in a lane; empty when all is clear.
QString collision(const PlacedLane &lane)
{
    std::vector<std::pair<QString, QRectF>> texts{{QStringLiteral("duration"), lane.duration.box},
                                                  {QStringLiteral("note"), lane.note.box}};
    for (const auto &mark : lane.marks)
        texts.emplace_back(QStringLiteral("mark text"), mark.text);
    std::erase_if(texts, [](const auto &text) { return text.second.isEmpty(); });
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (intersect(texts[i].second, texts[j].second))
                return texts[i].first + QStringLiteral(" on ") + texts[j].first;
        }
        for (const auto &mark : lane.marks) {
            const QRectF shape(mark.x - markRadius, lane.row.top(), 2 * markRadius, lane.row.height());
            if (intersect(texts[i].second, shape))
                return texts[i].first + QStringLiteral(" on a mark");
        }
        const bool isOnBar = texts[i].first == QStringLiteral("mark text") ||
                             (texts[i].first == QStringLiteral("duration") && lane.isDurationInBar);
        for (const auto &bar : lane.bars) {
            const auto low = texts[i].second.left() >= bar.left() && texts[i].second.right() <= bar.right();
            if (isOnBar ? !low : intersect(texts[i].second, bar))
                return texts[i].first + QStringLiteral(" and a bar");
        }
        const QRectF gap(lane.gap.x1(), lane.gap.y1() - 1, lane.gap.dx(), 2);
        if (intersect(texts[i].second, gap) && lane.gap.dx() > 0)
            return texts[i].first + QStringLiteral(" on the gap");
        if (intersect(texts[i].second, lane.ghost) && !isOnBar)
            return texts[i].first + QStringLiteral(" on the ghost");
    }
    return {};
}

} // namespace

class tst_LaneLayout : public QObject
{
    Q_OBJECT

private slots:
    void nothingCoversAnotherThingAtAnyZoom()
    {
        for (const auto &exchange : all()) {
            const auto lanes = lanesOf(*exchange, Instant(2s), {samples::retried(99)});
            auto scale = TimeScale::fit(lanes.play, 700, 200);
            for (int i = 0; i < 30; ++i) {
                const LaneLayout layout(lanes, scale, metrics());
                for (const auto &lane : layout.lanes())
                    QCOMPARE(collision(lane), QString());
                scale = scale.zoomed(650, 1.4);
            }
        }
    }

    void nothingCoversAnotherThingWhateverHappened()
    {
        QRandomGenerator random(417);
        for (int i = 0; i < 2000; ++i) {
            const auto lanes = randomLanes(random);
            const auto width = random.bounded(80, 1600);
            const auto scale = TimeScale::fit(lanes.play, width, width * 0.2)
                                   .zoomed(random.bounded(width), std::pow(10, random.bounded(5)));
            const LaneLayout layout(lanes, scale, metrics());
            for (const auto &lane : layout.lanes()) {
                QVERIFY2(collision(lane).isEmpty(), qPrintable(collision(lane) + QString::number(i)));
                for (const auto *box : {&lane.duration.box, &lane.note.box})
                    QVERIFY(box->isEmpty() || (box->left() >= 100 && box->right() <= 100 + width));
                QVERIFY(!intersect(layout.refusalLabel(), lane.duration.box));
                QVERIFY(!intersect(layout.refusalLabel(), lane.note.box));
                for (const auto &bar : lane.bars)
                    QVERIFY(!intersect(layout.refusalLabel(), bar));
            }
            for (const auto &part : layout.refusalParts()) {
                for (const auto &lane : layout.lanes()) {
                    const QRectF line(part.x1(), part.y1(), 1, part.length());
                    QVERIFY(!intersect(line, lane.duration.box) && !intersect(line, lane.note.box));
                }
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
                QVERIFY(lane.bars.front().width() >= 3);
                QVERIFY(layout.plotArea().contains(lane.bars.front()));
            }
        }
    }

    void aPhaseWithoutLengthBesideASecondCanBeSeenAndHit()
    {
        Lanes lanes;
        Lane lane;
        lane.bars.push_back({timeline::PhaseName::Head, Instant(500ms), Instant(500ms)});
        lanes.lanes.push_back(lane);
        lane.bars = {{timeline::PhaseName::Wait, Instant(), Instant(1s)}};
        lanes.lanes.push_back(lane);
        const LaneLayout layout(lanes, TimeScale::fit(1s, 700, 200), metrics());
        const auto bar = layout.lanes().front().bars.front();
        QVERIFY(bar.width() >= 3);
        QCOMPARE(layout.stopAt(bar.center() + QPointF(3, 0)), std::optional(LaneStop{0, false, 0}));
        QVERIFY(!layout.lanes().front().duration.text.isEmpty());
    }

    void durationsStandOnTheBarsThatHoldThemElseBeside()
    {
        const auto lanes = lanesOf(*samples::silent());
        const LaneLayout layout(lanes, TimeScale::fit(lanes.whole, 700, 200), metrics());
        for (std::size_t i = 0; i < lanes.lanes.size(); ++i) {
            const auto &lane = layout.lanes()[i];
            const auto isWait = lanes.lanes[i].phase() == timeline::PhaseName::ExpectWait;
            QCOMPARE(lane.isDurationInBar, isWait);
            QVERIFY(!lane.duration.box.isEmpty());
        }
    }

    void aNoteThatIsTooLongIsElided()
    {
        auto exchange = *samples::closedWhileWaiting();
        exchange.failure->message = std::string(500, 'x');
        const auto lanes = lanesOf(exchange);
        const LaneLayout layout(lanes, TimeScale::fit(lanes.whole, 700, 200), metrics());
        const auto &note = layout.lanes().back().note;
        QVERIFY(note.text.endsWith(QChar(0x2026)));
        QVERIFY(note.box.right() <= 800);
    }

    void aLaneThatIsOutOfViewSaysOnWhichSide()
    {
        const auto lanes = lanesOf(*samples::refused());
        const auto scale = TimeScale::fit(lanes.whole, 700).showing({Instant(1ms), Instant(2ms)});
        const LaneLayout layout(lanes, scale, metrics());
        QVERIFY(layout.lanes()[0].out == OutOfView::Before);
        QVERIFY(layout.lanes()[3].out == OutOfView::No);
        QVERIFY(layout.lanes()[4].out == OutOfView::After);
        QVERIFY(layout.lanes()[0].duration.box.isEmpty());
    }

    void findsTheBarUnderThePointerAndNothingBesideIt()
    {
        const auto lanes = lanesOf(*samples::refused());
        const LaneLayout layout(lanes, TimeScale::fit(lanes.whole, 700, 200), metrics());
        for (std::size_t i = 0; i < layout.lanes().size(); ++i)
            QCOMPARE(layout.stopAt(layout.lanes()[i].bars.front().center()),
                     std::optional(LaneStop{i, false, 0}));
        QVERIFY(!layout.stopAt({50, 10}));
        QCOMPARE(layout.rowAt({50, 10}), 0);
        QCOMPARE(layout.rowAt({50, layout.height() + 1}), -1);
        QCOMPARE(layout.rowAt({50, -1}), -1);
    }

    void findsTheNearestMarkUnderThePointer()
    {
        const auto lanes = lanesOf(*samples::hints());
        const LaneLayout layout(lanes, TimeScale::fit(lanes.whole, 700, 200), metrics());
        const auto &marks = layout.lanes()[2].marks;
        const auto y = layout.lanes()[2].row.center().y();
        QCOMPARE(marks.size(), std::size_t(3));
        QCOMPARE(layout.stopAt({marks[1].x + 2, y}), std::optional(LaneStop{2, true, 1}));
        QCOMPARE(layout.stopAt({marks[1].x + 40, y}), std::optional(LaneStop{2, false, 0}));
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
        QCOMPARE(*layout.refusalLine(), std::round(100 + scale.pixel(*lanes.refusedAt)));
        QVERIFY(!layout.refusalLabel().isEmpty());
        QVERIFY(!LaneLayout(lanes, scale.zoomed(0, 50), metrics()).refusalLine());
    }

    void theGapBeforeARetryIsDrawn()
    {
        auto refused = *samples::refused(41);
        auto retry = *samples::retried(42, 41);
        retry.startedAt = refused.startedAt + 20ms;
        const auto lanes = lanesOf(refused, {}, {std::make_shared<const Exchange>(retry)});
        const auto scale = TimeScale::fit(lanes.play, 700, 200);
        const LaneLayout layout(lanes, scale, metrics());
        const auto gap = layout.lanes().back().gap;
        QCOMPARE(gap.x1(), 100 + scale.pixel(refused.end()));
        QCOMPARE(gap.x2(), 100 + scale.pixel(Instant(20ms)));
    }

    void edgesStandOnWholePixelsOfTheScreen()
    {
        const auto lanes = lanesOf(*samples::continued());
        for (const auto ratio : {1.0, 1.5, 2.0}) {
            auto fine = metrics();
            fine.pixelRatio = ratio;
            const LaneLayout layout(lanes, TimeScale::fit(lanes.whole, 700, 200), fine);
            for (const auto &lane : layout.lanes()) {
                for (const auto edge : {lane.bars.front().left(), lane.bars.front().top()})
                    QVERIFY(std::abs(edge * ratio - std::round(edge * ratio)) < 1e-6);
            }
        }
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_LaneLayout)
#include "tst_lanelayout.moc"
