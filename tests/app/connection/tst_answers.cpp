// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers of every shape on the way into the record.

#include "tests/app/connection/playbookcheck.h"
#include "tests/support/encoded.h"
#include "tests/support/requests.h"

using namespace expectra;
using test::Playbook;

class tst_Answers : public QObject
{
    Q_OBJECT

private slots:
    void recordsAnAnswer_data();
    void recordsAnAnswer();
    void recordsTheSameByteByByte_data() { recordsAnAnswer_data(); }
    void recordsTheSameByteByByte();
    void joinsChunkedContent();
    void pointsAtContentThatCameAsItIs();
    void handsContentToItsTap();
    void sendsAChunkedBody();
    void notesAnAnswerBeforeTheRequest();
    void notesBytesBehindTheAnswer();
    void takesTenThousandInterims();
    void keepsTheFirstThousandDeviations();
    void checksTheContentsCoding_data();
    void checksTheContentsCoding();
    void saysWhatBrokeTheAnswer_data();
    void saysWhatBrokeTheAnswer();
};

namespace {

PreparedRequest request(const QByteArray &method)
{
    auto composed = test::download();
    composed.method = method.toStdString();
    return test::prepared(composed);
}

/// "200 7 bytes, nobody; both-lengths": status, content, who closed, deviations.
QByteArray summary(const Exchange &record)
{
    auto words = std::to_string(record.status()) + " " + std::to_string(record.content.size()) + " bytes, " +
                 std::string(timeline::closedByName(record.connection.closedBy));
    for (const auto &deviation : record.deviations)
        words += "; " + std::string(http::deviationName(deviation.kind));
    return QByteArray::fromStdString(words);
}

} // namespace

void tst_Answers::recordsAnAnswer_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<bool>("closes"); // the peer closes behind it
    QTest::addColumn<QByteArray>("recorded");
    const auto row = [](const char *name, const char *method, const char *wire, bool closes,
                        const char *recorded) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(wire) << closes << QByteArray(recorded);
    };
    // clang-format off
    row("length",            "GET",  "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\ncontent",                                  false, "200 7 bytes, nobody");
    row("chunks",            "GET",  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\ncontent\r\n0\r\nA: b\r\n\r\n", false, "200 7 bytes, nobody");
    row("until close",       "GET",  "HTTP/1.1 200 OK\r\n\r\ncontent",                                                       true,  "200 7 bytes, peer");
    row("HTTP/1.0",          "GET",  "HTTP/1.0 200 OK\r\nContent-Length: 7\r\n\r\ncontent",                                  false, "200 7 bytes, peer");
    row("HTTP/1.0 kept",     "GET",  "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 7\r\n\r\ncontent",        false, "200 7 bytes, nobody");
    row("HEAD",              "HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n",                                         false, "200 0 bytes, nobody");
    row("head, in lower case", "head", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",                                       false, "200 0 bytes, nobody");
    row("no content",        "GET",  "HTTP/1.1 204 No Content\r\n\r\n",                                                      false, "204 0 bytes, nobody");
    row("not modified",      "GET",  "HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n",                               false, "304 0 bytes, nobody");
    row("other protocol",    "GET",  "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",                               false, "101 0 bytes, peer");
    row("behind interims",   "GET",  "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", false, "404 0 bytes, nobody");
    row("both lengths",      "GET",  "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",  false, "200 0 bytes, peer; both-lengths");
    row("bare line feeds",   "GET",  "HTTP/1.1 200 OK\nContent-Length: 1\n\nx",                                              false, "200 1 bytes, nobody; bare-line-feed; bare-line-feed; bare-line-feed");
    // clang-format on
}

void tst_Answers::recordsAnAnswer()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, wire);
    QFETCH(bool, closes);
    QFETCH(QByteArray, recorded);
    Playbook book(request(method));
    book.opened();
    book.receives(wire.toStdString()).asks({"disarm expect-wait"});
    if (closes)
        book.peerCloses();
    book.asks({recorded.contains("nobody") ? "keep" : "close"});
    VERIFY_PLAYED(book);
    QCOMPARE(summary(book.record()), recorded);
}

void tst_Answers::recordsTheSameByteByByte()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, wire);
    QFETCH(bool, closes);
    QFETCH(QByteArray, recorded);
    Playbook book(request(method));
    book.opened();
    for (const char byte : wire) {
        const bool headWasOut = book.record().response.has_value();
        book.receives({&byte, 1}, 1us);
        if (!headWasOut && book.record().response)
            book.asks({"disarm expect-wait"});
    }
    if (closes)
        book.peerCloses();
    book.asks({recorded.contains("nobody") ? "keep" : "close"});
    VERIFY_PLAYED(book);
    QCOMPARE(summary(book.record()), recorded);
}

