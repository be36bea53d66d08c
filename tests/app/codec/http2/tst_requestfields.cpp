// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/codec/http2/requestfields.h"
#include "tests/support/requests.h"

#include <QTest>

using namespace expectra;
using namespace expectra::codec;

class tst_RequestFields : public QObject
{
    Q_OBJECT

private slots:
    void saysARequest_data();
    void saysARequest();
    void namesTrailersInLowerCase();
};

namespace {

struct Typed
{
    http::Headers headers;
    std::string method = "GET";
    std::string url = "http://127.0.0.1:8417/thing?a=b";
    std::vector<std::string> suppressed{"User-Agent"};
};

/// Fields separated by bars, then what was left out.
QByteArray said(const Typed &typed)
{
    auto request = test::download();
    request.headers = typed.headers;
    request.method = typed.method;
    request.url = typed.url;
    request.suppressed = typed.suppressed;
    const auto fields = http2::requestFields(test::prepared(request));
    std::string text;
    for (const auto &[name, value] : fields.fields)
        text += name + "=" + value + "|";
    for (const auto &name : fields.leftOut)
        text += " without " + name;
    return QByteArray::fromStdString(text);
}

http::Headers fields(std::initializer_list<http::Header> fields)
{
    return http::Headers(std::vector<http::Header>(fields));
}

const char *const start = ":method=GET|:scheme=http|:authority=127.0.0.1:8417|:path=/thing?a=b|";

} // namespace

void tst_RequestFields::saysARequest_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("fields");
    const auto row = [](const char *name, const Typed &typed, const std::string &expected) {
        QTest::newRow(name) << said(typed) << QByteArray::fromStdString(expected);
    };
    const std::string begin = start;
    // clang-format off
    row("plain",                {},                                                     begin);
    row("lower case, in order", {fields({{"X-B", "1", {}}, {"A", "2", {}}, {"x-b", "3", {}}})}, begin + "x-b=1|a=2|x-b=3|");
    row("a typed Host",         {fields({{"Accept", "x", {}}, {"Host", "other", {}}})}, ":method=GET|:scheme=http|:authority=other|:path=/thing?a=b|accept=x|");
    row("no Host",              {{}, "GET", "http://127.0.0.1:8417/", {"User-Agent", "Host"}}, ":method=GET|:scheme=http|:path=/|");
    row("connection fields",    {fields({{"Connection", "close", {}}, {"Keep-Alive", "timeout=5", {}}, {"Upgrade", "x", {}}, {"Proxy-Connection", "x", {}}})}, begin + " without Connection without Keep-Alive without Upgrade without Proxy-Connection");
    row("TE: trailers",         {fields({{"TE", "Trailers", {}}})},                     begin + "te=Trailers|");
    row("another TE",           {fields({{"TE", "gzip", {}}})},                         begin + " without TE");
    row("chunked",              {fields({{"Transfer-Encoding", "chunked", {}}})},       begin + " without Transfer-Encoding");
    row("Expect",               {fields({{"Expect", "100-continue", {}}})},             begin + "expect=100-continue|");
    row("CONNECT",              {{}, "CONNECT"},                                        ":method=CONNECT|:authority=127.0.0.1:8417|");
    // clang-format on
}

void tst_RequestFields::saysARequest()
{
    QFETCH(QByteArray, said);
    QTEST(said, "fields");
}

void tst_RequestFields::namesTrailersInLowerCase()
{
    auto request = test::prepared(test::download());
    request.trailers = fields({{"Checksum", "AbC", {}}});
    QCOMPARE(http2::trailerFields(request), (timeline::FrameFields{{"checksum", "AbC"}}));
    QCOMPARE(http2::fieldText({{":method", "PUT"}, {"a", "b"}}), std::string(":method: PUT\r\na: b\r\n\r\n"));
}

QTEST_GUILESS_MAIN(tst_RequestFields)
#include "tst_requestfields.moc"
