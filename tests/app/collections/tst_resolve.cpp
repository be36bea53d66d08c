// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A request from a file becomes one that can be played; what it names and nobody has is an error with its
// line.

#include "app/collections/resolve.h"
#include "tests/app/collections/printing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace expectra;
using namespace expectra::collections;

namespace {

HeaderSet oneHeader(const char *set, const char *name, const char *value)
{
    HeaderSet result{set, {}};
    result.headers.append(name, value);
    return result;
}

Surroundings lab()
{
    return {{{"who", "me"}},
            {{"host", "127.0.0.1:8417"}, {"who", "environment"}},
            {oneHeader("json-api", "Accept", "application/json"),
             oneHeader("token", "Authorization", "Bearer {{who}}"), oneHeader("broken", "X", "{{nobody}}")}};
}

std::string printed(const Body &body)
{
    if (const auto *bytes = std::get_if<BytesBody>(&body))
        return " body \"" + test::escaped(bytes->bytes) + "\"";
    if (const auto *file = std::get_if<FileBody>(&body))
        return " file " + file->path;
    if (const auto *generated = std::get_if<GeneratedBody>(&body))
        return " generated " + std::to_string(generated->size);
    return {};
}

std::string printed(const Result<Request> &request)
{
    if (!request)
        return "error: " + request.error().detail;
    auto text =
        request->method + " " + request->url + " " + std::string(http::versionNumber(request->version));
    for (const auto &field : request->headers)
        text += " [" + field.name + ": " + field.value + "]";
    for (const auto &set : request->headerSets) {
        text += " " + set.name + "{";
        for (const auto &field : set.headers)
            text += field.name + ": " + field.value;
        text += "}";
    }
    return text + printed(request->body);
}

Result<Request> resolved(const std::string &bytes, const std::string &path = "dir/test.http")
{
    const auto file = parseHttpFile(bytes, path);
    return file ? resolve(*file, file->requests.at(0), lab()) : tl::unexpected<Error>(file.error());
}

} // namespace

class tst_Resolve : public QObject
{
    Q_OBJECT

private slots:
    void makesARequest_data();
    void makesARequest();
    void takesOptionsOver();
    void aNamedExpectationIsAskedFor();
    void keepsWhatIsSwitchedOff();
    void takesTheRouteOver();
    void fillsInEveryPartOfABody();
    void joinsIncludedFiles();
    void namesAMissingInclude();
};

void tst_Resolve::makesARequest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *bytes, const char *expected) {
        QTest::newRow(name) << QByteArray(bytes) << QByteArray(expected);
    };
    // clang-format off
    row("placeholders everywhere",  "@x = {{who}}\nPUT http://{{host}}/{{x}}\n{{who}}: {{x}}\n\n{{who}}",
        "PUT http://127.0.0.1:8417/me 1.1 [me: me] body \"me\"");
    row("HTTP/1.0",                 "GET http://a/ HTTP/1.0",              "GET http://a/ 1.0");
    row("HTTP/3",                   "\nGET http://a/ HTTP/3",              "error: dir/test.http:2: HTTP/3 can't be played, only HTTP/1.0, HTTP/1.1 and HTTP/2");
    row("another protocol",         "WEBSOCKET ws://a/",                   "error: dir/test.http:1: WEBSOCKET can't be played");
    row("path and Host",            "GET /b\nHost: {{host}}",              "GET http://127.0.0.1:8417/b 1.1 [Host: 127.0.0.1:8417]");
    row("path without Host",        "GET /b",                              "error: dir/test.http:1: a path alone needs a Host header");
    row("asterisk",                 "OPTIONS *",                           "error: dir/test.http:1: the target * can't be played");
    row("encodes what must be",     "GET http://a/\xc3\xa4 b%20?c=\xff",   "GET http://a/%C3%A4%20b%20?c=%FF 1.1");
    row("leaves the host alone",    "GET a b/c d",                         "GET a b/c%20d 1.1");
    row("as it is, if asked",       "# @no-auto-encoding\nGET http://a/b c", "GET http://a/b c 1.1");
    row("header sets in order",     "# @header-set token, json-api\nGET http://a/", "GET http://a/ 1.1 token{Authorization: Bearer me} json-api{Accept: application/json}");
    row("unknown header set",       "# @header-set xml-api\nGET http://a/", "error: dir/test.http:2: no header set 'xml-api'");
    row("unset in a header set",    "# @header-set broken\nGET http://a/", "error: broken.headers: no variable 'nobody' is set");
    row("unset in a field",         "GET http://a/\nA: 1\nB: {{nobody}}",  "error: dir/test.http:3: no variable 'nobody' is set");
    row("unset in a body",          "PUT http://a/\n\n{{nobody}}",         "error: dir/test.http:3: no variable 'nobody' is set");
    row("unset far down a body",    "PUT http://a/\n\n\na\n# c\nb\n\n{{nobody}}\n", "error: dir/test.http:8: no variable 'nobody' is set");
    row("no body",                  "PUT http://a/\n\n\n",                 "PUT http://a/ 1.1");
    row("generated body",           "# @body-size 5\nPUT http://a/\n\nx",  "PUT http://a/ 1.1 generated 5");
    row("a file is not read yet",   "PUT http://a/\n\n< ./b/../{{who}}.bin", "PUT http://a/ 1.1 file dir/me.bin");
    row("an absolute file",         "PUT http://a/\n\n< /none/b.bin",      "PUT http://a/ 1.1 file /none/b.bin");
    row("line ends as they are",    "PUT http://a/\n\na\r\nb\nc\n\n",      "PUT http://a/ 1.1 body \"a\\r\\nb\\nc\"");
    row("a form is one line",       "PUT http://a/\nContent-Type: application/x-www-form-urlencoded\n\na=1\n  &b=2\n",
        "PUT http://a/ 1.1 [Content-Type: application/x-www-form-urlencoded] body \"a=1&b=2\"");
    row("parts need CRLF",          "PUT http://a/\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\na\n--x--\n",
        "PUT http://a/ 1.1 [Content-Type: multipart/mixed; boundary=x] body \"--x\\r\\n\\r\\na\\r\\n--x--\"");
    // clang-format on
}

