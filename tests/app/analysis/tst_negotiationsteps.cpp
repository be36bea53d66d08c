// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The story of each outcome, printed and compared as text.

#include "app/analysis/negotiationsteps.h"
#include "tests/support/exchangebuilder.h"

#include <QtTest>

using namespace expectra;
using namespace expectra::test;
using timeline::ClosedBy;

namespace {

ExchangeBuilder put()
{
    ExchangeBuilder builder;
    builder.body(2048).expecting("100-continue").after(200us);
    return builder;
}

/// One line a step: time in microseconds, kind, text.
QString print(const Exchange &exchange)
{
    QString result;
    for (const auto &step : negotiationSteps(exchange)) {
        const auto kind = stepKindName(step.kind);
        result += QString::number(static_cast<qint64>(microseconds(step.at))) + QLatin1Char(' ') +
                  QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())) + QLatin1String(": ") +
                  step.text + QLatin1Char('\n');
    }
    return result;
}

void row(const char *name, const Exchange &exchange, const char *story)
{
    QTest::newRow(name) << print(exchange) << QString::fromUtf8(story);
}

} // namespace

class tst_NegotiationSteps : public QObject
{
    Q_OBJECT
private slots:
    void tellsEachOutcome_data();
    void tellsEachOutcome();
    void countsWhatIsTooMuchToTell();
    void neverGoesBackInTime();
    void datesWhatLeftByTheKernel();
    void pointsIntoTheTimeline();
};

void tst_NegotiationSteps::tellsEachOutcome_data()
{
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("story");

    row("nothing asked for", ExchangeBuilder("GET").sendHead().after(100us).answer(ok).end(),
        "0 sent: Request head sent, 43 B\n"
        "100 answered: 200 OK\n");
    row("continued", put().sendHead().after(800us).interim(continued).after(1ms).sendBody().answer(ok).end(),
        "200 sent: Request head sent, 87 B, body withheld: Expect: 100-continue\n"
        "200 waiting: Waiting for 100, limit 1000 ms\n"
        "1000 interim: 100 Continue after 800 µs\n"
        "1000 released: The body is let go\n"
        "2000 sent: Body sent: 2 KiB\n"
        "2000 answered: 200 OK\n");
    row("refused, with a retry",
        put()
            .sendHead()
            .after(811us)
            .answer("HTTP/1.1 417 Expectation Failed\r\nServer: squid/5.7\r\n\r\n")
            .end(ClosedBy::Us),
        "200 sent: Request head sent, 87 B, body withheld: Expect: 100-continue\n"
        "200 waiting: Waiting for 100, limit 1000 ms\n"
        "1011 refused: 417 Expectation Failed before any body byte. Server: squid/5.7\n"
        "1011 abandoned: The body stays here: 2 KiB not sent\n"
        "1011 retry: The same request follows without Expect\n");
    row("timed out, then late",
        put().sendHead().after(1s).limitPasses().sendBody().after(20ms).interim(continued).answer(ok).end(),
        "200 sent: Request head sent, 87 B, body withheld: Expect: 100-continue\n"
        "200 waiting: Waiting for 100, limit 1000 ms\n"
        "1000200 timed-out: No 100 within 1.00 s: the body is let go\n"
        "1000200 sent: Body sent: 2 KiB\n"
        "1020200 late: 100 Continue, 20.0 ms after the body had been let go\n"
        "1020200 answered: 200 OK\n");
    row("hints are no permission",
        put()
            .sendHead()
            .interim("HTTP/1.1 103 Early Hints\r\n\r\n")
            .interim(continued)
            .sendBody()
            .answer(ok)
            .end(),
        "200 sent: Request head sent, 87 B, body withheld: Expect: 100-continue\n"
        "200 waiting: Waiting for 100, limit 1000 ms\n"
        "200 interim: 103 Early Hints: no permission, the body stays withheld\n"
        "200 interim: 100 Continue after 0 µs\n"
        "200 released: The body is let go\n"
        "200 sent: Body sent: 2 KiB\n"
        "200 answered: 200 OK\n");
    row("closed while waiting",
        put()
            .sendHead()
            .after(5ms)
            .fails(FailurePhase::ExpectWait, Side::Server, FailureKind::ClosedEarly, "The peer closed")
            .end(ClosedBy::Peer),
        "200 sent: Request head sent, 87 B, body withheld: Expect: 100-continue\n"
        "200 waiting: Waiting for 100, limit 1000 ms\n"
        "5200 failed: Failed: The peer closed\n");
    row("rejected in the middle of the body",
        put()
            .sendHead()
            .interim(continued)
            .sendBody(1024)
            .answer("HTTP/1.1 413 Content Too Large\r\nConnection: close\r\n\r\n")
            .end(ClosedBy::Us),
        "200 sent: Request head sent, 87 B, body withheld: Expect: 100-continue\n"
        "200 waiting: Waiting for 100, limit 1000 ms\n"
        "200 interim: 100 Continue after 0 µs\n"
        "200 released: The body is let go\n"
        "200 rejected: 413 Content Too Large\n"
        "200 abandoned: Body stopped after 1 KiB of 2 KiB\n");
}