void tst_Answers::joinsChunkedContent()
{
    Playbook book(request("GET"));
    book.opened();
    book.receives("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ncont\r\n3\r\nen")
        .asks({"disarm expect-wait"});
    book.receives("t\r\n0\r\nDigest: x\r\n\r\n").asks({"keep"});
    VERIFY_PLAYED(book);
    const auto record = book.record();
    QCOMPARE(record.content.read(), std::string("content"));
    QCOMPARE(record.content.read({4, 6}), std::string("en"));
    QVERIFY(record.trailers.value("digest") == "x");
}

void tst_Answers::pointsAtContentThatCameAsItIs()
{
    connection::Machine machine(std::make_shared<const PreparedRequest>(request("GET")));
    machine.receive({Instant(), Clock::User, timeline::Reused{}});
    const std::string wire = "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\ncontent";
    machine.receive({Instant(1ms), Clock::User, timeline::Received{{0, 40}}}, wire.substr(0, 40));
    machine.receive({Instant(2ms), Clock::User, timeline::Received{{40, 45}}}, wire.substr(40));
    QVERIFY(machine.isFinished());
    QVERIFY(!machine.record().content.store); // no second copy
    QVERIFY((machine.record().content.range == ByteRange{38, 45}));
}

void tst_Answers::handsContentToItsTap()
{
    std::string tapped;
    const auto prepared = std::make_shared<const PreparedRequest>(request("GET"));
    connection::Machine machine(prepared, Keep::Prefix,
                                [&tapped](std::string_view bytes) { tapped += bytes; });
    machine.receive({Instant(), Clock::User, timeline::Reused{}});
    const std::string wire =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ncont\r\n3\r\nent\r\n0\r\n\r\n";
    machine.receive({Instant(1ms), Clock::User, timeline::Received{{0, wire.size()}}}, wire);
    QCOMPARE(tapped, std::string("content"));
    QVERIFY(machine.isFinished());
}

void tst_Answers::sendsAChunkedBody()
{
    auto composed = test::upload(10);
    composed.headers.append("Transfer-Encoding", "chunked");
    Playbook book(test::prepared(composed));
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.receives("HTTP/1.1 100 Continue\r\n\r\n").asks({"disarm expect-wait", "send-body"});
    const auto head = book.record().sent.head.size();
    book.happens(timeline::Sent{{head, head + 10}, 7}).happens(timeline::Sent{{head + 10, head + 20}, 10});
    book.readsBodyToItsEnd();
    book.receives("HTTP/1.1 204 No Content\r\n\r\n").asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "continued, 10 of 10 bytes sent, closed by nobody");
}

/// The kernel stamped the bytes before the head was handed over, though they were read behind it.
void tst_Answers::notesAnAnswerBeforeTheRequest()
{
    connection::Machine machine(std::make_shared<const PreparedRequest>(request("GET")));
    machine.receive({Instant(2ms), Clock::User, timeline::Reused{}});
    machine.receive({Instant(3ms), Clock::User, timeline::Sent{{0, machine.record().sent.head.size()}, 0}});
    const std::string wire = "HTTP/1.1 204 No Content\r\n\r\n";
    machine.receive({Instant(1ms), Clock::Kernel, timeline::Received{{0, wire.size()}}}, wire);
    QVERIFY(machine.isFinished());
    QCOMPARE(summary(machine.record()), QByteArray("204 0 bytes, us; answered-before-request"));
}

void tst_Answers::notesBytesBehindTheAnswer()
{
    Playbook book(request("GET"));
    book.opened();
    book.receives("HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n")
        .asks({"disarm expect-wait", "close"});
    VERIFY_PLAYED(book);
    QCOMPARE(summary(book.record()), QByteArray("204 0 bytes, us; interim-after-final"));
    QVERIFY((book.record().deviations.front().range == ByteRange{27, 52}));
}

void tst_Answers::takesTenThousandInterims()
{
    Playbook book(request("GET"));
    book.opened();
    std::string wire;
    for (int i = 0; i < 10000; ++i)
        wire += "HTTP/1.1 102 Processing\r\n\r\n";
    book.receives(wire);
    book.receives("HTTP/1.1 204 No Content\r\n\r\n").asks({"disarm expect-wait", "keep"});
    VERIFY_PLAYED(book);
    QCOMPARE(book.record().interim.size(), std::size_t{10000});
}

