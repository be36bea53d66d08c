// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/problems.h"

#include "tests/ui/samples/samples.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

namespace expectra {

class tst_Problems : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_problems = std::make_unique<Problems>();
        m_problems->resize(900, 300);
        m_problems->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_problems.get()));
        m_table = m_problems->findChild<QTableView *>();
    }

    void theTitleCountsWhatIsWrong()
    {
        QCOMPARE(m_problems->title(), QStringLiteral("Problems"));
        QSignalSpy spy(m_problems.get(), &Problems::titleChanged);
        m_problems->addExchange(samples::refused());
        QVERIFY(spy.size() > 0);
        const auto wrong =
            m_problems->model().count(Severity::Error) + m_problems->model().count(Severity::Warning);
        QVERIFY(wrong > 0);
        QCOMPARE(spy.last()[0].toString(), QStringLiteral("Problems %1").arg(wrong));
        m_problems->clear();
        QCOMPARE(m_problems->title(), QStringLiteral("Problems"));
    }

    void aClickOpensTheFinding()
    {
        m_problems->addExchange(samples::refused());
        QSignalSpy spy(m_problems.get(), &Problems::findingActivated);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                          m_table->visualRect(m_table->model()->index(0, 2)).center());
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].toULongLong(), quint64(41));
        QCOMPARE(spy[0][1].toString(), QStringLiteral("EXP-002"));
    }

    void saysThatTheFilterHidesAll()
    {
        const auto *pages = m_problems->findChild<QStackedWidget *>();
        QCOMPARE(pages->currentIndex(), 1);
        m_problems->addExchange(samples::refused());
        QCOMPARE(pages->currentIndex(), 0);
        auto *field = m_problems->findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("#7"));
        QTRY_COMPARE(pages->currentIndex(), 2);
        QTest::keyClick(field, Qt::Key_Backspace);
        QTest::keyClick(field, Qt::Key_Backspace);
        QTRY_COMPARE(pages->currentIndex(), 0);
        m_problems->clear();
        QCOMPARE(pages->currentIndex(), 1);
    }

    void aClickOnAColumnSortsAndTheThirdGoesBack()
    {
        m_problems->addExchange(samples::refused(41));
        m_problems->addExchange(samples::refused(7));
        auto *header = m_table->horizontalHeader();
        const QPoint at(header->sectionViewportPosition(3) + 10, header->height() / 2);
        const auto first = [this] { return m_problems->model().problemAt(0)->exchange; };
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(first(), quint64(7));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(first(), quint64(41));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(!header->isSortIndicatorShown());
    }

private:
    std::unique_ptr<Problems> m_problems;
    QTableView *m_table = nullptr;
};

} // namespace expectra

QTEST_MAIN(expectra::tst_Problems)
#include "tst_problems.moc"
