// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wire/wireblocks.h"

#include "tests/ui/samples/samples.h"

#include <QtTest/QTest>

namespace expectra {

namespace {

/// "> request-head 141", "< interim 100 25": one line a block.
QString print(const std::vector<WireBlock> &blocks)
{
    QStringList lines;
    for (const auto &block : blocks) {
        const std::array kinds{"request-head",  "request-body",  "interim",
                               "response-head", "response-body", "unparsed"};
        QStringList words{block.direction == Direction::Sent ? QStringLiteral(">") : QStringLiteral("<"),
                          QLatin1String(kinds.at(static_cast<std::size_t>(block.kind)))};
        if (block.status != 0)
            words.append(QString::number(block.status));
        words.append(QString::number(block.bytes.begin) + QLatin1Char('-') +
                     QString::number(block.bytes.end));
        lines.append(words.join(QLatin1Char(' ')));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class tst_WireBlocks : public QObject
{
    Q_OBJECT

private slots:
    void aUploadThatWasContinuedHasFiveBlocks()
    {
        QCOMPARE(print(wireBlocks(*samples::continued())), QStringLiteral("> request-head 0-141\n"
                                                                          "< interim 100 0-25\n"
                                                                          "> request-body 141-2097293\n"
                                                                          "< response-head 201 25-88\n"
                                                                          "< response-body 88-95"));
    }

    void headAndBodyAreBlocksOfTheirOwnWithoutATurn()
    {
        QCOMPARE(print(wireBlocks(*samples::retried())).section(QLatin1Char('\n'), 0, 1),
                 QStringLiteral("> request-head 0-119\n> request-body 119-2097271"));
    }

    void interimHeadsInOneSegmentAreBlocksOfTheirOwn()
    {
        auto exchange = *samples::hints();
        timeline::Timeline merged;
        for (auto event : exchange.timeline.events()) {
            if (auto *received = std::get_if<timeline::Received>(&event.payload)) {
                if (received->bytes.begin == 0)
                    received->bytes.end = exchange.interim[1].range.end;
                else if (received->bytes == exchange.interim[1].range)
                    continue;
            }
            merged.append(event);
        }
        exchange.timeline = merged;
        const auto blocks = wireBlocks(exchange);
        QCOMPARE(blocks.size(), std::size_t(5));
        QCOMPARE(blocks[1].bytes, exchange.interim[0].range);
        QCOMPARE(blocks[2].bytes, exchange.interim[1].range);
    }

    void everyByteLiesInOneBlockOfItsDirection()
    {
        for (const auto &exchange :
             {samples::continued(), samples::refused(), samples::hints(), samples::silent()}) {
            std::array<ByteCount, 2> next{0, 0};
            for (const auto &block : wireBlocks(*exchange)) {
                auto &at = next.at(static_cast<std::size_t>(block.direction));
                QCOMPARE(block.bytes.begin, at);
                QVERIFY(block.to >= block.from);
                at = block.bytes.end;
            }
            QCOMPARE(next[0], exchange->outbound->size());
            QCOMPARE(next[1], exchange->inbound->size());
        }
    }

    void bytesThatWereNoResponseAreShownToo()
    {
        auto exchange = *samples::closedWhileWaiting();
        exchange.timeline.append({Instant(2ms), Clock::User, timeline::Received{{0, 5}}});
        const auto blocks = wireBlocks(exchange);
        QVERIFY(blocks.back().kind == BlockKind::Unparsed);
        QCOMPARE(blocks.back().bytes, (ByteRange{0, 5}));
    }

    void nothingPassedNothingShown() { QVERIFY(wireBlocks(*samples::unreachable()).empty()); }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_WireBlocks)
#include "tst_wireblocks.moc"
