// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"
#include "ui/collections/sets/headersetlist.h"
#include "ui/collections/sidebar.h"
#include "ui/guide/guidewindow.h"
#include "ui/network/networklog.h"
#include "ui/panels/answerstrip.h"
#include "ui/shell/currentexchange.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/start/labhost.h"
#include "ui/style/style.h"
#include "ui/widgets/chip.h"

#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

using namespace expectra;

/// The first thing that anybody does: open the program, choose a request, send it, and look.
class tst_FirstPlay final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void aRefusalIsPlayedByKeyboardAndUnderstood();
    void escapeCancelsAPlay();
    void thePauseKeyHoldsAPlay();
    void aKeySavesTheResponse();
    void everyTabShowsItsOwnExchange();
    void aHeaderSetIsSwitchedOnFromTheSidebar();
    void f6WalksThroughTheAreas();
    void f1OpensTheGuideBesideTheWork();
    void everyControlHasAName();

private:
    void openByKeyboard(const QString &name);
    void waitForTheEnd();
    [[nodiscard]] QTableView *log() const
    {
        return m_window->findChild<NetworkLog *>()->findChild<QTableView *>();
    }
    [[nodiscard]] QString statusChip() const;

    LabHost m_lab;
    Settings m_settings{Settings::Store::None};
    std::unique_ptr<MainWindow> m_window;
};

void tst_FirstPlay::initTestCase()
{
    style::apply(*qApp, style::Theme::Dark);
    QVERIFY2(!m_lab.address().isEmpty(), qPrintable(m_lab.problem()));
}

void tst_FirstPlay::init()
{
    auto samples = Workspace::openSamples(m_lab.variables());
    QVERIFY(samples);
    m_window = std::make_unique<MainWindow>(&m_settings, m_lab.address());
    m_window->setWorkspace(std::move(*samples));
    m_window->openFirstRequest();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

/// Through the tree's own search: the name is typed, Return opens.
void tst_FirstPlay::openByKeyboard(const QString &name)
{
    auto *tree = m_window->findChild<Sidebar *>()->tree();
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Home);
    QTest::keyClicks(tree, name);
    QCOMPARE(tree->currentIndex().data().toString(), name);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(QString::fromStdString(m_window->desk()->tabs()->current()->request().name), name);
}

void tst_FirstPlay::waitForTheEnd()
{
    QSignalSpy finished(m_window->desk()->plays(), &Plays::finished);
    QVERIFY(finished.wait(20'000));
}

QString tst_FirstPlay::statusChip() const
{
    return m_window->findChild<AnswerStrip *>()->findChild<Chip *>()->text();
}

void tst_FirstPlay::aRefusalIsPlayedByKeyboardAndUnderstood()
{
    openByKeyboard(QStringLiteral("Server refuses (417)"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    waitForTheEnd();

    QCOMPARE(m_window->exchanges()->kept()->count(), std::size_t(2));
    QCOMPARE(log()->model()->rowCount(), 2);
    const auto shown = m_window->exchanges()->shown();
    QCOMPARE(shown->status(), 417);
    QCOMPARE(shown->expectation.outcome, expect::Outcome::Refused);
    QCOMPARE(m_window->exchanges()->retryOf(shown->id)->status(), 200);
    QVERIFY2(statusChip().startsWith(QLatin1String("417")), qPrintable(statusChip()));
    QCOMPARE(m_window->desk()->view()->panel(), ExchangeView::Panel::Expect);
}

void tst_FirstPlay::escapeCancelsAPlay()
{
    openByKeyboard(QStringLiteral("Server stays silent"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!m_window->desk()->plays()->isIdle());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    waitForTheEnd();
    QVERIFY(m_window->exchanges()->shown()->failure);
    QCOMPARE(m_window->exchanges()->shown()->failure->kind, FailureKind::Cancelled);
}

void tst_FirstPlay::thePauseKeyHoldsAPlay()
{
    openByKeyboard(QStringLiteral("Server stays silent"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    const auto *plays = m_window->desk()->plays();
    auto *playing = m_window->desk()->tabs()->current();
    QTest::keyClick(m_window.get(), Qt::Key_Pause);
    QVERIFY(plays->isPaused(playing));
    QTRY_COMPARE(statusChip(), QStringLiteral("Paused"));
    QTest::keyClick(m_window.get(), Qt::Key_Pause);
    QVERIFY(!plays->isPaused(playing));
    QTRY_VERIFY(statusChip() != QStringLiteral("Paused"));
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    waitForTheEnd();
    QVERIFY(!plays->isPaused(playing));
}

void tst_FirstPlay::aKeySavesTheResponse()
{
    openByKeyboard(QStringLiteral("JSON under gzip"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    waitForTheEnd();
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m_window->desk()->view()->panel(), ExchangeView::Panel::Response);
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->selectedFiles().value(0).section(QLatin1Char('/'), -1), QStringLiteral("gzip.json"));
    dialog->reject();
}

void tst_FirstPlay::everyTabShowsItsOwnExchange()
{
    openByKeyboard(QStringLiteral("Server refuses (417)"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    waitForTheEnd();
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(!m_window->exchanges()->shown());
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
    QVERIFY(m_window->exchanges()->shown());
    QCOMPARE(m_window->exchanges()->shown()->status(), 417);
}

void tst_FirstPlay::aHeaderSetIsSwitchedOnFromTheSidebar()
{
    openByKeyboard(QStringLiteral("Echo"));
    auto *sets = m_window->findChild<HeaderSetList *>();
    const auto *composer = m_window->desk()->tabs()->current();
    const auto before = composer->request().headerSets.size();
    sets->setFocus();
    sets->setCurrentRow(0);
    const bool wasOn = sets->item(0)->checkState() == Qt::Checked;
    QTest::keyClick(sets, Qt::Key_Space);
    QCOMPARE(composer->request().headerSets.size(), wasOn ? before - 1 : before + 1);
    QTest::keyClick(sets, Qt::Key_Space);
    QCOMPARE(composer->request().headerSets.size(), before);
}

void tst_FirstPlay::f6WalksThroughTheAreas()
{
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Address"));
    QSet<QWidget *> visited;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        visited.insert(QApplication::focusWidget());
    }
    QCOMPARE(visited.size(), 6);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Address"));
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Address"));
}

void tst_FirstPlay::f1OpensTheGuideBesideTheWork()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *guide = m_window->findChild<GuideWindow *>();
    QVERIFY(guide && guide->isVisible());
    QTest::keyClick(guide, Qt::Key_Escape);
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QCOMPARE(m_window->findChildren<GuideWindow *>().size(), 1);
    QVERIFY(guide->isVisible());
}

void tst_FirstPlay::everyControlHasAName()
{
    for (auto *widget : m_window->findChildren<QWidget *>()) {
        const bool takesKeys =
            widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        const bool isPart = widget->parentWidget()->inherits("QComboBox") || widget->inherits("QTabBar");
        if (!takesKeys || isPart)
            continue;
        const auto *accessible = QAccessible::queryAccessibleInterface(widget);
        const auto what = QStringLiteral("%1 in %2")
                              .arg(QLatin1String(widget->metaObject()->className()),
                                   QLatin1String(widget->parentWidget()->metaObject()->className()));
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(what));
    }
}

QTEST_MAIN(tst_FirstPlay)
#include "tst_firstplay.moc"
