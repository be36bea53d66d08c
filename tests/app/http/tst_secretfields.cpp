// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/http/secretfields.h"

#include <QTest>

using namespace expectra;

class tst_SecretFields : public QObject
{
    Q_OBJECT

private slots:
    void masksLines_data();
    void masksLines();
    void masksWholeHeads();
    void masksAddresses_data();
    void masksAddresses();
};

void tst_SecretFields::masksLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("masked");
    const auto row = [](const char *name, const char *line, const char *masked) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(masked);
    };

    // clang-format off
    row("Basic",            "Authorization: Basic dTpw",                    "Authorization: Basic ***");
    row("any case",         "authorization:bearer t",                       "authorization:bearer ***");
    row("no scheme",        "Authorization: token",                         "Authorization: ***");
    row("to a proxy",       "Proxy-Authorization: Basic dTpw",              "Proxy-Authorization: Basic ***");
    row("Digest",           "Authorization: Digest username=\"u\", response=\"f, 0\", uri=\"/?response=1\"",
                            "Authorization: Digest username=\"u\", response=***, uri=\"/?response=1\"");
    row("Digest, at once",  "Authorization: Digest response=f0,uri=x",      "Authorization: Digest response=***,uri=x");
    row("AWS",              "Authorization: AWS4-HMAC-SHA256 Credential=id/x, SignedHeaders=host, Signature=f0",
                            "Authorization: AWS4-HMAC-SHA256 Credential=id/x, SignedHeaders=host, Signature=***");
    row("cookies",          "Cookie: sid=1; theme=dark;x",                  "Cookie: sid=***; theme=***;***");
    row("a set cookie",     "Set-Cookie: sid=a=b; Path=/; HttpOnly",        "Set-Cookie: sid=***; Path=/; HttpOnly");
    row("a key",            "X-Api-Key: k",                                 "X-Api-Key: ***");
    row("an empty one",     "X-Api-Key:",                                   "X-Api-Key:");
    row("no secret",        "Accept: Basic dTpw",                           "Accept: Basic dTpw");
    row("a challenge",      "WWW-Authenticate: Basic realm=\"r\"",          "WWW-Authenticate: Basic realm=\"r\"");
    row("the first line",   "GET /Authorization: x HTTP/1.1",               "GET /Authorization: x HTTP/1.1");
    // clang-format on
}

void tst_SecretFields::masksLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, masked);
    const auto once = http::maskedLine(line.toStdString());
    QCOMPARE(QByteArray::fromStdString(once), masked);
    QCOMPARE(QByteArray::fromStdString(http::maskedLine(once)), masked);
}

void tst_SecretFields::masksWholeHeads()
{
    QCOMPARE(
        http::maskedHead("CONNECT h:1 HTTP/1.1\r\nProxy-Authorization: Basic dTpw\r\nCookie: a=1\n\r\nrest"),
        std::string("CONNECT h:1 HTTP/1.1\r\nProxy-Authorization: Basic ***\r\nCookie: a=***\n\r\nrest"));
    QCOMPARE(http::maskedHead(""), std::string());
}

void tst_SecretFields::masksAddresses_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("masked");
    const auto row = [](const char *name, const char *address, const char *masked) {
        QTest::newRow(name) << QByteArray(address) << QByteArray(masked);
    };
    row("a password", "http://u:p@h:1/x", "http://u:***@h:1/x");
    row("no scheme", "u:p@h/x", "u:***@h/x");
    row("a colon in it", "http://u:p:q@h/", "http://u:***@h/");
    row("a name alone", "http://u@h:1/", "http://u@h:1/");
    row("nobody", "http://h:1/a@b:c", "http://h:1/a@b:c");
    row("IPv6", "http://[::1]:1/", "http://[::1]:1/");
}

void tst_SecretFields::masksAddresses()
{
    QFETCH(QByteArray, address);
    QTEST(QByteArray::fromStdString(http::maskedAddress(address.toStdString())), "masked");
}

QTEST_GUILESS_MAIN(tst_SecretFields)
#include "tst_secretfields.moc"
