// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a name to a connection: resolution, addresses in the order of RFC 8305, and every way to get no
// connection.

#include "app/connection/addresses.h"
#include "tests/app/connection/playbookcheck.h"
#include "tests/support/requests.h"

using namespace expectra;
using namespace expectra::timeline;
using test::Playbook;

class tst_Connecting : public QObject
{
    Q_OBJECT

private slots:
    void interleavesFamilies_data();
    void interleavesFamilies();
    void looksUpANameFirst();
    void connectsToANumberAtOnce();
    void connectsWhereItIsTold();
    void looksUpTheNameItIsToldToConnectTo();
    void takesTheAddressesItIsGiven();
    void triesTheNextAddressBeside();
    void triesTheNextAddressAfterAFailure();
    void takesTheFirstThatConnects();
    void leavesLateFailuresAlone();
    void failsWhenAllAddressesFailed();
    void saysWhyNoAddressWasFound_data();
    void saysWhyNoAddressWasFound();
    void saysWhyItCouldNotConnect_data();
    void saysWhyItCouldNotConnect();
    void keepsItsLimits_data();
    void keepsItsLimits();
    void isCancelledAtAnyTime();
    void startsWithTheHeadOnAKeptConnection();
};

namespace {

const Endpoint v4a{Family::IPv4, "192.0.2.1", 80};
const Endpoint v4b{Family::IPv4, "192.0.2.2", 80};
const Endpoint v6a{Family::IPv6, "2001:db8::1", 80};
const Endpoint v6b{Family::IPv6, "2001:db8::2", 80};
const SystemError refused{ECONNREFUSED, "Connection refused"};

PreparedRequest toName()
{
    auto request = test::download();
    request.url = "http://h.test/thing";
    return test::prepared(request);
}

Playbook lookedUp(std::vector<Endpoint> addresses)
{
    Playbook book(toName());
    book.start().asks({"arm connect 30000 ms", "arm lookup 15000 ms", "lookup h.test:80"});
    book.happens(LookupStarted{"h.test"}, 0ms);
    book.happens(LookupFinished{std::move(addresses)});
    return book;
}

} // namespace

void tst_Connecting::interleavesFamilies_data()
{
    QTest::addColumn<QByteArray>("resolved"); // 6 and 4 for families, in the resolver's order
    QTest::addColumn<QByteArray>("tried");
    QTest::newRow("none") << QByteArray("") << QByteArray("");
    QTest::newRow("one") << QByteArray("6a") << QByteArray("6a");
    QTest::newRow("IPv6 preferred") << QByteArray("6a 6b 4a 4b") << QByteArray("6a 4a 6b 4b");
    QTest::newRow("IPv4 preferred") << QByteArray("4a 6a 6b 6c") << QByteArray("4a 6a 6b 6c");
    QTest::newRow("one family") << QByteArray("4a 4b 4c") << QByteArray("4a 4b 4c");
    QTest::newRow("uneven") << QByteArray("6a 6b 6c 4a") << QByteArray("6a 4a 6b 6c");
    QTest::newRow("mixed") << QByteArray("6a 4a 4b 6b 4c") << QByteArray("6a 4a 6b 4b 4c");
}

void tst_Connecting::interleavesFamilies()
{
    QFETCH(QByteArray, resolved);
    QFETCH(QByteArray, tried);
    std::vector<Endpoint> endpoints;
    for (const auto &word : resolved.split(' ')) {
        if (!word.isEmpty())
            endpoints.push_back({word[0] == '6' ? Family::IPv6 : Family::IPv4, word.toStdString(), 80});
    }
    connection::Addresses addresses(endpoints);
    QByteArrayList order;
    while (addresses.hasNext())
        order << QByteArray::fromStdString(addresses.next().address);
    QCOMPARE(order.join(' '), tried);
    QCOMPARE(addresses.tried(), int(endpoints.size()));
}

