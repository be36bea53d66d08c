// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/diagnosis/battery/batterybook.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::diagnosis;
using namespace expectra::test;

namespace {

/// Continues, refuses what it doesn't know, and knows no other path.
BatteryBook::Answer goodServer(const Sending &sending)
{
    switch (sending.probe) {
    case Probe::Unknown:
    case Probe::TwoInOneField:
    case Probe::TwoFields:
    case Probe::Obfuscated: return {"417"};
    case Probe::RefusedPath: return {"early 404"};
    case Probe::EmptyValue:
    case Probe::Http10: return {"silent 200", 3s};
    default: return {"100 200"};
    }
}

/// Never says 100, so that every wait lasts to its end.
BatteryBook::Answer silentServer(const Sending &sending)
{
    const bool waits = sending.request.expectation.mode == expect::Mode::Wait;
    return waits ? BatteryBook::Answer{"silent 200", 3s} : BatteryBook::Answer{"200"};
}

/// The sum of the wait limits along one route, each probe once.
Duration waitsAlongOneRoute(const BatteryBook &book)
{
    Duration sum{};
    for (const auto &sample : book.diagnosis().samples) {
        if (sample.route == 0 && sample.repetition == 0 && sample.reading.limitPassed)
            sum += 3s;
    }
    return sum;
}

} // namespace

class tst_Battery : public QObject
{
    Q_OBJECT

private slots:
    void playsEveryProbeAndTheDecidingOnesTwice();
    void asksAThirdTimeWhereAnswersDiffer();
    void meetsBothOfTwoServersThatTakeTurns_data();
    void meetsBothOfTwoServersThatTakeTurns();
    void usesTheConnectionOfAnEarlyAnswerAgain();
    void prefersAnEarlyAnswerThatLeavesTheConnection();
    void reusesNothingWhereNothingWasEarly();
    void beginsAtTheRefusedPathWhenNothingElseIsAsked();
    void sendsNoSecondRequestWhereTheFirstFailed();
    void playsRoutesSideBySide();
    void playsTwoAtOnceOnOneRouteBehindTheDecidingOnes();
    void takesTurnsAmongManyRoutes();
    void staysWithinTheSumOfWaits();
    void leavesOutWhatTheRouteCantAsk();
    void takesAnAnswerByHttp11ForNoHttp2();
    void readsWhatArrived();
    void refusesAPlanWithoutARoute();
    void namesTheRouteThatCantBePlayed();
    void cancelsWhatIsOutAndWhatIsLeft();
    void cancelsBetweenTheTwoRequestsOfReuse();
    void tellsHowFarItIs();
};

void tst_Battery::playsEveryProbeAndTheDecidingOnesTwice()
{
    BatteryBook book(planOver({"direct"}), goodServer);
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.diagnosis().state, Diagnosis::State::Complete);
    QCOMPARE(book.sent(0),
             QStringLiteral(
                 "plain continue continue continue-case unknown two-in-one-field two-fields empty-value "
                 "http10 no-body zero-length chunked at-once obfuscated refused-path reuse reuse plain"));
    QCOMPARE(book.diagnosis().samplesOf(Probe::Plain, 0).size(), std::size_t(2));
    QCOMPARE(book.diagnosis().sample(Probe::Continue, 0)->repetition, std::size_t(1));
    QVERIFY(!book.diagnosis().isFlaky(Probe::Continue, 0));
    QCOMPARE(book.words("refused-path"), QStringLiteral("early 404"));
    QCOMPARE(book.diagnosis().took, Duration(book.now().sinceStart()));
}

void tst_Battery::asksAThirdTimeWhereAnswersDiffer()
{
    int continues = 0;
    BatteryBook book(planOver({"direct"}), [&continues](const Sending &sending) -> BatteryBook::Answer {
        const bool isOdd = sending.probe == Probe::Continue && ++continues % 2 == 0;
        return isOdd ? BatteryBook::Answer{"417"} : goodServer(sending);
    });
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(continues, 3);
    QVERIFY(book.diagnosis().isFlaky(Probe::Continue, 0));
    QVERIFY(!book.diagnosis().isFlaky(Probe::Plain, 0));
    QCOMPARE(book.diagnosis().samplesOf(Probe::Plain, 0).size(), std::size_t(2));
}

void tst_Battery::meetsBothOfTwoServersThatTakeTurns_data()
{
    QTest::addColumn<bool>("countsConnections");
    QTest::addColumn<bool>("hasAll");
    QTest::newRow("by requests") << false << true;
    QTest::newRow("by connections") << true << true;
    QTest::newRow("by requests, few probes") << false << false;
}

