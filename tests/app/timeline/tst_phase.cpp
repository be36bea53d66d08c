// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Phases as a fold over the log, for each shape an exchange can have.

#include "app/timeline/phase.h"

#include <QTest>

using namespace expectra;
using namespace expectra::timeline;

class tst_Phase : public QObject
{
    Q_OBJECT

private slots:
    void foldsEachShape_data();
    void foldsEachShape();
    void endsTheHeadWhenItLeft();
    void endsTheBodyWhenItLeft();
    void endsTheWaitAtTheFinalAnswersFirstByte();
    void overlapsBodyAndResponse();
    void findsPhasesOutOfOrder();
    void listsAttempts();

private:
    static void addShapesWithoutAnswer();
    static void addShapesWithExpectation();
};

namespace {

constexpr ByteRange head{0, 100};

/// A word for each event, a time in ms behind it: "dns 0 dnsed 2 connect 2 connected 5".
Timeline told(const QByteArray &story)
{
    static const QHash<QByteArray, Payload> words{
        {"dns", LookupStarted{"h"}},
        {"dnsed", LookupFinished{}},
        {"dnsfail", LookupFailed{}},
        {"connect", ConnectStarted{1, {}}},
        {"connected", Connected{1, {}}},
        {"refused", ConnectFailed{1, {111, "refused"}}},
        {"reused", Reused{}},
        {"head", HeadStarted{}},
        {"took", Sent{head, 0}},
        {"headsent", HeadSent{}},
        {"withheld", BodyWithheld{}},
        {"released", BodyReleased{ReleasedBy::Continue}},
        {"content", Sent{{100, 200}, 100}},
        {"bodysent", BodySent{}},
        {"abandoned", BodyAbandoned{}},
        {"interim", InterimReceived{0, 100, {0, 25}}},
        {"bytes", Received{{0, 60}}},
        {"final", FinalHeadReceived{200, {0, 60}}},
        {"ended", ResponseEnded{}},
        {"failed", Failed{}},
        {"over", Ended{}},
    };
    Timeline timeline;
    const auto parts = story.split(' ');
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2) {
        if (!words.contains(parts[i]))
            qFatal("no such word: %s", parts[i].constData());
        timeline.append({Instant(parts[i + 1].toInt() * 1ms), Clock::User, words[parts[i]]});
    }
    return timeline;
}

/// "dns 0-2, tcp 2-5" in ms.
QByteArray text(const std::vector<Phase> &list)
{
    QByteArrayList words;
    for (const auto &phase : list) {
        const auto name = phaseName(phase.name);
        words << QByteArray(name.data(), qsizetype(name.size())) + ' ' +
                     QByteArray::number(phase.start.sinceStart() / 1ms) + '-' +
                     QByteArray::number(phase.end.sinceStart() / 1ms);
    }
    return words.join(", ");
}

void row(const char *name, const char *story, const char *expected)
{
    QTest::newRow(name) << QByteArray(story) << QByteArray(expected);
}

} // namespace

// clang-format off
void tst_Phase::foldsEachShape_data()
{
    QTest::addColumn<QByteArray>("story");
    QTest::addColumn<QByteArray>("phases");

    row("nothing",      "",                                                    "");
    row("plain",        "dns 0 dnsed 2 connect 2 connected 5 head 5 took 6 headsent 6 bytes 9 final 9 ended 12 over 12",
                        "dns 0-2, tcp 2-5, head 5-6, wait 6-9, response 9-12");
    row("kept",         "reused 0 head 0 took 1 headsent 1 bytes 3 final 3 ended 4 over 4",
                        "head 0-1, wait 1-3, response 3-4");
    row("blocked",      "dns 4 dnsed 6 connect 6 connected 7 head 7 took 8 headsent 8 bytes 9 final 9 ended 9 over 9",
                        "blocked 0-4, dns 4-6, tcp 6-7, head 7-8, wait 8-9, response 9-9");
    row("blocked, kept", "reused 3 head 3 took 4 headsent 4 bytes 5 final 5 ended 5 over 5",
                        "blocked 0-3, head 3-4, wait 4-5, response 5-5");
    row("two attempts", "connect 0 refused 2 connect 2 connected 5 head 5 took 6 headsent 6 bytes 9 final 9 ended 12 over 12",
                        "tcp 0-5, head 5-6, wait 6-9, response 9-12");
    row("a body at once", "connect 0 connected 1 head 1 took 2 headsent 2 released 2 content 5 bodysent 5 bytes 9 final 9 ended 9 over 9",
                        "tcp 0-1, head 1-2, body 2-5, wait 5-9, response 9-9");
    row("still receiving", "connect 0 connected 1 head 1 took 2 headsent 2 bytes 4 final 4",
                        "tcp 0-1, head 1-2, wait 2-4, response 4-4");
    addShapesWithExpectation();
    addShapesWithoutAnswer();
}

void tst_Phase::addShapesWithExpectation()
{
    row("continued",    "connect 0 connected 1 head 1 took 2 headsent 2 withheld 2 interim 6 released 6 content 8 bodysent 8 bytes 9 final 9 ended 10 over 10",
                        "tcp 0-1, head 1-2, expect wait 2-6, body 6-8, wait 8-9, response 9-10");
    row("refused",      "connect 0 connected 1 head 1 took 2 headsent 2 withheld 2 bytes 6 final 6 abandoned 6 ended 7 over 7",
                        "tcp 0-1, head 1-2, expect wait 2-6, response 6-7");
    row("refused, then finished", "connect 0 connected 1 head 1 took 2 headsent 2 withheld 2 bytes 6 final 6 released 6 ended 7 content 9 bodysent 9 over 9",
                        "tcp 0-1, head 1-2, expect wait 2-6, body 6-9, response 6-7");
    row("closed while waiting", "connect 0 connected 1 head 1 took 2 headsent 2 withheld 2 failed 8 over 8",
                        "tcp 0-1, head 1-2, expect wait 2-8");
    row("released, nothing taken", "connect 0 connected 1 head 1 took 2 headsent 2 withheld 2 released 4 failed 8 over 8",
                        "tcp 0-1, head 1-2, expect wait 2-4, wait 4-8");
}

