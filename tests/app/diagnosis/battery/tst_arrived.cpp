// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/battery/arrived.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::diagnosis;

namespace {

// As app/lab/echo.cpp writes it.
const std::string echo = "{\"method\": \"PUT\",\n \"target\": \"/expect/echo\",\n \"version\": "
                         "\"HTTP/1.0\",\n \"headers\": [[\"Host\", "
                         "\"h\"], [\"X-Odd\", \"\\u00e9\\u0000\"]],\n \"head\": \"PUT\",\n \"body\": "
                         "{\"bytes\": 5, \"sha256\": \"00\"},\n "
                         "\"interim\": [102, 100],\n \"connection\": {\"id\": 1, \"request\": 1}}\n";

} // namespace

class tst_Arrived : public QObject
{
    Q_OBJECT

private slots:
    void readsTheEcho();
    void tellsWhoSentNo100();
    void takesNothingElse_data();
    void takesNothingElse();
};

void tst_Arrived::readsTheEcho()
{
    const auto arrived = parseArrived(echo);
    QVERIFY(arrived.has_value());
    QCOMPARE(arrived->method, std::string("PUT"));
    QCOMPARE(arrived->version, std::string("HTTP/1.0"));
    QCOMPARE(arrived->bodyBytes, ByteCount(5));
    QCOMPARE(arrived->headers.size(), std::size_t(2));
    QCOMPARE(arrived->headers.value("X-Odd"), std::optional<std::string_view>(std::string_view("\xe9\0", 2)));
    QVERIFY(arrived->sentContinue);
}

void tst_Arrived::tellsWhoSentNo100()
{
    auto text = echo;
    text.replace(text.find("[102, 100]"), 10, "[102]");
    QVERIFY(!parseArrived(text)->sentContinue);
}

void tst_Arrived::takesNothingElse_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html>");
    QTest::newRow("other JSON") << QByteArray("{\"method\": \"PUT\"}");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("cut") << QByteArray::fromStdString(echo.substr(0, echo.size() / 2));
    QTest::newRow("wrong kinds") << QByteArray("{\"headers\": 1, \"interim\": {}, \"body\": []}");
}

void tst_Arrived::takesNothingElse()
{
    QFETCH(QByteArray, content);
    QVERIFY(!parseArrived(content.toStdString()));
}

QTEST_GUILESS_MAIN(tst_Arrived)
#include "tst_arrived.moc"
