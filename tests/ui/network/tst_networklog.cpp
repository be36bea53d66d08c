// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/networklog.h"

#include "tests/ui/samples/samples.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

namespace expectra {

class tst_NetworkLog : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_log = std::make_unique<NetworkLog>();
        m_log->resize(1400, 240);
        m_log->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_log.get()));
        m_log->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_log.get()));
        m_table = m_log->table();
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

    void aLinkGoesToTheExchangeThatWasRepeated()
    {
        QSignalSpy spy(m_log.get(), &NetworkLog::exchangeSelected);
        const auto cell =
            m_table->visualRect(m_table->model()->index(2, static_cast<int>(NetworkColumn::Initiator)));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(12, 12));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].value<ExchangePtr>()->id, std::uint64_t(41));
        QCOMPARE(m_table->currentIndex().row(), 1);
    }

    void aLinkToAHiddenRowOpensItAllTheSame()
    {
        m_filter->setText(QStringLiteral("is:retry"));
        QSignalSpy spy(m_log.get(), &NetworkLog::exchangeSelected);
        const auto cell =
            m_table->visualRect(m_table->model()->index(0, static_cast<int>(NetworkColumn::Initiator)));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(12, 12));
        QCOMPARE(spy[0][0].value<ExchangePtr>()->id, std::uint64_t(41));
    }

    void aChipPutsItsWordIntoTheFilterAndTakesItOut()
    {
        QToolButton *chip = nullptr;
        for (auto *button : m_log->findChildren<QToolButton *>())
            chip = button->text() == QLatin1String("4xx") ? button : chip;
        QVERIFY(chip && chip->isVisible());
        QTest::mouseClick(chip, Qt::LeftButton);
        QCOMPARE(m_filter->text(), QStringLiteral("status:4xx"));
        QCOMPARE(m_table->model()->rowCount(), 1);
        QVERIFY(chip->isChecked());
        QTest::mouseClick(chip, Qt::LeftButton);
        QVERIFY(m_filter->text().isEmpty());
        QVERIFY(!chip->isChecked());
    }

    void theFilterCompletesKeysAndThenValues()
    {
        m_filter->setFocus();
        QTest::keyClicks(m_filter, QStringLiteral("exp"));
        auto *popup = m_filter->findChild<QCompleter *>()->popup();
        QTRY_VERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(m_filter->text(), QStringLiteral("expect:"));
        QTRY_VERIFY(popup->isVisible());
        QVERIFY(popup->model()->rowCount() > 10);
        QTest::keyClick(popup, Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
    }

    void whatWasSelectedStaysSelectedWhenRowsAreSorted()
    {
        m_log->select(42);
        QTest::keyClick(m_table, Qt::Key_Up, Qt::ShiftModifier);
        QSignalSpy spy(m_log.get(), &NetworkLog::exchangeSelected);
        auto *header = m_table->horizontalHeader();
        const auto click = [&] {
            const auto x = header->sectionViewportPosition(static_cast<int>(NetworkColumn::Size)) + 10;
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
        };
        click();
        click();
        QVERIFY(m_log->model().order() == (LogOrder{NetworkColumn::Size, Ascent::Down}));
        auto ids = m_log->table()->selectedIds();
        std::sort(ids.begin(), ids.end());
        QCOMPARE(ids, (std::vector<quint64>{41, 42}));
        QCOMPARE(spy.size(), 0);
        click();
        QVERIFY(m_log->model().order().isByTime());
    }

    void deleteRemovesTheSelectedRows()
    {
        m_table->setFocus();
        m_log->select(41);
        QTest::keyClick(m_table, Qt::Key_Delete);
        QCOMPARE(m_table->model()->rowCount(), 2);
        QVERIFY(!m_log->exchange(41));
        QVERIFY(m_log->exchange(42));
    }

    void pinnedRowsOutliveAClear()
    {
        m_table->setFocus();
        m_log->select(41);
        QTest::keyClick(m_table, Qt::Key_D, Qt::ControlModifier);
        m_log->clear();
        QCOMPARE(m_table->model()->rowCount(), 1);
        QVERIFY(m_log->exchange(41));
        QVERIFY(!m_log->exchange(42));
    }

    void anExchangeThatIsNoLongerKeptIsSaidToBeGone()
    {
        auto few = std::make_shared<KeptExchanges>(1);
        m_log->setKept(few);
        few->add(samples::hints(99));
        QSignalSpy gone(m_log.get(), &NetworkLog::goneSelected);
        QSignalSpy selected(m_log.get(), &NetworkLog::exchangeSelected);
        m_log->select(41);
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone[0][0].toULongLong(), quint64(41));
        QCOMPARE(selected.size(), 0);
    }

    void theStateOfTheColumnsComesBack()
    {
        auto *header = m_table->horizontalHeader();
        header->setSectionHidden(static_cast<int>(NetworkColumn::Host), false);
        header->resizeSection(static_cast<int>(NetworkColumn::Name), 333);
        header->moveSection(0, 3);
        const auto state = m_log->saveState();
        NetworkLog other;
        QVERIFY(other.restoreState(state));
        auto *restored = other.table()->horizontalHeader();
        QVERIFY(!restored->isSectionHidden(static_cast<int>(NetworkColumn::Host)));
        QCOMPARE(restored->sectionSize(static_cast<int>(NetworkColumn::Name)), 333);
        QCOMPARE(restored->visualIndex(0), 3);
    }

    void anotherVersionsStateIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("other bytes") << QByteArray(200, 'x');
        QTest::newRow("cut") << NetworkLog().saveState().left(20);
    }
    void anotherVersionsStateIsLeftAlone()
    {
        QFETCH(QByteArray, state);
        QVERIFY(!m_log->restoreState(state));
        QVERIFY(!m_table->horizontalHeader()->isSectionHidden(static_cast<int>(NetworkColumn::Name)));
    }

    void savesHarOnAThreadOfItsOwn()
    {
        const QTemporaryDir directory;
        const auto path = directory.filePath(QStringLiteral("a.har"));
        QSignalSpy saved(m_log.get(), &NetworkLog::saved);
        m_log->saveHar(path, {41});
        QTRY_COMPARE(saved.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\"status\":417"));
        QSignalSpy failed(m_log.get(), &NetworkLog::saveFailed);
        m_log->saveHar(directory.filePath(QStringLiteral("none/a.har")), {41});
        QTRY_COMPARE(failed.size(), 1);
    }

    /// The log lists more than it keeps whole.
    void tellsWhatASavedHarLeavesOut()
    {
        const QTemporaryDir directory;
        const auto path = directory.filePath(QStringLiteral("a.har"));
        const auto kept = std::make_shared<KeptExchanges>();
        kept->add(m_log->exchange(41));
        m_log->setKept(kept);
        QSignalSpy saved(m_log.get(), &NetworkLog::saved);
        m_log->saveHar(path, {});
        QTRY_COMPARE(saved.size(), 1);
        const auto sentence = saved.front().front().toString();
        QVERIFY2(sentence.startsWith(QLatin1String("1 exchange")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QLatin1String("2 exchange")), qPrintable(sentence));
        m_log->saveHar(path, {41});
        QTRY_COMPARE(saved.size(), 2);
        QVERIFY(!saved.back().front().toString().contains(QLatin1String("left out")));
    }

    void whatCannotBeUnderstoodIsSaid()
    {
        m_filter->setText(QStringLiteral("status:teapot"));
        bool isSaid = false;
        for (const auto *label : m_log->findChildren<QLabel *>())
            isSaid = isSaid || (label->isVisible() && label->text().contains(QLatin1String("teapot")));
        QVERIFY(isSaid);
        QCOMPARE(m_table->model()->rowCount(), 3);
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
