// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineview.h"

#include "tests/ui/samples/samples.h"
#include "ui/timeline/hovercard.h"
#include "app/analysis/exacttime.h"
#include "ui/timeline/timelineoverlay.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

namespace expectra {

namespace {

using timeline::PhaseName;

QPoint centerOfBar(const TimelineView &view, std::size_t lane)
{
    return view.scene().layout.lanes().at(lane).bars.front().center().toPoint();
}

/// QTest leaves the button down, as it seems to Qt.
void doubleClick(TimelineView &view, const QPoint &at)
{
    QTest::mouseDClick(&view, Qt::LeftButton, {}, at);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, at);
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
        doubleClick(*m_view, at);
        QVERIFY(m_view->scene().scale.isFitted());
        QTest::keyClick(m_view.get(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(!m_view->scene().scale.isFitted());
        QTest::keyClick(m_view.get(), Qt::Key_Backspace);
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
        QVERIFY(m_view->scene().lanes.lanes.back().isRunning());
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

    void shiftAndArrowsPan()
    {
        m_view->showExchange(samples::refused().get());
        wheel(*m_view, {500, 40}, 600);
        const auto before = m_view->scene().scale.begin();
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(m_view->scene().scale.begin() > before);
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(!m_view->scene().selected);
    }

    void whatIsChosenElsewhereIsMarkedAndToldToNobody()
    {
        const auto exchange = samples::continued();
        m_view->showExchange(exchange.get());
        QSignalSpy spy(m_view.get(), &TimelineView::phaseSelected);
        m_view->selectPhase(PhaseName::Body);
        QVERIFY(m_view->scene().lanes.lanes[m_view->scene().selected->lane].phase() == PhaseName::Body);
        m_view->selectBytes({3, 4}, Direction::Sent);
        QVERIFY(m_view->scene().lanes.lanes[m_view->scene().selected->lane].phase() == PhaseName::Head);
        m_view->selectBytes({exchange->response->range.begin, exchange->response->range.end},
                            Direction::Received);
        QVERIFY(m_view->scene().lanes.lanes[m_view->scene().selected->lane].phase() == PhaseName::Response);
        QCOMPARE(spy.size(), 0);
    }

    void anotherExchangeOfThePlayIsOpenedFromItsLane()
    {
        const auto refused = samples::refused(41);
        auto retry = *samples::retried(42, 41);
        retry.startedAt = refused->startedAt + std::chrono::milliseconds(9);
        m_view->showExchange(refused.get(), {std::make_shared<const Exchange>(retry)});
        QSignalSpy spy(m_view.get(), &TimelineView::exchangeRequested);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        const auto row = m_view->scene().layout.lanes().back().row;
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {30, static_cast<int>(row.center().y())});
        doubleClick(*m_view, m_view->scene().layout.lanes().back().bars.back().center().toPoint());
        QCOMPARE(spy.size(), 3);
        for (const auto &call : spy)
            QCOMPARE(call[0].toULongLong(), quint64(42));
    }

    void thePointerHasALineWithTheExactTime()
    {
        m_view->showExchange(samples::refused().get());
        const auto bar = m_view->scene().layout.lanes().at(3).bars.front();
        QTest::mouseMove(m_view.get(), bar.center().toPoint());
        QTest::mouseMove(m_view.get(), QPoint(static_cast<int>(bar.left()) + 2, 70));
        const auto &sight = m_view->overlay().sight();
        QVERIFY(sight.hair);
        QCOMPARE(sight.hairText, QStringLiteral("560.000 µs"));
        QTest::mouseMove(m_view.get(), {20, 70});
        QVERIFY(!m_view->overlay().sight().hair);
    }

    void whatIsUnderThePointerIsTold()
    {
        m_view->showExchange(samples::refused().get());
        QTest::mouseMove(m_view.get(), centerOfBar(*m_view, 3));
        auto *card = m_view->findChild<HoverCard *>();
        QVERIFY(card && card->isVisible());
        QVERIFY(card->text().contains(QStringLiteral("kernel")));
        QVERIFY(card->text().contains(exactTime(Duration(5611us))));
        QTest::mouseMove(m_view.get(), centerOfBar(*m_view, 2));
        QVERIFY(card->text().contains(QStringLiteral("sent (0–")));
        QTest::mouseMove(m_view.get(), {20, 20});
        QVERIFY(!card->isVisible());
    }

    void isMeasuredByControlAndDragAndByKeys()
    {
        m_view->showExchange(samples::refused().get());
        const auto bar = m_view->scene().layout.lanes().at(3).bars.front();
        const QPoint from(static_cast<int>(bar.left()), 75);
        const QPoint to(static_cast<int>(bar.right()), 75);
        QTest::mousePress(m_view.get(), Qt::LeftButton, Qt::ControlModifier, from);
        QTest::mouseMove(m_view.get(), (from + to) / 2);
        QTest::mouseMove(m_view.get(), to);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, Qt::ControlModifier, to);
        QCOMPARE(m_view->stage().measured()->length(), Duration(5611us));
        QVERIFY(m_view->overlay().sight().measuredText.startsWith(QStringLiteral("Δ 5.611")));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(!m_view->stage().measured());

        m_view->selectPhase(PhaseName::Tcp);
        QTest::keyClick(m_view.get(), Qt::Key_M);
        m_view->selectPhase(PhaseName::ExpectWait);
        QCOMPARE(m_view->stage().measured()->length(), Duration(6041us));
    }

