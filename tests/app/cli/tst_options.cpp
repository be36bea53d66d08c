// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Command lines as curl reads them.

#include "app/cli/options.h"

#include <QtTest>

using namespace expectra::cli;

namespace {

constexpr std::array<Option, 5> known{{
    {'X', "request", "METHOD", "the method"},
    {'s', "silent", "", "no progress"},
    {'H', "header", "LINE", "a header"},
    {'\0', "repeat", "N", "how often"},
    {'\0', "fresh", "", "no kept connection"},
}};

QByteArray printed(const QStringList &arguments)
{
    std::vector<std::string> words;
    for (const auto &argument : arguments)
        words.push_back(argument.toStdString());
    const auto given = parseOptions(known, words);
    if (!given)
        return "error: " + QByteArray::fromStdString(given.error().detail);
    std::string text;
    for (const auto &[index, value] : given->options)
        text += std::string(known[index].name) + "=" + value + ";";
    for (const auto &operand : given->operands)
        text += " " + operand;
    return QByteArray::fromStdString(text);
}

} // namespace

class tst_Options : public QObject
{
    Q_OBJECT

private slots:
    void readsCommandLines_data();
    void readsCommandLines();
    void describesEveryOption();
};

void tst_Options::readsCommandLines_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, std::initializer_list<const char *> arguments,
                        const char *expected) {
        QStringList list;
        for (const auto *argument : arguments)
            list.append(QString::fromUtf8(argument));
        QTest::newRow(name) << list << QByteArray(expected);
    };
    // clang-format off
    row("nothing",                {},                                 "");
    row("operands",               {"a", "b"},                         " a b");
    row("short with value",       {"-X", "PUT", "u"},                 "request=PUT; u");
    row("value attached",         {"-XPUT", "u"},                     "request=PUT; u");
    row("combined",               {"-sX", "PUT", "u"},                "silent=;request=PUT; u");
    row("combined and attached",  {"-sXPUT"},                         "silent=;request=PUT;");
    row("long",                   {"--request", "PUT", "--fresh"},    "request=PUT;fresh=;");
    row("long with equals",       {"--header=A: b=c"},                "header=A: b=c;");
    row("repeated, in order",     {"-H", "B: 1", "-H", "A: 2", "-HB: 3"}, "header=B: 1;header=A: 2;header=B: 3;");
    row("options behind operands", {"u", "-s"},                       "silent=; u");
    row("a dash is an operand",   {"-", "-s"},                        "silent=; -");
    row("behind two dashes",      {"--", "-s", "--fresh"},            " -s --fresh");
    row("a value may be a dash",  {"-X", "-"},                        "request=-;");
    row("a value may look like an option", {"-X", "--fresh"},         "request=--fresh;");
    row("an empty value",         {"-X", ""},                         "request=;");
    row("value missing",          {"-X"},                             "error: the option -X needs a value: METHOD");
    row("long value missing",     {"--repeat"},                       "error: the option --repeat needs a value: N");
    row("value too much",         {"--fresh=1"},                      "error: the option --fresh takes no value");
    row("unknown long",           {"--reqest", "PUT"},                "error: unknown option --reqest; the nearest one is --request");
    row("unknown with value",     {"--repaet=3"},                     "error: unknown option --repaet; the nearest one is --repeat");
    row("unknown short",          {"-x", "p"},                        "error: unknown option -x; the nearest one is -X");
    row("unknown among combined", {"-sh"},                            "error: unknown option -h; the nearest one is -H");
    // clang-format on
}

void tst_Options::readsCommandLines()
{
    QFETCH(const QStringList, arguments);
    QTEST(printed(arguments), "expected");
}

void tst_Options::describesEveryOption()
{
    const auto text = QByteArray::fromStdString(describeOptions(known));
    QCOMPARE(text.count('\n'), int(known.size()));
    QVERIFY(text.startsWith("  -X, --request METHOD"));
    QVERIFY(text.contains("\n      --repeat N"));
}

QTEST_GUILESS_MAIN(tst_Options)
#include "tst_options.moc"
