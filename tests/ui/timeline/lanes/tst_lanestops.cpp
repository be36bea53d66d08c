// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanes/lanestops.h"

#include "tests/ui/samples/samples.h"

#include <QtTest/QTest>

namespace expectra {

using timeline::PhaseName;

class tst_LaneStops : public QObject
{
    Q_OBJECT

private slots:
    void walkingInTimeMeetsEveryBarAndMarkOnce()
    {
        for (const auto &exchange : {samples::continued(), samples::refused(), samples::hints()}) {
            const auto lanes = lanesOf(*exchange);
            std::vector<LaneStop> met;
            std::optional<LaneStop> at;
            for (auto next = neighbour(lanes, at, 1); next != at; next = neighbour(lanes, at, 1)) {
                QVERIFY(!at || timeOf(lanes, *next).begin >= timeOf(lanes, *at).begin);
                met.push_back(*next);
                at = next;
            }
            QCOMPARE(met.size(), stopsByLane(lanes).size());
        }
    }

    void fromNothingOneComesToAnEnd()
    {
        const auto lanes = lanesOf(*samples::refused());
        QCOMPARE(neighbour(lanes, std::nullopt, 1), stopsInTime(lanes).front());
        QCOMPARE(neighbour(lanes, std::nullopt, -1), stopsInTime(lanes).back());
        QCOMPARE(laneNeighbour(lanes, std::nullopt, 1)->lane, std::size_t(0));
        QCOMPARE(laneNeighbour(lanes, std::nullopt, -1)->lane, lanes.lanes.size() - 1);
        QVERIFY(!neighbour(Lanes(), std::nullopt, 1) && !laneNeighbour(Lanes(), std::nullopt, 1));
    }

    void aLaneOfSeveralBarsIsEnteredAtTheNearest()
    {
        const auto lanes = lanesOf(*samples::refused(41), {}, {samples::retried(42, 41)});
        const auto response = stopOf(lanes, PhaseName::Response);
        const auto related = laneNeighbour(lanes, response, 1);
        QVERIFY(related && lanes.lanes[related->lane].related);
        QCOMPARE(related->index, std::size_t(0));
        const auto last = LaneStop{related->lane, false, lanes.lanes[related->lane].bars.size() - 1};
        QCOMPARE(laneNeighbour(lanes, last, 0), last);
    }

    void aPhaseIsFoundAndOfSeveralAttemptsTheLast()
    {
        const auto lanes = lanesOf(*samples::unreachable());
        QCOMPARE(stopOf(lanes, PhaseName::Tcp)->lane, lanes.lanes.size() - 1);
        QVERIFY(!stopOf(lanes, PhaseName::Body));
    }

    void aPixelNearAnEventIsThatEvent()
    {
        const auto lanes = lanesOf(*samples::refused());
        const auto scale = TimeScale::fit(lanes.play, 700);
        const auto came = *lanes.refusedAt;
        QCOMPARE(snapped(lanes, scale, scale.pixel(came) + 3), came);
        QVERIFY(snapped(lanes, scale, scale.pixel(came) - 40) != came);
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_LaneStops)
#include "tst_lanestops.moc"
