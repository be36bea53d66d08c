// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/currentexchange.h"

#include <QtTest/QtTest>

using namespace expectra;

class tst_CurrentExchange final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsShownOnce();
    void findsTheRetryOfARefusal();
    void findsTheOthersOfAPlayInEitherDirection();
    void aRetryThatFinishesRefreshesWhatItRepeats();
    void clearingForgetsEverything();
};

namespace {

ExchangePtr exchange(std::uint64_t id, Initiator initiator = Initiator::Composer,
                     std::optional<std::uint64_t> by = {})
{
    auto result = std::make_shared<Exchange>();
    result->id = id;
    result->initiator = initiator;
    result->initiatedBy = by;
    return result;
}

} // namespace

void tst_CurrentExchange::tellsWhatIsShownOnce()
{
    CurrentExchange current;
    const QSignalSpy changes(&current, &CurrentExchange::currentExchangeChanged);
    const auto first = exchange(1);
    current.show(first);
    current.show(first);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(current.shown(), first);
}

void tst_CurrentExchange::findsTheRetryOfARefusal()
{
    CurrentExchange current;
    current.add(exchange(1));
    current.add(exchange(2, Initiator::Reconnect, 1));
    QVERIFY(!current.retryOf(1));
    current.add(exchange(3, Initiator::Retry417, 1));
    QCOMPARE(current.retryOf(1)->id, std::uint64_t(3));
    QCOMPARE(current.find(2)->id, std::uint64_t(2));
    QVERIFY(!current.find(4));
}

void tst_CurrentExchange::findsTheOthersOfAPlayInEitherDirection()
{
    CurrentExchange current;
    const auto first = exchange(1);
    const auto again = exchange(3, Initiator::Retry417, 2);
    current.add(first);
    current.add(exchange(2, Initiator::Reconnect, 1));
    current.add(again);
    current.add(exchange(4));
    const auto ids = [&current](const ExchangePtr &shown) {
        QStringList found;
        for (const auto &each : current.playOf(*shown))
            found.append(QString::number(each->id));
        found.sort();
        return found.join(QLatin1Char(' '));
    };
    QCOMPARE(ids(first), QStringLiteral("2 3"));
    QCOMPARE(ids(again), QStringLiteral("1 2"));
    QCOMPARE(ids(current.find(4)), QString());
}

void tst_CurrentExchange::aRetryThatFinishesRefreshesWhatItRepeats()
{
    CurrentExchange current;
    const auto refused = exchange(1);
    current.add(refused);
    current.show(refused);
    const QSignalSpy changes(&current, &CurrentExchange::currentExchangeChanged);
    current.add(exchange(2, Initiator::Retry417, 1));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(current.shown(), refused);
}

void tst_CurrentExchange::clearingForgetsEverything()
{
    CurrentExchange current;
    current.add(exchange(1));
    current.show(current.find(1));
    const QSignalSpy cleared(&current, &CurrentExchange::cleared);
    current.clear();
    QCOMPARE(cleared.count(), 1);
    QVERIFY(!current.shown());
    QVERIFY(current.kept()->count() == 0);
}

QTEST_GUILESS_MAIN(tst_CurrentExchange)
#include "tst_currentexchange.moc"
