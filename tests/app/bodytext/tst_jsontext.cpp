// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodytext/jsontext.h"
#include "app/bodytext/xmltext.h"

#include <QTest>

using namespace expectra;

class tst_JsonText : public QObject
{
    Q_OBJECT

private slots:
    void findsTheFirstFault_data();
    void findsTheFirstFault();
    void setsOutAnew_data();
    void setsOutAnew();
    void changesWhiteSpaceOnly();
    void readsAnyDepth();
    void checksXml_data();
    void checksXml();
};

void tst_JsonText::findsTheFirstFault_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("problem");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const char *text, JsonProblem problem, int line = 0,
                        int column = 0) {
        QTest::newRow(name) << QByteArray(text) << static_cast<int>(problem) << line << column;
    };
    // clang-format off
    row("an object",             "{\"a\": [1, -2.5e+3, true, false, null, \"\\u00e4\\n\"]}", JsonProblem::None);
    row("a value alone",         " 0 ",                  JsonProblem::None);
    row("empty ones",            "[{}, []]",             JsonProblem::None);
    row("placeholders",          "{{{name}}: {{ value }}, \"b\": \"{{c}}\"}", JsonProblem::None);
    row("a placeholder alone",   "{{body}}",             JsonProblem::None);
    row("nothing",               "",                     JsonProblem::Ends, 1, 1);
    row("an open object",        "{\"a\": 1",            JsonProblem::Ends, 1, 8);
    row("a second line",         "{\n  \"a\": 1,\n  b: 2\n}", JsonProblem::UnknownWord, 3, 3);
    row("no name",               "{1: 2}",               JsonProblem::NoName, 1, 2);
    row("no colon",              "{\"a\" 1}",            JsonProblem::NoColon, 1, 6);
    row("no comma",              "[1 2]",                JsonProblem::NoComma, 1, 4);
    row("a comma too many",      "[1, ]",                JsonProblem::CommaAtEnd, 1, 5);
    row("the same in an object", "{\"a\":1,}",           JsonProblem::CommaAtEnd, 1, 8);
    row("the wrong bracket",     "[1}",                  JsonProblem::WrongBracket, 1, 3);
    row("more behind",           "{} x",                 JsonProblem::UnknownWord, 1, 4);
    row("a value behind",        "{} 1",                 JsonProblem::Behind, 1, 4);
    row("no value",              "{\"a\": ,}",           JsonProblem::NoValue, 1, 7);
    row("an open string",        "[\"a\n\"]",            JsonProblem::OpenString, 1, 2);
    row("a tab in a string",     "[\"\t\"]",             JsonProblem::ControlInside, 1, 3);
    row("an escape",             "[\"\\x\"]",            JsonProblem::UnknownEscape, 1, 3);
    row("a short code",          "[\"\\u12\"]",          JsonProblem::UnknownEscape, 1, 3);
    row("single quotes",         "['a']",                JsonProblem::SingleQuotes, 1, 2);
    row("a leading zero",        "[01]",                 JsonProblem::NumberForm, 1, 2);
    row("a bare point",          "[1.]",                 JsonProblem::NumberForm, 1, 2);
    row("a plus",                "[+1]",                 JsonProblem::NumberForm, 1, 2);
    row("characters count",      "[\"\xc3\xa4\xc3\xa4\" 1]", JsonProblem::NoComma, 1, 7);
    row("JavaScript",            "[undefined]",          JsonProblem::UnknownWord, 1, 2);
    // clang-format on
}

void tst_JsonText::findsTheFirstFault()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, problem);
    QFETCH(const int, line);
    QFETCH(const int, column);
    const auto fault = checkJson(text.toStdString());
    QCOMPARE(fault ? static_cast<int>(fault->problem) : 0, problem);
    if (!fault)
        return;
    QCOMPARE(fault->place.line, line);
    QCOMPARE(fault->place.column, column);
    QVERIFY(!formattedJson(text.toStdString()));
    QVERIFY(!compactJson(text.toStdString()));
}

void tst_JsonText::setsOutAnew_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("formatted");
    QTest::addColumn<QByteArray>("compact");
    QTest::newRow("keeps numbers, order and repeats")
        << QByteArray("{\"b\":1.10,\"a\":[1E400,-0],\"b\":\"\\u00e4\\/\"}")
        << QByteArray("{\n  \"b\": 1.10,\n  \"a\": [\n    1E400,\n    -0\n  ],\n  \"b\": \"\\u00e4\\/\"\n}")
        << QByteArray("{\"b\":1.10,\"a\":[1E400,-0],\"b\":\"\\u00e4\\/\"}");
    QTest::newRow("empty ones stay short")
        << QByteArray("[ { } , [ ] ]") << QByteArray("[\n  {},\n  []\n]") << QByteArray("[{},[]]");
    QTest::newRow("placeholders") << QByteArray("{ {{a b}} : {{c}} }") << QByteArray("{\n  {{a b}}: {{c}}\n}")
                                  << QByteArray("{ {{a b}}:{{c}}}");
}

void tst_JsonText::setsOutAnew()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, formatted);
    QFETCH(const QByteArray, compact);
    QCOMPARE(QByteArray::fromStdString(formattedJson(text.toStdString()).value_or("")), formatted);
    QCOMPARE(QByteArray::fromStdString(compactJson(text.toStdString()).value_or("")), compact);
    QCOMPARE(formattedJson(compact.toStdString()), formattedJson(text.toStdString()));
    QCOMPARE(compactJson(formatted.toStdString()), compactJson(text.toStdString()));
}

void tst_JsonText::changesWhiteSpaceOnly()
{
    const std::string text = "[1.000000000000000000001, \"a  b\", {\"x\\ty\" : -1e-9}]";
    const auto bare = [](std::string_view from) {
        std::string result;
        TypedJsonLexer lexer(from);
        for (auto word = lexer.next(); word.kind != TypedJsonWord::Kind::End; word = lexer.next())
            result += std::string(from.substr(word.begin, word.end - word.begin)) + "|";
        return result;
    };
    QCOMPARE(bare(*formattedJson(text)), bare(text));
    QCOMPARE(bare(*compactJson(text)), bare(text));
}

void tst_JsonText::readsAnyDepth()
{
    const std::size_t depth = 200'000;
    const std::string deep = std::string(depth, '[') + std::string(depth, ']');
    QVERIFY(!checkJson(deep));
    QCOMPARE(compactJson(deep).value_or(""), deep);
    QVERIFY(checkJson(std::string(depth, '[')));
}

void tst_JsonText::checksXml_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line"); // 0 for a text that is right
    QTest::newRow("well-formed") << QByteArray("<?xml version='1.0'?>\n<a b='1'>{{x}}<c/></a>") << 0;
    QTest::newRow("a wrong end") << QByteArray("<a>\n</b>") << 2;
    QTest::newRow("never closed") << QByteArray("<a>\n<b>") << 2;
    QTest::newRow("nothing") << QByteArray("") << 1;
    QTest::newRow("an unknown entity") << QByteArray("<a>&nbsp;</a>") << 1;
    QTest::newRow("two roots") << QByteArray("<a/>\n<b/>") << 2;
}

void tst_JsonText::checksXml()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    const auto fault = checkXml(text.toStdString());
    QCOMPARE(fault ? fault->place.line : 0, line);
    if (fault) {
        QVERIFY(!fault->words.isEmpty());
        QVERIFY(fault->place.offset <= static_cast<std::size_t>(text.size()));
    }
}

QTEST_GUILESS_MAIN(tst_JsonText)
#include "tst_jsontext.moc"
