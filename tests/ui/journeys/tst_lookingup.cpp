// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/store/change.h"
#include "tests/ui/journeys/labwindow.h"
#include "ui/collections/store/collectionstore.h"
#include "ui/console/console.h"
#include "ui/network/filterbar.h"
#include "ui/network/filterfield.h"
#include "ui/network/networklog.h"
#include "ui/network/networktable.h"
#include "ui/panels/answerstrip.h"
#include "ui/panels/findings/findingspanel.h"
#include "ui/panels/timing/timingpanel.h"
#include "ui/panels/wire/wireview.h"
#include "ui/panels/wirepanel.h"
#include "ui/shell/currentexchange.h"
#include "ui/shell/window/parts.h"
#include "ui/timeline/timelineview.h"

#include <QtWidgets/QTableView>

using namespace expectra;

/// After a play: from a bar to its bytes and back, from row to row of the log, from an answer to its
/// repetition.
class tst_LookingUp final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_lab.reset(); }

    void aBarLeadsToItsBytesByKeyboard();
    void aBarLeadsToItsBytesByMouse();
    void aThingOnTheWireLeadsToItsBar();
    void theLogIsFilteredByTyping();
    void anEditedRequestIsSentAndComparedWithItsRetry();
    void theConsoleSaysWhatCouldNotBeSaved();

private:
    [[nodiscard]] MainWindow &window() { return m_lab->window(); }
    [[nodiscard]] TimelineView *timeline() { return window().desk()->view()->timeline(); }
    [[nodiscard]] QString chosenPhase();

    std::unique_ptr<LabWindow> m_lab;
};

void tst_LookingUp::init()
{
    m_lab = std::make_unique<LabWindow>();
    QVERIFY(m_lab->show());
    QVERIFY(m_lab->play(QStringLiteral("Server refuses (417)")));
}

/// The name of the lane that the choice is in; empty without one.
QString tst_LookingUp::chosenPhase()
{
    const auto &scene = timeline()->scene();
    return scene.selected ? scene.lanes.lanes[scene.selected->lane].label : QString();
}

void tst_LookingUp::aBarLeadsToItsBytesByKeyboard()
{
    QSignalSpy selected(timeline(), &TimelineView::phaseSelected);
    timeline()->setFocus();
    QTest::keyClick(timeline(), Qt::Key_Home);
    for (int i = 0; i < 10 && chosenPhase() != QLatin1String("Request"); ++i)
        QTest::keyClick(timeline(), Qt::Key_Down);
    QCOMPARE(chosenPhase(), QStringLiteral("Request"));
    QTest::keyClick(timeline(), Qt::Key_Return);

    QVERIFY(!selected.isEmpty());
    const auto bytes = selected.last()[1].value<ByteRange>();
    QCOMPARE(bytes.begin, ByteCount(0));
    QCOMPARE(bytes.size(), ByteCount(m_lab->window().exchanges()->shown()->sent.head.size()));
    QTest::keyClick(&window(), Qt::Key_4, Qt::AltModifier); // Wire
    const auto *wire = window().findChild<WireView *>();
    QVERIFY(wire);
    QTRY_VERIFY(wire->isVisible());
    QVERIFY(wire->selectedBytes().empty() || wire->selectedBytes().starts_with("PUT "));
}

void tst_LookingUp::aBarLeadsToItsBytesByMouse()
{
    window().desk()->view()->showPanel(Panel::Timing);
    auto *timing = window().findChild<TimingPanel *>();
    QVERIFY(timing);
    const auto tables = timing->findChildren<QTableView *>();
    const auto isPhases = [](const QTableView *table) {
        return table->accessibleName() == QLatin1String("Phases of the exchange");
    };
    const auto found = std::find_if(tables.begin(), tables.end(), isPhases);
    QVERIFY(found != tables.end());
    QTableView *phases = *found;
    QTRY_VERIFY(phases->isVisible());
    for (int row = 0; row < phases->model()->rowCount(); ++row) {
        const auto cell = phases->model()->index(row, 0);
        if (cell.data().toString() == QLatin1String("Expect wait"))
            QTest::mouseClick(phases->viewport(), Qt::LeftButton, {}, phases->visualRect(cell).center());
    }
    QCOMPARE(chosenPhase(), QStringLiteral("Expect wait"));
}

void tst_LookingUp::aThingOnTheWireLeadsToItsBar()
{
    window().desk()->view()->showPanel(Panel::Wire);
    auto *wire = window().findChild<WireView *>();
    QVERIFY(wire);
    wire->setFocus();
    QSignalSpy selected(window().findChild<WirePanel *>(), &WirePanel::bytesSelected);
    QTest::keyClick(wire, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(wire, Qt::Key_Right);
    QVERIFY(!selected.isEmpty());
    QCOMPARE(chosenPhase(), QStringLiteral("Request"));
    for (int i = 0; i < 60 && chosenPhase() != QLatin1String("Response"); ++i)
        QTest::keyClick(wire, Qt::Key_Right);
    QCOMPARE(chosenPhase(), QStringLiteral("Response"));
}

void tst_LookingUp::theLogIsFilteredByTyping()
{
    auto *log = window().findChild<NetworkLog *>();
    QCOMPARE(log->model().rowCount(), 2);
    auto *field = window().findChild<FilterBar *>()->field();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("expect:refused status:4xx"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(log->model().rowCount(), 1);
    field->clear();
    QTest::keyClicks(field, QStringLiteral("-status:4xx"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(log->model().rowCount(), 1);
    field->clear();
    QTRY_COMPARE(log->model().rowCount(), 2);
}

void tst_LookingUp::anEditedRequestIsSentAndComparedWithItsRetry()
{
    QTest::keyClick(&window(), Qt::Key_L, Qt::ControlModifier);
    QWidget *address = QApplication::focusWidget();
    QTest::keyClick(address, Qt::Key_End);
    QTest::keyClicks(address, QStringLiteral("?part=2"));
    QSignalSpy finished(window().desk()->plays(), &Plays::finished);
    QTest::keyClick(address, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(finished.wait(20'000));

    const auto *shown = window().exchanges();
    QCOMPARE(shown->shown()->status(), 417);
    QVERIFY(shown->shown()->sent.head.starts_with("PUT /expect/refuse?part=2 HTTP/1.1"));
    auto *table = window().findChild<NetworkLog *>()->table();
    QTRY_COMPARE(table->model()->rowCount(), 4);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_COMPARE(shown->shown()->status(), 200);
    QCOMPARE(shown->shown()->initiator, Initiator::Retry417);
    QTest::keyClick(table, Qt::Key_Up);
    QTRY_COMPARE(shown->shown()->status(), 417);
}

/// The file holds something else than the change was made from.
void tst_LookingUp::theConsoleSaysWhatCouldNotBeSaved()
{
    QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("a.http"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("GET http://b/\n") > 0);
    file.close();
    collections::Change change;
    change.steps.push_back(collections::FileChange{path.toStdString(), "GET http://a/\n", "GET http://c/\n"});
    QVERIFY(!window().parts().collections->apply(change, QStringLiteral("Save a")));

    const auto *console = window().findChild<Console *>();
    QVERIFY(console);
    const auto says = [console](const QString &words) {
        const auto &model = console->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                if (model.index(row, column).data().toString().startsWith(words))
                    return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(says(QStringLiteral("Save a failed.")));
}

QTEST_MAIN(tst_LookingUp)
#include "tst_lookingup.moc"