void tst_Answers::keepsTheFirstThousandDeviations()
{
    Playbook book(request("GET"));
    book.opened();
    book.receives("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n").asks({"disarm expect-wait"});
    std::string chunks;
    for (int i = 0; i < 5000; ++i)
        chunks += "1\nx\n";
    book.receives(chunks);
    book.receives("five\n").asks({"close"});
    VERIFY_PLAYED(book);
    const auto record = book.record();
    QCOMPARE(record.content.size(), ByteCount{5000});
    QCOMPARE(record.deviations.size(), std::size_t{1001}); // and the one that ended it
    QVERIFY(record.deviations.back().kind == http::DeviationKind::BadChunkSize);
}

void tst_Answers::checksTheContentsCoding_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("recorded");
    const auto row = [](const char *name, const char *coding, const std::string &content,
                        const char *recorded) {
        QTest::newRow(name) << QByteArray(coding) << QByteArray::fromStdString(content)
                            << QByteArray(recorded);
    };
    const auto gzip = test::gzipped(std::string(1000, 'a'));
    row("sound", "gzip", gzip, "1000 decoded");
    row("not coded", "identity", "words", "5 decoded");
    row("a list", "br, gzip", test::gzipped(test::brotlied("words")), "5 decoded");
    row("cut", "gzip", gzip.substr(0, 20), "unknown; coding-cut 20-20");
    row("broken", "gzip", "no gzip at all", "unknown; coding-broken 2-3");
    row("surplus", "gzip", gzip + "<!-- -->", "1000 decoded; coding-surplus 29-37");
    row("unknown", "compress", "words", "unknown");
    row("empty", "gzip", "", "0 decoded");
}

void tst_Answers::checksTheContentsCoding()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, content);
    const auto head = "HTTP/1.1 200 OK\r\nContent-Encoding: " + coding.toStdString() +
                      "\r\nContent-Length: " + std::to_string(content.size()) + "\r\n\r\n";
    Playbook book(request("GET"));
    book.opened();
    book.receives(head + content.toStdString()).asks({"disarm expect-wait", "keep"});
    VERIFY_PLAYED(book);

    const auto record = book.record();
    QByteArray recorded = record.content.decodedSize
                              ? QByteArray::number(qulonglong(*record.content.decodedSize)) + " decoded"
                              : QByteArray("unknown");
    for (const auto &deviation : record.deviations)
        recorded += QByteArrayLiteral("; ") + QByteArray(http::deviationName(deviation.kind).data()) + ' ' +
                    QByteArray::number(qulonglong(deviation.range.begin - head.size())) + '-' +
                    QByteArray::number(qulonglong(deviation.range.end - head.size()));
    QTEST(recorded, "recorded");
}

void tst_Answers::saysWhatBrokeTheAnswer_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("deviation");
    const auto row = [](const char *name, const QByteArray &wire, const char *kind, const char *deviation) {
        QTest::newRow(name) << wire << QByteArray(kind) << QByteArray(deviation);
    };
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    const QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
    // clang-format off
    row("garbage",           "SSH-2.0-OpenSSH",                                "protocol",  "not-http");
    row("bad status",        "HTTP/1.1 OK\r\n",                                "protocol",  "bad-status");
    row("two lengths",       head + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", "protocol", "bad-length");
    row("bad chunk",         chunked + "x\r\n",                                "protocol",  "bad-chunk-size");
    row("bad chunk end",     chunked + "1\r\nab",                              "protocol",  "bad-chunk-end");
    row("endless line",      head + QByteArray(300000, 'x'),                   "too-large", "line-too-long");
    row("endless head",      head + QByteArray("A: b\r\n").repeated(200000),   "too-large", "too-many-fields");
    row("garbage behind a 103", "HTTP/1.1 103 Early Hints\r\n\r\n<html>",      "protocol",  "not-http");
    // clang-format on
}

void tst_Answers::saysWhatBrokeTheAnswer()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, deviation);
    Playbook book(request("GET"));
    book.opened().receives(wire.toStdString());
    if (book.record().response)
        book.asks({"disarm expect-wait"});
    book.asks({"close"});
    VERIFY_ENDED(book, "none, 0 of 0 bytes sent, failed in response by server: " + kind);
    const auto record = book.record();
    const auto &broke = record.failure->deviation;
    QVERIFY(broke);
    QCOMPARE(QByteArray(http::deviationName(broke->kind).data()), deviation);
    QVERIFY(*broke == record.deviations.back());
    QVERIFY(!record.failure->message.empty());
}

QTEST_GUILESS_MAIN(tst_Answers)
#include "tst_answers.moc"
