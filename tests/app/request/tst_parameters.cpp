// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/request/parameters.h"

#include <QTest>

#include <random>

using namespace expectra;

class tst_Parameters : public QObject
{
    Q_OBJECT

private slots:
    void readsRows_data();
    void readsRows();
    void keepsEveryByteItWasGiven_data() { readsRows_data(); }
    void keepsEveryByteItWasGiven();
    void changesOnlyItsRow_data();
    void changesOnlyItsRow();
    void keepsWhatIsSwitchedOffInItsPlace();
    void encodesOnlyWhatWouldEndAParameter();
    void writesAndReadsForms();
    void leavesUntouchedBytesAlone_data();
    void leavesUntouchedBytesAlone();
};

namespace {

std::string print(const Parameters &parameters)
{
    std::string text;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const auto row = parameters.at(i);
        text += (i == 0 ? "" : " ") + std::string(row.enabled ? "" : "!") + "[" + std::string(row.name) +
                (row.hasEquals ? "|" + std::string(row.value) : "") + "]";
    }
    return text;
}

} // namespace

void tst_Parameters::readsRows_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("rows");
    const auto row = [](const char *name, const char *address, const char *rows) {
        QTest::newRow(name) << QByteArray(address) << QByteArray(rows);
    };
    row("no query", "http://h/p", "");
    row("an empty one", "http://h/p?", "");
    row("one", "http://h/p?a=1", "[a|1]");
    row("odd ones", "h?a&b=&=c&&d=e=f&", "[a] [b|] [|c] [d|e=f]");
    row("with a fragment", "h/?a=1#b=2&c?d", "[a|1]");
    row("only a fragment", "h/#x?a=1", "");
    row("a question mark in a value", "h/?a=?b", "[a|?b]");
    row("placeholders", "{{base?#}}/x?{{a=b&c}}={{d&e}}&f", "[{{a=b&c}}|{{d&e}}] [f]");
    row("braces alone", "h?a={{b&c={d}", "[a|{{b] [c|{d}]");
    row("percent signs", "h?%61=%2", "[%61|%2]");
}

void tst_Parameters::readsRows()
{
    QFETCH(const QByteArray, address);
    QFETCH(const QByteArray, rows);
    QCOMPARE(QByteArray::fromStdString(print(Parameters::ofAddress(address.toStdString(), {}))), rows);
}

void tst_Parameters::keepsEveryByteItWasGiven()
{
    QFETCH(const QByteArray, address);
    QCOMPARE(QByteArray::fromStdString(Parameters::ofAddress(address.toStdString(), {}).text()), address);
    QCOMPARE(QByteArray::fromStdString(Parameters::ofForm(address.toStdString()).text()), address);
}

void tst_Parameters::changesOnlyItsRow_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("edit");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *address, const char *edit, const char *expected) {
        QTest::newRow(name) << QByteArray(address) << QByteArray(edit) << QByteArray(expected);
    };
    row("a name", "h?a=1&b=%zz#f", "name 0 x", "h?x=1&b=%zz#f");
    row("a value", "h?a=1&&b", "value 1 x", "h?a=1&&b=x");
    row("a value away", "h?a=1&b=2", "value 0 ", "h?a=&b=2");
    row("all away", "h?a=&b=2", "name 0 ", "h?b=2");
    row("insert at the front", "h?a=1", "insert 0 x=", "h?x=&a=1");
    row("insert at the end", "h?a=1#f", "insert 1 x", "h?a=1&x#f");
    row("insert the first", "h/p#f", "insert 0 x=1", "h/p?x=1#f");
    row("insert behind a mark", "h?", "insert 0 x", "h?x");
    row("insert behind an &", "h?a&", "insert 1 x", "h?a&x");
    row("remove the first", "h?a=1&b=2&&c", "remove 0 ", "h?b=2&&c");
    row("remove the last", "h?a=1&b=2#f", "remove 1 ", "h?a=1#f");
    row("remove the only one", "h?a=1#f", "remove 0 ", "h#f");
    row("move down", "h?a=1&b&c", "move 0 2", "h?b&c&a=1");
    row("move up", "h?a=1&b&c", "move 2 0", "h?c&a=1&b");
    row("off", "h?a=1&b", "off 0 ", "h?b");
    row("the only one off", "h?a=1", "off 0 ", "h");
}

void tst_Parameters::changesOnlyItsRow()
{
    QFETCH(const QByteArray, address);
    QFETCH(const QByteArray, edit);
    QFETCH(const QByteArray, expected);
    auto parameters = Parameters::ofAddress(address.toStdString(), {});
    const auto words = edit.split(' ');
    const auto row = static_cast<std::size_t>(words[1].toInt());
    const std::string text = words[2].toStdString();
    if (words[0] == "name")
        parameters.setName(row, text);
    else if (words[0] == "value")
        parameters.setValue(row, text);
    else if (words[0] == "insert")
        parameters.insert(row, text);
    else if (words[0] == "remove")
        parameters.remove(row);
    else if (words[0] == "move")
        parameters.move(row, static_cast<std::size_t>(words[2].toInt()));
    else
        parameters.setEnabled(row, false);
    QCOMPARE(QByteArray::fromStdString(parameters.text()), expected);
}

