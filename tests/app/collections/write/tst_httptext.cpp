// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/resolve.h"
#include "app/collections/write/httptext.h"
#include "tests/app/collections/randomrequest.h"

#include <QtTest/QTest>

using namespace expectra;
using namespace expectra::collections;
using namespace expectra::test;

class tst_HttpText final : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatAPersonWould();
    void keepsTheRestReadable();
    void isReadAsTheSameRequest_data();
    void isReadAsTheSameRequest();
};

namespace {

Request readBack(const std::string &text, const Request &written)
{
    const auto file = parseHttpFile(text, "/collection/draft.http");
    if (!file)
        qFatal("%s\n%s", file.error().detail.c_str(), text.c_str());
    if (file->requests.size() != 1)
        qFatal("%zu requests in\n%s", file->requests.size(), text.c_str());
    const auto request = asWritten(*file, file->requests.front(), surroundingsOf(written));
    if (!request)
        qFatal("%s\n%s", request.error().detail.c_str(), text.c_str());
    return *request;
}

} // namespace

void tst_HttpText::writesWhatAPersonWould()
{
    Request request;
    request.name = "Put object, strict";
    request.method = "PUT";
    request.url = "{{storage}}/bucket/big.bin";
    request.headers.append("Content-Type", "application/octet-stream");
    request.headers.append("X-Empty", "");
    request.disabledHeaders.push_back({1, {"Accept", "*/*"}});
    request.headerSets = {{"json-api", {}}, {"expect-continue", {}}};
    request.expectation.mode = expect::Mode::Wait;
    request.expectation.limit = 2s;
    request.expectation.onRefusal = expect::OnRefusal::RetryWithout;
    request.limits.idle = 5s;
    request.suppressed = {"User-Agent"};
    request.body = FileBody{"/collection/big.bin"};
    QCOMPARE(QString::fromStdString(toHttpText(request, {"/collection"})),
             QStringLiteral(R"(### Put object, strict
# @header-set json-api, expect-continue
# @suppress User-Agent
# @expect wait=2000 on-417=retry
# @timeout 5000 ms
PUT {{storage}}/bucket/big.bin HTTP/1.1
Content-Type: application/octet-stream
# @disabled-header Accept: */*
X-Empty:

< ./big.bin
)"));
}

void tst_HttpText::keepsTheRestReadable()
{
    Request request;
    request.method = "POST";
    request.url = "http://h/notes";
    request.headers.append("X-Odd", "ends in a space ");
    request.body = BytesBody{"# Heading\nText\n"};
    QCOMPARE(QString::fromStdString(toHttpText(request)), QStringLiteral(R"(POST http://h/notes HTTP/1.1
# @exact header "X-Odd" "ends in a space "

# @exact body "# Heading\n"
Text
# @exact body ""
)"));
}

void tst_HttpText::isReadAsTheSameRequest_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void tst_HttpText::isReadAsTheSameRequest()
{
    QFETCH(const quint64, seed);
    Dice dice(seed);
    for (int i = 0; i < 250; ++i) {
        const auto request = randomRequest(dice);
        const TextForm form{"/collection", dice.below(2) == 0 ? "\n" : "\r\n", dice.below(2) == 0};
        const auto text = toHttpText(request, form);
        const auto read = readBack(text, request);
        if (printed(read) != printed(request))
            qInfo("%s", text.c_str());
        QCOMPARE(QString::fromStdString(printed(read)), QString::fromStdString(printed(request)));
    }
}

QTEST_GUILESS_MAIN(tst_HttpText)
#include "tst_httptext.moc"
