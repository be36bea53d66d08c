// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timing/timingpanel.h"

#include "tests/ui/samples/samples.h"
#include "ui/panels/parts/filterbox.h"
#include "ui/panels/parts/rowtable.h"
#include "ui/panels/timing/eventmodel.h"
#include "ui/panels/timing/phasemodel.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

using timeline::PhaseName;

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

RowTable *table(const QWidget &panel, const char *name)
{
    for (auto *found : panel.findChildren<RowTable *>()) {
        if (found->accessibleName().startsWith(QLatin1String(name)))
            return found;
    }
    return nullptr;
}

Exchange withEvents(int count)
{
    auto exchange = *samples::refused();
    const auto end = exchange.end();
    for (int i = 0; i < count; ++i) { // kinds in turn: runs of one kind would be merged
        exchange.timeline.append({end, Clock::User, timeline::BodyWithheld{}});
        exchange.timeline.append({end, Clock::User, timeline::BodyAbandoned{}});
    }
    return exchange;
}

} // namespace

class tst_TimingPanel : public QObject
{
    Q_OBJECT

private slots:
    void paintsNoFactSqueezed()
    {
        TimingPanel panel;
        panel.resize(1000, 240);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.showExchange(samples::waiting().get());
        QCoreApplication::processEvents();
        panel.showExchange(samples::refused().get()); // and it may be painted right now
        int facts = 0;
        for (const auto *label : panel.findChildren<QLabel *>()) {
            if (!label->accessibleName().contains(QLatin1Char(':')))
                continue;
            ++facts;
            QVERIFY2(label->isVisible() && label->height() >= label->fontMetrics().height(),
                     qPrintable(label->accessibleName()));
        }
        QVERIFY(facts > 3);
    }

    void listsThePhasesAndTheWhole()
    {
        PhaseModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto exchange = samples::refused();
        model.show(*exchange);
        const auto phases = timeline::phases(exchange->timeline);
        QCOMPARE(model.rowCount(), static_cast<int>(phases.size()) + 1);
        const auto wait = model.rowOf(PhaseName::ExpectWait);
        QCOMPARE(model.index(wait, PhaseModel::NameColumn).data().toString(), QStringLiteral("Expect wait"));
        QVERIFY(model.index(wait, PhaseModel::ShareColumn).data().toString().endsWith(QStringLiteral(" %")));
        const auto last = model.rowCount() - 1;
        QCOMPARE(model.index(last, PhaseModel::NameColumn).data().toString(), QStringLiteral("Total"));
        QCOMPARE(model.phaseAt(last), nullptr);
        QCOMPARE(model.rowOf(PhaseName::Tls), -1);
    }

