// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/console.h"

#include "tests/ui/samples/samples.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

namespace expectra {

class tst_Console : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_console = std::make_unique<Console>();
        m_console->resize(900, 300);
        m_console->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_console.get()));
        m_table = m_console->findChild<QTableView *>();
        m_console->addExchange(samples::refused());
        QTRY_VERIFY(m_table->model()->rowCount() > 3);
    }

    void linesThatComeTogetherAreShownTogether()
    {
        QSignalSpy inserted(m_table->model(), &QAbstractItemModel::rowsInserted);
        for (std::uint64_t id = 100; id < 300; ++id)
            m_console->addExchange(samples::refused(id));
        QCOMPARE(inserted.size(), 0);
        QTRY_COMPARE(inserted.size(), 1);
    }

    void whoStandsAtTheEndStaysThere()
    {
        auto *bar = m_table->verticalScrollBar();
        m_console->hide();
        for (std::uint64_t id = 100; id < 120; ++id)
            m_console->addExchange(samples::refused(id));
        QTRY_VERIFY(m_table->model()->rowCount() > 60);
        m_console->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_console.get()));
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), bar->maximum());
        m_console->resize(900, 150);
        QCOMPARE(bar->value(), bar->maximum());
        bar->setValue(3);
        const auto rows = m_table->model()->rowCount();
        m_console->addExchange(samples::refused(200));
        QTRY_VERIFY(m_table->model()->rowCount() > rows);
        QCOMPARE(bar->value(), 3); // somebody reads there
    }

    void aClickLeadsToTheExchange()
    {
        QSignalSpy spy(m_console.get(), &Console::exchangeRequested);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                          m_table->visualRect(m_table->model()->index(1, 3)).center());
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].toULongLong(), quint64(41));
    }

    void enterLeadsToTheExchangeAndAMessageLeadsNowhere()
    {
        m_console->addMessage(LogLevel::Error, QStringLiteral("The disk is full."));
        const auto rows = m_table->model()->rowCount();
        QTRY_COMPARE(m_table->model()->rowCount(), rows + 1);
        QSignalSpy spy(m_console.get(), &Console::exchangeRequested);
        QTest::keyClick(m_table, Qt::Key_End);
        QTest::keyClick(m_table, Qt::Key_Return);
        QCOMPARE(spy.size(), 0);
        QTest::keyClick(m_table, Qt::Key_Home);
        QTest::keyClick(m_table, Qt::Key_Return);
        QCOMPARE(spy.size(), 1);
    }

    void copiesTheSelectedLines()
    {
        QTest::keyClick(m_table, Qt::Key_Home);
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
        const auto lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].contains(QLatin1String("Info\t#41\tPUT http://")), qPrintable(lines[0]));
    }

    void showsLessOrMore()
    {
        const auto steps = m_table->model()->rowCount();
        auto *levels = m_console->findChild<QComboBox *>();
        levels->setCurrentIndex(0);
        QVERIFY(m_table->model()->rowCount() > steps);
        levels->setCurrentIndex(2);
        QVERIFY(m_table->model()->rowCount() < steps);
        levels->setCurrentIndex(0);
        QTest::keyClicks(m_console->findChild<QLineEdit *>(), QStringLiteral("#7"));
        QCOMPARE(m_table->model()->rowCount(), 0);
    }

private:
    std::unique_ptr<Console> m_console;
    QTableView *m_table = nullptr;
};

} // namespace expectra

QTEST_MAIN(expectra::tst_Console)
#include "tst_console.moc"
