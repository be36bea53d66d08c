// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Exchanges as streams of HTTP/2: the expectation, answers and endings.

#include "tests/app/connection/playbookcheck.h"
#include "tests/support/requests.h"
#include "tests/support/streambook.h"

using namespace expectra;
using test::StreamBook;

class tst_Streams : public QObject
{
    Q_OBJECT

private slots:
    void playsADownload();
    void playsOnAConnectionThatIsThere();
    void saysTheRequestInFields();
    void letsTheBodyGoAt100();
    void withholdsTheBodyAt417();
    void letsTheBodyGoAtTheLimit();
    void keepsAnEarlyAnswerThatIsFollowedByAReset();
    void resetsAStreamWhoseBodyIsNotWanted();
    void saysWhyTheServerReset();
    void keepsTrailers();
    void goesOnBelowTheLastStreamOfGoAway();
    void failsAboveTheLastStreamOfGoAway();
    void saysWhatGoAwaySaidWhenTheConnectionEnds();
    void refusesAMalformedAnswer_data();
    void refusesAMalformedAnswer();
    void saysWhatBrokeTheConnection();
    void knowsHttp1();
    void saysThatTheWindowIsClosed();
    void resetsWhenCancelled();
    void isSpokenOnlyWhereItWasAgreed_data();
    void isSpokenOnlyWhereItWasAgreed();
};

namespace {

PreparedRequest prepared(Request request)
{
    request.version = http::Version::Http2;
    return test::prepared(request);
}

PreparedRequest upload(ByteCount size = 5)
{
    return prepared(test::upload(size));
}

std::string answer(const char *status, bool ends = true)
{
    return test::headers(1, {{":status", status}, {"server", "peer"}}, ends);
}

std::string message(const StreamBook &book)
{
    const auto record = book.record();
    return record.failure ? record.failure->message : std::string();
}

} // namespace

void tst_Streams::playsADownload()
{
    StreamBook book(prepared(test::download()));
    book.opened();
    book.hears(test::settings() + answer("200", false)).asks({"disarm expect-wait"});
    book.hears(test::data(1, "con") + test::data(1, "tent", true)).asks({"keep"});
    VERIFY_ENDED(book, "none, 0 of 0 bytes sent, closed by nobody");
    const auto record = book.record();
    QCOMPARE(record.connection.protocol, std::string("h2"));
    QCOMPARE(record.connection.stream, 1U);
    QCOMPARE(record.status(), 200);
    QCOMPARE(record.content.read(), std::string("content"));
    QCOMPARE(record.response->headers.value("server"), std::string_view("peer"));
}

void tst_Streams::playsOnAConnectionThatIsThere()
{
    StreamBook book(prepared(test::download()));
    book.joined().hears(test::settings() + answer("204")).asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "none, 0 of 0 bytes sent, closed by nobody");
    QVERIFY(book.record().connection.reused);
}

void tst_Streams::saysTheRequestInFields()
{
    const auto head = StreamBook(prepared(test::download())).opened().record().sent.head;
    QCOMPARE(QByteArray::fromStdString(head),
             QByteArray(":method: GET\r\n:scheme: http\r\n:authority: 127.0.0.1:8417\r\n:path: /thing\r\n"
                        "user-agent: Expectra/0.1\r\n\r\n"));
}

void tst_Streams::letsTheBodyGoAt100()
{
    StreamBook book(upload());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.hears(test::settings() + test::headers(1, {{":status", "100"}}));
    book.asks({"disarm expect-wait", "send-body"});
    book.takes().hears(answer("201")).asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "continued, 5 of 5 bytes sent, closed by nobody");
    QCOMPARE(book.record().interim.size(), std::size_t{1});
}

void tst_Streams::withholdsTheBodyAt417()
{
    StreamBook book(upload());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.hears(test::settings() + answer("417"));
    book.asks({"disarm expect-wait", "reset-stream NO_ERROR", "keep"});
    VERIFY_ENDED(book, "refused, 0 of 5 bytes sent, closed by nobody, retry");
}

