// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/codec/http2/framereading.h"
#include "tests/support/dice.h"
#include "tests/support/frames.h"

#include <QTest>

using namespace expectra;
using namespace expectra::codec;
using test::FrameType;

class tst_FrameScanner : public QObject
{
    Q_OBJECT

private slots:
    void cutsFrames();
    void cutsTheSameHoweverTheyAreSplit();
    void keepsWhatIsIncomplete();
    void stopsAtAFrameThatIsTooLong();
    void saysWhatAFrameSays_data();
    void saysWhatAFrameSays();
    void findsContentWithoutPadding_data();
    void findsContentWithoutPadding();
};

namespace {

std::string conversation()
{
    return test::settings({{3, 100}, {4, 65535}}) + test::settingsAck() +
           test::headers(1, {{":status", "100"}}) +
           test::headers(1, {{":status", "200"}, {"a", std::string(200, 'x')}}) + test::data(1, "content") +
           test::paddedData(1, "more", 9) + test::data(1, "", true) + test::ping() +
           test::goAway(1, 0, "bye");
}

/// "SETTINGS 12, SETTINGS 0, ..." of all that comes out when the bytes are fed in pieces of these sizes.
std::string cut(std::string_view bytes, const std::function<std::size_t()> &pieceSize)
{
    http2::FrameScanner scanner(16384);
    std::string names;
    std::string joined;
    std::size_t at = 0;
    while (at < bytes.size()) {
        const auto whole = bytes.substr(at, std::max<std::size_t>(1, pieceSize()));
        auto piece = whole;
        while (const auto frame = scanner.next(piece)) {
            const auto header = http2::readFrameHeader(*frame);
            names += timeline::frameTypeName(header.type) + " " + std::to_string(header.length) + ", ";
            joined += *frame;
        }
        at += whole.size() - piece.size();
        if (scanner.isBroken())
            break;
    }
    joined += scanner.rest();
    return names + (joined == bytes ? "all bytes" : "other bytes");
}

} // namespace

void tst_FrameScanner::cutsFrames()
{
    const auto bytes = conversation();
    const auto names = cut(bytes, [&] { return bytes.size(); });
    QCOMPARE(
        QByteArray::fromStdString(names),
        QByteArray(
            "SETTINGS 12, SETTINGS 0, HEADERS 13, HEADERS 218, DATA 7, DATA 14, DATA 0, PING 8, GOAWAY 11, "
            "all bytes"));
}

void tst_FrameScanner::cutsTheSameHoweverTheyAreSplit()
{
    const auto bytes = conversation();
    const auto whole = cut(bytes, [&] { return bytes.size(); });
    for (std::size_t size = 1; size < 40; ++size)
        QCOMPARE(cut(bytes, [size] { return size; }), whole);
    test::Dice dice(417);
    for (int i = 0; i < 200; ++i)
        QCOMPARE(cut(bytes, [&] { return dice.below(60); }), whole);
}

void tst_FrameScanner::keepsWhatIsIncomplete()
{
    const auto bytes = test::data(1, "content");
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        http2::FrameScanner scanner(16384);
        auto left = std::string_view(bytes).substr(0, size);
        QVERIFY(!scanner.next(left));
        QCOMPARE(scanner.rest(), std::string_view(bytes).substr(0, size));
    }
}

void tst_FrameScanner::stopsAtAFrameThatIsTooLong()
{
    http2::FrameScanner scanner(16384);
    const std::string bytes = test::ping() + "HTTP/1.1 400 Bad Request\r\n\r\n";
    auto left = std::string_view(bytes);
    QVERIFY(scanner.next(left));
    QVERIFY(!scanner.next(left));
    QVERIFY(scanner.isBroken());
    QCOMPARE(std::string(scanner.rest()) + std::string(left),
             std::string("HTTP/1.1 400 Bad Request\r\n\r\n"));
}

void tst_FrameScanner::saysWhatAFrameSays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const std::string &bytes, const char *says) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
    };
    // clang-format off
    row("settings",        test::settings({{3, 100}, {4, 65535}, {99, 1}}), "SETTINGS [] on 0: MAX_CONCURRENT_STREAMS 100, INITIAL_WINDOW_SIZE 65535, 0x63 1");
    row("acknowledgement", test::settingsAck(),                             "SETTINGS [ACK] on 0: ");
    row("window",          test::windowUpdate(3, 1000),                     "WINDOW_UPDATE [] on 3: +1000");
    row("reset",           test::resetStream(5, 7),                         "RST_STREAM [] on 5: REFUSED_STREAM");
    row("unknown code",    test::resetStream(5, 0x1234),                    "RST_STREAM [] on 5: 0x1234");
    row("go away",         test::goAway(7, 11, "slow down"),                "GOAWAY [] on 0: ENHANCE_YOUR_CALM, last stream 7, \"slow down\"");
    row("ping",            test::ping(),                                    "PING [] on 0: 0102030405060708");
    row("fields",          test::headers(1, {{":status", "200"}}, true),    "HEADERS [END_STREAM, END_HEADERS] on 1: ");
    row("priority",        test::frame(FrameType::Headers, 0x24, 1, std::string("\0\0\0\3\17", 5)), "HEADERS [END_HEADERS, PRIORITY] on 1: depends on stream 3, weight 16");
    row("padded",          test::paddedData(1, "x", 9, true),               "DATA [END_STREAM, PADDED] on 1: 9 B of padding");
    row("unknown type",    test::frame(static_cast<FrameType>(0x42), 0x5, 1, "x"), "0x42 [] on 1: ");
    row("cut short",       test::frame(FrameType::GoAway, 0, 0, "abc"),     "GOAWAY [] on 0: ");
    row("empty reset",     test::frame(FrameType::ResetStream, 0, 1, ""),   "RST_STREAM [] on 1: ");
    row("empty padded",    test::frame(FrameType::Data, 0x8, 1, ""),        "DATA [PADDED] on 1: ");
    // clang-format on
}

void tst_FrameScanner::saysWhatAFrameSays()
{
    QFETCH(QByteArray, bytes);
    const auto frame = http2::readFrame(bytes.toStdString());
    const auto says = timeline::frameTypeName(frame.type) + " [" +
                      timeline::frameFlagNames(frame.type, frame.flags) + "] on " +
                      std::to_string(frame.stream) + ": " + frame.details;
    QTEST(QByteArray::fromStdString(says), "says");
}

void tst_FrameScanner::findsContentWithoutPadding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("plain") << QByteArray::fromStdString(test::data(1, "content")) << QByteArray("content");
    QTest::newRow("padded") << QByteArray::fromStdString(test::paddedData(1, "content", 3))
                            << QByteArray("content");
    QTest::newRow("all padding") << QByteArray::fromStdString(test::paddedData(1, "", 3)) << QByteArray("");
    QTest::newRow("more padding than there is")
        << QByteArray::fromStdString(test::frame(FrameType::Data, 0x8, 1, "\xff\x01")) << QByteArray("");
}

void tst_FrameScanner::findsContentWithoutPadding()
{
    QFETCH(QByteArray, bytes);
    const auto whole = bytes.toStdString();
    const auto found = http2::dataContent(whole);
    QTEST(QByteArray(found.data(), static_cast<qsizetype>(found.size())), "content");
    const auto frame = http2::readFrame(whole);
    QCOMPARE(whole.substr(frame.content.begin, frame.content.size()), std::string(found));
}

QTEST_GUILESS_MAIN(tst_FrameScanner)
#include "tst_framescanner.moc"
