// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/waterfallscale.h"

#include <QtTest/QTest>

namespace expectra {

class tst_WaterfallScale : public QObject
{
    Q_OBJECT

private slots:
    void oneStretchTakesTheWholeWidth()
    {
        const WaterfallScale scale({{1h, 10ms}});
        QCOMPARE(scale.place(1h), 0.0);
        QCOMPARE(scale.place(1h + 10ms), 1.0);
        QVERIFY(std::abs(scale.place(1h + 5ms) - 0.5) < 1e-6);
    }

    void timeInWhichNothingRanIsCutShort()
    {
        const WaterfallScale scale({{0s, 10ms}, {10min, 10ms}});
        QVERIFY(scale.place(10ms) > 0.45);
        QVERIFY(scale.place(10min) > scale.place(10ms));
        QVERIFY(scale.place(10min) < 0.55);
    }

    void whatRanTogetherOverlaps()
    {
        const WaterfallScale scale({{1ms, 10ms}, {0ms, 10ms}});
        QVERIFY(scale.place(1ms) < scale.place(10ms));
        QCOMPARE(scale.place(11ms), 1.0);
    }

    void timesOutsideOfItStayInside()
    {
        const WaterfallScale scale({{1h, 10ms}});
        QCOMPARE(scale.place(0s), 0.0);
        QCOMPARE(scale.place(2h), 1.0);
        QCOMPARE(WaterfallScale().place(1ms), 0.0);
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_WaterfallScale)
#include "tst_waterfallscale.moc"
