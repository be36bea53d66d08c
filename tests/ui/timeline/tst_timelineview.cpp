// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineview.h"

#include "tests/ui/samples/samples.h"

#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace expectra {

namespace {

using timeline::PhaseName;

QPoint centerOfBar(const TimelineView &view, std::size_t lane)
{
    return view.scene().layout.lanes().at(lane).bar.center().toPoint();
}

void wheel(TimelineView &view, const QPoint &at, int turn)
{
    QWheelEvent event(at, view.mapToGlobal(at), {}, {0, turn}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &event);
}

} // namespace

class tst_TimelineView : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<TimelineView>();
        m_view->resize(900, 200);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void clickingABarTellsItsPhaseAndBytes()
    {
        const auto exchange = samples::refused();
        m_view->showExchange(exchange.get());
        QSignalSpy spy(m_view.get(), &TimelineView::phaseSelected);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, centerOfBar(*m_view, 2));
        QCOMPARE(spy.size(), 1);
        QVERIFY(spy[0][0].value<PhaseName>() == PhaseName::Head);
        QCOMPARE(spy[0][1].value<ByteRange>(), (ByteRange{0, exchange->sent.head.size()}));
        QVERIFY(spy[0][2].value<Direction>() == Direction::Sent);
    }

    void arrowsWalkOverTheBars()
    {
        m_view->showExchange(samples::refused().get());
        QSignalSpy spy(m_view.get(), &TimelineView::phaseSelected);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(spy.size(), 4);
        QVERIFY(spy[1][0].value<PhaseName>() == PhaseName::Tcp);
        QVERIFY(spy[2][0].value<PhaseName>() == PhaseName::Response);
        QVERIFY(spy[3][0].value<PhaseName>() == PhaseName::ExpectWait);
    }

    void theWheelZoomsAtThePointerAndZeroFits()
    {
        m_view->showExchange(samples::refused().get());
        const QPoint at(500, 40);
        const auto plotX = at.x() - m_view->scene().layout.plotArea().left();
        const auto under = m_view->scene().scale.at(plotX);
        wheel(*m_view, at, 240);
        QVERIFY(!m_view->scene().scale.isFitted());
        QVERIFY(std::abs((m_view->scene().scale.at(plotX) - under).count()) < 1000);
        QTest::keyClick(m_view.get(), Qt::Key_0);
        QVERIFY(m_view->scene().scale.isFitted());
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QVERIFY(!m_view->scene().scale.isFitted());
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, at);
        QVERIFY(m_view->scene().scale.isFitted());
    }

    void draggingPansAndSelectsNothing()
    {
        m_view->showExchange(samples::refused().get());
        wheel(*m_view, {500, 40}, 600);
        const auto before = m_view->scene().scale.begin();
        QSignalSpy spy(m_view.get(), &TimelineView::phaseSelected);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {500, 75});
        QTest::mouseMove(m_view.get(), {440, 75});
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {440, 75});
        QVERIFY(m_view->scene().scale.begin() > before);
        QCOMPARE(spy.size(), 0);
    }

    void isAsHighAsItsLanes()
    {
        m_view->showExchange(samples::continued().get());
        const auto seven = m_view->sizeHint().height();
        m_view->showExchange(samples::refused().get());
        QVERIFY(m_view->sizeHint().height() < seven);
    }

    void aRunningExchangeGrows()
    {
        m_view->showExchange(samples::waiting().get());
        const auto before = m_view->scene().lanes.whole;
        QTRY_VERIFY(m_view->scene().lanes.whole > before);
        QVERIFY(m_view->scene().lanes.lanes.back().isRunning);
    }

    void keepsTheZoomWhileTheSameExchangeGrows()
    {
        m_view->showExchange(samples::waiting(7).get());
        wheel(*m_view, {300, 40}, 600);
        const auto begin = m_view->scene().scale.begin();
        const auto end = m_view->scene().scale.end();
        m_view->showExchange(samples::continued(7).get());
        QVERIFY(m_view->scene().scale.begin() == begin && m_view->scene().scale.end() == end);
        m_view->showExchange(samples::continued(8).get());
        QVERIFY(m_view->scene().scale.isFitted());
    }

    void saysEverythingInItsDescription()
    {
        QVERIFY(!m_view->accessibleName().isEmpty());
        m_view->showExchange(samples::refused().get());
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("Expect wait")));
        m_view->showExchange(nullptr);
        QVERIFY(!m_view->accessibleDescription().contains(QStringLiteral("Expect wait")));
        QCOMPARE(m_view->scene().lanes.lanes.size(), std::size_t(0));
    }

private:
    std::unique_ptr<TimelineView> m_view;
};

} // namespace expectra

QTEST_MAIN(expectra::tst_TimelineView)
#include "tst_timelineview.moc"