    void manyLanesAreScrolled()
    {
        auto exchange = *samples::unreachable();
        for (int i = 3; i <= 12; ++i) {
            exchange.timeline.append({Instant(430us), Clock::User, timeline::ConnectStarted{i, {}}});
            exchange.timeline.append(
                {Instant(450us), Clock::User, timeline::ConnectFailed{i, {111, "refused"}}});
        }
        m_view->showExchange(&exchange);
        QCOMPARE(m_view->scene().lanes.lanes.size(), std::size_t(13));
        m_view->resize(900, m_view->sizeHint().height());
        QVERIFY(m_view->stage().scrollable() > 0);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->scene().scroll, m_view->stage().scrollable());
        wheel(*m_view, {20, 40}, 240);
        QVERIFY(m_view->scene().scroll < m_view->stage().scrollable());
        QVERIFY(m_view->scene().scale.isFitted());
    }

    void isCopiedAsTableAndPicture()
    {
        m_view->showExchange(samples::refused().get());
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Expect wait	560.000 "
                                                                             "µs")));
        m_view->run(TimelineCommand::CopyMarkdown);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("| Expect wait |")));
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
    }

    void picturesHaveTheColoursOfTheirTheme()
    {
        m_view->showExchange(samples::refused().get());
        const auto bar = m_view->scene().layout.lanes().at(3).bars.front().center().toPoint() + QPoint(0, 32);
        for (const auto theme : {style::Theme::Dark, style::Theme::Light}) {
            for (const int ratio : {1, 2}) {
                const auto image = m_view->picture(theme, ratio).toImage();
                const auto canvas = style::color(style::Role::Canvas, theme);
                QCOMPARE(image.width(), m_view->width() * ratio);
                QCOMPARE(image.pixelColor(2, 2), canvas);
                QCOMPARE(image.pixelColor(2, image.height() - 2), canvas);
                QCOMPARE(image.pixelColor(bar * ratio), style::color(style::Role::PhaseExpectWait, theme));
            }
        }
    }

    void aScreenReaderFindsATable()
    {
        m_view->showExchange(samples::refused().get());
        auto *access = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(access && access->role() == QAccessible::Table);
        auto *table = access->tableInterface();
        QVERIFY(table);
        QCOMPARE(table->rowCount(), 6);
        QCOMPARE(access->childCount(), 6 * table->columnCount());
        QCOMPARE(table->cellAt(3, 0)->text(QAccessible::Name), QStringLiteral("Expect wait"));
        QCOMPARE(table->cellAt(3, 2)->text(QAccessible::Name), QStringLiteral("5.611 000 ms"));
        QCOMPARE(table->columnDescription(2), QStringLiteral("Duration"));
        QCOMPARE(access->indexOfChild(table->cellAt(3, 2)), 3 * table->columnCount() + 2);
        QVERIFY(table->cellAt(3, 0)->rect().isValid());
        QVERIFY(!table->cellAt(6, 0) && !table->cellAt(0, 99));

        QSignalSpy spy(m_view.get(), &TimelineView::phaseSelected);
        QVERIFY(table->selectRow(3));
        QCOMPARE(spy.size(), 1);
        QVERIFY(table->isRowSelected(3) && table->cellAt(3, 0)->state().selected);
        QVERIFY(!table->cellAt(2, 0)->state().selected);
        m_view->showExchange(nullptr);
        QCOMPARE(access->childCount(), 0);
    }

    /// Prints how long a picture of many marks takes; a frame is 16 ms.
    void paintsAThousandMarks()
    {
        auto exchange = *samples::hints();
        for (int i = 0; i < 1000; ++i)
            exchange.interim.push_back({"HTTP/1.1", 102, "Processing", {}, {}, Instant(300us + 3us * i)});
        m_view->showExchange(&exchange);
        QCOMPARE(m_view->scene().lanes.lanes[2].marks.size(), std::size_t(1003));
        QPixmap picture(m_view->size());
        QBENCHMARK
        {
            m_view->run(TimelineCommand::Fit);
            m_view->render(&picture);
        }
    }

    void nothingWakesUpWhatIsFinishedOrHidden()
    {
        const auto isAwake = [this] {
            const auto timers = m_view->findChildren<QTimer *>();
            return std::any_of(timers.begin(), timers.end(), [](QTimer *timer) { return timer->isActive(); });
        };
        m_view->showExchange(samples::refused().get());
        QVERIFY(!isAwake());
        m_view->showExchange(samples::waiting(7).get());
        QVERIFY(isAwake());
        m_view->hide();
        QVERIFY(!isAwake());
        m_view->show();
        QVERIFY(isAwake());
        m_view->showExchange(samples::continued(7).get());
        QVERIFY(!isAwake());
    }

    void whatIsChosenStaysChosenWhenLanesGo()
    {
        auto early = *samples::waiting(7);
        timeline::Timeline shifted; // begins with a wait that is soon too short to be shown
        for (auto event : early.timeline.events()) {
            event.at = event.at + 400us;
            shifted.append(event);
        }
        early.timeline = shifted;
        m_view->showExchange(&early);
        QVERIFY(m_view->scene().lanes.lanes.front().phase() == PhaseName::Blocked);
        m_view->selectPhase(PhaseName::Head);
        QTRY_VERIFY(m_view->scene().lanes.lanes.front().phase() != PhaseName::Blocked);
        QVERIFY(m_view->scene().lanes.lanes[m_view->scene().selected->lane].phase() == PhaseName::Head);
    }

    void theMenuOffersWhatCanBeDone()
    {
        m_view->showExchange(samples::refused().get());
        m_view->selectPhase(PhaseName::Tcp);
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, m_view->rect().center(),
                                m_view->mapToGlobal(m_view->rect().center()));
        QApplication::sendEvent(m_view.get(), &asked);
        QVERIFY(m_view->scene().lanes.lanes[m_view->scene().selected->lane].phase() == PhaseName::Tcp);
        auto *menu = m_view->findChild<QMenu *>();
        QVERIFY(menu);
        QStringList enabled;
        for (const auto *action : menu->actions()) {
            if (action->isEnabled() && !action->isSeparator())
                enabled.append(action->text());
        }
        QVERIFY(enabled.contains(QStringLiteral("Zoom to it")));
        QVERIFY(enabled.contains(QStringLiteral("Copy as table")));
        QVERIFY(!enabled.contains(QStringLiteral("Back to the view before")));
        menu->close();
    }

    void aPauseOfTheWheelMakesAStepBack()
    {
        m_view->showExchange(samples::refused().get());
        const auto turnAt = [this](quint64 time) {
            QWheelEvent event(QPointF(500, 40), m_view->mapToGlobal(QPointF(500, 40)), {}, {0, 120},
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            event.setTimestamp(time);
            QApplication::sendEvent(m_view.get(), &event);
        };
        turnAt(1000);
        turnAt(1100);
        const auto once = m_view->scene().scale.shown().length();
        turnAt(5000);
        turnAt(5100);
        QTest::keyClick(m_view.get(), Qt::Key_Backspace);
        QVERIFY(std::abs((m_view->scene().scale.shown().length() - once).count()) < 10);
        QTest::keyClick(m_view.get(), Qt::Key_Backspace);
        QVERIFY(m_view->scene().scale.isFitted());
    }

    void newsOfARunningExchangeWaitsForTheNextFrame()
    {
        m_view->showExchange(samples::waiting(7).get());
        auto exchange = *samples::waiting(7);
        exchange.timeline.append({Instant(700us), Clock::User, timeline::BodyReleased{}});
        const auto before = m_view->scene().lanes.lanes.back().phase();
        m_view->showExchange(&exchange);
        QVERIFY(m_view->scene().lanes.lanes.back().phase() == before);
        m_view->showExchange(samples::continued(7).get()); // the final state comes at once
        QVERIFY(m_view->scene().lanes.lanes.back().phase() == PhaseName::Response);
    }

private:
    std::unique_ptr<TimelineView> m_view;
};

} // namespace expectra

QTEST_MAIN(expectra::tst_TimelineView)
#include "tst_timelineview.moc"
