// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/wire/wirethings.h"

#include "tests/support/exchangebuilder.h"

#include <QtTest/QTest>

namespace expectra {

namespace {

using K = WireThingKind;

std::vector<WireThing> all(WireThings &things, Direction direction)
{
    std::vector<WireThing> found;
    for (auto thing = things.at(direction, 0); thing; thing = things.next(*thing))
        found.push_back(*thing);
    return found;
}

QStringList kinds(const std::vector<WireThing> &things)
{
    QStringList names;
    for (const auto &thing : things)
        names.append(QStringLiteral("%1 %2-%3")
                         .arg(static_cast<int>(thing.kind))
                         .arg(thing.bytes.begin)
                         .arg(thing.bytes.end));
    return names;
}

} // namespace

class tst_WireThings : public QObject
{
    Q_OBJECT

private slots:
    void chunksAreToldApart()
    {
        test::ExchangeBuilder builder("GET");
        builder.compose().sendHead();
        builder.answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                       "5;x=1\r\nhello\r\n3\nabc\n0\r\n\r\n");
        const auto exchange = builder.end();
        WireThings things(exchange);
        const auto found = all(things, Direction::Received);
        std::vector<K> seen;
        for (const auto &thing : found)
            seen.push_back(thing.kind);
        QVERIFY(
            (seen == std::vector{K::StatusLine, K::Field, K::HeadEnd, K::ChunkSize, K::ChunkData, K::ChunkEnd,
                                 K::ChunkSize, K::ChunkData, K::ChunkEnd, K::LastChunk, K::Content}));
        QCOMPARE(found[3].amount, 5u);
        QCOMPARE(found[4].bytes.size(), 5u);
        QCOMPARE(things.previous(found[4])->bytes, found[3].bytes);
    }

    void aBrokenChunkEndsTheTellingApart()
    {
        test::ExchangeBuilder builder("GET");
        builder.compose().sendHead();
        builder.answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "2\r\nab\r\nxyz\r\nmore");
        const auto exchange = builder.end();
        WireThings things(exchange);
        const auto last = all(things, Direction::Received).back();
        QVERIFY(last.kind == K::Content);
        QCOMPARE(last.bytes.size(), 9u);
    }

    void everyByteIsPartOfOneThing()
    {
        test::ExchangeBuilder builder("GET");
        builder.compose().sendHead();
        builder.interim("HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n");
        builder.answer("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n", "body");
        const auto exchange = builder.end();
        WireThings things(exchange);
        ByteCount at = 0;
        for (const auto &thing : all(things, Direction::Received)) {
            QCOMPARE(thing.bytes.begin, at);
            at = thing.bytes.end;
        }
        QCOMPARE(at, exchange.inbound->size());
        QCOMPARE(QString::fromStdString(things.at(Direction::Received, 30)->name), QStringLiteral("Link"));
    }

    void partsOfAMultipartBodyAreNamed()
    {
        const std::string body = "--xx\r\nContent-Disposition: form-data; "
                                 "name=\"a\"\r\n\r\none\r\n--xx\r\nA: b\r\n\r\n\r\n--xx--\r\n";
        test::ExchangeBuilder builder("POST");
        builder.header("Content-Type", "multipart/form-data; boundary=\"xx\"").body(body.size());
        builder.compose().sendHead();
        auto sent = std::make_shared<ByteStore>(Keep::Prefix);
        sent->append(builder.exchange().sent.head);
        sent->append(body);
        builder.exchange().outbound = sent;
        const auto exchange = builder.end();
        WireThings things(exchange);
        const auto found = all(things, Direction::Sent);
        std::vector<K> seen;
        for (const auto &thing : found) {
            if (thing.bytes.begin >= exchange.sent.head.size())
                seen.push_back(thing.kind);
        }
        QVERIFY2((seen == std::vector{K::Delimiter, K::PartField, K::HeadEnd, K::PartContent, K::Delimiter,
                                      K::PartField, K::HeadEnd, K::PartContent, K::Delimiter}),
                 qPrintable(kinds(found).join(QLatin1Char('\n'))));
    }

    void whatDidNotPassIsNothing()
    {
        test::ExchangeBuilder builder("GET");
        const auto exchange = builder.compose().end();
        WireThings things(exchange);
        QVERIFY(!things.at(Direction::Sent, 0));
        QVERIFY(!things.at(Direction::Received, 5));
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_WireThings)
#include "tst_wirethings.moc"
