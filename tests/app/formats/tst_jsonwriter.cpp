// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/jsonwriter.h"

#include <QtTest/QTest>

#include <nlohmann/json.hpp>

#include <limits>

namespace expectra {

class tst_JsonWriter : public QObject
{
    Q_OBJECT

private slots:
    void separatesWhatStandsSideBySide();
    void writesTimes_data();
    void writesTimes();
    void isReadAgainWhateverTheLength_data();
    void isReadAgainWhateverTheLength();
    void goesOnBehindWhatWasTaken();
    void beginsAnew();
};

void tst_JsonWriter::separatesWhatStandsSideBySide()
{
    JsonWriter json;
    json.openArray();
    json.openObject();
    json.closeObject();
    json.openObject();
    json.field("least", std::numeric_limits<int>::min());
    json.field("most", std::numeric_limits<std::uint64_t>::max());
    json.key("none").null();
    json.key("sides").openArray();
    json.boolean(true);
    json.boolean(false);
    json.closeArray();
    json.closeObject();
    json.raw("{}");
    json.string("");
    json.closeArray();
    QCOMPARE(json.take(), std::string(R"([{},{"least":-2147483648,"most":18446744073709551615,"none":null,)"
                                      R"("sides":[true,false]},{},""])"));
}

void tst_JsonWriter::writesTimes_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("none") << qint64(0) << QByteArray("0,0");
    QTest::newRow("whole") << qint64(7'000'000) << QByteArray("7000,7");
    QTest::newRow("short") << qint64(1) << QByteArray("0.001,0.000001");
    QTest::newRow("zeros inside and none at the end") << qint64(1'020'300) << QByteArray("1020.3,1.0203");
    QTest::newRow("negative") << qint64(-1'500) << QByteArray("-1.5,-0.0015");
    QTest::newRow("longest") << std::numeric_limits<qint64>::max()
                             << QByteArray("9223372036854775.807,9223372036854.775807");
}

void tst_JsonWriter::writesTimes()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QByteArray, expected);
    JsonWriter json;
    json.microseconds(Duration(nanoseconds));
    json.milliseconds(Duration(nanoseconds));
    QCOMPARE(QByteArray::fromStdString(json.take()), expected);
}

void tst_JsonWriter::isReadAgainWhateverTheLength_data()
{
    QTest::addColumn<QByteArray>("unit");
    QTest::newRow("plain") << QByteArray("a");
    QTest::newRow("short escape") << QByteArray("\n");
    QTest::newRow("long escape") << QByteArray("\x1f");
    QTest::newRow("last of ASCII") << QByteArray("\x7f");
    QTest::newRow("quote and backslash") << QByteArray("\"\\");
    QTest::newRow("UTF-8") << QByteArray("\xe2\x82\xac");
    QTest::newRow("mixed") << QByteArray("x\t\xc3\xa4");
}

/// The text grows past each size of its memory, by values that all need as much room as they can.
void tst_JsonWriter::isReadAgainWhateverTheLength()
{
    QFETCH(QByteArray, unit);
    JsonWriter json;
    json.openArray();
    nlohmann::json expected = nlohmann::json::array();
    for (qsizetype length = 0; length < 300; ++length) {
        const auto text = unit.repeated(length).toStdString();
        json.string(text);
        json.number(std::numeric_limits<std::uint64_t>::max());
        json.microseconds(Duration(std::numeric_limits<qint64>::min() + 1));
        expected.push_back(text);
        expected.push_back(std::numeric_limits<std::uint64_t>::max());
        expected.push_back(-9223372036854775.807);
    }
    json.closeArray();
    QVERIFY(nlohmann::json::parse(json.text()) == expected);
}

void tst_JsonWriter::goesOnBehindWhatWasTaken()
{
    JsonWriter json;
    json.openArray();
    json.number(1);
    QCOMPARE(json.take(), std::string("[1"));
    QCOMPARE(json.text(), std::string_view());
    json.number(2);
    json.closeArray();
    QCOMPARE(json.take(), std::string(",2]"));
}

void tst_JsonWriter::beginsAnew()
{
    JsonWriter json;
    json.string("long enough to leave something behind");
    json.clear();
    json.number(1);
    QCOMPARE(json.text(), std::string_view("1"));
}

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_JsonWriter)
#include "tst_jsonwriter.moc"
