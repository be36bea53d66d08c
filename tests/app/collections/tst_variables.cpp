// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Placeholders are filled in from the strongest layer, and none is ever left standing.

#include "app/collections/variables.h"

#include <QtTest>

using namespace expectra;
using namespace expectra::collections;

namespace {

Variables layered()
{
    Variables variables;
    variables.addLayer({{"who", "command line"}});
    variables.addLayer({{"who", "file"}, {"host", "old"}, {"host", "{{name}}:{{port}}"}, {"empty", ""}});
    variables.addLayer({{"name", "example.test"}, {"port", "8417"}, {"who", "environment"}});
    variables.addLayer({{"a", "{{b}}"}, {"b", "{{ a }}"}, {"lost", "{{nothing}}"}});
    return variables;
}

QByteArray resolved(const char *text)
{
    const auto result = layered().resolve(text, {"test.http", 7});
    return QByteArray::fromStdString(result ? *result : "error: " + result.error().detail);
}

} // namespace

class tst_Variables : public QObject
{
    Q_OBJECT

private slots:
    void fillsInPlaceholders_data();
    void fillsInPlaceholders();
    void refusesToGrowWithoutEnd_data();
    void refusesToGrowWithoutEnd();
};

void tst_Variables::fillsInPlaceholders_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    // clang-format off
    row("no placeholder",            "http://a/{b}",       "http://a/{b}");
    row("the strongest layer",       "{{who}}",            "command line");
    row("the last of one layer",     "http://{{host}}/",   "http://example.test:8417/");
    row("spaces inside",             "{{ port }}",         "8417");
    row("two side by side",          "{{port}}{{port}}",   "84178417");
    row("an empty value",            "[{{empty}}]",        "[]");
    row("JSON braces",               R"({"a":{"b":{"c":1}}})", R"({"a":{"b":{"c":1}}})");
    row("inside JSON braces",        R"({"a":{{port}}})",  R"({"a":8417})");
    row("three braces",              "{{{port}}}",         "{8417}");
    row("never closed",              "{{port",             "{{port");
    row("closed on the next line",   "{{port\n}}",         "{{port\n}}");
    row("nothing inside",            "{{}}",               "{{}}");
    row("no name inside",            "{{a b}}",            "{{a b}}");
    row("unknown",                   "x{{nobody}}",        "error: test.http:7: no variable 'nobody' is set");
    row("unknown behind a known",    "{{lost}}",           "error: test.http:7: no variable 'nothing' is set");
    row("a function of others",      "{{$randomInt 1 9}}", "error: test.http:7: no variable '$randomInt 1 9' is set");
    row("a circle",                  "{{a}}",              "error: test.http:7: the variable 'a' stands for itself");
    // clang-format on
}

void tst_Variables::fillsInPlaceholders()
{
    QFETCH(const QByteArray, text);
    QTEST(resolved(text.constData()), "expected");
}

/// Thirty values that each name the next one twice make a billion of the last one.
void tst_Variables::refusesToGrowWithoutEnd_data()
{
    QTest::addColumn<int>("lastSize");
    QTest::newRow("in memory") << 1000;
    QTest::newRow("in time") << 0;
}

void tst_Variables::refusesToGrowWithoutEnd()
{
    QFETCH(const int, lastSize);
    std::vector<Variable> layer;
    for (int i = 0; i < 30; ++i) {
        const auto next = "{{v" + std::to_string(i + 1) + "}}";
        layer.push_back({"v" + std::to_string(i), next + next});
    }
    layer.push_back({"v30", std::string(static_cast<std::size_t>(lastSize), 'x')});
    Variables variables;
    variables.addLayer(std::move(layer));
    const auto result = variables.resolve("{{v0}}", {"test.http", 1});
    QVERIFY(!result);
    QVERIFY2(result.error().detail.find("grows without end") != std::string::npos,
             result.error().detail.c_str());
}

QTEST_GUILESS_MAIN(tst_Variables)
#include "tst_variables.moc"
