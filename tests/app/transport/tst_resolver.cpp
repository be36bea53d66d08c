// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/clock.h"
#include "app/transport/resolver.h"

#include <QtCore/QThread>
#include <QtTest/QtTest>

using namespace expectra;
using transport::LookupAnswer;
using transport::ResolverLookup;

class tst_Resolver : public QObject
{
    Q_OBJECT

private slots:
    void findsTheLoopbackByName();
    void findsOneFamilyAlone();
    void saysThatANameDoesNotExist();
    void answersOnTheReceiversThread();
    void isSilentOnceGivenUp();

private:
    std::optional<LookupAnswer> lookUp(const char *host, AddressFamily family = AddressFamily::Any);
};

std::optional<LookupAnswer> tst_Resolver::lookUp(const char *host, AddressFamily family)
{
    std::optional<LookupAnswer> answer;
    Duration answered{};
    const auto began = transport::monotonicNow();
    const ResolverLookup lookup(host, 8417, family, this, [&](LookupAnswer found, Duration at) {
        answer = std::move(found);
        answered = at;
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20000); }();
    [&] { QVERIFY(answered >= began && answered <= transport::monotonicNow()); }();
    return answer;
}

void tst_Resolver::findsTheLoopbackByName()
{
    const auto answer = lookUp("localhost");
    QVERIFY(answer);
    const auto *found = std::get_if<timeline::LookupFinished>(&*answer);
    QVERIFY(found && !found->addresses.empty());
    for (const auto &endpoint : found->addresses) {
        QCOMPARE(endpoint.port, 8417);
        QVERIFY(endpoint.address == "127.0.0.1" || endpoint.address == "::1");
    }
}

void tst_Resolver::findsOneFamilyAlone()
{
    const auto answer = lookUp("localhost", AddressFamily::IPv4);
    QVERIFY(answer);
    const auto *found = std::get_if<timeline::LookupFinished>(&*answer);
    QVERIFY(found && found->addresses.size() == 1);
    QCOMPARE(found->addresses.front().address, std::string("127.0.0.1"));
    const auto other = lookUp("127.0.0.1", AddressFamily::IPv6); // numbers of the other family are none
    QVERIFY(other && std::holds_alternative<timeline::LookupFailed>(*other));
}

void tst_Resolver::saysThatANameDoesNotExist()
{
    const auto answer = lookUp("nosuch.invalid"); // RFC 2606: never exists
    QVERIFY(answer);
    const auto *failed = std::get_if<timeline::LookupFailed>(&*answer);
    QVERIFY(failed && !failed->error.text.empty());
}

void tst_Resolver::answersOnTheReceiversThread()
{
    QThread *answeredOn = nullptr;
    const ResolverLookup lookup(
        "localhost", 1, AddressFamily::Any, this,
        [&](const LookupAnswer &, Duration) { answeredOn = QThread::currentThread(); });
    QTRY_VERIFY_WITH_TIMEOUT(answeredOn != nullptr, 20000);
    QCOMPARE(answeredOn, QThread::currentThread());
}

void tst_Resolver::isSilentOnceGivenUp()
{
    bool answered = false;
    {
        const ResolverLookup lookup("localhost", 1, AddressFamily::Any, this,
                                    [&](const LookupAnswer &, Duration) { answered = true; });
    }
    // A later lookup's answer comes behind any that the first one could still have sent.
    lookUp("localhost");
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(tst_Resolver)
#include "tst_resolver.moc"
