// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/keptexchanges.h"

#include "tests/app/log/manyexchanges.h"

#include <QtTest/QTest>

namespace expectra {

class tst_KeptExchanges : public QObject
{
    Q_OBJECT

private slots:
    void theOldestGoWhenTheBudgetIsPassed()
    {
        const auto each = memoryOf(*samples::anyExchange(1));
        KeptExchanges kept(each * 10);
        for (std::uint64_t id = 1; id <= 50; ++id)
            kept.add(samples::anyExchange(id));
        QVERIFY(kept.count() >= 5 && kept.count() <= 15);
        QVERIFY(kept.memory() <= each * 10);
        QVERIFY(!kept.find(1));
        QVERIFY(kept.find(50));
    }

    void aSmallerBudgetCountsAtOnce()
    {
        const auto each = memoryOf(*samples::anyExchange(1));
        KeptExchanges kept(each * 50);
        for (std::uint64_t id = 1; id <= 20; ++id)
            kept.add(samples::anyExchange(id));
        QCOMPARE(kept.count(), std::size_t(20));
        kept.setBudget(each * 10);
        QVERIFY(kept.count() <= 15);
        QVERIFY(kept.find(20));
    }

    void pinnedOnesStay()
    {
        KeptExchanges kept(memoryOf(*samples::anyExchange(1)) * 4);
        kept.add(samples::anyExchange(1));
        kept.setPinned(1, true);
        for (std::uint64_t id = 2; id <= 50; ++id)
            kept.add(samples::anyExchange(id));
        QVERIFY(kept.find(1));
        kept.clear();
        QCOMPARE(kept.count(), std::size_t(1));
        kept.setPinned(1, false);
        kept.clear();
        QCOMPARE(kept.count(), std::size_t(0));
        QCOMPARE(kept.memory(), ByteCount(0));
    }

    void theLastOneStaysHoweverLargeItIs()
    {
        KeptExchanges kept(1);
        kept.add(samples::anyExchange(1));
        kept.add(samples::anyExchange(2));
        QVERIFY(!kept.find(1));
        QVERIFY(kept.find(2));
    }

    void knowsARetryAsLongAsItIsKept()
    {
        auto retry = *samples::anyExchange(8);
        retry.initiator = Initiator::Retry417;
        retry.initiatedBy = 7;
        KeptExchanges kept;
        kept.add(samples::anyExchange(7));
        QVERIFY(!kept.retryOf(7));
        kept.add(std::make_shared<const Exchange>(retry));
        QCOMPARE(kept.retryOf(7)->id, std::uint64_t(8));
        kept.remove(8);
        QVERIFY(!kept.retryOf(7));
    }

    void addingTheSameTwiceCountsOnce()
    {
        KeptExchanges kept;
        kept.add(samples::anyExchange(1));
        const auto once = kept.memory();
        kept.add(samples::anyExchange(1));
        QCOMPARE(kept.memory(), once);
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_KeptExchanges)
#include "tst_keptexchanges.moc"
