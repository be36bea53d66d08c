// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/codec/http2/framereading.h"
#include "app/codec/http2/streamdecoder.h"
#include "tests/support/frames.h"

#include <QTest>

using namespace expectra;
using namespace expectra::codec;
using test::data;
using test::Fields;
using test::FrameType;
using test::paddedData;

class tst_StreamDecoder : public QObject
{
    Q_OBJECT

private slots:
    void decodesAnAnswer_data();
    void decodesAnAnswer();
    void readsARunOfDataAsItsFrames();
    void pointsAtTheFramesOfAHead();
    void saysWhereItWasCut();
};

namespace {

/// A frame as the session hands it out: its bytes and, where it ends a field section, the fields.
struct Given
{
    std::string bytes;
    std::shared_ptr<const timeline::FrameFields> fields;
};

Given head(const Fields &fields, bool endStream = false)
{
    return {test::headers(1, fields, endStream), std::make_shared<timeline::FrameFields>(fields)};
}

std::vector<Given> continued(const Fields &fields, bool endStream)
{
    return {
        {test::frame(FrameType::Headers, endStream ? 1 : 0, 1, "x"), nullptr},
        {test::frame(FrameType::Continuation, 0, 1, "yy"), nullptr},
        {test::frame(FrameType::Continuation, 4, 1, "zzz"), std::make_shared<timeline::FrameFields>(fields)}};
}

struct Printer
{
    std::string text;
    std::string content;

    void operator()(const InterimHead &piece) { say(std::to_string(piece.head.status)); }
    void operator()(const FinalHead &piece)
    {
        say("final " + std::to_string(piece.head.status) + " " + std::to_string(piece.head.headers.size()));
    }
    void operator()(const ContentBytes &piece) { content += piece.bytes; }
    void operator()(const http::Deviation &piece) { say(std::string(http::deviationName(piece.kind))); }
    void operator()(const MessageEnd &piece)
    {
        say("'" + content + "'");
        say("end " + std::to_string(piece.trailers.size()));
    }
    void say(const std::string &word) { text += (text.empty() ? "" : ", ") + word; }
};

std::string decoded(const std::vector<Given> &frames, bool isHead = false)
{
    http2::StreamDecoder decoder(isHead);
    Printer printer;
    ByteCount at = 0;
    for (const auto &given : frames) {
        auto frame = http2::readFrame(given.bytes);
        frame.bytes = {at, at + given.bytes.size()};
        frame.fields = given.fields;
        at = frame.bytes.end;
        for (const auto &piece : decoder.receive(frame, given.bytes))
            std::visit(printer, piece);
    }
    return printer.text;
}

const Fields ok{{":status", "200"}};

std::vector<Given> joined(std::vector<Given> a, const std::vector<Given> &b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

} // namespace

void tst_StreamDecoder::decodesAnAnswer_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("pieces");
    const auto row = [](const char *name, const std::string &said, const char *pieces) {
        QTest::newRow(name) << QByteArray::fromStdString(said) << QByteArray(pieces);
    };
    const Given end{data(1, "", true), nullptr};
    const Given some{data(1, "some"), nullptr};
    // clang-format off
    row("no content",            decoded({head({{":status", "204"}, {"a", "b"}}, true)}),                     "final 204 1, '', end 0");
    row("content",               decoded({head(ok), some, {data(1, "more", true), nullptr}}),                 "final 200 0, 'somemore', end 0");
    row("padded",                decoded({head(ok), {paddedData(1, "some", 7, true), nullptr}}),              "final 200 0, 'some', end 0");
    row("interims",              decoded({head({{":status", "103"}}), head({{":status", "100"}}), head(ok, true)}), "103, 100, final 200 0, '', end 0");
    row("continued",             decoded(continued(ok, true)),                                                "final 200 0, '', end 0");
    row("trailers",              decoded({head(ok), some, head({{"checksum", "x"}}, true)}),                  "final 200 0, 'some', end 1");
    row("continued trailers",    decoded(joined({head(ok), some}, continued({{"a", "b"}, {"c", "d"}}, true))), "final 200 0, 'some', end 2");
    row("length",                decoded({head({{":status", "200"}, {"content-length", "4"}}), some, end}),   "final 200 1, 'some', end 0");
    row("wrong length",          decoded({head({{":status", "200"}, {"content-length", "5"}}), some, end}),   "final 200 1, length-mismatch, 'some', end 0");
    row("length to HEAD",        decoded({head({{":status", "200"}, {"content-length", "5"}}, true)}, true),  "final 200 1, '', end 0");
    row("length with 304",       decoded({head({{":status", "304"}, {"content-length", "5"}}, true)}),        "final 304 1, '', end 0");
    row("interim ends",          decoded({head({{":status", "100"}}, true)}),                                 "100, interim-ends-stream");
    row("101",                   decoded({head({{":status", "101"}}), head(ok, true)}),                       "101, switched-protocol, final 200 0, '', end 0");
    row("no status",             decoded({head({{"a", "b"}})}),                                               "bad-field-section");
    row("odd status",            decoded({head({{":status", "2e2"}})}),                                       "bad-field-section");
    row("status of two digits",  decoded({head({{":status", "20"}})}),                                        "bad-field-section");
    row("status 999",            decoded({head({{":status", "999"}}, true)}),                                 "final 999 0, status-out-of-range, '', end 0");
    row("capitals",              decoded({head({{":status", "200"}, {"Server", "x"}}, true)}),                "final 200 1, upper-case-field-name, '', end 0");
    row("connection field",      decoded({head({{":status", "200"}, {"connection", "close"}}, true)}),        "final 200 1, connection-field, '', end 0");
    row("late pseudo-field",     decoded({head({{":status", "200"}, {"a", "b"}, {":path", "/"}}, true)}),     "final 200 1, odd-pseudo-field, '', end 0");
    row("pseudo-field in trailers", decoded({head(ok), head({{"a", "b"}, {":status", "200"}}, true)}),        "final 200 0, odd-pseudo-field, '', end 1");
    row("illegal name",          decoded({head({{":status", "200"}, {"a b", "c"}}, true)}),                   "final 200 1, illegal-field-name, '', end 0");
    row("illegal value",         decoded({head({{":status", "200"}, {"a", "b\x01"}}, true)}),                 "final 200 1, illegal-field-value, '', end 0");
    row("content first",         decoded({some}),                                                             "content-before-head");
    row("content behind 100",    decoded({head({{":status", "100"}}), some}),                                 "100, content-before-head");
    row("section amid content",  decoded({head(ok), some, head({{"a", "b"}}), end}),                          "final 200 0, section-amid-content, 'some', end 0");
    row("interim behind final",  decoded({head(ok), head({{":status", "100"}}), end}),                        "final 200 0, interim-after-final, '', end 0");
    row("second final",          decoded({head(ok), head({{":status", "500"}}, true)}),                       "final 200 0, second-final, '', end 0");
    row("behind the end",        decoded({head(ok, true), some}),                                             "final 200 0, '', end 0");
    row("unknown type",          decoded({{test::frame(static_cast<FrameType>(66), 1, 1, "x"), nullptr}, head(ok, true)}), "final 200 0, '', end 0");
    // clang-format on
}

