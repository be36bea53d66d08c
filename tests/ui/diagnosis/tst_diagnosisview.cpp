// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/diagnosisbuilder.h"
#include "ui/diagnosis/diagnosisview.h"
#include "ui/diagnosis/matrix/matrixmodel.h"
#include "ui/diagnosis/matrix/matrixview.h"
#include "ui/style/style.h"

#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace expectra;
using diagnosis::Cell;
using diagnosis::Probe;
using Stage = DiagnosisView::Stage;

/// From the address to the verdict, without a wire.
class tst_DiagnosisView final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }
    void init();

    void announcesBeforeItRuns();
    void aTypedAddressIsDiagnosed();
    void withoutAnAddressThereIsNothingToRun();
    void aLongAddressIsShownFromItsBeginning();
    void theProbesGiveWayToTheRoutes();
    void tellsHowFarItHasCome();
    void isCancelledByItsButton();
    void aCellAsksForItsExchange();
    void escapeHidesTheExchange();
    void goesBackToTheRoutes();
    void theRouteThatWouldDecideIsTypedNext();
    void offersReportsOnlyOfWhatWasFound();

private:
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] QString progress() const;
    void conclude(diagnosis::Diagnosis::State state = diagnosis::Diagnosis::State::Complete);

    std::unique_ptr<DiagnosisView> m_view;
    diagnosis::Diagnosis m_diagnosis;
};

void tst_DiagnosisView::init()
{
    m_view = std::make_unique<DiagnosisView>();
    m_view->resize(1216, 640);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setRequest(test::bareRequest(), {});
    m_diagnosis = test::diagnosisOf("direct: plain=200 continue=100 200\n"
                                    "proxy=http://squid.internal:3128: plain=200");
    m_diagnosis.probes = {Probe::Plain, Probe::Continue};
    m_diagnosis.state = diagnosis::Diagnosis::State::Running;
}

QPushButton *tst_DiagnosisView::button(const QString &text) const
{
    for (auto *each : m_view->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == text)
            return each;
    }
    return nullptr;
}

QString tst_DiagnosisView::progress() const
{
    for (const auto *chip : m_view->findChildren<Chip *>()) {
        if (chip->isVisible() && chip->text().contains(QLatin1String("probes")))
            return chip->text();
    }
    return {};
}

void tst_DiagnosisView::conclude(diagnosis::Diagnosis::State state)
{
    m_diagnosis.state = state;
    diagnosis::Conclusion conclusion;
    conclusion.verdict.summary = QStringLiteral("The proxy refuses");
    m_view->showConclusion(m_diagnosis, conclusion);
}

