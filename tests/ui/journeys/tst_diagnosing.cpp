// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/labwindow.h"
#include "ui/composer/composer.h"
#include "ui/diagnosis/diagnosisview.h"
#include "ui/diagnosis/matrix/matrixmodel.h"
#include "ui/diagnosis/matrix/matrixview.h"
#include "ui/models/networkmodel.h"
#include "ui/network/networklog.h"
#include "ui/shell/currentexchange.h"
#include "ui/shell/diagnosis/diagnosistabs.h"
#include "ui/shell/diagnosis/reportsave.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/tabs/viewtabs.h"
#include "ui/shell/window/parts.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAccessible>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>

using namespace expectra;
using diagnosis::Cause;
using diagnosis::Cell;
using diagnosis::Probe;
using Stage = DiagnosisView::Stage;

/// From a request to the cause of its trouble, in the whole window and against the lab.
class tst_Diagnosing final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_lab = std::make_unique<LabWindow>(); }
    void cleanup() { m_lab.reset(); }

    void namesTheCause_data();
    void namesTheCause();
    void savesWhatItCameTo();
    void worksByKeysAlone();
    void isCancelledByEscape();
    void anAddressThatCantBeReachedIsSaid();
    void everythingHasANameAndFits_data();
    void everythingHasANameAndFits();

private:
    [[nodiscard]] MainWindow &window() { return m_lab->window(); }
    [[nodiscard]] DiagnosisView *view() { return window().parts().diagnoses->current(); }
    void edit(const std::function<void(Request &)> &change);
    void act(ActionId id) { window().actions()[id]->trigger(); }

    std::unique_ptr<LabWindow> m_lab;
};

namespace {

constexpr int longest = 60'000;

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

} // namespace

void tst_Diagnosing::edit(const std::function<void(Request &)> &change)
{
    QVERIFY(window().openRequest(QStringLiteral("Through a proxy")));
    Composer *composer = window().desk()->tabs()->current();
    Request request = composer->request();
    change(request);
    composer->setRequest(request);
}

void tst_Diagnosing::namesTheCause_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<int>("cause");
    QTest::addRow("the server refuses") << "/expect/refuse"
                                        << "pass" << static_cast<int>(Cause::Server);
    QTest::addRow("the proxy refuses") << "/expect/continue"
                                       << "refuse" << static_cast<int>(Cause::Intermediary);
    QTest::addRow("nothing is wrong") << "/expect/continue"
                                      << "pass" << static_cast<int>(Cause::None);
}

void tst_Diagnosing::namesTheCause()
{
    QFETCH(const QString, path);
    QFETCH(const QString, behaviour);
    QFETCH(const int, cause);
    QVERIFY(m_lab->show());
    edit([&](Request &request) {
        request.url = "http://{{host}}" + path.toStdString();
        request.proxy.address = "http://" + behaviour.toStdString() + "@{{proxy}}";
    });
    act(ActionId::Diagnose);
    QVERIFY(view());
    QCOMPARE(view()->stage(), Stage::Before); // nothing leaves before it was announced
    QCOMPARE(window().exchanges()->totals().exchanges, 0);
    act(ActionId::Send);
    QTRY_COMPARE_WITH_TIMEOUT(view()->stage(), Stage::Done, longest);
    QCOMPARE(view()->diagnosis().routes.size(), std::size_t(2));
    QCOMPARE(static_cast<int>(view()->conclusion().verdict.cause), cause);
    QVERIFY(!view()->conclusion().verdict.summary.isEmpty());

    std::size_t played = 0;
    for (const auto &sample : view()->diagnosis().samples)
        played += sample.exchanges.size();
    QCOMPARE(std::size_t(window().exchanges()->totals().exchanges), played);
}

void tst_Diagnosing::savesWhatItCameTo()
{
    QVERIFY(m_lab->show());
    edit([](Request &request) { request.url = "http://{{host}}/expect/refuse"; });
    act(ActionId::Diagnose);
    act(ActionId::Send);
    QTRY_COMPARE_WITH_TIMEOUT(view()->stage(), Stage::Done, longest);

    const QTemporaryDir folder;
    const auto contentOf = [&](DiagnosisBar::Report kind) {
        QFile file(folder.filePath(QStringLiteral("report")));
        const auto problem = saveReport(*view(), kind, file.fileName());
        return problem.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : problem.toUtf8();
    };
    QVERIFY(contentOf(DiagnosisBar::Report::Html).startsWith("<!DOCTYPE html>"));
    QVERIFY(contentOf(DiagnosisBar::Report::Sarif).contains("\"2.1.0\""));
    QVERIFY(contentOf(DiagnosisBar::Report::Json).contains("\"verdict\""));
    QVERIFY(!saveReport(*view(), DiagnosisBar::Report::Html, folder.filePath(QStringLiteral("no/such")))
                 .isEmpty());
}