void tst_StreamDecoder::decodesAnAnswer()
{
    QFETCH(QByteArray, said);
    QTEST(said, "pieces");
}

void tst_StreamDecoder::readsARunOfDataAsItsFrames()
{
    http2::StreamDecoder decoder(false);
    auto frame = http2::readFrame(test::headers(1, ok));
    frame.fields = std::make_shared<timeline::FrameFields>(ok);
    decoder.receive(frame, test::headers(1, ok));

    const auto run = data(1, "one") + paddedData(1, "two", 3) + data(1, "three", true);
    auto merged = http2::readFrame(run.substr(0, 12));
    merged.bytes = {100, 100 + run.size()};
    merged.flags = timeline::frameflag::endStream;
    Printer printer;
    std::vector<ByteRange> ranges;
    for (const auto &piece : decoder.receive(merged, run)) {
        std::visit(printer, piece);
        if (const auto *content = std::get_if<ContentBytes>(&piece))
            ranges.push_back(content->range);
    }
    QCOMPARE(printer.text, std::string("'onetwothree', end 0"));
    QCOMPARE(ranges, (std::vector<ByteRange>{{109, 112}, {122, 125}, {137, 142}}));
}

void tst_StreamDecoder::pointsAtTheFramesOfAHead()
{
    http2::StreamDecoder decoder(false);
    ByteCount at = 50;
    ResponseHead found;
    for (const auto &given : continued(ok, true)) {
        auto frame = http2::readFrame(given.bytes);
        frame.bytes = {at, at + given.bytes.size()};
        frame.fields = given.fields;
        at = frame.bytes.end;
        for (const auto &piece : decoder.receive(frame, given.bytes)) {
            if (const auto *final = std::get_if<FinalHead>(&piece))
                found = final->head;
        }
    }
    QCOMPARE(found.range, (ByteRange{50, 50 + 10 + 11 + 12}));
    QCOMPARE(found.version, std::string("HTTP/2"));
}

void tst_StreamDecoder::saysWhereItWasCut()
{
    const auto cut = [](const std::vector<Given> &frames) {
        http2::StreamDecoder decoder(false);
        for (const auto &given : frames) {
            auto frame = http2::readFrame(given.bytes);
            frame.fields = given.fields;
            decoder.receive(frame, given.bytes);
        }
        Printer printer;
        for (const auto &piece : decoder.ended())
            std::visit(printer, piece);
        return printer.text;
    };
    QCOMPARE(cut({}), std::string());
    QCOMPARE(cut({{test::frame(FrameType::Headers, 0, 1, "x"), nullptr}}), std::string("truncated-head"));
    QCOMPARE(cut({head(ok), {data(1, "x"), nullptr}}), std::string("truncated-body"));
    QCOMPARE(cut({head(ok, true)}), std::string());
}

QTEST_GUILESS_MAIN(tst_StreamDecoder)
#include "tst_streamdecoder.moc"