void tst_Phase::addShapesWithoutAnswer()
{
    row("name not found", "dns 0 dnsfail 7 failed 7 over 7",                   "dns 0-7");
    row("lookup cut",     "dns 0 failed 7 over 7",                             "dns 0-7");
    row("refused by the host", "connect 0 refused 3 failed 3 over 3",          "tcp 0-3");
    row("reset in the head", "connect 0 connected 1 head 1 failed 4 over 4",   "tcp 0-1, head 1-4");
    row("reset in the body", "connect 0 connected 1 head 1 took 2 headsent 2 released 2 content 3 failed 5 over 5",
                        "tcp 0-1, head 1-2, body 2-5");
    row("never answered", "connect 0 connected 1 head 1 took 2 headsent 2 failed 90 over 90",
                        "tcp 0-1, head 1-2, wait 2-90");
    row("answered before the head left", "connect 0 connected 1 head 1 bytes 2 final 2 ended 3 over 3",
                        "tcp 0-1, head 1-3, response 2-3");
}
// clang-format on

void tst_Phase::foldsEachShape()
{
    QFETCH(QByteArray, story);
    QFETCH(QByteArray, phases);
    const auto timeline = told(story);
    QCOMPARE(text(timeline::phases(timeline)), phases);
    const auto disorder = verifyOrdered(timeline);
    QVERIFY2(!disorder, disorder.value_or("").c_str());
}

void tst_Phase::endsTheHeadWhenItLeft()
{
    auto timeline = told("connect 0 connected 1 head 1 took 5 headsent 5");
    timeline.append({Instant(3ms), Clock::Kernel, Transmitted{100}}); // became known later
    timeline.append({Instant(9ms), Clock::User, Received{{0, 60}}});
    timeline.append({Instant(9ms), Clock::User, FinalHeadReceived{200, {0, 60}}});
    QCOMPARE(text(phases(timeline)), QByteArray("tcp 0-1, head 1-3, wait 3-9, response 9-9"));
    QVERIFY(!verifyOrdered(timeline));
}

void tst_Phase::endsTheBodyWhenItLeft()
{
    auto timeline = told("head 0 took 1 headsent 1 released 1 content 6 bodysent 6");
    timeline.append({Instant(1ms), Clock::Kernel, Transmitted{100}});
    timeline.append({Instant(4ms), Clock::Kernel, Transmitted{200}});
    timeline.append({Instant(9ms), Clock::Kernel, Acknowledged{200}});
    QCOMPARE(text(phases(timeline)), QByteArray("head 0-1, body 1-4, wait 4-9"));
}

/// It may share its segment with an interim response, or come long before the head is complete.
void tst_Phase::endsTheWaitAtTheFinalAnswersFirstByte()
{
    auto timeline = told("head 0 took 1 headsent 1");
    timeline.append({Instant(3ms), Clock::Kernel, Received{{0, 30}}});
    timeline.append({Instant(3ms), Clock::Kernel, InterimReceived{0, 103, {0, 25}}});
    timeline.append({Instant(8ms), Clock::Kernel, Received{{30, 90}}});
    timeline.append({Instant(8ms), Clock::Kernel, FinalHeadReceived{200, {25, 90}}});
    QCOMPARE(text(phases(timeline)), QByteArray("head 0-1, wait 1-3, response 3-8"));
    QVERIFY(timeline.clock() == Clock::Kernel);
}

void tst_Phase::overlapsBodyAndResponse()
{
    const auto timeline =
        told("head 0 took 1 headsent 1 released 1 bytes 3 final 3 ended 4 content 9 bodysent 9 over 9");
    QCOMPARE(text(phases(timeline)), QByteArray("head 0-1, body 1-9, response 3-4"));
    QVERIFY(!verifyOrdered(timeline));
}

void tst_Phase::findsPhasesOutOfOrder()
{
    const auto timeline = told("dns 5 dnsed 6 connect 2 connected 3");
    const auto disorder = verifyOrdered(timeline);
    QVERIFY(disorder);
    QCOMPARE(*disorder, std::string("tcp begins before dns"));
}

void tst_Phase::listsAttempts()
{
    const Endpoint v6{Family::IPv6, "::1", 80};
    const Endpoint v4{Family::IPv4, "127.0.0.1", 80};
    Timeline timeline;
    const auto at = [&timeline](int ms, Payload payload) {
        timeline.append({Instant(ms * 1ms), Clock::User, std::move(payload)});
    };
    at(0, ConnectStarted{1, v6});
    at(250, ConnectStarted{2, v4});
    at(300, ConnectFailed{1, {111, "refused"}});
    at(310, ConnectStarted{3, v6});
    at(400, Connected{2, {}});
    at(900, Ended{});

    const auto list = attempts(timeline);
    QCOMPARE(list.size(), std::size_t{3});
    QVERIFY(!list[0].connected && list[0].error == "refused" && list[0].end == Instant(300ms));
    QVERIFY(list[1].connected && list[1].to == v4 && list[1].start == Instant(250ms));
    QVERIFY(!list[2].connected && list[2].error.empty() && list[2].end == Instant(400ms)); // given up
}

QTEST_GUILESS_MAIN(tst_Phase)
#include "tst_phase.moc"