void tst_Battery::meetsBothOfTwoServersThatTakeTurns()
{
    QFETCH(const bool, countsConnections);
    QFETCH(const bool, hasAll);
    auto plan = planOver({"direct"});
    if (!hasAll)
        plan.probes = {Probe::Plain, Probe::Continue};
    int turn = 0;
    BatteryBook book(plan, [&](const Sending &sending) -> BatteryBook::Answer {
        turn += countsConnections && sending.onConnection ? 0 : 1;
        const bool isSecond = turn % 2 == 0;
        return isSecond && sending.request.expectValue ? BatteryBook::Answer{"417"} : goodServer(sending);
    });
    book.run();
    QCOMPARE(book.broken(), QString());
    QVERIFY(book.diagnosis().isFlaky(Probe::Continue, 0));
}

void tst_Battery::usesTheConnectionOfAnEarlyAnswerAgain()
{
    BatteryBook book(planOver({"direct"}), goodServer);
    book.run();
    const auto *sample = book.diagnosis().sample(Probe::Reuse, 0);
    QCOMPARE(sample->exchanges.size(), std::size_t(2));
    QVERIFY(sample->wasReused());
    std::vector<Sending> reuse;
    for (const auto &sending : book.sendings()) {
        if (sending.probe == Probe::Reuse)
            reuse.push_back(sending);
    }
    QVERIFY(reuse[0].leavesConnection && !reuse[0].onConnection);
    QVERIFY(!reuse[1].leavesConnection && reuse[1].onConnection);
    QVERIFY(!reuse[1].request.expectValue);
    for (const auto &sending : book.sendings())
        QCOMPARE(sending.leavesConnection, sending.step == reuse[0].step && !sending.onConnection);
}

void tst_Battery::prefersAnEarlyAnswerThatLeavesTheConnection()
{
    // The 417 of "unknown" came first, but said Connection: close.
    BatteryBook book(planOver({"direct"}), goodServer);
    book.run();
    for (const auto &sending : book.sendings()) {
        if (sending.probe == Probe::Reuse && sending.leavesConnection)
            QCOMPARE(QString::fromStdString(*sending.request.expectValue), QStringLiteral("100-continue"));
    }
}

void tst_Battery::reusesNothingWhereNothingWasEarly()
{
    BatteryBook book(planOver({"direct"}), [](const Sending &) { return BatteryBook::Answer{"100 200"}; });
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.reason("reuse"), QStringLiteral("no answer came before the body"));
    QVERIFY(!book.sent(0).contains(QStringLiteral("reuse")));
}

void tst_Battery::beginsAtTheRefusedPathWhenNothingElseIsAsked()
{
    auto plan = planOver({"direct"});
    plan.probes = {Probe::Reuse};
    plan.refusedPath = "/nowhere";
    BatteryBook book(plan, goodServer);
    book.run();
    QCOMPARE(book.sendings().size(), std::size_t(2));
    QCOMPARE(book.sendings()[0].request.target.pathAndQuery, std::string("/nowhere"));
    QCOMPARE(book.sendings()[1].request.target.pathAndQuery, std::string("/"));
}

void tst_Battery::sendsNoSecondRequestWhereTheFirstFailed()
{
    auto plan = planOver({"direct"});
    plan.probes = {Probe::Reuse};
    BatteryBook book(plan, [](const Sending &) { return BatteryBook::Answer{"reset"}; });
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.words("reuse"), QStringLiteral("reset"));
    QVERIFY(!book.diagnosis().sample(Probe::Reuse, 0)->wasReused());
}

void tst_Battery::playsRoutesSideBySide()
{
    BatteryBook book(planOver({"direct", "proxy=http://p.test:1"}), goodServer);
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.sent(0), book.sent(1));
    // Never two of one route at once: what goes out next belongs to the route that has just ended.
    QCOMPARE(book.diagnosis().state, Diagnosis::State::Complete);
}

void tst_Battery::playsTwoAtOnceOnOneRouteBehindTheDecidingOnes()
{
    BatteryBook one(planOver({"direct"}), silentServer);
    one.run();
    QCOMPARE(one.broken(), QString());
    // continue twice and refused-path alone; nine others that wait, two by two.
    QVERIFY(one.now().sinceStart() < waitsAlongOneRoute(one));
    QVERIFY(one.now().sinceStart() >= waitsAlongOneRoute(one) / 2);

    std::vector<QString> first;
    BatteryBook book(planOver({"direct"}), silentServer);
    book.run(0);
    QCOMPARE(book.sent(0), QStringLiteral("plain"));
    book.run(1);
    QCOMPARE(book.sent(0), QStringLiteral("plain continue"));
    book.run(1);
    QCOMPARE(book.sent(0), QStringLiteral("plain continue continue"));
    book.run(1);
    QCOMPARE(book.sent(0), QStringLiteral("plain continue continue continue-case unknown"));
}

void tst_Battery::takesTurnsAmongManyRoutes()
{
    BatteryBook book(planOver({"direct", "to=10.0.0.1:1", "to=10.0.0.2:1", "to=10.0.0.3:1"}), goodServer);
    book.run(8);
    for (std::size_t route = 0; route < 4; ++route)
        QVERIFY2(book.sent(route).startsWith(QStringLiteral("plain continue")), qPrintable(book.sent(route)));
    book.run();
    QCOMPARE(book.broken(), QString());
}

