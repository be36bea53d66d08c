// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the corpus can't hold: heads beyond the limits, thousands of interim responses, and what the decoder
// says of its state on the way.

#include "app/codec/responsedecoder.h"

#include "app/codec/limits.h"
#include "tests/support/escaped.h"
#include "tests/support/printpieces.h"

#include <QTest>

using namespace expectra;
using codec::ResponseDecoder;
using test::AtEnd;
using test::RequestMethod;

class tst_ResponseDecoder : public QObject
{
    Q_OBJECT

private slots:
    void stopsAtEachLimit_data();
    void stopsAtEachLimit();
    void decodesUpToEachLimit_data();
    void decodesUpToEachLimit();
    void decodesTenThousandInterims();
    void takesNoMoreAfterAFatalDeviation();
    void knowsWhenItIsInsideAHead();
    void handsOutContentOfTheCallAlone();
    void countsSurplusAcrossCalls();
    void endsOnlyOnce();
};

namespace {

constexpr const char *statusLine = "HTTP/1.1 200 OK\r\n";
constexpr const char *chunkedHead = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

std::string field(std::size_t lineSize)
{
    return "X: " + std::string(lineSize - 5, 'v') + "\r\n";
}

std::string fields(std::size_t count, std::size_t lineSize)
{
    std::string lines;
    for (std::size_t i = 0; i < count; ++i)
        lines += field(lineSize);
    return lines;
}

std::string interims(std::size_t count, const std::string &lines = {})
{
    std::string wire;
    for (std::size_t i = 0; i < count; ++i)
        wire += "HTTP/1.1 102 Processing\r\n" + lines + "\r\n";
    return wire;
}

/// The same whole and in segments.
std::string decodedAnyWay(const std::string &wire)
{
    const auto whole = test::decodedText(wire, {}, RequestMethod::Any, AtEnd::StillOpen);
    constexpr std::size_t segment = 701;
    std::vector<std::size_t> cuts;
    for (std::size_t cut = segment; cut < wire.size(); cut += segment)
        cuts.push_back(cut);
    if (test::decodedText(wire, cuts, RequestMethod::Any, AtEnd::StillOpen) != whole)
        return "depends on the split";
    return whole;
}

} // namespace

void tst_ResponseDecoder::stopsAtEachLimit_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("deviation");
    const auto row = [](const char *name, const std::string &wire, const char *deviation) {
        QTest::newRow(name) << QByteArray::fromStdString(wire) << QByteArray(deviation);
    };
    using namespace codec;
    const std::string head = statusLine;
    const std::string chunked = chunkedHead;
    // clang-format off
    row("a line with its end",          head + field(maximumLine + 1) + "\r\n",                   "line-too-long [17-262161]");
    row("a line that never ends",       head + std::string(maximumLine + 9, 'v'),                 "line-too-long [17-262161]");
    row("a status line",                "HTTP/1.1 200 " + std::string(maximumLine, 'v'),          "line-too-long [0-262144]");
    row("a head of many lines",         head + fields(maximumHead / 1000 + 1, 1000) + "\r\n",     "head-too-large [0-1048576]");
    row("a head of long lines",         head + fields(5, maximumLine) + "\r\n",                   "head-too-large [0-1048576]");
    row("too many fields",              head + fields(maximumFields + 1, 6) + "\r\n",             "too-many-fields [120017-120023]");
    row("too many interims",            interims(maximumInterims + 1),                            "too-many-interims [540000-540027]");
    row("too large interims",           interims(17, fields(10, 100000)),                         "too-many-interims [16000432-17000459]");
    row("garbage without a line end",   std::string(maximumLine * 2, 'x'),                        "not-http [0-1]");
    row("garbage with one",             std::string(maximumLine * 2, 'x') + "\r\n",               "not-http [0-1]");
    row("a chunk's extension",          chunked + "5;" + std::string(16 * 1024, 'e'),             "line-too-long [47-16431]");
    row("a chunk's extension, ended",   chunked + "5;" + std::string(16 * 1024, 'e') + "\r\n",    "line-too-long [47-16431]");
    row("a trailer line",               chunked + "0\r\n" + field(maximumLine + 1) + "\r\n",      "line-too-long [50-262194]");
    row("a trailer line, not ended",    chunked + "0\r\n" + std::string(maximumLine + 1, 'v'),    "line-too-long [50-262194]");
    row("all trailers",                 chunked + "0\r\n" + fields(5, maximumLine) + "\r\n",      "head-too-large [1048626-1310770]");
    row("too many trailers",            chunked + "0\r\n" + fields(maximumFields + 1, 6) + "\r\n", "too-many-fields [120050-120056]");
    // clang-format on
}

