// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/battery/batteryplan.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::diagnosis;

namespace {

BatteryPlan planOf(const char *method, std::initializer_list<const char *> routes)
{
    BatteryPlan plan;
    plan.base.method = method;
    plan.base.url = "http://storage.test/bucket/big.bin";
    for (const auto *route : routes)
        plan.routes.push_back(parseRoute(route).value());
    return plan;
}

} // namespace

class tst_Announcement : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatWillBeSent();
    void namesTheMethodThatTakesThePlace();
    void warnsOfNothingWhereNothingChanges();
    void countsOnlyWhatIsAsked();
    void refusesWhatCantBePlayed();
};

void tst_Announcement::saysWhatWillBeSent()
{
    const auto announced = announce(planOf("PUT", {"direct", "proxy=http://squid.test:3128"})).value();
    // 15 probes without http2, plain and continue three times, reuse twice.
    QCOMPARE(announced.requests, (std::vector<std::size_t>{20, 20}));
    QCOMPARE(announced.mostRequests(), std::size_t(40));
    QCOMPARE(announced.largest, mostContent);
    QVERIFY(announced.mayChange);
    QCOMPARE(announced.longest, Duration(20 * 13s));
    const auto lines = announced.lines().join(QStringLiteral("\n"));
    for (const auto *part :
         {"PUT http://storage.test/bucket/big.bin, at most 40", "two connections at once",
          "Direct (at most 20); Through squid.test:3128 (at most 20)", "at most 2 MiB in one request",
          "each waits up to 3 s for a 100; at most 5 min in all", "a path beside it that hardly exists",
          "PUT may change what is at this address"})
        QVERIFY2(lines.contains(QLatin1String(part)), qPrintable(lines));
}

void tst_Announcement::namesTheMethodThatTakesThePlace()
{
    const auto announced = announce(planOf("GET", {"direct"})).value();
    QCOMPARE(announced.method, std::string("POST"));
    QCOMPARE(announced.lines().last(), QStringLiteral("GET takes no content: the probes are sent as POST."));
}

void tst_Announcement::warnsOfNothingWhereNothingChanges()
{
    const auto announced = announce(planOf("OPTIONS", {"direct"})).value();
    QVERIFY(!announced.mayChange);
    QVERIFY(!announced.lines().join(QString()).contains(QStringLiteral("may change")));
}

void tst_Announcement::countsOnlyWhatIsAsked()
{
    auto plan = planOf("PUT", {"version=2", "direct"});
    plan.probes = {Probe::Chunked, Probe::Unknown};
    plan.waitLimit = 1s;
    const auto announced = announce(plan).value();
    QCOMPARE(announced.requests, (std::vector<std::size_t>{1, 2}));
    QCOMPARE(announced.content, ByteCount(15));
    QCOMPARE(announced.longest, Duration(22s));
    QVERIFY(announced.refusedPath.isEmpty());
}

void tst_Announcement::refusesWhatCantBePlayed()
{
    auto plan = planOf("PUT", {"direct"});
    plan.base.url = "ftp://storage.test/";
    QVERIFY(!announce(plan));
}

QTEST_GUILESS_MAIN(tst_Announcement)
#include "tst_announcement.moc"
