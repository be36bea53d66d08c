// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logorder.h"

#include "tests/app/log/manyexchanges.h"

#include <QtTest/QTest>

#include <algorithm>
#include <numeric>

namespace expectra {

class tst_LogOrder : public QObject
{
    Q_OBJECT

private slots:
    void everyColumnSortsAsItCompares_data()
    {
        QTest::addColumn<int>("column");
        for (int column = 0; column < networkColumnCount; ++column)
            QTest::addRow("column %d", column) << column;
    }
    void everyColumnSortsAsItCompares()
    {
        QFETCH(int, column);
        ExchangeLog log;
        for (std::uint64_t id = 1; id <= 2000; ++id)
            log.put(*samples::anyExchange(id), {});
        for (const auto ascent : {Ascent::Up, Ascent::Down}) {
            const LogOrder order{static_cast<NetworkColumn>(column), ascent};
            std::vector<Place> places(log.count());
            std::iota(places.begin(), places.end(), Place(0));
            auto expected = places;
            order.sort(log, places);
            std::sort(expected.begin(), expected.end(),
                      [&](Place a, Place b) { return order.comesBefore(log, a, b); });
            QVERIFY(places == expected);
        }
    }

    void equalRowsStayInTheOrderOfTimeEitherWay()
    {
        ExchangeLog log;
        for (std::uint64_t id = 1; id <= 500; ++id)
            log.put(*samples::anyExchange(id), {});
        for (const auto ascent : {Ascent::Up, Ascent::Down}) {
            std::vector<Place> places(log.count());
            std::iota(places.begin(), places.end(), Place(0));
            LogOrder{NetworkColumn::Method, ascent}.sort(log, places);
            for (std::size_t i = 1; i < places.size(); ++i) {
                const auto methodOf = [&](std::size_t at) { return log.kindOf(log.row(places[at])).method; };
                QVERIFY(methodOf(i - 1) != methodOf(i) || places[i - 1] < places[i]);
            }
        }
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_LogOrder)
#include "tst_logorder.moc"
