// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line says wins over what a request says, and touches nothing else.

#include "app/cli/play/requestedits.h"
#include "app/request/prepare.h"

#include <QtTest>

using namespace expectra;
using namespace expectra::cli;

namespace {

Request fromFile()
{
    Request request;
    request.method = "PUT";
    request.url = "http://127.0.0.1:8417/a";
    request.headers.append("A", "file");
    request.headers.append("Expect", "100-continue");
    request.headers.append("a", "again");
    HeaderSet set{"set", {}};
    set.headers.append("A", "set");
    set.headers.append("B", "set");
    request.headerSets.push_back(std::move(set));
    request.body = BytesBody{"content"};
    return request;
}

std::string headersOf(const RequestEdits &edits)
{
    auto request = fromFile();
    edits.applyTo(request);
    const auto prepared = prepare(request);
    std::string text;
    for (const auto &header : prepared->headers)
        text += header.field.name + ": " + header.field.value + "|";
    return text;
}

RequestEdits withHeaders(std::initializer_list<const char *> headers)
{
    RequestEdits edits;
    for (const auto *header : headers)
        edits.headers.push_back(*parseHeaderEdit(header));
    return edits;
}

} // namespace

class tst_RequestEdits : public QObject
{
    Q_OBJECT

private slots:
    void readsHeaders_data();
    void readsHeaders();
    void refusesAHeaderWithoutColon();
    void changesNothingUnasked();
    void replacesHeadersOfItsNames_data();
    void replacesHeadersOfItsNames();
    void settlesTheExpectation();
    void namesTheTypeOfAForm();
    void asksForCodingsUnlessTyped();
    void takesTrailers();
};

void tst_RequestEdits::readsHeaders_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *label, const char *text, const char *name, const char *value) {
        QTest::newRow(label) << QByteArray(text) << QByteArray(name) << QByteArray(value);
    };
    row("usual", "A: b", "A", "b");
    row("no space", "A:b", "A", "b");
    row("more than one space", "A:  b ", "A", " b ");
    row("a colon inside", "Host: a:80", "Host", "a:80");
    row("an odd name", "A b : c", "A b ", "c");
    row("removed", "Host:", "Host", "removed");
    row("removed with a space", "Host: ", "Host", "removed");
    row("empty", "Expect;", "Expect", "");
    row("line break inside", "A: b\r\nC: d", "A", "b\r\nC: d");
}

void tst_RequestEdits::readsHeaders()
{
    QFETCH(const QByteArray, text);
    const auto edit = parseHeaderEdit(text.toStdString());
    QVERIFY(edit.has_value());
    QTEST(QByteArray::fromStdString(edit->name), "name");
    QTEST(QByteArray::fromStdString(edit->value.value_or("removed")), "value");
}

void tst_RequestEdits::refusesAHeaderWithoutColon()
{
    const auto edit = parseHeaderEdit("Expect");
    QVERIFY(!edit);
    QCOMPARE(edit.error().detail,
             std::string("the header 'Expect' holds neither a colon nor a last semicolon"));
}

void tst_RequestEdits::changesNothingUnasked()
{
    auto request = fromFile();
    RequestEdits().applyTo(request);
    QVERIFY(request == fromFile());
}

void tst_RequestEdits::replacesHeadersOfItsNames_data()
{
    QTest::addColumn<QByteArray>("actual");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const RequestEdits &edits, const char *expected) {
        QTest::newRow(name) << QByteArray::fromStdString(headersOf(edits)) << QByteArray(expected);
    };
    row("unasked", {},
        "Host: 127.0.0.1:8417|B: set|A: file|Expect: 100-continue|a: again|User-Agent: Expectra/0.1|"
        "Content-Length: 7|");
    row("replaced, in order", withHeaders({"a: 1", "C: 2", "A: 3"}),
        "Host: 127.0.0.1:8417|B: set|Expect: 100-continue|a: 1|C: 2|A: 3|User-Agent: Expectra/0.1|"
        "Content-Length: 7|");
    row("removed", withHeaders({"A:", "B:", "Expect:", "user-agent:", "Host:"}), "Content-Length: 7|");
    row("empty", withHeaders({"Expect;"}),
        "Host: 127.0.0.1:8417|B: set|A: file|a: again|Expect: |User-Agent: Expectra/0.1|Content-Length: 7|");
}

void tst_RequestEdits::replacesHeadersOfItsNames()
{
    QFETCH(const QByteArray, actual);
    QTEST(actual, "expected");
}

void tst_RequestEdits::settlesTheExpectation()
{
    RequestEdits none;
    none.mode = expect::Mode::None;
    auto request = fromFile();
    none.applyTo(request);
    QVERIFY(!prepare(request)->expectValue);

    RequestEdits literal;
    literal.mode = expect::Mode::Wait;
    literal.expectValue = "x-probe";
    literal.limit = std::optional<Duration>();
    request = fromFile();
    literal.applyTo(request);
    const auto prepared = prepare(request);
    QCOMPARE(prepared->expectValue, std::optional<std::string>("x-probe"));
    QVERIFY(!prepared->expectation.limit);
    QCOMPARE(prepared->expectation.onRefusal, expect::OnRefusal::Report);

    // An Expect that stands on the same command line is the user's last word.
    literal.headers.push_back({"Expect", "typed"});
    request = fromFile();
    literal.applyTo(request);
    QCOMPARE(prepare(request)->expectValue, std::optional<std::string>("typed"));
}

void tst_RequestEdits::namesTheTypeOfAForm()
{
    RequestEdits edits;
    edits.body = BytesBody{"a=1"};
    edits.isForm = true;
    Request request;
    edits.applyTo(request);
    QCOMPARE(request.headers.value("Content-Type").value_or("none"),
             std::string_view("application/x-www-form-urlencoded"));

    edits.headers.push_back({"content-type", "text/plain"});
    request = {};
    edits.applyTo(request);
    QCOMPARE(request.headers.size(), std::size_t(1));
}

void tst_RequestEdits::asksForCodingsUnlessTyped()
{
    RequestEdits edits;
    edits.asksForCodings = true;
    Request request;
    edits.applyTo(request);
    QCOMPARE(request.headers.value("Accept-Encoding").value_or("none"),
             std::string_view("gzip, deflate, br, zstd"));

    request = {};
    request.headers.append("accept-encoding", "br");
    edits.applyTo(request);
    QCOMPARE(request.headers.combined("Accept-Encoding").value_or("none"), std::string("br"));
}

void tst_RequestEdits::takesTrailers()
{
    RequestEdits edits;
    edits.trailers.push_back(*parseHeaderEdit("Digest: x"));
    edits.body = BytesBody{"a"};
    Request request;
    request.url = "http://a/";
    edits.applyTo(request);
    const auto prepared = prepare(request);
    QVERIFY(prepared.has_value());
    QCOMPARE(prepared->trailers.value("Digest").value_or("none"), std::string_view("x"));
    QVERIFY(prepared->framing == BodyFraming::Chunked);
    QVERIFY(!prepared->fields().contains("Content-Length"));
}

QTEST_GUILESS_MAIN(tst_RequestEdits)
#include "tst_requestedits.moc"