void tst_Connecting::looksUpANameFirst()
{
    auto book = lookedUp({v4a});
    book.asks({"disarm lookup", "connect 1 192.0.2.1:80"});
    book.happens(ConnectStarted{1, v4a}, 0ms);
    book.connects().asks({"disarm next-address", "disarm connect", "send-head"});
    book.takesHead();
    book.receives("HTTP/1.1 204 No Content\r\n\r\n").asks({"disarm expect-wait", "keep"});
    VERIFY_PLAYED(book);
    QCOMPARE(book.record().connection.remote.toString(), std::string("192.0.2.1:80"));
    QCOMPARE(book.record().connection.local.toString(), std::string("127.0.0.1:50000"));
}

void tst_Connecting::connectsToANumberAtOnce()
{
    auto request = test::download();
    request.url = "http://[::1]:8417/";
    Playbook book(test::prepared(request), Playbook::Show::IdleLimit);
    book.start().asks({"arm connect 30000 ms", "connect 1 [::1]:8417"});
    book.connects().asks({"disarm next-address", "disarm connect", "arm idle 120000 ms", "send-head"});
    book.happens(Sent{{0, 10}, 0}).asks({"arm idle 120000 ms"}); // a part of the head
    book.takesHead().asks({"arm idle 120000 ms"});
    book.receives("HTTP/1.1 204 No Content\r\n").asks({"arm idle 120000 ms"});
    book.receives("\r\n").asks({"arm idle 120000 ms", "disarm expect-wait", "keep"});
    VERIFY_PLAYED(book);
}

void tst_Connecting::connectsWhereItIsTold()
{
    auto request = test::download();
    request.url = "http://h.test/thing";
    request.connectTo = "127.0.0.1:8417";
    Playbook book(test::prepared(request));
    book.start().asks({"arm connect 30000 ms", "connect 1 127.0.0.1:8417"});
    book.connects().asks({"disarm next-address", "disarm connect", "send-head"});
    book.takesHead();
    book.receives("HTTP/1.1 204 No Content\r\n\r\n").asks({"disarm expect-wait", "keep"});
    VERIFY_PLAYED(book);
    QVERIFY(book.record().sent.head.find("Host: h.test\r\n") != std::string::npos);
}

void tst_Connecting::looksUpTheNameItIsToldToConnectTo()
{
    auto request = test::download();
    request.connectTo = "other.test";
    Playbook book(test::prepared(request));
    book.start().asks({"arm connect 30000 ms", "arm lookup 15000 ms", "lookup other.test:8417"});
    book.happens(LookupStarted{"other.test"}, 0ms);
    book.happens(LookupFailed{{0, "none"}}).asks({"close"});
    VERIFY_PLAYED(book);
}

void tst_Connecting::takesTheAddressesItIsGiven()
{
    auto request = test::download();
    request.url = "http://h.test/thing";
    request.addresses = {"2001:db8::1", "192.0.2.1"};
    Playbook book(test::prepared(request));
    book.start().asks({"arm connect 30000 ms", "connect 1 [2001:db8::1]:80", "arm next-address 250 ms"});
    book.reaches(Limit::NextAddress, 250ms).asks({"connect 2 192.0.2.1:80"});
    book.reaches(Limit::Connect, 30s).asks({"close"});
    VERIFY_PLAYED(book);
}

void tst_Connecting::triesTheNextAddressBeside()
{
    auto book = lookedUp({v6a, v4a, v6b});
    book.asks({"disarm lookup", "connect 1 [2001:db8::1]:80", "arm next-address 250 ms"});
    book.reaches(Limit::NextAddress, 250ms).asks({"connect 2 192.0.2.1:80", "arm next-address 250 ms"});
    book.reaches(Limit::NextAddress, 250ms).asks({"connect 3 [2001:db8::2]:80"});
    book.reaches(Limit::NextAddress, 250ms); // no address is left
    book.connects(2).asks(
        {"abandon-connect 1", "abandon-connect 3", "disarm next-address", "disarm connect", "send-head"});
    book.takesHead();
    book.receives("HTTP/1.1 204 No Content\r\n\r\n").asks({"disarm expect-wait", "keep"});
    VERIFY_PLAYED(book);
    QCOMPARE(book.record().connection.remote.toString(), std::string("192.0.2.1:80"));
}