void tst_ResponseDecoder::stopsAtEachLimit()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, deviation);
    const auto text = decodedAnyWay(wire.toStdString());
    const auto end = "deviation " + deviation.toStdString() + "\nbroken\n";
    QVERIFY2(text.ends_with(end), text.substr(text.size() - std::min<std::size_t>(text.size(), 200)).c_str());
}

void tst_ResponseDecoder::decodesUpToEachLimit_data()
{
    QTest::addColumn<QByteArray>("wire");
    const auto row = [](const char *name, const std::string &wire) {
        QTest::newRow(name) << QByteArray::fromStdString(wire + "HTTP/1.1 204 No Content\r\n\r\n");
    };
    using namespace codec;
    const std::string hints = "HTTP/1.1 103 Early Hints\r\n";
    row("a long line", hints + field(maximumLine) + "\r\n");
    row("a large head", hints + fields(4, maximumHead / 4 - 8) + "\r\n");
    row("many fields", hints + fields(maximumFields, 6) + "\r\n");
    row("many interims", interims(maximumInterims));
    row("large interims", interims(16, fields(10, 100000)));
}

void tst_ResponseDecoder::decodesUpToEachLimit()
{
    QFETCH(QByteArray, wire);
    const auto text = decodedAnyWay(wire.toStdString());
    QVERIFY(text.find("deviation") == std::string::npos);
    QVERIFY(text.ends_with("end\n.\nfinished\n"));
}

void tst_ResponseDecoder::decodesTenThousandInterims()
{
    const auto text = decodedAnyWay(interims(10000) + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    QCOMPARE(QByteArray::fromStdString(text).count("interim HTTP/1.1 102"), qsizetype{10000});
    QVERIFY(text.ends_with("\nend\n.\nfinished\n"));
}

void tst_ResponseDecoder::takesNoMoreAfterAFatalDeviation()
{
    ResponseDecoder decoder;
    QCOMPARE(decoder.receive("nonsense").size(), std::size_t{1});
    QVERIFY(decoder.state() == ResponseDecoder::State::Broken);
    QVERIFY(decoder.receive("HTTP/1.1 200 OK\r\n\r\n").empty());
    QVERIFY(decoder.peerClosed().empty());
    QVERIFY(!decoder.surplus());
}

void tst_ResponseDecoder::knowsWhenItIsInsideAHead()
{
    ResponseDecoder decoder;
    QVERIFY(!decoder.isInsideHead());
    decoder.receive("H");
    QVERIFY(decoder.isInsideHead());
    decoder.receive("TTP/1.1 100 Continue\r\n");
    QVERIFY(decoder.isInsideHead());
    decoder.receive("\r\n");
    QVERIFY(!decoder.isInsideHead());
    QVERIFY(decoder.state() == ResponseDecoder::State::Head);
    decoder.receive("HTTP/1.1 200 OK\r\n\r\n");
    QVERIFY(!decoder.isInsideHead());
    QVERIFY(decoder.state() == ResponseDecoder::State::Content);
}

void tst_ResponseDecoder::handsOutContentOfTheCallAlone()
{
    ResponseDecoder decoder;
    decoder.receive("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab");
    const auto &pieces = decoder.receive("cd");
    QCOMPARE(pieces.size(), std::size_t{2});
    const auto &content = std::get<codec::ContentBytes>(pieces.front());
    QCOMPARE(std::string(content.bytes), std::string("cd"));
    QVERIFY((content.range == ByteRange{40, 42}));
}

void tst_ResponseDecoder::countsSurplusAcrossCalls()
{
    ResponseDecoder decoder;
    decoder.receive("HTTP/1.1 204 No Content\r\n\r\nHTTP");
    decoder.receive("/1.1 10");
    QVERIFY((*decoder.surplus() == http::Deviation{http::DeviationKind::InterimAfterFinal, {27, 38}}));
    ResponseDecoder other;
    other.receive("HTTP/1.1 204 No Content\r\n\r\n");
    QVERIFY(!other.surplus());
    other.receive("x");
    QVERIFY((*other.surplus() == http::Deviation{http::DeviationKind::SurplusBytes, {27, 28}}));
}

void tst_ResponseDecoder::endsOnlyOnce()
{
    ResponseDecoder decoder;
    decoder.receive("HTTP/1.1 200 OK\r\n\r\ntext");
    QCOMPARE(decoder.peerClosed().size(), std::size_t{1});
    QVERIFY(decoder.peerClosed().empty());
    QVERIFY(decoder.state() == ResponseDecoder::State::Finished);
}

QTEST_GUILESS_MAIN(tst_ResponseDecoder)
#include "tst_responsedecoder.moc"
