// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/heads/messageheads.h"

#include "tests/ui/samples/samples.h"

#include <QTest>

using namespace expectra;

namespace {

const MessageHead &headOf(const std::vector<MessageHead> &heads, HeadKind kind)
{
    for (const auto &head : heads) {
        if (head.kind == kind)
            return head;
    }
    qFatal("no such head");
}

Exchange answeredWith(std::initializer_list<std::pair<const char *, const char *>> fields)
{
    auto exchange = *samples::refused();
    exchange.response->headers = {};
    auto at = exchange.response->range.begin + 20;
    for (const auto &[name, value] : fields) {
        exchange.response->headers.append(name, value, {at, at + 10});
        at += 10;
    }
    exchange.response->range.end = at + 2;
    return exchange;
}

} // namespace

class tst_MessageHeads : public QObject
{
    Q_OBJECT

private slots:
    void pointsAtEveryLineThatWasSent()
    {
        const auto exchange = samples::refused();
        const auto heads = messageHeads(*exchange);
        const auto &request = headOf(heads, HeadKind::Request);
        for (const auto &field : request.fields) {
            const auto line = exchange->sent.head.substr(field.field.range.begin, field.field.range.size());
            QCOMPARE(line, field.field.name + ": " + field.field.value + "\r\n");
        }
        QCOMPARE(request.range, (ByteRange{0, exchange->sent.head.size()}));
    }

    void hasNoLinesForAHeadThatNeverLeft()
    {
        const auto heads = messageHeads(*samples::unreachable());
        QCOMPARE(heads.size(), std::size_t(1));
        QVERIFY(heads[0].range.isEmpty());
        QVERIFY(!heads[0].at);
        for (const auto &field : heads[0].fields)
            QVERIFY(field.field.range.isEmpty());
    }

    void pointsAtEveryLineThatCame()
    {
        const auto exchange = samples::refused();
        const auto heads = messageHeads(*exchange);
        for (const auto &field : headOf(heads, HeadKind::Final).fields) {
            const auto line = exchange->inbound->read(field.field.range);
            QCOMPARE(line, field.field.name + ": " + field.field.value + "\r\n");
        }
    }

    void countsRepeatsAndCallsThoseThatMayStandOnce()
    {
        const auto heads = messageHeads(answeredWith({{"Content-Type", "a/b"},
                                                      {"content-type", "c/d"},
                                                      {"Set-Cookie", "a=1"},
                                                      {"Set-Cookie", "b=2"},
                                                      {"Server", "x"}}));
        const auto &fields = headOf(heads, HeadKind::Final).fields;
        QCOMPARE(fields[0].remark, QStringLiteral("stands 2 times, may stand once"));
        QCOMPARE(fields[1].remark, fields[0].remark);
        QCOMPARE(fields[2].remark, QStringLiteral("one of 2"));
        QVERIFY(fields[4].remark.isEmpty());
    }

    void remarksADeviationAtTheFieldThatHoldsIt()
    {
        auto exchange = answeredWith({{"A", "1"}, {"B", "2"}, {"C", "3"}});
        const auto second = exchange.response->headers.fields()[1].range;
        exchange.deviations = {{http::DeviationKind::ObsoleteFold, {second.begin + 3, second.begin + 4}},
                               {http::DeviationKind::ObsoleteFold, {second.begin + 5, second.begin + 6}},
                               {http::DeviationKind::BareLineFeed, {second.end - 1, second.end}},
                               {http::DeviationKind::EmptyReason, exchange.response->range}};
        const auto heads = messageHeads(exchange);
        const auto &head = headOf(heads, HeadKind::Final);
        QVERIFY(head.fields[0].remark.isEmpty());
        QCOMPARE(head.fields[1].remark, QStringLiteral("folded over lines, ends with LF alone"));
        QVERIFY(head.fields[2].remark.isEmpty());
        QCOMPARE(head.remark, QStringLiteral("no reason phrase"));
    }

    void countsInterimsBeyondTheFirstHundred()
    {
        auto exchange = *samples::hints();
        exchange.interim.resize(10'000, exchange.interim.front());
        const auto heads = messageHeads(exchange);
        QCOMPARE(heads.size(), std::size_t(1 + 100 + 1 + 1 + 1));
        QCOMPARE(headOf(heads, HeadKind::Unlisted).unlisted, std::size_t(9'900));
    }
};

QTEST_GUILESS_MAIN(tst_MessageHeads)
#include "tst_messageheads.moc"