void tst_Parameters::keepsWhatIsSwitchedOffInItsPlace()
{
    auto parameters = Parameters::ofAddress("h?a=1&b&c", {});
    parameters.setEnabled(1, false);
    parameters.setEnabled(0, false);
    QCOMPARE(parameters.text(), std::string("h?c"));
    QVERIFY((parameters.disabled() == std::vector<DisabledParameter>{{0, "a=1"}, {0, "b"}}));
    auto again = Parameters::ofAddress(parameters.text(), parameters.disabled());
    QCOMPARE(print(again), std::string("![a|1] ![b] [c]"));
    again.move(0, 2);
    QCOMPARE(print(Parameters::ofAddress(again.text(), again.disabled())), std::string("![b] [c] ![a|1]"));
    again.setEnabled(2, true);
    QCOMPARE(again.text(), std::string("h?c&a=1"));
    QCOMPARE(print(Parameters::ofAddress("h", {{5, "x"}})), std::string("![x]")); // fewer than there were
}

void tst_Parameters::encodesOnlyWhatWouldEndAParameter()
{
    const auto coding = ParameterCoding::Address;
    QCOMPARE(asParameter("a=b&c#d e%20+/?", ParameterPart::Value, coding),
             std::string("a=b%26c%23d%20e%20+/?"));
    QCOMPARE(asParameter("a=b", ParameterPart::Name, coding), std::string("a%3Db"));
    QCOMPARE(asParameter("{{a b&c}}&\xc3\xa4\n", ParameterPart::Value, coding),
             std::string("{{a b&c}}%26%C3%A4%0A"));
    QCOMPARE(readParameter("a%26%c3%A4+%2x%", coding), std::string("a&\xc3\xa4+%2x%"));
}

void tst_Parameters::writesAndReadsForms()
{
    const auto coding = ParameterCoding::Form;
    const std::string typed = "100% a+b=c&d\r\n~\xc3\xa4{{x y}}";
    const auto text = asParameter(typed, ParameterPart::Value, coding);
    QCOMPARE(text, std::string("100%25+a%2Bb%3Dc%26d%0D%0A%7E%C3%A4{{x y}}"));
    QCOMPARE(readParameter(text, coding), typed);
    auto form = Parameters::ofForm("a=1&b");
    form.insert(2, "c=" + text);
    form.remove(0);
    QCOMPARE(form.text(), "b&c=" + text);
}

void tst_Parameters::leavesUntouchedBytesAlone_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Whatever is done to one row of a random address, all other pieces, the path and the fragment stay.
void tst_Parameters::leavesUntouchedBytesAlone()
{
    QFETCH(const unsigned, seed);
    std::mt19937 random(seed);
    const auto below = [&random](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    static constexpr std::string_view alphabet = "ab=&&?#%2 +{}{{x}}\xc3\xa4/";
    for (int round = 0; round < 500; ++round) {
        std::string query;
        for (std::size_t i = below(24); i > 0; --i)
            query += alphabet[below(alphabet.size())];
        const std::string address = "http://{{h}}/p;x?" + query;
        auto parameters = Parameters::ofAddress(address, {{below(3), "off=1"}});
        QCOMPARE(parameters.text(), address);
        const auto rows = parameters.size();
        const auto row = below(rows);
        std::vector<std::string> others;
        for (std::size_t i = 0; i < rows; ++i) {
            if (i != row)
                others.emplace_back(parameters.textAt(i));
        }
        auto bare = parameters;
        while (bare.size() > 0)
            bare.remove(0);
        auto fragment = bare.text().substr(std::string_view("http://{{h}}/p;x").size());
        fragment.erase(0, std::min(fragment.find_first_not_of("?&"), fragment.size()));
        const auto edit = below(5);
        if (edit == 0)
            parameters.setName(row, "NAME");
        else if (edit == 1)
            parameters.setValue(row, "VALUE");
        else if (edit == 2)
            parameters.setEnabled(row, !parameters.at(row).enabled);
        else if (edit == 3)
            parameters.remove(row);
        else
            parameters.move(row, below(rows));
        const auto changed = parameters.text();
        QVERIFY(changed.starts_with("http://{{h}}/p;x"));
        QVERIFY(changed.ends_with(fragment));
        // Read anew, as the window does after each edit.
        const auto again = Parameters::ofAddress(changed, parameters.disabled());
        QCOMPARE(again.text(), changed);
        QCOMPARE(print(again), print(parameters));
        std::size_t found = 0;
        for (std::size_t i = 0; i < again.size() && found < others.size(); ++i)
            found += again.textAt(i) == others[found];
        QCOMPARE(found, others.size());
    }
}

QTEST_GUILESS_MAIN(tst_Parameters)
#include "tst_parameters.moc"
