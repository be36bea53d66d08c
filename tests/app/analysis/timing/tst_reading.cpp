// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/timing/reading.h"

#include <QtTest/QtTest>

using namespace expectra;

class tst_Reading : public QObject
{
    Q_OBJECT

private slots:
    void isPausedBetweenPausedAndResumed();
};

void tst_Reading::isPausedBetweenPausedAndResumed()
{
    timeline::Timeline timeline;
    const auto happens = [&timeline](timeline::Payload payload) {
        timeline.append({Instant(), Clock::User, std::move(payload)});
        return isReadingPaused(timeline);
    };
    QVERIFY(!isReadingPaused(timeline));
    QVERIFY(!happens(timeline::Received{{0, 10}}));
    QVERIFY(happens(timeline::Paused{}));
    QVERIFY(happens(timeline::Sent{{0, 5}, 0})); // the body goes on
    QVERIFY(!happens(timeline::Resumed{}));
    QVERIFY(!happens(timeline::Received{{10, 20}}));
}

QTEST_GUILESS_MAIN(tst_Reading)
#include "tst_reading.moc"