void tst_NegotiationSteps::tellsEachOutcome()
{
    QFETCH(QString, told);
    QFETCH(QString, story);
    QCOMPARE(told, story);
}

void tst_NegotiationSteps::countsWhatIsTooMuchToTell()
{
    auto builder = put();
    builder.sendHead();
    for (int i = 0; i < 10'000; ++i)
        builder.interim("HTTP/1.1 102 Processing\r\n\r\n");
    const auto exchange = builder.interim(continued).sendBody().answer(ok).end();
    const auto steps = negotiationSteps(exchange);
    QVERIFY(steps.size() < 40);
    QVERIFY(print(exchange).contains(QLatin1String("and 9980 more interim responses")));
    QVERIFY(print(exchange).contains(QLatin1String("interim: 100 Continue after")));
}

/// On loopback the kernel may stamp the answer before the program has stamped its own sending.
void tst_NegotiationSteps::neverGoesBackInTime()
{
    const auto exchange = put().sendHead().after(-50us).interim(continued).sendBody().answer(ok).end();
    Instant before;
    for (const auto &step : negotiationSteps(exchange)) {
        QVERIFY(step.at >= before);
        QVERIFY(step.sincePrevious >= Duration::zero());
        before = step.at;
    }
}

/// A busy program notices late that its bytes left; the kernel's stamp says when they did.
void tst_NegotiationSteps::datesWhatLeftByTheKernel()
{
    auto builder = put();
    builder.compose().happens(timeline::HeadStarted{});
    const auto headEnd = builder.exchange().sent.head.size();
    builder.happens(timeline::Transmitted{headEnd}).after(5ms).sendHead().after(-2ms).interim(continued);
    builder.happens(timeline::Transmitted{headEnd + 2048}).after(7ms).sendBody().answer(ok);
    QCOMPARE(print(builder.end()),
             QString::fromUtf8("200 sent: Request head sent, 87 B, body withheld: Expect: "
                               "100-continue\n"
                               "200 waiting: Waiting for 100, limit 1000 ms\n"
                               "3200 interim: 100 Continue after 3.00 ms\n"
                               "3200 released: The body is let go\n"
                               "3200 sent: Body sent: 2 KiB\n"
                               "10200 answered: 200 OK\n"));
}

void tst_NegotiationSteps::pointsIntoTheTimeline()
{
    const auto exchange = put().sendHead().interim(continued).sendBody().answer(ok).end();
    for (const auto &step : negotiationSteps(exchange)) {
        const auto &event = exchange.timeline.events().at(step.event);
        if (step.kind == StepKind::Interim)
            QVERIFY(std::holds_alternative<timeline::InterimReceived>(event.payload));
        if (step.kind == StepKind::Answered)
            QVERIFY(std::holds_alternative<timeline::FinalHeadReceived>(event.payload));
    }
}

QTEST_GUILESS_MAIN(tst_NegotiationSteps)
#include "tst_negotiationsteps.moc"
