// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/timing/connectionfacts.h"

#include "tests/ui/samples/samples.h"

#include <QTest>

using namespace expectra;

namespace {

QString print(const Exchange &exchange)
{
    QString text;
    for (const auto &group : connectionFacts(exchange)) {
        text += group.title + QLatin1Char('\n');
        for (const auto &fact : group.facts)
            text += QStringLiteral("  %1: %2\n").arg(fact.name, fact.value);
    }
    return text;
}

} // namespace

class tst_ConnectionFacts : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheConnectionAndItsEnds()
    {
        auto exchange = *samples::refused();
        exchange.connection.closedBy = timeline::ClosedBy::Us;
        const auto text = print(exchange);
        QVERIFY2(
            text.contains(QStringLiteral("  Number: 3, new\n  From: 127.0.0.1:40112\n  To: 127.0.0.1:8417\n"
                                         "  Closed by: us\n")),
            qPrintable(text));
        exchange.connection.reused = true;
        QVERIFY(print(exchange).contains(QStringLiteral("Number: 3, used before")));
    }

    void tellsWhatTheKernelSaid()
    {
        auto exchange = *samples::refused();
        exchange.tcp.reset();
        QVERIFY(!print(exchange).contains(QStringLiteral("TCP")));
        exchange.tcp = TcpFacts{1'200us, 300us, 1, 10, 1448};
        QVERIFY(print(exchange).contains(
            QStringLiteral("  Round trip: 1.20 ms ± 300 µs\n  Sent again: 1 segment\n"
                           "  Congestion window: 10 segments\n"
                           "  Segment size: 1.41 KiB\n")));
    }

    void leavesOutAConnectionThatNeverStood()
    {
        const auto text = print(*samples::unreachable());
        QVERIFY2(!text.contains(QStringLiteral("Number")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Limits")));
    }
};

QTEST_GUILESS_MAIN(tst_ConnectionFacts)
#include "tst_connectionfacts.moc"
