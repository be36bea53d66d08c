// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/networklog.h"

#include "tests/ui/samples/samples.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

namespace expectra {

class tst_NetworkLog : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_log = std::make_unique<NetworkLog>();
        m_log->resize(1100, 240);
        m_log->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_log.get()));
        m_log->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_log.get()));
        m_table = m_log->findChild<QTableView *>();
        m_filter = m_log->findChild<QLineEdit *>();
        QVERIFY(m_table && m_filter);
        for (const auto &exchange : {samples::continued(), samples::refused(), samples::retried()})
            m_log->addExchange(exchange);
        waitForRows(3);
    }

    void aClickTellsTheExchange()
    {
        QSignalSpy spy(m_log.get(), &NetworkLog::exchangeSelected);
        const auto row = m_table->visualRect(m_table->model()->index(1, 1)).center();
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, row);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].value<ExchangePtr>()->id, std::uint64_t(41));
    }

    void keysWalkOverTheRows()
    {
        m_log->select(1);
        QSignalSpy spy(m_log.get(), &NetworkLog::exchangeSelected);
        QTest::keyClick(m_table, Qt::Key_Down);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].value<ExchangePtr>()->id, std::uint64_t(41));
    }

    void theFilterHidesRowsAndKeepsTheCurrentOne()
    {
        m_log->select(42);
        QSignalSpy spy(m_log.get(), &NetworkLog::exchangeSelected);
        QTest::keyClicks(m_filter, QStringLiteral("status:2xx"));
        QCOMPARE(m_table->model()->rowCount(), 2);
        QCOMPARE(m_table->currentIndex().row(), 1);
        QCOMPARE(spy.size(), 0);
        m_filter->clear();
        QCOMPARE(m_table->model()->rowCount(), 3);
    }

    void aLateSnapshotNeverReplacesAFinishedExchange()
    {
        m_log->updateRunning(samples::waiting(50));
        waitForRows(4);
        m_log->addExchange(samples::refused(50));
        m_log->updateRunning(samples::waiting(50));
        QVERIFY(m_log->exchange(50)->isComplete);
        m_log->select(50);
        QCOMPARE(m_table->model()->rowCount(), 4);
        QCOMPARE(m_log->model().rowAt(3)->id, quint64(50));
        QVERIFY(m_log->model().log().kindOf(*m_log->model().rowAt(3)).isComplete);
    }

    void selectingWhatIsFilteredOutChangesNothing()
    {
        m_log->select(41);
        m_filter->setText(QStringLiteral("status:2xx"));
        QSignalSpy spy(m_log.get(), &NetworkLog::exchangeSelected);
        m_log->select(41);
        m_log->select(4711);
        QCOMPARE(spy.size(), 0);
    }

    void copiesTheCurrentRowAsText()
    {
        m_log->select(41);
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(
            QStringLiteral("41\tbig.bin\tPUT\t417\trefused")));
    }

    void canBeEmptied()
    {
        m_log->clear();
        QCOMPARE(m_table->model()->rowCount(), 0);
        QVERIFY(!m_log->exchange(41));
    }

private:
    /// What arrives is shown with the next frame.
    void waitForRows(int count) { QTRY_COMPARE(m_table->model()->rowCount(), count); }

    std::unique_ptr<NetworkLog> m_log;
    QTableView *m_table = nullptr;
    QLineEdit *m_filter = nullptr;
};

} // namespace expectra

QTEST_MAIN(expectra::tst_NetworkLog)
#include "tst_networklog.moc"
