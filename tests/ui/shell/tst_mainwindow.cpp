// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/collections/sidebar.h"
#include "ui/shell/desk.h"
#include "ui/shell/requesttabs.h"
#include "ui/style/style.h"
#include "ui/widgets/emptystate.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTreeView>

using namespace expectra;

/// The window that begins with its start page: the rest is made when that is painted.
class tst_MainWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void theFirstFrameSaysNothingOfCollections();
    void aFrameForTabsShowsNoPage();
    void everyActionCanBeAskedForBeforeItIsFinished_data();
    void everyActionCanBeAskedForBeforeItIsFinished();
    void isTheSameWindowWhenItIsFinished();
    void finishesOnce();
    void keepsTheLayoutWhenClosedBefore();

private:
    [[nodiscard]] std::unique_ptr<MainWindow>
    firstFrame(MainWindow::Making making = MainWindow::Making::StartPage);
    [[nodiscard]] static bool saysThatNothingIsOpen(const MainWindow &window);

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Settings> m_settings;
};

void tst_MainWindow::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("expectra"));
    QCoreApplication::setApplicationName(QStringLiteral("expectra"));
    style::apply(*qApp, style::Theme::Dark);
}

void tst_MainWindow::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home->path());
    m_settings = std::make_unique<Settings>(Settings::Store::OfTheUser);
}

std::unique_ptr<MainWindow> tst_MainWindow::firstFrame(MainWindow::Making making)
{
    auto window = std::make_unique<MainWindow>(m_settings.get(), QString(), making);
    window->show();
    return QTest::qWaitForWindowActive(window.get()) ? std::move(window) : nullptr;
}

bool tst_MainWindow::saysThatNothingIsOpen(const MainWindow &window)
{
    const auto states = window.parts().sidebar->findChildren<EmptyState *>();
    return std::any_of(states.begin(), states.end(),
                       [](const EmptyState *each) { return each->isVisible(); });
}

void tst_MainWindow::theFirstFrameSaysNothingOfCollections()
{
    const auto window = firstFrame();
    QVERIFY(window && window->desk()->showsStartPage());
    QVERIFY(!window->desk()->tabs());
    QVERIFY(window->parts().sidebar->tree()->isVisible());
    QVERIFY(!saysThatNothingIsOpen(*window));
    window->finish();
    window->parts().sidebar->endAwaiting();
    QVERIFY(saysThatNothingIsOpen(*window));
}

void tst_MainWindow::aFrameForTabsShowsNoPage()
{
    const auto window = firstFrame(MainWindow::Making::Frame);
    QVERIFY(window && !window->desk()->showsStartPage());
    QVERIFY(!window->desk()->tabs());
    QVERIFY(!saysThatNothingIsOpen(*window));
    window->finish();
    window->openFirstRequest();
    QVERIFY(window->desk()->tabs()->isVisible());
}

void tst_MainWindow::everyActionCanBeAskedForBeforeItIsFinished_data()
{
    QTest::addColumn<MainWindow::Making>("making");
    QTest::newRow("at the start page") << MainWindow::Making::StartPage;
    QTest::newRow("before tabs come back") << MainWindow::Making::Frame;
}

void tst_MainWindow::everyActionCanBeAskedForBeforeItIsFinished()
{
    QFETCH(MainWindow::Making, making);
    const auto window = firstFrame(making);
    QVERIFY(window);
    for (const auto &spec : actionTable()) {
        const bool opensOrEnds =
            spec.id == ActionId::Quit || spec.id == ActionId::ShowMenu || spec.menu == Menu::Help;
        if (!opensOrEnds)
            window->actions()[spec.id]->trigger();
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(window.get(), Qt::Key_Tab);
    QCOMPARE(window->desk()->showsStartPage(), making == MainWindow::Making::StartPage);
}

void tst_MainWindow::isTheSameWindowWhenItIsFinished()
{
    auto samples = Workspace::openSamples({});
    QVERIFY(samples);
    MainWindow whole(m_settings.get(), {});
    whole.setWorkspace(*samples);
    whole.openFirstRequest();
    whole.show();
    QVERIFY(QTest::qWaitForWindowActive(&whole));
    const auto window = firstFrame();
    QVERIFY(window);
    window->finish();
    window->setWorkspace(*samples);
    window->openFirstRequest();
    QVERIFY(!window->desk()->showsStartPage());
    QTRY_COMPARE(window->desk()->splitter()->sizes(), whole.desk()->splitter()->sizes());
    QCOMPARE(window->size(), whole.size());
}

void tst_MainWindow::finishesOnce()
{
    const auto window = firstFrame();
    QVERIFY(window);
    window->finish();
    const auto *tabs = window->desk()->tabs();
    window->finish();
    QCOMPARE(window->desk()->tabs(), tabs);
}

void tst_MainWindow::keepsTheLayoutWhenClosedBefore()
{
    const QList<int> heights{320, 280};
    {
        MainWindow window(m_settings.get(), {});
        window.show();
        window.desk()->splitter()->setSizes(heights);
        QVERIFY(window.close());
    }
    const auto before = m_settings->layout(QStringLiteral("desk"));
    QVERIFY(!before.isEmpty());
    QVERIFY(firstFrame()->close());
    QCOMPARE(m_settings->layout(QStringLiteral("desk")), before);
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