void tst_DiagnosisView::announcesBeforeItRuns()
{
    QCOMPARE(m_view->stage(), Stage::Before);
    QSignalSpy requested(m_view.get(), &DiagnosisView::runRequested);
    QVERIFY(!button(QStringLiteral("Run again")));
    QPushButton *run = button(QStringLiteral("Run the diagnosis"));
    QVERIFY(run && run->isEnabled());
    QTest::mouseClick(run, Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    const auto plan = requested.front().front().value<diagnosis::BatteryPlan>();
    QCOMPARE(plan.base, test::bareRequest());
    QCOMPARE(plan.routes, std::vector<diagnosis::Route>(1));
}

void tst_DiagnosisView::aTypedAddressIsDiagnosed()
{
    m_view->focusAddress();
    auto *address = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(address);
    QTest::keyClicks(address, QStringLiteral("http://storage.internal/bucket"));
    QCOMPARE(m_view->title(), QStringLiteral("Diagnose storage.internal"));
    QSignalSpy requested(m_view.get(), &DiagnosisView::runRequested);
    QTest::keyClick(address, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.front().front().value<diagnosis::BatteryPlan>().base.url,
             std::string("http://storage.internal/bucket"));
}

void tst_DiagnosisView::withoutAnAddressThereIsNothingToRun()
{
    m_view->setRequest({}, {});
    QSignalSpy requested(m_view.get(), &DiagnosisView::runRequested);
    QVERIFY(!button(QStringLiteral("Run the diagnosis"))->isEnabled());
    m_view->run();
    QCOMPARE(requested.size(), 0);
}

void tst_DiagnosisView::aLongAddressIsShownFromItsBeginning()
{
    Request request = test::bareRequest();
    request.url += std::string(500, 'p');
    m_view->setRequest(request, {});
    const auto fields = m_view->findChildren<QLineEdit *>();
    const auto address = std::find_if(fields.begin(), fields.end(), [](const QLineEdit *field) {
        return field->accessibleName() == QLatin1String("Address to diagnose");
    });
    QVERIFY(address != fields.end());
    QCOMPARE((*address)->cursorPosition(), 0);
}

/// In a window of 1280 pixels beside the collections.
void tst_DiagnosisView::theProbesGiveWayToTheRoutes()
{
    const auto named = [this](const QString &name) {
        for (auto *each : m_view->findChildren<QWidget *>()) {
            if (each->isVisible() && each->accessibleName() == name)
                return each->rect().translated(each->mapTo(m_view.get(), QPoint()));
        }
        return QRect();
    };
    const QString probes = QStringLiteral("The probes");
    const QString place = QStringLiteral("Place of the route");
    QTRY_VERIFY(named(probes).left() > named(place).right());
    m_view->resize(1016, 560);
    QTRY_VERIFY(named(probes).top() > named(place).bottom());
    QVERIFY(named(place).width() > 160);
}

void tst_DiagnosisView::tellsHowFarItHasCome()
{
    const std::vector<Cell> running{{Probe::Continue, 1}};
    m_view->showProgress(m_diagnosis, running);
    QCOMPARE(m_view->stage(), Stage::Running);
    QVERIFY2(progress().startsWith(QLatin1String("1 of 2 probes")), qPrintable(progress()));
    QVERIFY2(progress().contains(QLatin1String("2 route")), qPrintable(progress()));
    m_diagnosis.omissions.push_back({Probe::Continue, 1, QStringLiteral("cancelled")});
    m_diagnosis.took = 1300ms;
    conclude();
    QVERIFY2(progress().startsWith(QLatin1String("2 of 2 probes")), qPrintable(progress()));
    QVERIFY2(progress().endsWith(QLatin1String("1.3 s")), qPrintable(progress()));
}

void tst_DiagnosisView::isCancelledByItsButton()
{
    QSignalSpy cancelled(m_view.get(), &DiagnosisView::cancelRequested);
    m_view->cancel();
    QCOMPARE(cancelled.size(), 0); // nothing runs
    m_view->showProgress(m_diagnosis, {});
    QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
    conclude(diagnosis::Diagnosis::State::Cancelled);
    QVERIFY(button(QStringLiteral("Run again")));
}

void tst_DiagnosisView::aCellAsksForItsExchange()
{
    conclude();
    QSignalSpy requested(m_view.get(), &DiagnosisView::exchangeRequested);
    MatrixView *matrix = m_view->matrix();
    matrix->choose(matrix->model()->index(1, 0));
    matrix->setFocus();
    QTest::keyClick(matrix, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.front().front().value<ExchangePtr>(),
             m_diagnosis.sample(Probe::Continue, 0)->exchanges.back());
}

void tst_DiagnosisView::escapeHidesTheExchange()
{
    conclude();
    QSignalSpy hidden(m_view.get(), &DiagnosisView::exchangeHidden);
    m_view->matrix()->setFocus();
    QTest::keyClick(m_view->matrix(), Qt::Key_Escape);
    QCOMPARE(hidden.size(), 0);
    const auto isHinted = [this] {
        const auto labels = m_view->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(QLatin1String("A cell opens"));
        });
    };
    QVERIFY(isHinted());
    m_view->setExchangeShown(true);
    QVERIFY(!isHinted());
    QVERIFY(button(QStringLiteral("Hide the exchange")));
    QTest::keyClick(m_view->matrix(), Qt::Key_Escape);
    QCOMPARE(hidden.size(), 1);
}

void tst_DiagnosisView::goesBackToTheRoutes()
{
    conclude();
    QTest::mouseClick(button(QStringLiteral("Routes…")), Qt::LeftButton);
    QCOMPARE(m_view->stage(), Stage::Before);
    QVERIFY(button(QStringLiteral("Run the diagnosis")));
}

void tst_DiagnosisView::theRouteThatWouldDecideIsTypedNext()
{
    diagnosis::Conclusion conclusion;
    conclusion.verdict.decider = {QStringLiteral("a direct route to the origin"),
                                  diagnosis::Route::Way::Address};
    m_view->showConclusion(m_diagnosis, conclusion);
    for (int times = 0; times < 2; ++times) { // the second time it waits already
        for (auto *link : m_view->findChildren<QLabel *>()) {
            if (link->accessibleName().startsWith(QLatin1String("Add this route")))
                QTest::keyClick(link, Qt::Key_Return);
        }
        QCOMPARE(m_view->stage(), Stage::Before);
        auto *place = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(place);
        QCOMPARE(place->accessibleName(), QStringLiteral("Address of the route"));
        if (times == 1)
            QTest::keyClicks(place, QStringLiteral("10.0.0.7:8080"));
        else
            m_view->showConclusion(m_diagnosis, conclusion);
    }
    QSignalSpy requested(m_view.get(), &DiagnosisView::runRequested);
    m_view->run();
    QCOMPARE(requested.size(), 1);
    const auto plan = requested.front().front().value<diagnosis::BatteryPlan>();
    QCOMPARE(plan.routes.size(), std::size_t(2));
    QCOMPARE(plan.routes.back().way, diagnosis::Route::Way::Address);
    QCOMPARE(plan.routes.back().place, std::string("10.0.0.7:8080"));
}

void tst_DiagnosisView::offersReportsOnlyOfWhatWasFound()
{
    QVERIFY(!button(QStringLiteral("Report…")));
    conclude();
    QPushButton *report = button(QStringLiteral("Report…"));
    QVERIFY(report);
    QSignalSpy requested(m_view.get(), &DiagnosisView::reportRequested);
    QCOMPARE(report->menu()->actions().size(), 3);
    report->menu()->actions()[1]->trigger();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.front().front().value<DiagnosisBar::Report>(), DiagnosisBar::Report::Sarif);
}

QTEST_MAIN(tst_DiagnosisView)
#include "tst_diagnosisview.moc"
