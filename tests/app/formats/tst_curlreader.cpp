// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/formats/curl/curlreader.h"
#include "app/formats/curl/shellwords.h"

#include <QTest>

using namespace expectra;

class tst_CurlReader : public QObject
{
    Q_OBJECT

private slots:
    void splitsLikeAShell_data();
    void splitsLikeAShell();
    void readsCommands_data();
    void readsCommands();
    void takesLimitsOver();
    void refusesWhatIsNoRequest();
    void knowsACommandByItsStart();
};

namespace {

std::string print(const Body &body)
{
    if (const auto *bytes = std::get_if<BytesBody>(&body))
        return " body " + bytes->bytes;
    if (const auto *file = std::get_if<FileBody>(&body))
        return " file " + file->path;
    std::string text;
    if (const auto *multipart = std::get_if<MultipartBody>(&body)) {
        text = " parts";
        for (const auto &part : multipart->parts)
            text += " " + part.name + (part.kind == MultipartPart::Kind::File ? "@" : "=") + part.content +
                    "(" + part.fileName.value_or("") + "," + part.contentType + ")";
    }
    return text;
}

std::string print(const Auth &auth)
{
    if (const auto *basic = std::get_if<BasicAuth>(&auth))
        return " basic " + basic->user + " " + basic->password;
    if (const auto *digest = std::get_if<DigestAuth>(&auth))
        return " digest " + digest->user + " " + digest->password;
    if (const auto *bearer = std::get_if<BearerAuth>(&auth))
        return " bearer " + bearer->token;
    if (const auto *aws = std::get_if<AwsAuth>(&auth))
        return " aws " + aws->accessKey + " " + aws->secretKey + " " + aws->region + " " + aws->service;
    return {};
}

std::string print(const Following &following)
{
    std::string text;
    if (following.redirects)
        text += " follows " + std::to_string(following.maximumRedirects);
    if (following.keepsMethod)
        text += " keeps";
    if (following.trustsOtherOrigins)
        text += " trusts";
    return text + (following.cookies ? " cookies" : "");
}

std::string print(const CurlRequest &read)
{
    std::string text = read.request.method + " " + read.request.url;
    for (const auto &field : read.request.headers)
        text += " [" + field.name + ": " + field.value + "]";
    for (const auto &name : read.request.suppressed)
        text += " [no " + name + "]";
    text += print(read.request.body) + print(read.request.auth) + print(read.request.following);
    const auto &tls = read.request.tls;
    text += tls.verify ? "" : " insecure";
    for (const auto *file : {&tls.authorities, &tls.certificateKey})
        text += file->empty() ? "" : " " + *file;
    const auto &proxy = read.request.proxy;
    if (proxy.from == ProxyChoice::From::Typed)
        text += " through " + proxy.address + (proxy.tunnelsAll ? " tunnel" : "") +
                (proxy.tls.verify ? "" : " unverified");
    for (const auto &host : proxy.bypass)
        text += " -" + host;
    if (read.request.family != AddressFamily::Any)
        text += read.request.family == AddressFamily::IPv6 ? " IPv6" : " IPv4";
    if (!read.request.unixSocket.empty())
        text += " socket " + read.request.unixSocket;
    for (const auto &option : read.leftOut)
        text += " !" + option;
    return text;
}

} // namespace

void tst_CurlReader::splitsLikeAShell_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("spaces") << QByteArray("  a  b\tc\n") << QByteArray("a|b|c");
    QTest::newRow("quotes") << QByteArray("a'b c'd \"e f\" ''") << QByteArray("ab cd|e f|");
    QTest::newRow("a quote in quotes") << QByteArray("'it'\\''s'") << QByteArray("it's");
    QTest::newRow("backslashes") << QByteArray("a\\ b \"\\\"\\\\ \\n\"") << QByteArray("a b|\"\\ \\n");
    QTest::newRow("lines that go on") << QByteArray("a \\\n  b \\\r\n c") << QByteArray("a|b|c");
    QTest::newRow("ANSI quotes") << QByteArray("$'a\\n\\x41\\u00e4\\'b'") << QByteArray("a\nA\xc3\xa4'b");
    QTest::newRow("nothing is expanded") << QByteArray("$HOME \"$x\" `y`") << QByteArray("$HOME|$x|`y`");
}

void tst_CurlReader::splitsLikeAShell()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, words);
    std::string joined;
    const auto found = shellWords(line.toStdString()).value();
    for (std::size_t i = 0; i < found.size(); ++i)
        joined += (i == 0 ? "" : "|") + found[i];
    QCOMPARE(QByteArray::fromStdString(joined), words);
}

