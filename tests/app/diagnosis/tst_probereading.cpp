// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/reading.h"

#include "tests/support/exchangebuilder.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::diagnosis;
using namespace expectra::test;

class tst_ProbeReading : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhenTheFirstAnswerCame();
    void tellsNoTimeWhereClocksDisagree();
};

void tst_ProbeReading::tellsWhenTheFirstAnswerCame()
{
    const auto exchange =
        ExchangeBuilder().body(5).expecting("100-continue").sendHead().after(611us).answer(refusal).end();
    QCOMPARE(readExchange(exchange).firstAnswer, std::optional<Duration>(611us));
}

void tst_ProbeReading::tellsNoTimeWhereClocksDisagree()
{
    const auto exchange = ExchangeBuilder()
                              .body(5)
                              .expecting("100-continue")
                              .after(1ms)
                              .sendHead()
                              .after(-42us)
                              .answer(refusal)
                              .end();
    QCOMPARE(readExchange(exchange).firstAnswer, std::optional<Duration>());
}

QTEST_GUILESS_MAIN(tst_ProbeReading)
#include "tst_probereading.moc"
