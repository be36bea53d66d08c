// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/timeline/address.h"
#include "app/timeline/event.h"

#include <QTest>

#include <set>

using namespace expectra;
using namespace expectra::timeline;

class tst_Event : public QObject
{
    Q_OBJECT

private slots:
    void namesEveryKindOnce();
    void tellsFactsFromNotes();
    void describesInOneLine();
    void readsAddressesInNumbers_data();
    void readsAddressesInNumbers();
};

namespace {

template <std::size_t... Index>
std::vector<Event> oneOfEach(std::index_sequence<Index...>)
{
    return {Event{Instant(), Clock::User, Payload(std::in_place_index<Index>)}...};
}

std::vector<Event> oneOfEach()
{
    return oneOfEach(std::make_index_sequence<std::variant_size_v<Payload>>());
}

} // namespace

void tst_Event::namesEveryKindOnce()
{
    std::set<std::string_view> names;
    for (const auto &event : oneOfEach())
        names.insert(eventName(event));
    QCOMPARE(names.size(), std::variant_size_v<Payload>);
    QVERIFY(!names.contains(""));
    QCOMPARE(std::string(eventName({{}, {}, BodyWithheld{}})), std::string("body-withheld"));
    QCOMPARE(std::string(eventName({{}, {}, Ended{}})), std::string("ended"));
    QCOMPARE(std::string(eventName({{}, {}, PeerClosed{}})), std::string("peer-closed"));
}

void tst_Event::tellsFactsFromNotes()
{
    int notes = 0;
    for (const auto &event : oneOfEach())
        notes += isNote(event);
    QCOMPARE(notes, 13);
    QVERIFY(!isNote({{}, {}, Cancelled{}}));
    QVERIFY(isNote({{}, {}, ProxyStarted{}}));
    QVERIFY(isNote({{}, {}, HeadStarted{}}));
}

void tst_Event::describesInOneLine()
{
    const auto line = [](Payload payload) { return describe({{}, {}, std::move(payload)}); };
    const Endpoint v4{Family::IPv4, "127.0.0.1", 80};
    const Endpoint v6{Family::IPv6, "::1", 81};
    QCOMPARE(line(Sent{{3, 9}, 2}), std::string("sent 3-9"));
    QCOMPARE(line(LookupFinished{{v4, v6}}), std::string("lookup-finished 127.0.0.1:80 [::1]:81"));
    QCOMPARE(line(ConnectFailed{2, {111, "Connection refused"}}),
             std::string("connect-failed 2 Connection refused"));
    QCOMPARE(line(LimitReached{Limit::ExpectWait}), std::string("limit-reached expect-wait"));
    QCOMPARE(line(BodyReleased{ReleasedBy::Limit}), std::string("body-released limit"));
    QCOMPARE(line(InterimReceived{0, 103, {}}), std::string("interim-received 103"));
    QCOMPARE(line(Ended{ClosedBy::Peer}), std::string("ended peer"));
    QCOMPARE(line(BodySent{}), std::string("body-sent"));
}

void tst_Event::readsAddressesInNumbers_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("endpoint"); // empty: a name
    QTest::newRow("IPv4") << QByteArray("127.0.0.1") << QByteArray("127.0.0.1:7");
    QTest::newRow("IPv6") << QByteArray("fe80::1") << QByteArray("[fe80::1]:7");
    QTest::newRow("IPv4 in IPv6") << QByteArray("::ffff:1.2.3.4") << QByteArray("[::ffff:1.2.3.4]:7");
    QTest::newRow("name") << QByteArray("localhost") << QByteArray();
    QTest::newRow("too few numbers") << QByteArray("127.1") << QByteArray();
    QTest::newRow("numbers too large") << QByteArray("300.0.0.1") << QByteArray();
    QTest::newRow("empty") << QByteArray("") << QByteArray();
}

void tst_Event::readsAddressesInNumbers()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, endpoint);
    const auto parsed = parseEndpoint(host.toStdString(), 7);
    QCOMPARE(parsed.has_value(), !endpoint.isEmpty());
    QCOMPARE(QByteArray::fromStdString(parsed.value_or(Endpoint()).toString()), endpoint);
}

QTEST_GUILESS_MAIN(tst_Event)
#include "tst_event.moc"