void tst_Streams::letsTheBodyGoAtTheLimit()
{
    StreamBook book(upload());
    book.opened().asks({"arm expect-wait 1000 ms"});
    book.happens(timeline::LimitReached{timeline::Limit::ExpectWait});
    book.asks({"disarm expect-wait", "send-body"});
    book.takes().hears(test::settings() + answer("200")).asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "timed-out, 5 of 5 bytes sent, closed by nobody");
}

void tst_Streams::keepsAnEarlyAnswerThatIsFollowedByAReset()
{
    auto request = test::upload(200'000);
    request.expectation.mode = expect::Mode::None;
    request.expectation.onEarlyFinal = expect::OnEarlyFinal::FinishBody;
    StreamBook book(prepared(request));
    book.opened().asks({"disarm expect-wait", "send-body"}).takes();
    book.hears(test::settings() + answer("413")).asks({"disarm expect-wait"});
    book.hears(test::resetStream(1, timeline::errorcode::noError)).asks({"keep"});
    VERIFY_PLAYED(book);
    QCOMPARE(book.record().status(), 413);
    QVERIFY(!book.record().failure);
}

void tst_Streams::resetsAStreamWhoseBodyIsNotWanted()
{
    auto request = test::upload(200'000);
    request.expectation.mode = expect::Mode::None;
    StreamBook book(prepared(request));
    book.opened().asks({"disarm expect-wait", "send-body"}).takes();
    book.hears(test::settings() + answer("413"));
    book.asks({"disarm expect-wait", "stop-body", "reset-stream NO_ERROR", "keep"});
    VERIFY_PLAYED(book);
    QCOMPARE(book.record().status(), 413);
}

void tst_Streams::saysWhyTheServerReset()
{
    StreamBook book(prepared(test::download()));
    book.opened().hears(test::settings() + test::resetStream(1, 11)).asks({"keep"});
    VERIFY_ENDED(book, "none, 0 of 0 bytes sent, failed in wait by server: stream-reset");
    QCOMPARE(message(book), std::string("The server reset the stream: ENHANCE_YOUR_CALM"));
}

void tst_Streams::keepsTrailers()
{
    StreamBook book(prepared(test::download()));
    book.opened().hears(test::settings() + answer("200", false)).asks({"disarm expect-wait"});
    book.hears(test::data(1, "x") + test::headers(1, {{"checksum", "1"}}, true)).asks({"keep"});
    VERIFY_PLAYED(book);
    QCOMPARE(book.record().trailers.value("checksum"), std::string_view("1"));
}

void tst_Streams::goesOnBelowTheLastStreamOfGoAway()
{
    StreamBook book(prepared(test::download()));
    book.opened().hears(test::settings() + test::goAway(1, 0) + answer("200"));
    book.asks({"disarm expect-wait", "keep"});
    VERIFY_ENDED(book, "none, 0 of 0 bytes sent, closed by nobody");
}

void tst_Streams::failsAboveTheLastStreamOfGoAway()
{
    StreamBook book(prepared(test::download()));
    book.opened().hears(test::settings() + test::goAway(0, 0, "restart")).asks({"close"});
    VERIFY_ENDED(book, "none, 0 of 0 bytes sent, failed in wait by server: going-away");
    QCOMPARE(message(book),
             std::string("The server ends the connection: GOAWAY, NO_ERROR, last stream 0, \"restart\""));
}

void tst_Streams::saysWhatGoAwaySaidWhenTheConnectionEnds()
{
    StreamBook book(prepared(test::download()));
    book.opened().hears(test::settings() + test::goAway(1, 11, "too many"));
    book.happens(timeline::PeerClosed{}).asks({"close"});
    VERIFY_PLAYED(book);
    QVERIFY(message(book).ends_with("GOAWAY, ENHANCE_YOUR_CALM, last stream 1, \"too many\""));
}

void tst_Streams::refusesAMalformedAnswer_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("deviation");
    const auto row = [](const char *name, const std::string &wire, const char *deviation) {
        QTest::newRow(name) << QByteArray::fromStdString(wire) << QByteArray(deviation);
    };
    row("an interim that ends", test::headers(1, {{":status", "100"}}, true), "interim-ends-stream");
    row("no status", test::headers(1, {{"a", "b"}}), "bad-field-section");
    row("content first", test::data(1, "x"), "content-before-head");
}

void tst_Streams::refusesAMalformedAnswer()
{
    QFETCH(QByteArray, wire);
    StreamBook book(prepared(test::download()));
    book.opened().hears(test::settings() + wire.toStdString()).asks({"reset-stream PROTOCOL_ERROR", "keep"});
    VERIFY_ENDED(book, "none, 0 of 0 bytes sent, failed in response by server: protocol");
    const auto name = http::deviationName(book.record().failure->deviation->kind);
    QTEST(QByteArray(name.data(), static_cast<qsizetype>(name.size())), "deviation");
}

void tst_Streams::saysWhatBrokeTheConnection()
{
    StreamBook book(prepared(test::download()));
    book.opened().hears(test::settings() + test::data(0, "x")).takes();
    book.asks({"reset-stream PROTOCOL_ERROR", "close"});
    VERIFY_PLAYED(book);
    QVERIFY2(message(book).starts_with("What came broke HTTP/2, and was refused with GOAWAY: PROTOCOL_ERROR"),
             message(book).c_str());
}

void tst_Streams::knowsHttp1()
{
    StreamBook book(prepared(test::download()));
    book.opened().hears("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
    book.asks({"reset-stream PROTOCOL_ERROR", "close"});
    VERIFY_PLAYED(book);
    QCOMPARE(message(book), std::string("The server answered in HTTP/1: it does not speak HTTP/2 here"));
    QCOMPARE(book.record().inbound->read({0, 12}), std::string("HTTP/1.1 400"));
}

void tst_Streams::saysThatTheWindowIsClosed()
{
    auto request = test::upload(200'000);
    request.expectation.mode = expect::Mode::None;
    StreamBook book(prepared(request));
    book.opened().asks({"disarm expect-wait", "send-body"}).hears(test::settings({{4, 1000}})).takes();
    book.happens(timeline::WindowClosed{1}).happens(timeline::LimitReached{timeline::Limit::Idle});
    book.asks({"reset-stream CANCEL", "close"});
    VERIFY_PLAYED(book);
    QVERIFY2(message(book).ends_with(
                 "the body waits for the stream's flow-control window, which the server keeps closed"),
             message(book).c_str());
}

void tst_Streams::resetsWhenCancelled()
{
    StreamBook book(prepared(test::download()));
    book.opened().happens(timeline::Cancelled{}).asks({"reset-stream CANCEL", "keep"});
    VERIFY_ENDED(book, "none, 0 of 0 bytes sent, failed in wait by us: cancelled");
}

void tst_Streams::isSpokenOnlyWhereItWasAgreed_data()
{
    QTest::addColumn<QByteArray>("agreed");
    QTest::addColumn<QByteArray>("protocol");
    QTest::newRow("h2") << QByteArray("h2") << QByteArray("h2");
    QTest::newRow("http/1.1") << QByteArray("http/1.1") << QByteArray("http/1.1");
    QTest::newRow("nothing") << QByteArray() << QByteArray("http/1.1");
}

void tst_Streams::isSpokenOnlyWhereItWasAgreed()
{
    QFETCH(QByteArray, agreed);
    auto request = upload();
    request.target.scheme = "https";
    connection::Machine machine(std::make_shared<const PreparedRequest>(request));
    machine.start();
    machine.receive({Instant(1ms), Clock::User, timeline::Connected{1, {}}});
    auto facts = std::make_shared<timeline::TlsFacts>();
    facts->protocol = agreed.toStdString();
    machine.receive({Instant(2ms), Clock::User, timeline::TlsEstablished{timeline::Hop::Origin, facts}});
    QTEST(QByteArray::fromStdString(machine.record().connection.protocol), "protocol");
    QCOMPARE(machine.record().sent.head.starts_with("PUT /upload HTTP/1.1\r\n"), agreed != "h2");
}

QTEST_GUILESS_MAIN(tst_Streams)
#include "tst_streams.moc"
