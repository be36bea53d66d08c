// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette/commandpalette.h"

#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/requesttabs.h"
#include "ui/style/style.h"

#include <QtTest/QtTest>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

using namespace expectra;

class tst_CommandPalette final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }
    void init();
    void cleanup() { m_window.reset(); }

    void aRequestIsOpenedByAFewLetters();
    void anActionIsDoneAndTheFocusComesBack();
    void aHeaderSetIsSwitched();
    void escapeAndAClickBesideCloseIt();
    void theKeyboardStaysInside();
    void sayingWhatIsNotThere();
    void theMouseChoosesToo();

private:
    CommandPalette *opened();
    void type(const QString &words);
    void press(Qt::Key key) { QTest::keyClick(opened()->field(), key); }

    Settings m_settings{Settings::Store::None};
    std::unique_ptr<MainWindow> m_window;
};

void tst_CommandPalette::init()
{
    auto samples = Workspace::openSamples({});
    QVERIFY(samples);
    m_window = std::make_unique<MainWindow>(&m_settings, QString());
    m_window->setWorkspace(std::move(*samples));
    m_window->openFirstRequest();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(opened()->isVisible());
}

CommandPalette *tst_CommandPalette::opened()
{
    return m_window->findChild<CommandPalette *>();
}

void tst_CommandPalette::type(const QString &words)
{
    QTest::keyClicks(QApplication::focusWidget(), words);
}

void tst_CommandPalette::aRequestIsOpenedByAFewLetters()
{
    type(QStringLiteral("ear hints"));
    press(Qt::Key_Return);
    QVERIFY(!opened()->isVisible());
    QCOMPARE(m_window->desk()->tabs()->current()->request().name, std::string("Early hints (103)"));
}

void tst_CommandPalette::anActionIsDoneAndTheFocusComesBack()
{
    auto *sidebar = m_window->findChild<QDockWidget *>(QStringLiteral("sidebar"));
    QVERIFY(sidebar->isVisible());
    type(QStringLiteral(">sidebar"));
    press(Qt::Key_Return);
    QVERIFY(!sidebar->isVisible());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Address"));
}

void tst_CommandPalette::aHeaderSetIsSwitched()
{
    const auto used = [this] { return m_window->desk()->tabs()->current()->request().headerSets; };
    const auto before = used().size();
    type(QStringLiteral("#json"));
    press(Qt::Key_Return);
    QCOMPARE(used().size(), before + 1);
    QCOMPARE(used().back().name, std::string("json-api"));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("#json"));
    press(Qt::Key_Return);
    QCOMPARE(used().size(), before);
}

void tst_CommandPalette::escapeAndAClickBesideCloseIt()
{
    press(Qt::Key_Escape);
    QVERIFY(!opened()->isVisible());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Address"));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(opened()->isVisible());
    QTest::mouseClick(opened(), Qt::LeftButton, {}, QPoint(5, 300));
    QVERIFY(!opened()->isVisible());
}

void tst_CommandPalette::theKeyboardStaysInside()
{
    for (int i = 0; i < 5; ++i) {
        press(Qt::Key_Tab);
        QVERIFY(opened()->isAncestorOf(QApplication::focusWidget()));
    }
    press(Qt::Key_Down);
    const auto second = opened()->list()->currentIndex();
    press(Qt::Key_Up);
    QVERIFY(opened()->list()->currentIndex().row() < second.row());
    press(Qt::Key_PageDown);
    QVERIFY(opened()->list()->currentIndex().row() > second.row());
}

void tst_CommandPalette::sayingWhatIsNotThere()
{
    type(QStringLiteral("qqqqzzzz"));
    QVERIFY(!opened()->list()->isVisible());
    press(Qt::Key_Return);
    QVERIFY(opened()->isVisible());
}

void tst_CommandPalette::theMouseChoosesToo()
{
    type(QStringLiteral("ear hints"));
    auto *list = opened()->list();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(0, 0)).center());
    QVERIFY(!opened()->isVisible());
    QCOMPARE(m_window->desk()->tabs()->current()->request().name, std::string("Early hints (103)"));
}

QTEST_MAIN(tst_CommandPalette)
#include "tst_commandpalette.moc"
