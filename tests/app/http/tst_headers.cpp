// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/http/headers.h"

#include <QTest>

using namespace expectra;
using namespace std::string_literals;

class tst_Headers : public QObject
{
    Q_OBJECT

private slots:
    void keepsOrderCaseAndDuplicates();
    void findsWithoutCase();
    void combinesAsAList();
    void findsMembersInAnyField();
    void removesEveryFieldOfAName();
};

namespace {

http::Headers sample()
{
    http::Headers headers;
    headers.append("Expect", "100-continue");
    headers.append("X-Order", "1");
    headers.append("expect", "Widgets");
    headers.append("CONNECTION", "Keep-Alive , Close");
    return headers;
}

} // namespace

void tst_Headers::keepsOrderCaseAndDuplicates()
{
    std::string lines;
    for (const auto &field : sample())
        lines += field.name + ":" + field.value + "|";
    QCOMPARE(lines, "Expect:100-continue|X-Order:1|expect:Widgets|CONNECTION:Keep-Alive , Close|"s);
}

void tst_Headers::findsWithoutCase()
{
    const auto headers = sample();
    QVERIFY(headers.contains("x-ORDER"));
    QVERIFY(headers.value("EXPECT") == "100-continue"); // the first one
    QCOMPARE(headers.values("expect").size(), std::size_t{2});
    QVERIFY(!headers.value("Expec"));
    QVERIFY(!headers.find("Expects"));
}

void tst_Headers::combinesAsAList()
{
    const auto headers = sample();
    QCOMPARE(headers.combined("Expect").value(), "100-continue, Widgets"s);
    QVERIFY(!headers.combined("Via"));
    http::Headers empty;
    empty.append("Expect", "");
    QCOMPARE(empty.combined("Expect").value(), ""s); // an empty field is not an absent one
}

void tst_Headers::findsMembersInAnyField()
{
    auto headers = sample();
    QVERIFY(headers.hasMember("Connection", "close"));
    QVERIFY(headers.hasMember("Connection", "keep-alive"));
    QVERIFY(!headers.hasMember("Connection", "clos"));
    headers.append("Connection", "upgrade");
    QVERIFY(headers.hasMember("Connection", "Upgrade"));
}

void tst_Headers::removesEveryFieldOfAName()
{
    auto headers = sample();
    headers.remove("EXPECT");
    QCOMPARE(headers.size(), std::size_t{2});
    QVERIFY(!headers.contains("Expect"));
}

QTEST_GUILESS_MAIN(tst_Headers)
#include "tst_headers.moc"
