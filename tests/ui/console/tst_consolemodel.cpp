// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/consolemodel.h"

#include "tests/ui/samples/samples.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

namespace expectra {

namespace {

std::vector<ConsoleLine> lines(int first, int count)
{
    std::vector<ConsoleLine> result;
    for (int i = first; i < first + count; ++i)
        result.push_back({i % 10 == 0 ? LogLevel::Error : LogLevel::Info, static_cast<quint64>(i),
                          Duration(i), QStringLiteral("line %1").arg(i)});
    return result;
}

QString textAt(const ConsoleModel &model, int row)
{
    return model.index(row, static_cast<int>(ConsoleColumn::Text)).data().toString();
}

} // namespace

class tst_ConsoleModel : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheNewestLinesOnly()
    {
        ConsoleModel model(100);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int at = 0; at < 1000; at += 7)
            model.append(lines(at, 7));
        QVERIFY(model.total() <= 100 && model.total() >= 80);
        QCOMPARE(textAt(model, model.rowCount() - 1), QStringLiteral("line 1000"));
        model.append(lines(5000, 300));
        QCOMPARE(model.total(), 100);
        QCOMPARE(textAt(model, 0), QStringLiteral("line 5200"));
    }

    void filtersByLevelByTextAndByExchange()
    {
        ConsoleModel model(1000);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append(lines(0, 100));
        model.setFilter(LogLevel::Error, {});
        QCOMPARE(model.rowCount(), 10);
        model.append(lines(100, 10));
        QCOMPARE(model.rowCount(), 11);
        model.setFilter(LogLevel::Debug, QStringLiteral("LINE 10"));
        QCOMPARE(model.rowCount(), 11);
        model.setFilter(LogLevel::Debug, QStringLiteral("#42"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.lineAt(0)->exchange, quint64(42));
    }

    /// What is trimmed is trimmed from what is shown too, whatever the filter shows.
    void aFilteredConsoleLosesItsOldestLinesToo()
    {
        ConsoleModel model(100);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter(LogLevel::Error, {});
        for (int at = 0; at < 1000; at += 50)
            model.append(lines(at, 50));
        QVERIFY(model.rowCount() <= 10);
        QCOMPARE(textAt(model, model.rowCount() - 1), QStringLiteral("line 990"));
    }

    void everyEventIsToldOnceHoweverManySnapshotsCome()
    {
        ConsoleLines once;
        const auto whole = once.take(*samples::refused(9));
        ConsoleLines inSteps;
        auto told = inSteps.take(*samples::waiting(9));
        QVERIFY(!told.empty());
        QVERIFY(inSteps.take(*samples::waiting(9)).empty());
        const auto rest = inSteps.take(*samples::refused(9));
        QCOMPARE(told.size() + rest.size(), whole.size());
    }

    void whatThePeerSaidIsEscaped()
    {
        auto exchange = *samples::unreachable();
        exchange.failure->message = "gone\x1b[2J";
        ConsoleLines lines;
        for (const auto &line : lines.take(exchange))
            QVERIFY(!line.text.contains(QChar(0x1b)));
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_ConsoleModel)
#include "tst_consolemodel.moc"