    void marksThePhaseInWhichItFailed()
    {
        auto exchange = *samples::refused();
        exchange.failure =
            Failure{FailurePhase::Connect, Side::Network, FailureKind::Refused, "Connection refused", {}};
        PhaseModel model;
        model.show(exchange);
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto index = model.index(row, PhaseModel::NameColumn);
            const bool isTcp = index.data(PhaseModel::NameRole).toInt() == static_cast<int>(PhaseName::Tcp);
            QCOMPARE(index.data(PhaseModel::IsFailedRole).toBool(), isTcp);
            QCOMPARE(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("failed here")), isTcp);
        }
    }

    void showsWhatHappenedUncutInASmallWindow()
    {
        TimingPanel panel;
        auto exchange = *samples::refused();
        panel.resize(1015, 300);
        panel.show();
        panel.showExchange(&exchange);
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        auto *events = table(panel, "Events");
        const auto words = QStringLiteral("Attempt 1: connecting to 127.0.0.1:8417");
        QVERIFY(events->columnWidth(EventModel::WhatColumn) > events->fontMetrics().horizontalAdvance(words));
    }

    void showsTheBarsUncutInASmallWindow()
    {
        TimingPanel panel;
        panel.resize(1015, 240);
        panel.show();
        panel.showExchange(samples::refused().get());
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        for (const auto *table : panel.findChildren<RowTable *>())
            QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
    }

    void listsEveryEventWithItsClock()
    {
        EventModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto exchange = samples::refused();
        model.show(*exchange);
        QCOMPARE(model.rowCount(), static_cast<int>(exchange->timeline.events().size()));
        QStringList clocks;
        for (int row = 0; row < model.rowCount(); ++row) {
            clocks.append(model.index(row, EventModel::ClockColumn).data().toString());
            QVERIFY(!model.index(row, EventModel::WhatColumn).data().toString().isEmpty());
            QVERIFY(
                model.index(row, EventModel::TimeColumn).data().toString().endsWith(QStringLiteral(" ms")));
        }
        QVERIFY(clocks.contains(QStringLiteral("noted")));
        QVERIFY(clocks.contains(QStringLiteral("program")) || clocks.contains(QStringLiteral("kernel")));
    }

    void saysWhenAStampLiesBeforeTheEventAboveIt()
    {
        Exchange exchange = *samples::refused();
        exchange.timeline = {};
        exchange.timeline.append({Instant(2ms), Clock::User, timeline::HeadStarted{}});
        exchange.timeline.append({Instant(1'500us), Clock::Kernel, timeline::Transmitted{10}});
        EventModel model;
        model.show(exchange);
        QCOMPARE(model.index(1, EventModel::SinceColumn).data().toString(), QStringLiteral("−500 µs"));
        QCOMPARE(model.index(1, EventModel::ClockColumn).data().toString(), QStringLiteral("kernel"));
    }

    void choosingAPhaseTellsItAndGoesToItsFirstEvent()
    {
        TimingPanel panel;
        const auto exchange = samples::refused();
        panel.resize(1100, 400);
        panel.showExchange(exchange.get());
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QSignalSpy chosen(&panel, &TimingPanel::phaseSelected);
        QSignalSpy activated(&panel, &TimingPanel::bytesActivated);
        auto *phases = table(panel, "Phases");
        const auto row = static_cast<PhaseModel *>(phases->model())->rowOf(PhaseName::Head);
        const auto place = phases->visualRect(phases->model()->index(row, 0)).center();
        QTest::mouseClick(phases->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<PhaseName>(), PhaseName::Head);
        QCOMPARE(chosen[0][1].value<ByteRange>(), (ByteRange{0, exchange->sent.head.size()}));
        QVERIFY(table(panel, "Events")->currentIndex().isValid());
        QTest::keyClick(phases, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QTest::keyClick(phases, Qt::Key_Down);
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen[1][0].value<PhaseName>(), PhaseName::ExpectWait);
    }

    void followsAChoiceMadeElsewhereInSilence()
    {
        TimingPanel panel;
        const auto exchange = samples::refused();
        panel.showExchange(exchange.get());
        QSignalSpy chosen(&panel, &TimingPanel::phaseSelected);
        QSignalSpy bytes(&panel, &TimingPanel::bytesSelected);
        auto *phases = table(panel, "Phases");
        auto *events = table(panel, "Events");
        panel.selectPhase(PhaseName::Response);
        QCOMPARE(phases->currentIndex().row(),
                 static_cast<PhaseModel *>(phases->model())->rowOf(PhaseName::Response));
        panel.highlight(exchange->response->range, Direction::Received);
        const auto words = static_cast<EventModel *>(events->model())->wordsAt(events->currentIndex().row());
        QVERIFY(words.bytes.overlaps(exchange->response->range));
        panel.selectTime(Instant{});
        QCOMPARE(events->currentIndex().row(), 0);
        panel.selectPhase(PhaseName::Tls); // did not occur
        QVERIFY(!phases->selectionModel()->hasSelection());
        QCOMPARE(chosen.size() + bytes.size(), 0);
    }

    void choosingAnEventTellsItsBytes()
    {
        TimingPanel panel;
        const auto exchange = samples::refused();
        panel.showExchange(exchange.get());
        QSignalSpy selected(&panel, &TimingPanel::bytesSelected);
        auto *events = table(panel, "Events");
        const auto row =
            static_cast<EventModel *>(events->model())->rowOf(exchange->response->range, Direction::Received);
        events->setCurrentIndex(events->model()->index(row, 0));
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected[0][1].value<Direction>(), Direction::Received);
    }

    void copiesRowsAndBothTables()
    {
        TimingPanel panel;
        panel.showExchange(samples::refused().get());
        auto *phases = table(panel, "Phases");
        panel.selectPhase(PhaseName::ExpectWait);
        QTest::keyClick(phases, Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(clipboard().startsWith(QStringLiteral("Expect wait\t")), qPrintable(clipboard()));
        QCOMPARE(clipboard().count(QLatin1Char('\t')), 3);
        panel.findChild<QToolButton *>()->click();
        QVERIFY(clipboard().startsWith(QStringLiteral("Phase\tStart\tDuration\tShare\n")));
        QVERIFY(clipboard().contains(QStringLiteral("\n\nTime\tSince\tClock\tWhat\tBytes\tRange\n")));
    }

    void filtersTheEvents()
    {
        TimingPanel panel;
        panel.showExchange(samples::refused().get());
        auto *events = table(panel, "Events");
        const auto all = events->model()->rowCount();
        panel.findChild<FilterBox *>()->setText(QStringLiteral("body"));
        QVERIFY(events->model()->rowCount() > 0 && events->model()->rowCount() < all);
        for (int row = 0; row < events->model()->rowCount(); ++row)
            QVERIFY(events->model()
                        ->index(row, EventModel::WhatColumn)
                        .data()
                        .toString()
                        .contains(QStringLiteral("body"), Qt::CaseInsensitive));
    }

    void staysQuickWithThousandsOfEvents()
    {
        const auto exchange = withEvents(5'000);
        TimingPanel panel;
        panel.resize(1000, 400);
        panel.show();
        QElapsedTimer few;
        few.start();
        panel.showExchange(samples::continued().get());
        panel.grab();
        const auto fewTook = few.nsecsElapsed();
        QElapsedTimer many;
        many.start();
        panel.showExchange(&exchange);
        panel.grab();
        QVERIFY2(many.nsecsElapsed() < fewTook * 20, qPrintable(QString::number(many.nsecsElapsed() / 1000)));
        QVERIFY(table(panel, "Events")->model()->rowCount() > 10'000);
    }

    void survivesARunningExchangeAndNone()
    {
        TimingPanel panel;
        panel.showExchange(samples::waiting().get());
        auto *phases = table(panel, "Phases");
        const auto *model = phases->model();
        QCOMPARE(model->index(model->rowCount() - 1, 0).data().toString(), QStringLiteral("So far"));
        panel.showExchange(nullptr);
        QVERIFY(!phases->isVisibleTo(&panel));
    }
};

} // namespace expectra

QTEST_MAIN(expectra::tst_TimingPanel)
#include "tst_timingpanel.moc"
