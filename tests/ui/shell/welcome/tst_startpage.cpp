// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome/startpage.h"

#include "ui/shell/currentexchange.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/start/labhost.h"
#include "ui/shell/welcome/actioncard.h"
#include "ui/style/style.h"

#include <QtTest/QtTest>
#include <QtWidgets/QLabel>

using namespace expectra;

/// The first start: nothing was sent, nothing is set.
class tst_StartPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void oneKeyLeadsToTheFirst417();
    void oneClickLeadsToTheFirst417();
    void aNewRequestTakesItsPlace();
    void recentCollectionsAreReachedByKeys();
    void nothingBreaksWhileNothingIsOpen();
    void itFitsIntoASmallWindow();

private:
    [[nodiscard]] ActionCard *card(const QString &words) const;
    void expectRefusal();

    LabHost m_lab;
    Settings m_settings{Settings::Store::None};
    std::unique_ptr<MainWindow> m_window;
};

void tst_StartPage::initTestCase()
{
    style::apply(*qApp, style::Theme::Dark);
    QVERIFY2(!m_lab.address().isEmpty(), qPrintable(m_lab.problem()));
}

void tst_StartPage::init()
{
    auto samples = Workspace::openSamples(m_lab.variables());
    QVERIFY(samples);
    m_window = std::make_unique<MainWindow>(&m_settings, m_lab.address());
    m_window->setWorkspace(std::move(*samples));
    m_window->actions()[ActionId::ShowStartPage]->trigger();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->desk()->showsStartPage());
}

ActionCard *tst_StartPage::card(const QString &words) const
{
    for (auto *each : m_window->findChildren<ActionCard *>()) {
        if (each->text() == words)
            return each;
    }
    return nullptr;
}

void tst_StartPage::expectRefusal()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_window->exchanges()->shown() && m_window->exchanges()->shown()->isComplete,
                             20'000);
    QCOMPARE(m_window->exchanges()->shown()->status(), 417);
    QVERIFY(!m_window->desk()->showsStartPage());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->desk()->plays()->isIdle(), 20'000);
}

void tst_StartPage::oneKeyLeadsToTheFirst417()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    expectRefusal();
}

void tst_StartPage::oneClickLeadsToTheFirst417()
{
    QTest::mouseClick(card(QStringLiteral("Play a refused expectation")), Qt::LeftButton);
    expectRefusal();
}

void tst_StartPage::aNewRequestTakesItsPlace()
{
    QTest::mouseClick(card(QStringLiteral("New request")), Qt::LeftButton);
    QVERIFY(!m_window->desk()->showsStartPage());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Address"));
    QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_window->desk()->showsStartPage());
}

void tst_StartPage::recentCollectionsAreReachedByKeys()
{
    auto *page = m_window->findChild<StartPage *>();
    const auto says = [page](const QString &words) {
        const auto labels = page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    QVERIFY(says(QStringLiteral("will be listed here")));
    page->setRecent({QStringLiteral("/home/me/storage-api"), QStringLiteral("/home/me/two")});
    QVERIFY(!says(QStringLiteral("will be listed here")));
    card(QStringLiteral("Paste a curl command"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(card(QStringLiteral("two"))));
    page->disconnect(SIGNAL(collectionWanted(QString)));
    QSignalSpy asked(page, &StartPage::collectionWanted);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), QStringLiteral("/home/me/two"));
}

/// Every action can be asked for at any time.
void tst_StartPage::nothingBreaksWhileNothingIsOpen()
{
    for (const auto id :
         {ActionId::Send, ActionId::Cancel, ActionId::CloseRequest, ActionId::NextRequest,
          ActionId::PreviousRequest, ActionId::FocusAddress, ActionId::Save, ActionId::SaveAll,
          ActionId::ReopenRequest, ActionId::NextArea, ActionId::ClearLog, ActionId::ShowPalette})
        m_window->actions()[id]->trigger();
    QVERIFY(m_window->desk()->showsStartPage());
    QVERIFY(m_window->desk()->tabs()->session().tabs.empty());
}

void tst_StartPage::itFitsIntoASmallWindow()
{
    m_window->resize(900, 560);
    const auto *page = m_window->findChild<StartPage *>();
    QCOMPARE(page->widget()->width(), page->viewport()->width());
    auto *first = card(QStringLiteral("Play a refused expectation"));
    QVERIFY(page->viewport()->rect().contains(first->mapTo(page->viewport(), first->rect().center())));
}

QTEST_MAIN(tst_StartPage)
#include "tst_startpage.moc"
