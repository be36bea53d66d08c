// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/labwindow.h"
#include "ui/composer/wirepreview.h"
#include "ui/shell/requesttabs.h"
#include "ui/style/spacing.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/tabpages.h"

#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>

using namespace expectra;

/// On a small screen the request gives its room to the answer, and comes back at a touch.
class tst_FoldedComposer final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_lab.reset(); }

    void aPlayInALowWindowLeavesThePanelsNineRows();
    void everyLaneOfAnAnswerIsInView();
    void inAHighWindowNothingIsFolded();
    void whatHasTheKeysStaysOpen();
    void aTabOpensItAgain();
    void theExpectationOpensItAgain();
    void itIsFoldedAndOpenedByKeys();
    void everyTabIsFolded();
    void aTabInTheBackgroundTakesNoRoom();
    void theHandleOpensIt();
    void theLayoutRemembersItOpen();

private:
    [[nodiscard]] bool open(QSize size);
    [[nodiscard]] bool playLow();
    [[nodiscard]] MainWindow &window() const { return m_lab->window(); }
    [[nodiscard]] Composer *composer() const { return window().desk()->tabs()->current(); }
    [[nodiscard]] TabPages *pages() const { return composer()->findChild<TabPages *>(); }
    [[nodiscard]] bool isFolded() const { return !pages()->current()->isVisible(); }
    [[nodiscard]] int requestHeight() const { return window().desk()->splitter()->sizes().front(); }

    std::unique_ptr<LabWindow> m_lab;
};

void tst_FoldedComposer::init()
{
    m_lab = std::make_unique<LabWindow>();
}

bool tst_FoldedComposer::open(QSize size)
{
    window().resize(size);
    return m_lab->show();
}

bool tst_FoldedComposer::playLow()
{
    return open({1280, 720}) && m_lab->play(QStringLiteral("Server refuses (417)"));
}

void tst_FoldedComposer::aPlayInALowWindowLeavesThePanelsNineRows()
{
    QVERIFY(playLow());
    QVERIFY(isFolded());
    QCoreApplication::processEvents();
    const int rows = window().desk()->view()->panels()->current()->height() / style::space::row;
    QVERIFY2(rows >= 9, qPrintable(QStringLiteral("%1 rows").arg(rows)));
}

/// Seven: a connection, a wait for 100, a content and an answer.
void tst_FoldedComposer::everyLaneOfAnAnswerIsInView()
{
    QVERIFY(open({1280, 720}));
    QVERIFY(m_lab->play(QStringLiteral("Server continues")));
    QCoreApplication::processEvents();
    const TimelineView *timeline = window().desk()->view()->timeline();
    QCOMPARE(timeline->stage().scrollable(), 0.0);
    QVERIFY(window().desk()->view()->panels()->current()->height() >= 9 * style::space::row);
}

void tst_FoldedComposer::inAHighWindowNothingIsFolded()
{
    QVERIFY(open({1480, 920}));
    QVERIFY(m_lab->play(QStringLiteral("Server refuses (417)")));
    QVERIFY(!isFolded());
}

void tst_FoldedComposer::whatHasTheKeysStaysOpen()
{
    QVERIFY(open({1280, 720}));
    QVERIFY(window().openRequest(QStringLiteral("Server refuses (417)")));
    pages()->current()->setFocus();
    QVERIFY(composer()->hasKeysInside());
    QVERIFY(m_lab->play(QStringLiteral("Server refuses (417)")));
    QVERIFY(!isFolded());
}

void tst_FoldedComposer::aTabOpensItAgain()
{
    QVERIFY(open({1280, 720}));
    const int before = requestHeight();
    QVERIFY(m_lab->play(QStringLiteral("Server refuses (417)")));
    QVERIFY(isFolded());
    QVERIFY(requestHeight() < before);
    FlatTabBar *bar = pages()->bar();
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(bar->currentIndex()).center());
    QVERIFY(!isFolded());
    QCOMPARE(requestHeight(), before);
}

void tst_FoldedComposer::theExpectationOpensItAgain()
{
    QVERIFY(playLow());
    QToolButton *summary = nullptr;
    for (auto *button : composer()->findChildren<QToolButton *>()) {
        if (button->text() == QLatin1String("Waits for 100, up to 1000 ms"))
            summary = button;
    }
    QVERIFY(summary && summary->isVisible());
    QTest::mouseClick(summary, Qt::LeftButton);
    QVERIFY(!isFolded());
    QVERIFY(!summary->isVisible());
}

void tst_FoldedComposer::itIsFoldedAndOpenedByKeys()
{
    QVERIFY(open({1280, 720}));
    pages()->current()->setFocus();
    QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(isFolded());
    QVERIFY(window().focusWidget() && window().focusWidget()->isVisible());
    QVERIFY(!window().actions()[ActionId::ShowComposer]->isChecked());
    QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(!isFolded());
}

void tst_FoldedComposer::everyTabIsFolded()
{
    QVERIFY(playLow());
    QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(isFolded());
    window().actions()[ActionId::ShowComposer]->trigger();
    QVERIFY(!isFolded());
    window().desk()->tabs()->step(-1);
    QVERIFY(!isFolded());
}

void tst_FoldedComposer::aTabInTheBackgroundTakesNoRoom()
{
    QVERIFY(playLow());
    const int alone = requestHeight();
    auto *preview = composer()->findChild<WirePreview *>();
    pages()->showPage(preview); // opens it
    QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
    composer()->focusAddress();
    QTest::keyClicks(window().focusWidget(), QStringLiteral("http://a/")); // or it says that there is none
    QCoreApplication::processEvents();
    QVERIFY(!isFolded());
    window().actions()[ActionId::ShowComposer]->trigger();
    QCoreApplication::processEvents();
    QVERIFY(isFolded());
    QCOMPARE(requestHeight(), alone);
}

void tst_FoldedComposer::theHandleOpensIt()
{
    QVERIFY(playLow());
    auto *handle = window().desk()->splitter()->handle(1);
    QTest::mousePress(handle, Qt::LeftButton, {}, handle->rect().center());
    QTest::mouseMove(handle, handle->rect().center() + QPoint(0, 90));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->rect().center());
    QVERIFY(!isFolded());
}

void tst_FoldedComposer::theLayoutRemembersItOpen()
{
    QVERIFY(open({1280, 720}));
    const int before = requestHeight();
    QVERIFY(m_lab->play(QStringLiteral("Server refuses (417)")));
    QVERIFY(isFolded());
    QVERIFY(window().close());
    QCOMPARE(requestHeight(), before);
}

QTEST_MAIN(tst_FoldedComposer)
#include "tst_foldedcomposer.moc"