void tst_Battery::staysWithinTheSumOfWaits()
{
    BatteryBook book(planOver({"direct", "proxy=http://p.test:1"}), silentServer);
    book.run();
    QCOMPARE(book.broken(), QString());
    const auto sum = waitsAlongOneRoute(book);
    QVERIFY(sum >= 30s);
    QVERIFY2(book.now().sinceStart() <= sum * 3 / 2,
             qPrintable(QStringLiteral("%1 of %2 s").arg(book.now().sinceStart() / 1s).arg(sum / 1s)));
}

void tst_Battery::leavesOutWhatTheRouteCantAsk()
{
    BatteryBook book(planOver({"direct", "version=2"}), [](const Sending &sending) {
        return BatteryBook::Answer{"100 200", 1ms, sending.route == 1 ? "h2" : "http/1.1"};
    });
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.reason("http2", 0), QStringLiteral("not offered without TLS"));
    QCOMPARE(book.reason("chunked", 1), QStringLiteral("HTTP/2 has no chunks"));
    QVERIFY(!book.sent(1).contains(QStringLiteral("chunked")));
}

void tst_Battery::takesAnAnswerByHttp11ForNoHttp2()
{
    auto plan = planOver({"direct"});
    plan.base.url = "https://lab.test/";
    BatteryBook book(plan, goodServer);
    book.run();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.words("http2"), QString());
    QCOMPARE(book.reason("http2"), QStringLiteral("not offered: the server chose HTTP/1.1"));

    BatteryBook offered(plan, [](const Sending &sending) {
        return BatteryBook::Answer{"100 200", 1ms, sending.probe == Probe::Http2 ? "h2" : "http/1.1"};
    });
    offered.run();
    QCOMPARE(offered.words("http2"), QStringLiteral("100 200"));
}

void tst_Battery::readsWhatArrived()
{
    BatteryBook book(planOver({"echo=http://echo.test/"}), goodServer);
    book.run();
    QVERIFY(!book.diagnosis().sample(Probe::Plain, 0)->arrived); // these answers hold no echo
    QCOMPARE(book.sendings().front().request.target.host, std::string("echo.test"));
}

void tst_Battery::refusesAPlanWithoutARoute()
{
    QCOMPARE(Battery::make(planOver({}), Instant(), {}).error().detail,
             std::string("a diagnosis needs a route"));
}

void tst_Battery::namesTheRouteThatCantBePlayed()
{
    auto plan = planOver({"direct"});
    plan.routes.push_back({Route::Way::Address, "host:99999", {}, {}, {}});
    const auto made = Battery::make(plan, Instant(), {});
    QVERIFY(!made);
    QVERIFY2(made.error().detail.starts_with("route to=host:99999: "), made.error().detail.c_str());
}

void tst_Battery::cancelsWhatIsOutAndWhatIsLeft()
{
    BatteryBook book(planOver({"direct", "to=10.0.0.1:1"}), goodServer);
    book.run(6);
    book.cancel();
    QCOMPARE(book.broken(), QString());
    QCOMPARE(book.diagnosis().state, Diagnosis::State::Cancelled);
    QCOMPARE(book.words("plain"), QStringLiteral("100 200"));
    QCOMPARE(book.reason("plain"), QString()); // its second play alone was cancelled
    QCOMPARE(book.reason("chunked"), QStringLiteral("cancelled"));
    book.cancel();
    QCOMPARE(book.broken(), QString());
}

void tst_Battery::cancelsBetweenTheTwoRequestsOfReuse()
{
    auto plan = planOver({"direct"});
    plan.probes = {Probe::Reuse};
    auto battery = Battery::make(plan, Instant(), {}).value();
    const auto first = battery.take().front();
    battery.exchangeFinished(first.step, exchangeOf("early 404"));
    QVERIFY(!battery.playFinished(first.step, Instant(1s)));
    battery.cancel(Instant(2s));
    QVERIFY(battery.isFinished());
    QVERIFY(battery.take().empty());
    QCOMPARE(battery.diagnosis().omission(Probe::Reuse, 0)->reason, QStringLiteral("cancelled"));
    QCOMPARE(battery.diagnosis().took, Duration(2s));
}

void tst_Battery::tellsHowFarItIs()
{
    BatteryBook book(planOver({"direct"}), goodServer);
    QCOMPARE(book.battery().done(), std::size_t(0));
    QCOMPARE(book.battery().all(), std::size_t(17)); // 15 without http2, two of them twice
    book.run(2);
    QCOMPARE(book.battery().done(), std::size_t(2));
}

QTEST_GUILESS_MAIN(tst_Battery)
#include "tst_battery.moc"