void tst_Connecting::triesTheNextAddressAfterAFailure()
{
    auto book = lookedUp({v6a, v6b, v4a});
    book.asks({"disarm lookup", "connect 1 [2001:db8::1]:80", "arm next-address 250 ms"});
    book.happens(ConnectFailed{1, refused}).asks({"connect 2 192.0.2.1:80", "arm next-address 250 ms"});
    book.happens(ConnectFailed{2, refused}).asks({"connect 3 [2001:db8::2]:80"});
    book.connects(3).asks({"disarm next-address", "disarm connect", "send-head"}); // nothing to abandon
    book.isCancelled().asks({"close"});
    VERIFY_PLAYED(book);
}

void tst_Connecting::takesTheFirstThatConnects()
{
    auto book = lookedUp({v6a, v4a});
    book.asks({"disarm lookup", "connect 1 [2001:db8::1]:80", "arm next-address 250 ms"});
    book.reaches(Limit::NextAddress, 250ms).asks({"connect 2 192.0.2.1:80"});
    book.connects(1).asks({"abandon-connect 2", "disarm next-address", "disarm connect", "send-head"});
    book.connects(2); // a moment too late
    book.takesHead();
    book.receives("HTTP/1.1 204 No Content\r\n\r\n").asks({"disarm expect-wait", "keep"});
    VERIFY_PLAYED(book);
    QCOMPARE(book.record().connection.remote.toString(), std::string("[2001:db8::1]:80"));
}

/// Transport may have them under way when another attempt wins.
void tst_Connecting::leavesLateFailuresAlone()
{
    auto book = lookedUp({v6a, v4a, v4b});
    book.asks({"disarm lookup", "connect 1 [2001:db8::1]:80", "arm next-address 250 ms"});
    book.reaches(Limit::NextAddress, 250ms).asks({"connect 2 192.0.2.1:80", "arm next-address 250 ms"});
    book.connects(2).asks({"abandon-connect 1", "disarm next-address", "disarm connect", "send-head"});
    book.happens(ConnectFailed{1, refused});
    book.reaches(Limit::NextAddress);
    book.reaches(Limit::Connect);
    book.reaches(Limit::Lookup);
    book.happens(LookupFinished{{v4b}});
    book.happens(LookupFailed{refused});
    book.takesHead();
    book.receives("HTTP/1.1 204 No Content\r\n\r\n").asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "none, 0 of 0 bytes sent, closed by nobody");
}

void tst_Connecting::failsWhenAllAddressesFailed()
{
    auto book = lookedUp({v6a, v4a});
    book.asks({"disarm lookup", "connect 1 [2001:db8::1]:80", "arm next-address 250 ms"});
    book.reaches(Limit::NextAddress, 250ms).asks({"connect 2 192.0.2.1:80"});
    book.happens(ConnectFailed{2, refused}); // the first is still running
    book.happens(ConnectFailed{1, {ENETUNREACH, "Network is unreachable"}}).asks({"close"});
    VERIFY_ENDED(book, "none, 0 of 0 bytes sent, failed in connect by network: unreachable");
    QCOMPARE(book.record().failure->message, std::string("Network is unreachable"));
    QCOMPARE(book.record().connection.remote.toString(), std::string("[2001:db8::1]:80"));
}

void tst_Connecting::saysWhyNoAddressWasFound_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("ending");
    QTest::newRow("no such name") << 0 << QByteArray("failed in dns by network: name-not-found");
    QTest::newRow("the resolver failed") << 2 << QByteArray("failed in dns by network: lookup-failed");
    QTest::newRow("no address") << -1 << QByteArray("failed in dns by network: name-not-found");
}

void tst_Connecting::saysWhyNoAddressWasFound()
{
    QFETCH(int, code);
    QFETCH(QByteArray, ending);
    Playbook book(toName());
    book.start().asks({"arm connect 30000 ms", "arm lookup 15000 ms", "lookup h.test:80"});
    if (code < 0)
        book.happens(LookupFinished{}).asks({"disarm lookup", "close"});
    else
        book.happens(LookupFailed{{code, "Host not found"}}).asks({"close"});
    VERIFY_ENDED(book, "none, 0 of 0 bytes sent, " + ending);
}

