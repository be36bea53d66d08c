// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/scale/zoomstack.h"

#include <QtTest/QTest>

namespace expectra {

namespace {

ZoomView view(int begin, int end)
{
    return {{Instant(Duration(begin)), Instant(Duration(end))}, false};
}

} // namespace

class tst_ZoomStack : public QObject
{
    Q_OBJECT

private slots:
    void goesBackAndForwardOverTheViewsThatWereLeft()
    {
        ZoomStack stack;
        stack.leave(view(0, 100), ZoomBy::Once);
        stack.leave(view(10, 50), ZoomBy::Once);
        QCOMPARE(stack.back(view(20, 30)), view(10, 50));
        QCOMPARE(stack.back(view(10, 50)), view(0, 100));
        QVERIFY(!stack.canGoBack() && !stack.back(view(0, 100)));
        QCOMPARE(stack.forward(view(0, 100)), view(10, 50));
        QCOMPARE(stack.forward(view(10, 50)), view(20, 30));
        QVERIFY(!stack.canGoForward());
    }

    void aGestureThatGoesOnIsOneStep()
    {
        ZoomStack stack;
        for (int i = 0; i < 9; ++i)
            stack.leave(view(i, 100), ZoomBy::Wheel);
        for (int i = 0; i < 9; ++i)
            stack.leave(view(i, 60), ZoomBy::Pan);
        QCOMPARE(stack.back(view(50, 51)), view(0, 60));
        QCOMPARE(stack.back(view(0, 60)), view(0, 100));
        QVERIFY(!stack.canGoBack());
    }

    void aSettledGestureIsOver()
    {
        ZoomStack stack;
        stack.leave(view(0, 100), ZoomBy::Wheel);
        stack.settle();
        stack.leave(view(0, 50), ZoomBy::Wheel);
        QCOMPARE(stack.back(view(0, 10)), view(0, 50));
        QVERIFY(stack.canGoBack());
    }

    void leavingAnewForgetsWhatWasUndone()
    {
        ZoomStack stack;
        stack.leave(view(0, 100), ZoomBy::Once);
        QVERIFY(stack.back(view(1, 2)).has_value());
        stack.leave(view(3, 4), ZoomBy::Once);
        QVERIFY(!stack.canGoForward());
    }

    void isBounded()
    {
        ZoomStack stack;
        for (int i = 0; i < 1000; ++i)
            stack.leave(view(i, 2000), ZoomBy::Once);
        int steps = 0;
        for (auto at = stack.back(view(0, 1)); at; at = stack.back(*at))
            ++steps;
        QCOMPARE(steps, 100);
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_ZoomStack)
#include "tst_zoomstack.moc"