void tst_CurlReader::readsCommands_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *command, const char *expected) {
        QTest::newRow(name) << QByteArray(command) << QByteArray(expected);
    };
    // clang-format off
    row("an address",         "curl http://h/a?b=1",                  "GET http://h/a?b=1");
    row("options behind it",  "curl http://h/ -X DELETE",             "DELETE http://h/");
    row("named address",      "curl --url http://h/ -sS",             "GET http://h/");
    row("headers",            "curl h -H 'A: 1' -H 'B;' -H 'C:' -H 'a:2'", "GET h [A: 1] [B: ] [a: 2] [no C]");
    row("form data",          "curl h -d a=1 --data 'b=2 3'",         "POST h [Content-Type: application/x-www-form-urlencoded] body a=1&b=2 3");
    row("raw data",           "curl h --data-raw '@x' -H 'content-type: text/plain'", "POST h [content-type: text/plain] body @x");
    row("data from a file",   "curl h --data-binary @/tmp/x",         "POST h [Content-Type: application/x-www-form-urlencoded] file /tmp/x");
    row("encoded data",       "curl h --data-urlencode 'n=a b&c'",    "POST h [Content-Type: application/x-www-form-urlencoded] body n=a+b%26c");
    row("data as a query",    "curl -G 'h/?x=1#f' -d a=1 -d b",       "GET h/?x=1&a=1&b#f");
    row("JSON",               "curl h --json '{\"a\": 1.0}'",         "POST h [Content-Type: application/json] [Accept: application/json] body {\"a\": 1.0}");
    row("PUT with data",      "curl -XPUT h -d x",                    "PUT h [Content-Type: application/x-www-form-urlencoded] body x");
    row("letters in a row",   "curl -sXPATCH h",                      "PATCH h");
    row("an upload",          "curl -T f.bin h",                      "PUT h file f.bin");
    row("HEAD",               "curl -I h",                            "HEAD h");
    row("a login",            "curl -u user:pass h",                  "GET h basic user pass");
    row("a login for later",  "curl --digest -u user:p:s h",          "GET h digest user p:s");
    row("a token",            "curl --oauth2-bearer t h",             "GET h bearer t");
    row("signed for AWS",     "curl --aws-sigv4 aws:amz:r:s3 -u i:k h", "GET h aws i k r s3");
    row("following",          "curl -L --max-redirs 3 --post301 h",   "GET h follows 3 keeps");
    row("trusting",           "curl --location-trusted h",            "GET h follows 50 trusts");
    row("cookies kept",       "curl -b in.txt -c out.txt h",          "GET h cookies");
    row("named headers",      "curl h -A x -e y -b 'a=1' -r 0-9",     "GET h [User-Agent: x] [Referer: y] [Cookie: a=1] [Range: bytes=0-9]");
    row("parts",              "curl h -F a=1 -F 'f=@/d/x.png;type=image/png' -F 'g=<t.txt;filename=n'",
        "POST h [Content-Type: multipart/form-data; boundary=b] parts a=1(,) f@/d/x.png(x.png,image/png) g@t.txt(n,)");
    row("a proxy",            "curl -x p:1 -U 'u:p w' --noproxy a,b h", "GET h through u:p%20w@p:1 -a -b");
    row("a tunnel",           "curl -px https://p --proxy-insecure h", "GET h through https://p tunnel unverified");
    row("SOCKS",              "curl --socks5-hostname p h",       "GET h through socks5h://p");
    row("SOCKS, names here",  "curl --socks5 p:9 h",              "GET h through socks5://p:9");
    row("one family",         "curl -6 h",                        "GET h IPv6");
    row("a socket",           "curl --unix-socket /run/x h",      "GET h socket /run/x");
    row("not taken over",     "curl --ntlm --preproxy p h --odd",     "GET h !--ntlm !--preproxy !--odd");
    row("TLS",                "curl -k --cacert r.pem --key k.pem h",  "GET h insecure r.pem k.pem");
    row("only shown",         "curl -v -o out -w '%{http_code}' h",   "GET h");
    row("as browsers copy",   "curl 'http://h/a' \\\n  -X 'POST' \\\n  -H 'accept: */*' \\\n  --data-raw $'{\"a\":\"\\u00e4\"}' \\\n  --compressed",
        "POST http://h/a [accept: */*] [Accept-Encoding: deflate, gzip, br, zstd] [Content-Type: application/x-www-form-urlencoded] body {\"a\":\"\xc3\xa4\"}");
    // clang-format on
}

void tst_CurlReader::readsCommands()
{
    QFETCH(const QByteArray, command);
    QFETCH(const QByteArray, expected);
    const auto read = readCurl(command.toStdString(), "b");
    QVERIFY(read.has_value());
    QCOMPARE(QByteArray::fromStdString(print(*read)), expected);
}

void tst_CurlReader::takesLimitsOver()
{
    const auto read = readCurl("curl h -0 -m 2.5 --connect-timeout 3 --expect100-timeout 0.4", "b").value();
    QVERIFY(read.request.version == http::Version::Http10);
    QVERIFY(read.request.limits.whole == std::optional<Duration>(2500ms));
    QVERIFY(read.request.limits.connect == Duration(3s));
    QVERIFY(read.request.expectation.limit == std::optional<Duration>(400ms));
}

void tst_CurlReader::refusesWhatIsNoRequest()
{
    for (const char *text : {"curl", "curl -X POST", "curl 'http://h", "curl \"h", "curl h -H $'a"})
        QVERIFY2(!readCurl(text, "b"), text);
    QVERIFY(readCurl("curl h -X", "b")); // a value that is missing is an empty one
}

void tst_CurlReader::knowsACommandByItsStart()
{
    QVERIFY(looksLikeCurl(" curl http://h"));
    QVERIFY(looksLikeCurl("curl \\\n-X"));
    QVERIFY(!looksLikeCurl("curl.example.com/x"));
    QVERIFY(!looksLikeCurl("http://h/curl x"));
}

QTEST_GUILESS_MAIN(tst_CurlReader)
#include "tst_curlreader.moc"
