// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/deadlines.h"

#include <QtTest/QtTest>

using namespace expectra;
using timeline::Limit;

class tst_Deadlines : public QObject
{
    Q_OBJECT

private slots:
    void theEarliestPassesFirst();
    void armingAgainMovesALimit();
    void aDisarmedLimitNeverPasses();
    void eachPassesOnce();
};

namespace {

Instant after(Duration time)
{
    return Instant(time);
}

} // namespace

void tst_Deadlines::theEarliestPassesFirst()
{
    transport::Deadlines deadlines;
    QVERIFY(!deadlines.earliest());
    deadlines.arm(Limit::Whole, after(3s));
    deadlines.arm(Limit::ExpectWait, after(1s));
    deadlines.arm(Limit::Idle, after(2s));
    QVERIFY(deadlines.earliest() == after(1s));
    QVERIFY(!deadlines.takePassed(after(999ms)));
    QVERIFY(deadlines.takePassed(after(5s)) == Limit::ExpectWait);
    QVERIFY(deadlines.takePassed(after(5s)) == Limit::Idle);
    QVERIFY(deadlines.takePassed(after(5s)) == Limit::Whole);
}

void tst_Deadlines::armingAgainMovesALimit()
{
    transport::Deadlines deadlines;
    deadlines.arm(Limit::Idle, after(1s));
    deadlines.arm(Limit::Idle, after(4s));
    QVERIFY(!deadlines.takePassed(after(3s)));
    QVERIFY(deadlines.takePassed(after(4s)) == Limit::Idle);
}

void tst_Deadlines::aDisarmedLimitNeverPasses()
{
    transport::Deadlines deadlines;
    deadlines.arm(Limit::Lookup, after(1s));
    deadlines.disarm(Limit::Lookup);
    QVERIFY(!deadlines.earliest());
    QVERIFY(!deadlines.takePassed(after(9s)));
}

void tst_Deadlines::eachPassesOnce()
{
    transport::Deadlines deadlines;
    deadlines.arm(Limit::Connect, after(1s));
    QVERIFY(deadlines.takePassed(after(1s)) == Limit::Connect);
    QVERIFY(!deadlines.takePassed(after(1s)));
}

QTEST_GUILESS_MAIN(tst_Deadlines)
#include "tst_deadlines.moc"
