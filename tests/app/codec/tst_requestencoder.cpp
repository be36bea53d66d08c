// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/codec/requestencoder.h"

#include "tests/support/requests.h"

#include <QTest>

using namespace expectra;
using namespace std::string_literals;

class tst_RequestEncoder : public QObject
{
    Q_OBJECT

private slots:
    void writesTheHeadAsComposed();
    void writesOddFieldsByteForByte();
    void writesTheVersionAskedFor();
};

void tst_RequestEncoder::writesTheHeadAsComposed()
{
    QCOMPARE(codec::encodeHead(test::prepared(test::upload())), "PUT /upload HTTP/1.1\r\n"
                                                                "Host: 127.0.0.1:8417\r\n"
                                                                "Expect: 100-continue\r\n"
                                                                "User-Agent: Expectra/0.1\r\n"
                                                                "Content-Length: 5\r\n"
                                                                "\r\n"s);
}

void tst_RequestEncoder::writesOddFieldsByteForByte()
{
    auto request = test::download();
    request.method = "g e t";
    request.suppressed = {"Host", "User-Agent"};
    request.allowUnsafe = true;
    request.headers.append("x-LOWER", "  spaced  ");
    request.headers.append("X-Empty", "");
    request.headers.append("bad name ", "\x01\xff");
    request.headers.append("X", "a\r\nSmuggled: b");
    QCOMPARE(codec::encodeHead(test::prepared(request)), "g e t /thing HTTP/1.1\r\n"
                                                         "x-LOWER:   spaced  \r\n"
                                                         "X-Empty:\r\n"
                                                         "bad name : \x01\xff\r\n"
                                                         "X: a\r\nSmuggled: b\r\n"
                                                         "\r\n"s);
}

void tst_RequestEncoder::writesTheVersionAskedFor()
{
    auto request = test::download();
    request.version = http::Version::Http10;
    QVERIFY(codec::encodeHead(test::prepared(request)).starts_with("GET /thing HTTP/1.0\r\n"));
}

QTEST_GUILESS_MAIN(tst_RequestEncoder)
#include "tst_requestencoder.moc"
