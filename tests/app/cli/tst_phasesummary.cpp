// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of many plays are figures that were measured.

#include "app/cli/play/phasesummary.h"

#include <QtTest>

using namespace expectra;
using namespace expectra::cli;
using namespace expectra::timeline;

namespace {

/// Blocked, then a connection that takes this long and fails.
Exchange connecting(Duration duration)
{
    Exchange exchange;
    exchange.timeline.append({Instant(1ms), Clock::User, ConnectStarted{1, {}}});
    exchange.timeline.append({Instant(1ms + duration), Clock::User, ConnectFailed{1, {}}});
    exchange.timeline.append({Instant(1ms + duration), Clock::User, Failed{}});
    exchange.timeline.append({Instant(1ms + duration), Clock::User, Ended{}});
    exchange.failure = Failure{};
    return exchange;
}

} // namespace

class tst_PhaseSummary : public QObject
{
    Q_OBJECT

private slots:
    void picksMeasuredValues_data();
    void picksMeasuredValues();
    void printsATable();
};

void tst_PhaseSummary::picksMeasuredValues_data()
{
    QTest::addColumn<QList<int>>("values");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("one") << QList<int>{7} << QList<int>{7, 7, 7, 7};
    QTest::newRow("two") << QList<int>{9, 1} << QList<int>{1, 1, 9, 9};
    QTest::newRow("three") << QList<int>{3, 1, 2} << QList<int>{1, 2, 3, 3};
    QTest::newRow("ten") << QList<int>{10, 9, 8, 7, 6, 5, 4, 3, 2, 1} << QList<int>{1, 5, 9, 10};
    QTest::newRow("all alike") << QList<int>{4, 4, 4, 4} << QList<int>{4, 4, 4, 4};
}

void tst_PhaseSummary::picksMeasuredValues()
{
    QFETCH(const QList<int>, values);
    std::vector<Duration> durations;
    for (const int value : values)
        durations.emplace_back(value);
    const auto spread = spreadOf(durations);
    const auto number = [](Duration duration) { return static_cast<int>(duration.count()); };
    QTEST((QList<int>{number(spread.least), number(spread.median), number(spread.ninetieth),
                      number(spread.most)}),
          "expected");
}

void tst_PhaseSummary::printsATable()
{
    PhaseSummary summary;
    QCOMPARE(summary.table(), std::string());
    for (const auto duration : {4ms, 2ms, 3ms})
        summary.add(connecting(duration));
    const auto table = QString::fromStdString(summary.table());
    QVERIFY2(table.startsWith(QLatin1String("3 exchanges, 3 failed\n")), qPrintable(table));
    QVERIFY2(
        table.contains(QRegularExpression(QStringLiteral("tcp +3 +2\\.000 +3\\.000 +4\\.000 +4\\.000\n"))),
        qPrintable(table));
    QVERIFY2(
        table.contains(QRegularExpression(QStringLiteral("whole +3 +3\\.000 +4\\.000 +5\\.000 +5\\.000\n"))),
        qPrintable(table));
}

QTEST_GUILESS_MAIN(tst_PhaseSummary)
#include "tst_phasesummary.moc"
