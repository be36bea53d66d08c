// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/heads/headsecrets.h"

#include "tests/ui/samples/samples.h"

#include <QTest>

using namespace expectra;

namespace {

std::string secretText(const Exchange &exchange, Direction direction)
{
    const auto &store = direction == Direction::Sent ? exchange.outbound : exchange.inbound;
    std::string text;
    for (const auto &range : secretRanges(exchange, direction))
        text += store->read(range) + '|';
    return text;
}

} // namespace

class tst_HeadSecrets : public QObject
{
    Q_OBJECT

private slots:
    void findsTheSecretsAmongTheBytes()
    {
        const auto exchange = samples::signedIn();
        QCOMPARE(secretText(*exchange, Direction::Sent), std::string("dXNlcjpwYXNz|"));
        QCOMPARE(secretText(*exchange, Direction::Received), std::string("opensesame|"));
    }

    void findsNoneWhereNoneAre()
    {
        QVERIFY(secretRanges(*samples::refused(), Direction::Sent).empty());
        QVERIFY(!holdSecrets(messageHeads(*samples::refused())));
    }

    void readsNoStoreThatIsTheWires()
    {
        auto exchange = *samples::signedIn();
        exchange.isComplete = false;
        QVERIFY(secretRanges(exchange, Direction::Sent).empty());
    }

    void masksHeads()
    {
        const auto heads = messageHeads(*samples::signedIn());
        QVERIFY(holdSecrets(heads));
        std::string values;
        for (const auto &head : maskedHeads(heads)) {
            for (const auto &field : head.fields)
                values += field.field.value + '\n';
        }
        QVERIFY2(values.find("Basic ***\n") != std::string::npos, values.c_str());
        QVERIFY(values.find("sid=***; HttpOnly\n") != std::string::npos);
        QVERIFY(values.find("opensesame") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(tst_HeadSecrets)
#include "tst_headsecrets.moc"
