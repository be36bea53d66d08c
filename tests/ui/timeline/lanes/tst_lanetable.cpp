// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanes/lanetable.h"

#include "tests/ui/samples/samples.h"

#include <QtTest/QTest>

namespace expectra {

class tst_LaneTable : public QObject
{
    Q_OBJECT

private slots:
    void hasARowForEachBarAndMark()
    {
        const auto table = tableOf(lanesOf(*samples::refused()));
        QStringList rows;
        for (const auto &row : table.rows) {
            QCOMPARE(row.size(), laneColumns);
            rows.append(row.mid(0, 3).join(QStringLiteral(" | ")));
        }
        QCOMPARE(table.stops.size(), table.rows.size());
        QCOMPARE(rows, (QStringList{
                           QStringLiteral("DNS | 0 ns | 120.000 µs"),
                           QStringLiteral("TCP | 130.000 µs | 340.000 µs"),
                           QStringLiteral("Request | 490.000 µs | 70.000 µs"),
                           QStringLiteral("Expect wait | 560.000 µs | 5.611 000 ms"),
                           QStringLiteral("417 | 6.171 000 ms | "),
                           QStringLiteral("Response | 6.171 000 ms | 90.000 µs"),
                       }));
    }

    void saysWhoseClockItWas()
    {
        const auto table = tableOf(lanesOf(*samples::refused()));
        const auto clock = static_cast<int>(LaneColumn::Clock);
        QCOMPARE(table.rows[0][clock], QStringLiteral("user"));
        QCOMPARE(table.rows[3][clock], QStringLiteral("user – kernel"));
        QCOMPARE(table.rows[4][clock], QStringLiteral("kernel"));
    }

    void tabsAndBarsOfAPeerBreakNoTable()
    {
        auto exchange = *samples::closedWhileWaiting();
        exchange.failure->message = "a|b\tc\nd";
        const auto table = tableOf(lanesOf(exchange));
        const auto tabbed = tabSeparated(table).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(tabbed.size(), static_cast<qsizetype>(table.rows.size()) + 1);
        for (const auto &line : tabbed)
            QCOMPARE(line.count(QLatin1Char('\t')), laneColumns - 1);
        for (const auto &line : markdown(table).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            auto plain = line;
            plain.remove(QStringLiteral("\\|"));
            QCOMPARE(plain.count(QLatin1Char('|')), laneColumns + 1);
        }
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_LaneTable)
#include "tst_lanetable.moc"
