// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/expect/expectation.h"

#include <QTest>

using namespace expectra;

class tst_Expectation : public QObject
{
    Q_OBJECT

private slots:
    void readsMembers_data();
    void readsMembers();
    void knowsExactlyContinue_data();
    void knowsExactlyContinue();
};

void tst_Expectation::readsMembers_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("members"); // name and what it is, '!' where the grammar is broken

    // clang-format off
    QTest::newRow("continue")                  << QByteArray("100-continue")               << QByteArray("100-continue,continue;");
    QTest::newRow("in another case")           << QByteArray("100-CONTINUE")               << QByteArray("100-CONTINUE,continue;");
    QTest::newRow("empty value")               << QByteArray("")                           << QByteArray("");
    QTest::newRow("only commas")               << QByteArray(" , ,,")                      << QByteArray("");
    QTest::newRow("another token")             << QByteArray("widgets")                    << QByteArray("widgets;");
    QTest::newRow("two members")               << QByteArray("100-continue, widgets")      << QByteArray("100-continue,continue;widgets;");
    QTest::newRow("twice the same")            << QByteArray("100-continue, 100-continue") << QByteArray("100-continue,continue;100-continue,continue;");
    QTest::newRow("empty members between")     << QByteArray(",a,, b ,")                   << QByteArray("a;b;");
    QTest::newRow("white space around")        << QByteArray(" \t100-continue\t ")         << QByteArray("100-continue,continue;");
    QTest::newRow("continue with a value")     << QByteArray("100-continue=yes")           << QByteArray("100-continue,value;");
    QTest::newRow("continue with parameter")   << QByteArray("100-continue;q=1")           << QByteArray("100-continue!;");
    QTest::newRow("continue quoted")           << QByteArray("\"100-continue\"")           << QByteArray("!;");
    QTest::newRow("obfuscated")                << QByteArray("y 100-continue")             << QByteArray("y!;");
    QTest::newRow("something behind it")       << QByteArray("100-continue y")             << QByteArray("100-continue!;");
    QTest::newRow("value and parameter")       << QByteArray("foo=bar;a=b")                << QByteArray("foo,value;");
    QTest::newRow("empty parameters")          << QByteArray("foo=bar;a=b;;")              << QByteArray("foo,value;");
    QTest::newRow("parameters with spaces")    << QByteArray("foo=bar ;\t a=b ; ;c=d")     << QByteArray("foo,value;");
    QTest::newRow("only empty parameters")     << QByteArray("foo=bar;")                   << QByteArray("foo,value;");
    QTest::newRow("parameter without value")   << QByteArray("foo=bar;a")                  << QByteArray("foo,value!;");
    QTest::newRow("parameter, empty value")    << QByteArray("foo=bar;a=")                 << QByteArray("foo,value!;");
    QTest::newRow("parameter without name")    << QByteArray("foo=bar;=b")                 << QByteArray("foo,value!;");
    QTest::newRow("space before parameter's =") << QByteArray("foo=bar;a =b")              << QByteArray("foo,value!;");
    QTest::newRow("space behind parameter's =") << QByteArray("foo=bar;a= b")              << QByteArray("foo,value!;");
    QTest::newRow("parameter on a bare token") << QByteArray("foo;a=b")                    << QByteArray("foo!;");
    QTest::newRow("no value")                  << QByteArray("foo=")                       << QByteArray("foo,value!;");
    QTest::newRow("no name")                   << QByteArray("=bar")                       << QByteArray("!;");
    QTest::newRow("space before =")            << QByteArray("foo =bar")                   << QByteArray("foo!;");
    QTest::newRow("space behind =")            << QByteArray("foo= bar")                   << QByteArray("foo,value!;");
    QTest::newRow("two equals signs")          << QByteArray("foo=bar=baz")                << QByteArray("foo,value!;");
    QTest::newRow("quoted value")              << QByteArray("foo=\"b;a, r\"")             << QByteArray("foo,value;");
    QTest::newRow("empty quoted value")        << QByteArray("foo=\"\"")                   << QByteArray("foo,value;");
    QTest::newRow("quoted with escapes")       << QByteArray("foo=\"\\\"\\\\\"")           << QByteArray("foo,value;");
    QTest::newRow("quoted parameter")          << QByteArray("foo=1;a=\"x\";b=y")          << QByteArray("foo,value;");
    QTest::newRow("text behind quotes")        << QByteArray("foo=\"a\"b")                 << QByteArray("foo,value!;");
    QTest::newRow("quote left open")           << QByteArray("foo=\"a, 100-continue")      << QByteArray("foo,value!;");
    QTest::newRow("quote ends in an escape")   << QByteArray("foo=\"a\\\"")                << QByteArray("foo,value!;");
    QTest::newRow("control byte in quotes")    << QByteArray("foo=\"a\x01\"")              << QByteArray("foo,value!;");
    QTest::newRow("tab and obs-text in quotes") << QByteArray("foo=\"a\t\xe4\"")           << QByteArray("foo,value;");
    QTest::newRow("no token character")        << QByteArray("100\xe4")                    << QByteArray("100!;");
    QTest::newRow("separator")                 << QByteArray("a/b")                        << QByteArray("a!;");
    QTest::newRow("good beside broken")        << QByteArray("a b, 100-continue")          << QByteArray("a!;100-continue,continue;");
    // clang-format on
}

void tst_Expectation::readsMembers()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, members);
    std::string found;
    for (const auto &member : expect::parseExpectations(value.toStdString())) {
        found += member.name + (member.isContinue() ? ",continue" : "") + (member.hasValue ? ",value" : "") +
                 (member.wellFormed ? ";" : "!;");
        QVERIFY(value.toStdString().find(member.text) != std::string::npos); // kept as written
    }
    QCOMPARE(QByteArray::fromStdString(found), members);
}

void tst_Expectation::knowsExactlyContinue_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("exactly");

    QTest::newRow("as it is") << QByteArray("100-continue") << true;
    QTest::newRow("in another case") << QByteArray("100-Continue") << true;
    QTest::newRow("beside empty members") << QByteArray(", 100-continue ,") << true;
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("twice") << QByteArray("100-continue, 100-continue") << false;
    QTest::newRow("beside another") << QByteArray("100-continue, x") << false;
    QTest::newRow("with a value") << QByteArray("100-continue=1") << false;
    QTest::newRow("with a parameter") << QByteArray("100-continue;q=1") << false;
    QTest::newRow("quoted") << QByteArray("\"100-continue\"") << false;
    QTest::newRow("contained") << QByteArray("x100-continue") << false;
}

void tst_Expectation::knowsExactlyContinue()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, exactly);
    QCOMPARE(expect::isExactlyContinue(value.toStdString()), exactly);
}

QTEST_GUILESS_MAIN(tst_Expectation)
#include "tst_expectation.moc"