void tst_Resolve::makesARequest()
{
    QFETCH(const QByteArray, bytes);
    QTEST(QByteArray::fromStdString(printed(resolved(bytes.toStdString()))), "expected");
}

void tst_Resolve::takesOptionsOver()
{
    const auto request =
        resolved("### Put object\n# @name put\n# @expect wait=250 on-417=report\n# @timeout 3\n"
                 "# @connection-timeout 200 ms\nPUT http://a/\n");
    QVERIFY(request.has_value());
    QCOMPARE(request->name, std::string("Put object"));
    QCOMPARE(request->expectation.mode, std::optional(expect::Mode::Wait));
    QCOMPARE(request->expectation.limit, std::optional<Duration>(250ms));
    QCOMPARE(request->expectation.onRefusal, std::optional(expect::OnRefusal::Report));
    QVERIFY(request->limits.idle == 3s);
    QVERIFY(request->limits.connect == 200ms);
    QVERIFY(!request->limits.whole);
}

/// Another value than the usual asks by itself, and stays open to what the content makes of it.
void tst_Resolve::aNamedExpectationIsAskedFor()
{
    const auto usual = resolved("# @expect value=\"100-continue\"\nPUT http://a/\n");
    QCOMPARE(usual->expectation.mode, std::optional(expect::Mode::Wait));
    const auto other = resolved("# @expect value=\"widgets\"\nPUT http://a/\n");
    QCOMPARE(other->expectation.mode, std::optional<expect::Mode>());
    QCOMPARE(other->expectation.value, std::string("widgets"));
    const auto none = resolved("# @expect value=\"100-continue\" none\nPUT http://a/\n");
    QCOMPARE(none->expectation.mode, std::optional(expect::Mode::None));
}

void tst_Resolve::keepsWhatIsSwitchedOff()
{
    const auto request = resolved("# @disabled-param 2 a={{nobody}} b\nGET http://a/?x=1&y=2\n"
                                  "# @disabled-header Y:\nA: 1\n# @disabled-header X: {{nobody}}\n");
    QVERIFY(request.has_value());
    QVERIFY((request->disabledHeaders ==
             std::vector<DisabledField>{{0, {"Y", "", {}}}, {1, {"X", "{{nobody}}", {}}}}));
    QVERIFY((request->disabledParameters == std::vector<DisabledParameter>{{2, "a={{nobody}} b"}}));
    QCOMPARE(request->url, std::string("http://a/?x=1&y=2"));
}

void tst_Resolve::takesTheRouteOver()
{
    const auto request = resolved("# @connect-to {{host}}\n# @resolve 192.0.2.1, ::1\nGET http://a/\n");
    QVERIFY(request.has_value());
    QCOMPARE(request->connectTo, std::string("127.0.0.1:8417"));
    QVERIFY((request->addresses == std::vector<std::string>{"192.0.2.1", "::1"}));
}

void tst_Resolve::fillsInEveryPartOfABody()
{
    Variables variables;
    variables.addLayer({{"x", "y"}});
    Request request;
    request.body = FileBody{"{{x}}/f"};
    QCOMPARE(std::get<FileBody>(filledIn(request, variables)->body).path, std::string("y/f"));
    const MultipartPart part{"{{x}}", MultipartPart::Kind::Text, "a{{x}}", "{{x}}.txt", "text/{{x}}"};
    request.body = MultipartBody{"b", {part}, {}};
    const auto body = std::get<MultipartBody>(filledIn(request, variables)->body);
    QVERIFY((body.parts.front() == MultipartPart{"y", MultipartPart::Kind::Text, "ay", "y.txt", "text/y"}));
    request.body = FileBody{"{{nobody}}"};
    QVERIFY(!filledIn(request, variables));
}

void tst_Resolve::joinsIncludedFiles()
{
    const QTemporaryDir directory;
    QFile included(directory.filePath(QStringLiteral("b.txt")));
    QVERIFY(included.open(QIODevice::WriteOnly));
    included.write("[{{who}}]\n");
    included.close();
    const auto path = directory.filePath(QStringLiteral("test.http")).toStdString();
    const auto body = [&path](const char *bytes) {
        const auto request = resolved(bytes, path);
        return request ? printed(request->body) : request.error().detail;
    };
    QCOMPARE(body("PUT http://a/\n\n<@ ./b.txt\n"), std::string(" body \"[me]\\n\""));
    QCOMPARE(body("PUT http://a/\n\na\n< b.txt\nc\n"), std::string(" body \"a\\n[{{who}}]\\n\\nc\""));
    QCOMPARE(body("PUT http://a/\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n< b.txt\n--x--\n"),
             std::string(" body \"--x\\r\\n\\r\\n[{{who}}]\\n\\r\\n--x--\""));
}

void tst_Resolve::namesAMissingInclude()
{
    const auto request = resolved("PUT http://a/\n\na\n< ./missing.bin\n");
    QVERIFY(!request);
    QCOMPARE(request.error().code, ErrorCode::Unreadable);
    QCOMPARE(request.error().detail,
             std::string("dir/test.http:4: dir/missing.bin: No such file or directory"));
}

QTEST_GUILESS_MAIN(tst_Resolve)
#include "tst_resolve.moc"