void tst_Connecting::saysWhyItCouldNotConnect_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("refused") << ECONNREFUSED << QByteArray("refused");
    QTest::newRow("no route to the network") << ENETUNREACH << QByteArray("unreachable");
    QTest::newRow("no route to the host") << EHOSTUNREACH << QByteArray("unreachable");
    QTest::newRow("the system gave up") << ETIMEDOUT << QByteArray("timed-out");
    QTest::newRow("reset") << ECONNRESET << QByteArray("reset");
    QTest::newRow("anything else") << EACCES << QByteArray("connection-failed");
}

void tst_Connecting::saysWhyItCouldNotConnect()
{
    QFETCH(int, code);
    QFETCH(QByteArray, kind);
    Playbook book(test::prepared(test::download()));
    book.start().asks({"arm connect 30000 ms", "connect 1 127.0.0.1:8417"});
    book.happens(ConnectFailed{1, {code, "so it says"}}).asks({"close"});
    VERIFY_ENDED(book, "none, 0 of 0 bytes sent, failed in connect by network: " + kind);
    QCOMPARE(book.record().failure->message, std::string("so it says"));
}

void tst_Connecting::keepsItsLimits_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("resolved");
    QTest::addColumn<QByteArray>("phase");
    QTest::addColumn<QByteArray>("message");
    // clang-format off
    QTest::newRow("resolution")              << int(Limit::Lookup)  << false << QByteArray("dns")     << QByteArray("The name was not resolved within 15000 ms");
    QTest::newRow("connect, still resolving") << int(Limit::Connect) << false << QByteArray("dns")    << QByteArray("No connection within 30000 ms");
    QTest::newRow("connect")                 << int(Limit::Connect) << true  << QByteArray("connect") << QByteArray("No connection within 30000 ms");
    QTest::newRow("the whole, resolving")    << int(Limit::Whole)   << false << QByteArray("dns")     << QByteArray("The exchange was not over within 40000 ms");
    QTest::newRow("the whole, connecting")   << int(Limit::Whole)   << true  << QByteArray("connect") << QByteArray("The exchange was not over within 40000 ms");
    // clang-format on
}

void tst_Connecting::keepsItsLimits()
{
    QFETCH(int, limit);
    QFETCH(bool, resolved);
    QFETCH(QByteArray, phase);
    QFETCH(QByteArray, message);
    auto request = test::download();
    request.url = "http://h.test/";
    request.limits.whole = 40s;
    Playbook book(test::prepared(request));
    book.start().asks(
        {"arm whole 40000 ms", "arm connect 30000 ms", "arm lookup 15000 ms", "lookup h.test:80"});
    if (resolved)
        book.happens(LookupFinished{{v4a}}).asks({"disarm lookup", "connect 1 192.0.2.1:80"});
    book.reaches(static_cast<Limit>(limit), 15s).asks({"close"});
    VERIFY_ENDED(book, "none, 0 of 0 bytes sent, failed in " + phase + " by network: timed-out");
    QCOMPARE(QByteArray::fromStdString(book.record().failure->message), message);
}

void tst_Connecting::isCancelledAtAnyTime()
{
    Playbook resolving(toName());
    resolving.start().asks({"arm connect 30000 ms", "arm lookup 15000 ms", "lookup h.test:80"});
    resolving.isCancelled().asks({"close"});
    VERIFY_ENDED(resolving, "none, 0 of 0 bytes sent, failed in dns by us: cancelled");

    auto connecting = lookedUp({v6a, v4a});
    connecting.asks({"disarm lookup", "connect 1 [2001:db8::1]:80", "arm next-address 250 ms"});
    connecting.isCancelled().asks({"close"});
    VERIFY_ENDED(connecting, "none, 0 of 0 bytes sent, failed in connect by us: cancelled");
}

void tst_Connecting::startsWithTheHeadOnAKeptConnection()
{
    Playbook book(test::prepared(test::download()));
    book.reused();
    book.receives("HTTP/1.1 204 No Content\r\n\r\n").asks({"disarm expect-wait", "keep"});
    VERIFY_PLAYED(book);
    QVERIFY(book.record().connection.reused);
    QCOMPARE(book.record().connection.remote.toString(), std::string("127.0.0.1:8417"));
}

QTEST_GUILESS_MAIN(tst_Connecting)
#include "tst_connecting.moc"
