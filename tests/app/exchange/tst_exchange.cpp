// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/exchange.h"

#include <QTest>

#include <limits>

using namespace expectra;

class tst_Exchange : public QObject
{
    Q_OBJECT

private slots:
    void readsContentWithinItsRange();
    void readsNothingWithoutAStore();
    void namesFailuresByTheContract();
    void endsWithItsLastEvent();
};

void tst_Exchange::readsContentWithinItsRange()
{
    const auto store = std::make_shared<ByteStore>();
    store->append("head: x\r\n\r\ncontent and more");
    const Content content{store, {11, 18}};
    QCOMPARE(content.size(), ByteCount{7});
    QCOMPARE(content.read(), std::string("content"));
    QCOMPARE(content.read({3, 5}), std::string("te"));
    QCOMPARE(content.read({5, 100}), std::string("nt"));
    QCOMPARE(content.read({100, 200}), std::string());
    QCOMPARE(content.read({2, std::numeric_limits<ByteCount>::max()}), std::string("ntent"));
}

void tst_Exchange::readsNothingWithoutAStore()
{
    const Content content{nullptr, {0, 10}};
    QCOMPARE(content.read(), std::string());
    QCOMPARE(content.read({0, 5}), std::string());
}

void tst_Exchange::namesFailuresByTheContract()
{
    QCOMPARE(std::string(failurePhaseName(FailurePhase::ExpectWait)), std::string("expect wait"));
    QCOMPARE(std::string(sideName(Side::Us)), std::string("us"));
    QCOMPARE(std::string(failureKindName(FailureKind::ClosedEarly)), std::string("closed-early"));
    QCOMPARE(std::string(initiatorName(Initiator::Retry417)), std::string("417 retry"));
    for (int kind = 0; kind <= int(FailureKind::Cancelled); ++kind)
        QVERIFY(!failureKindName(static_cast<FailureKind>(kind)).empty());
    for (int phase = 0; phase <= int(FailurePhase::Response); ++phase)
        QVERIFY(!failurePhaseName(static_cast<FailurePhase>(phase)).empty());
}

void tst_Exchange::endsWithItsLastEvent()
{
    Exchange exchange;
    QVERIFY(exchange.end() == Instant());
    exchange.timeline.append({Instant(9ms), Clock::User, timeline::HeadStarted{}});
    exchange.timeline.append({Instant(8ms), Clock::Kernel, timeline::Transmitted{5}});
    QVERIFY(exchange.end() == Instant(9ms));
    QCOMPARE(exchange.status(), 0);
}

QTEST_GUILESS_MAIN(tst_Exchange)
#include "tst_exchange.moc"