void tst_Diagnosing::worksByKeysAlone()
{
    QVERIFY(m_lab->show());
    edit([](Request &request) { request.url = "http://{{host}}/expect/refuse"; });
    window().desk()->tabs()->current()->focusAddress();
    QVERIFY(!window().desk()->view()->isHidden());
    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(view() && view()->isVisible());
    QVERIFY(window().desk()->view()->isHidden()); // there is no exchange to be looked at
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(view()->stage(), Stage::Done, longest);

    MatrixView *matrix = view()->matrix();
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(matrix));
    matrix->choose(matrix->model()->index(0, 0));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    const ExchangePtr shown = window().exchanges()->shown();
    QVERIFY(shown);
    QCOMPARE(shown, view()->diagnosis().sample(Probe::Continue, 0)->exchanges.back());
    QVERIFY(window().desk()->view()->isVisible());
    QVERIFY(matrix->isVisible());
    QVERIFY(matrix->visualRect(matrix->currentIndex()).isValid());
    press(Qt::Key_Escape);
    QVERIFY(window().desk()->view()->isHidden());

    DiagnosisView *diagnosed = view();
    press(Qt::Key_Tab, Qt::ControlModifier); // on to the requests
    QVERIFY(!view() && window().desk()->view()->isVisible());
    press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(view(), diagnosed);
    press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!view() && window().desk()->tabs()->current());
}

void tst_Diagnosing::isCancelledByEscape()
{
    QVERIFY(m_lab->show());
    edit([](Request &request) { request.url = "http://{{host}}/expect/silent"; });
    act(ActionId::Diagnose);
    act(ActionId::Send);
    QCOMPARE(view()->stage(), Stage::Running);
    QVERIFY(window().actions()[ActionId::Cancel]->isEnabled());
    QVERIFY(!window().actions()[ActionId::Send]->isEnabled());
    QTRY_VERIFY(!view()->diagnosis().samples.empty());
    press(Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(view()->stage(), Stage::Done, longest);
    QCOMPARE(view()->diagnosis().state, diagnosis::Diagnosis::State::Cancelled);
    QVERIFY(!window().actions()[ActionId::Cancel]->isEnabled());
    QVERIFY(window().actions()[ActionId::Send]->isEnabled()); // runs it again
}

void tst_Diagnosing::anAddressThatCantBeReachedIsSaid()
{
    QVERIFY(m_lab->show());
    edit([](Request &request) {
        request.url = "http://127.0.0.1:1/nobody";
        request.proxy = {};
    });
    act(ActionId::Diagnose);
    act(ActionId::Send);
    QTRY_COMPARE_WITH_TIMEOUT(view()->stage(), Stage::Done, longest);
    QCOMPARE(view()->conclusion().verdict.cause, Cause::Undetermined);
    QCOMPARE(view()->conclusion().verdict.rule, std::string("unreachable"));
}

void tst_Diagnosing::everythingHasANameAndFits_data()
{
    QTest::addColumn<bool>("isRun");
    QTest::addRow("announced") << false;
    QTest::addRow("diagnosed") << true;
}

void tst_Diagnosing::everythingHasANameAndFits()
{
    QFETCH(const bool, isRun);
    constexpr QSize screen{1280, 720};
    window().resize(screen);
    QVERIFY(m_lab->show());
    edit([](Request &request) { request.url = "http://{{host}}/expect/refuse"; });
    act(ActionId::Diagnose);
    if (isRun) {
        act(ActionId::Send);
        QTRY_COMPARE_WITH_TIMEOUT(view()->stage(), Stage::Done, longest);
        view()->matrix()->choose(view()->matrix()->model()->index(0, 0));
        press(Qt::Key_Return); // with an exchange below it
    }
    QCoreApplication::processEvents();
    const QSize least = window().minimumSizeHint();
    QVERIFY2(least.width() <= screen.width() && least.height() <= screen.height(),
             qPrintable(QStringLiteral("the window takes %1x%2").arg(least.width()).arg(least.height())));
    for (QWidget *each : view()->findChildren<QWidget *>()) {
        const bool isControl = each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus);
        QAccessibleInterface *read = isControl ? QAccessible::queryAccessibleInterface(each) : nullptr;
        const bool isNamed = !read || !read->text(QAccessible::Name).isEmpty();
        QVERIFY2(isNamed, each->metaObject()->className());
    }
}

QTEST_MAIN(tst_Diagnosing)
#include "tst_diagnosing.moc"
