// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/http/syntax.h"

#include <QTest>

using namespace expectra;
using namespace std::string_literals;

class tst_Syntax : public QObject
{
    Q_OBJECT

private slots:
    void knowsTokenCharacters();
    void comparesAsciiWithoutCase();
    void trimsSpacesAndTabsOnly();
    void splitsListMembers_data();
    void splitsListMembers();
    void findsBytesThatEndAField();
    void knowsFieldValues();
};

void tst_Syntax::knowsTokenCharacters()
{
    std::string found;
    for (int byte = 0; byte < 256; ++byte) {
        if (http::isTokenCharacter(static_cast<char>(byte)))
            found += static_cast<char>(byte);
    }
    QCOMPARE(found, "!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~"s);
    QVERIFY(!http::isToken(""));
    QVERIFY(http::isToken("100-continue"));
    QVERIFY(!http::isToken("100 continue"));
}

void tst_Syntax::comparesAsciiWithoutCase()
{
    QVERIFY(http::equalsIgnoringCase("100-Continue", "100-cONTINUE"));
    QVERIFY(!http::equalsIgnoringCase("close", "closed"));
    QVERIFY(!http::equalsIgnoringCase("\xc4", "\xe4")); // no locale: only ASCII letters have a case
    QCOMPARE(http::toLower("ETag@Z["), "etag@z["s);
}

void tst_Syntax::trimsSpacesAndTabsOnly()
{
    QCOMPARE(std::string(http::trimmed(" \ta b\t ")), "a b"s);
    QCOMPARE(std::string(http::trimmed("\ra\n")), "\ra\n"s);
    QVERIFY(http::trimmed(" \t ").empty());
}

void tst_Syntax::splitsListMembers_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("members"); // between bars

    // clang-format off
    QTest::newRow("nothing")                << QByteArray("")                 << QByteArray("");
    QTest::newRow("one")                    << QByteArray("close")            << QByteArray("close|");
    QTest::newRow("several")                << QByteArray("a, b\t,c")         << QByteArray("a|b|c|");
    QTest::newRow("empty members")          << QByteArray(", ,a,,b, ")        << QByteArray("a|b|");
    QTest::newRow("comma in quotes")        << QByteArray("a=\"x,y\", b")     << QByteArray("a=\"x,y\"|b|");
    QTest::newRow("escaped quote")          << QByteArray("a=\"x\\\",y\",b")  << QByteArray("a=\"x\\\",y\"|b|");
    QTest::newRow("quote never closed")     << QByteArray("a, \"b, c")        << QByteArray("a|\"b, c|");
    QTest::newRow("ends inside an escape")  << QByteArray("a, \"b\\")         << QByteArray("a|\"b\\|");
    QTest::newRow("backslash, no quotes")   << QByteArray("a\\,b")            << QByteArray("a\\|b|");
    // clang-format on
}

void tst_Syntax::splitsListMembers()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, members);
    QByteArray found;
    const auto text = value.toStdString();
    for (const auto member : http::listMembers(text))
        found.append(member.data(), static_cast<qsizetype>(member.size())).append('|');
    QCOMPARE(found, members);
}

void tst_Syntax::findsBytesThatEndAField()
{
    QVERIFY(http::hasLineBreakOrNul("a\rb"));
    QVERIFY(http::hasLineBreakOrNul("a\n"));
    QVERIFY(http::hasLineBreakOrNul("a\0b"s));
    QVERIFY(!http::hasLineBreakOrNul("a\tb\x7f\x01"));
}

void tst_Syntax::knowsFieldValues()
{
    QVERIFY(http::isFieldValue(""));
    QVERIFY(http::isFieldValue("visible, \t and \xe2\x82\xac"));
    QVERIFY(!http::isFieldValue("a\x01"));
    QVERIFY(!http::isFieldValue("a\x7f"));
    QVERIFY(!http::isFieldValue("a\0"s));
}

QTEST_GUILESS_MAIN(tst_Syntax)
#include "tst_syntax.moc"
