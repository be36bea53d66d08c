// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a connection may serve the next request. When in doubt it is closed: a wrong guess would give the
// next request somebody else's answer.

#include "tests/app/connection/playbookcheck.h"
#include "tests/support/requests.h"

using namespace expectra;
using test::Playbook;

class tst_Keeping : public QObject
{
    Q_OBJECT

private slots:
    void keepsBehindRequestsWithACertainEnd_data();
    void keepsBehindRequestsWithACertainEnd();
    void keepsBehindCleanAnswers_data();
    void keepsBehindCleanAnswers();
    void closesWhenTheAnswerCameInTheHead();
    void closesWhenAnAnswerWasLeftInTheSocket();
    void keepsAReusedConnectionAgain();
};

namespace {

constexpr const char *ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

http::Headers fields(const QByteArray &text)
{
    http::Headers headers;
    for (const auto &field : text.split('|')) {
        const auto colon = field.indexOf(':');
        if (colon >= 0)
            headers.append(field.left(colon).toStdString(), field.mid(colon + 1).toStdString());
    }
    return headers;
}

} // namespace

void tst_Keeping::keepsBehindRequestsWithACertainEnd_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("size"); // -1: no body
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QByteArray>("does");
    const auto row = [](const char *name, const char *typed, int size, const char *does,
                        const char *other = "") {
        QTest::newRow(name) << QByteArray(typed) << size << QByteArray(other) << QByteArray(does);
    };
    // clang-format off
    row("no body",                  "",                                                    -1, "keep");
    row("a body",                   "",                                                     5, "keep");
    row("a body of zero length",    "",                                                     0, "keep");
    row("chunked",                  "Transfer-Encoding:chunked",                            5, "keep");
    row("the right length typed",   "Content-Length:5",                                     5, "keep");
    row("odd but legal fields",     "X-Empty:|x:\xe4",                                      5, "keep");
    row("Connection: close",        "Connection:close",                                     5, "close");
    row("HTTP/1.0",                 "",                                                     5, "close", "1.0");
    row("HTTP/1.0, keep-alive",     "Connection:keep-alive",                                5, "keep",  "1.0");
    row("HTTP/1.0, chunked",        "Connection:keep-alive|Transfer-Encoding:chunked",      5, "close", "1.0");
    row("a shorter length typed",   "Content-Length:3",                                     5, "close");
    row("a longer length typed",    "Content-Length:9",                                     5, "close");
    row("a length, no body",        "Content-Length:9",                                    -1, "close");
    row("a length in other words",  "Content-Length:05",                                    5, "close");
    row("two lengths",              "Content-Length:5|Content-Length:7",                    5, "close");
    row("the same length twice",    "Content-Length:5|Content-Length:5",                    5, "close");
    row("a length beside chunks",   "Transfer-Encoding:chunked|Content-Length:5",           5, "close");
    row("a coding besides chunked", "Transfer-Encoding:gzip, chunked",                      5, "close");
    row("a coding and a length",    "Transfer-Encoding:gzip",                               5, "close");
    row("chunked twice",            "Transfer-Encoding:chunked|Transfer-Encoding:chunked",  5, "close");
    row("no length at all",         "",                                                     5, "close", "no length");
    row("a name with a space",      "Content-Length :5",                                   -1, "close");
    row("a control byte",           "X:a\x01",                                             -1, "close");
    row("a smuggled field",         "X:a\r\nContent-Length: 5",                            -1, "close");
    row("a method of two words",    "",                                                    -1, "close", "method");
    row("a path of two words",      "",                                                    -1, "close", "path");
    // clang-format on
}

void tst_Keeping::keepsBehindRequestsWithACertainEnd()
{
    QFETCH(QByteArray, typed);
    QFETCH(int, size);
    QFETCH(QByteArray, other);
    QFETCH(QByteArray, does);
    auto request = test::download();
    request.headers = fields(typed);
    request.allowUnsafe = true;
    if (size >= 0)
        request.body = GeneratedBody{static_cast<ByteCount>(size)};
    if (other == "1.0")
        request.version = http::Version::Http10;
    if (other == "no length")
        request.suppressed = {"Content-Length"};
    if (other == "method")
        request.method = "GET /";
    if (other == "path")
        request.url = "http://127.0.0.1:8417/a b";

    const auto prepared = test::prepared(request);
    Playbook book(prepared);
    book.opened();
    if (prepared.hasBody()) {
        book.asks({"disarm expect-wait", "send-body"});
        book.takesContent(static_cast<ByteCount>(size)).readsBodyToItsEnd();
    }
    book.receives(ok).asks({"disarm expect-wait", does.constData()});
    VERIFY_PLAYED(book);
}

void tst_Keeping::keepsBehindCleanAnswers_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("does");
    const auto row = [](const char *name, const char *wire, const char *does) {
        QTest::newRow(name) << QByteArray(wire) << QByteArray(does);
    };
    // clang-format off
    row("clean",            ok,                                                                                          "keep");
    row("Connection: close", "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",                         "close");
    row("surplus bytes",    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok!",                                           "close");
    row("a late 100",       "HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n",                              "close");
    row("both lengths",     "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",       "close");
    row("an odd coding",    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",                   "close");
    row("204 with a length", "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n",                                     "close");
    row("HTTP/1.0",         "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n",                                              "close");
    row("protocol changed", "HTTP/1.1 101 Switching Protocols\r\n\r\n",                                                  "close");
    // clang-format on
}

void tst_Keeping::keepsBehindCleanAnswers()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, does);
    Playbook book(test::prepared(test::download()));
    book.opened();
    book.receives(wire.toStdString()).asks({"disarm expect-wait", does.constData()});
    VERIFY_PLAYED(book);
}

void tst_Keeping::closesWhenTheAnswerCameInTheHead()
{
    Playbook book(test::prepared(test::download()));
    book.start().asks({"arm connect 30000 ms", "connect 1 127.0.0.1:8417"});
    book.connects().asks({"disarm next-address", "disarm connect", "send-head"});
    book.happens(timeline::Sent{{0, 10}, 0});
    book.receives("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
        .asks({"disarm expect-wait", "close"});
    VERIFY_PLAYED(book);
    QVERIFY(!book.record().timeline.first<timeline::HeadSent>());
}

/// Somebody else's answer, or an attack: it was there before the request was.
void tst_Keeping::closesWhenAnAnswerWasLeftInTheSocket()
{
    connection::Machine machine(std::make_shared<const PreparedRequest>(test::prepared(test::download())));
    machine.receive({Instant(5ms), Clock::User, timeline::Reused{}});
    machine.receive({Instant(6ms), Clock::User, timeline::Sent{{0, machine.record().sent.head.size()}, 0}});
    const std::string wire = ok;
    machine.receive({Instant(1ms), Clock::Kernel, timeline::Received{{0, wire.size()}}}, wire);
    QVERIFY(machine.isFinished());
    QVERIFY(std::holds_alternative<connection::CloseConnection>(machine.takeCommands().back()));
}

void tst_Keeping::keepsAReusedConnectionAgain()
{
    Playbook book(test::prepared(test::download()));
    book.reused();
    book.receives(ok).asks({"disarm expect-wait", "keep"});
    VERIFY_PLAYED(book);
}

QTEST_GUILESS_MAIN(tst_Keeping)
#include "tst_keeping.moc"
