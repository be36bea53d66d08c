// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/exchangelog.h"

#include "tests/app/log/manyexchanges.h"

#include <QtTest/QTest>

#include <algorithm>
#include <numeric>
#include <random>

namespace expectra {

namespace {

/// All that a row tells, whatever its texts are numbered.
std::string print(const ExchangeLog &log, Place place)
{
    const auto &row = log.row(place);
    const auto &kind = log.kindOf(row);
    std::string text = std::to_string(row.id) + ' ' + std::string(log.text(kind.method)) + ' ' +
                       log.addressOf(row) + ' ' + std::string(log.nameOf(row)) + ' ' +
                       std::to_string(kind.status) + ' ' + std::string(log.text(kind.remote)) + ' ' +
                       std::string(log.text(kind.type)) + ' ' + std::to_string(row.received) + ' ' +
                       std::to_string(row.length.count()) + (row.isPinned ? " pinned" : "");
    for (const auto &phase : log.phasesOf(row))
        text += ' ' + std::string(timeline::phaseName(phase.name)) + std::to_string(phase.length().count());
    return text;
}

std::vector<std::string> print(const ExchangeLog &log)
{
    std::vector<std::string> lines;
    for (Place place = 0; place < log.count(); ++place)
        lines.push_back(print(log, place));
    return lines;
}

} // namespace

class tst_ExchangeLog : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatTheExchangeTold()
    {
        for (std::uint64_t id = 1; id <= 200; ++id) {
            const auto exchange = samples::anyExchange(id);
            ExchangeLog log;
            const auto &row = log.row(log.put(*exchange, {}));
            const auto &kind = log.kindOf(row);
            QCOMPARE(row.id, exchange->id);
            QVERIFY(log.text(kind.method) == exchange->request->method);
            QVERIFY(log.text(row.path) == exchange->request->target.pathAndQuery);
            QCOMPARE(int{kind.status}, exchange->status());
            QCOMPARE(row.length, exchange->end().sinceStart());
            QCOMPARE(row.received, receivedBytes(*exchange));
            QVERIFY(row.initiatedBy() == exchange->initiatedBy);
            QVERIFY(kind.outcome == exchange->expectation.outcome);
            const auto phases = timeline::phases(exchange->timeline);
            const auto decoded = log.phasesOf(row);
            QCOMPARE(static_cast<std::size_t>(decoded.end() - decoded.begin()), phases.size());
        }
    }

    void theOrderOfArrivalMakesNoDifference()
    {
        std::vector<std::uint64_t> ids(300);
        std::iota(ids.begin(), ids.end(), std::uint64_t{1});
        ExchangeLog inOrder;
        for (const auto id : ids)
            inOrder.put(*samples::anyExchange(id), {});
        std::shuffle(ids.begin(), ids.end(), std::mt19937(11));
        ExchangeLog shuffled;
        for (const auto id : ids)
            shuffled.put(*samples::anyExchange(id), {});
        QVERIFY(print(inOrder) == print(shuffled));
        QCOMPARE(*shuffled.placeOf(17), Place(16));
        QVERIFY(!shuffled.placeOf(301));
    }

    void aLaterStateTakesThePlaceOfAnEarlierOne()
    {
        ExchangeLog log;
        log.put(*samples::anyExchange(1), {});
        log.put(*samples::anyExchange(2), {});
        log.setPinned(0, true);
        log.put(*samples::anyExchange(1, 99), {});
        QCOMPARE(log.count(), std::size_t(2));
        QVERIFY(log.row(0).isPinned);
        ExchangeLog expected;
        expected.put(*samples::anyExchange(1, 99), {});
        expected.setPinned(0, true);
        QCOMPARE(print(log, 0), print(expected, 0));
    }

    void whatRemainsIsUntouched_data()
    {
        QTest::addColumn<int>("every");
        QTest::newRow("few remain, texts are gathered anew") << 10;
        QTest::newRow("most remain") << 1;
    }
    void whatRemainsIsUntouched()
    {
        QFETCH(int, every);
        ExchangeLog log;
        for (std::uint64_t id = 1; id <= 400; ++id)
            log.put(*samples::anyExchange(id), {});
        const auto before = print(log);
        std::vector<bool> isKept(log.count());
        std::vector<std::string> expected;
        for (std::size_t i = 0; i < isKept.size(); ++i) {
            isKept[i] = every == 1 ? i % 7 != 0 : i % static_cast<std::size_t>(every) == 0;
            if (isKept[i])
                expected.push_back(before[i]);
        }
        log.retain(isKept);
        QVERIFY(print(log) == expected);
    }

    void clearingGivesTheMemoryBack()
    {
        ExchangeLog log;
        const auto empty = log.memory();
        for (std::uint64_t id = 1; id <= 5000; ++id)
            log.put(*samples::anyExchange(id), {});
        log.retain(std::vector<bool>(log.count()));
        QCOMPARE(log.count(), std::size_t(0));
        QVERIFY(log.memory() < empty + 2'000'000);
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_ExchangeLog)
#include "tst_exchangelog.moc"
