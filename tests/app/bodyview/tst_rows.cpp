// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows are cut by four classes that keep one law; so they are tried together, on every body there is.

#include "app/bodyview/rows/foldset.h"
#include "app/bodyview/rows/jsoncutter.h"
#include "app/bodyview/rows/rowindex.h"
#include "app/bodyview/rows/xmlcutter.h"

#include "app/bodyview/characters.h"
#include "tests/app/bodyview/bodies.h"

#include <QtTest/QTest>

namespace expectra {

namespace {

std::shared_ptr<const XmlShape> shapeOf(const Content &content)
{
    XmlShaper shaper(content);
    while (shaper.read(1000)) {
    }
    return std::make_shared<XmlShape>(shaper.shape());
}

std::unique_ptr<RowCutter> cutterOf(const std::string &form, const Content &content, int columns)
{
    if (form == "json")
        return std::make_unique<JsonCutter>(columns);
    if (form == "xml")
        return std::make_unique<XmlCutter>(shapeOf(content), columns);
    return std::make_unique<PlainCutter>(form == "html" ? BodyKind::Html : BodyKind::Text, columns);
}

std::shared_ptr<RowIndex> indexOf(const Content &content, const std::string &form, int columns,
                                  ByteCount step)
{
    RowIndexBuilder builder(content, cutterOf(form, content, columns));
    auto index = std::make_shared<RowIndex>(content);
    while (!builder.isComplete())
        index->take(builder.read(step));
    return index;
}

/// As a view copies it: rows that go on are one line.
std::string textOf(RowIndex &index)
{
    std::string text;
    for (std::uint64_t i = 0; i < index.rows(); ++i) {
        const auto row = index.row(i);
        if (i > 0 && !row.goesOn)
            text += '\n';
        if (!row.goesOn && !row.isVerbatim)
            text +=
                std::string(static_cast<std::size_t>(std::min(row.level, RowCutter::deepestIndent)) * 2, ' ');
        text += index.bytesOf(row).bytes;
    }
    return text;
}

/// Without the white space that JSON does not mean.
std::string solid(const std::string &json)
{
    std::string result;
    bool isInText = false;
    bool isEscaped = false;
    for (const char c : json) {
        if (!isInText && (c == ' ' || c == '\n' || c == '\r' || c == '\t'))
            continue;
        result += c;
        if (isInText && !isEscaped && c == '"')
            isInText = false;
        else if (!isInText && c == '"')
            isInText = true;
        isEscaped = isInText && !isEscaped && c == '\\';
    }
    return result;
}

std::string withoutLineEnds(std::string text)
{
    std::erase_if(text, [](char c) { return c == '\n' || c == '\r'; });
    return text;
}

void addBodies(const QString &pattern)
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("columns");
    for (const auto &name : test::corpusBodies(pattern)) {
        for (const int columns : {longestRow, 80, 20})
            QTest::newRow(qPrintable(name + QStringLiteral(" %1").arg(columns)))
                << QByteArray::fromStdString(test::corpusBody(name)) << columns;
    }
}

} // namespace

class tst_Rows : public QObject
{
    Q_OBJECT

private slots:
    void prettyJsonChangesNothingButWhiteSpace_data() { addBodies(QStringLiteral("*.json")); }
    void prettyJsonChangesNothingButWhiteSpace()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, columns);
        const auto content = contentOf(body.toStdString());
        const auto index = indexOf(content, "json", columns, 100'000);
        QCOMPARE(QByteArray::fromStdString(solid(textOf(*index))),
                 QByteArray::fromStdString(solid(body.toStdString())));
    }

    void prettyJsonOfRandomBytesChangesNothingButWhiteSpace()
    {
        test::Dice dice(11);
        for (int round = 0; round < 1500; ++round) {
            const auto text =
                round % 2 == 0 ? test::validJson(dice, 5) : test::randomJson(dice, 1 + dice.below(20));
            const auto index = indexOf(contentOf(text), "json", round % 5 == 0 ? 20 : longestRow, 64);
            // Behind a fault a line end is one even where a string seems to be open.
            QCOMPARE(withoutLineEnds(solid(textOf(*index))), withoutLineEnds(solid(text)));
        }
    }

    void prettyJsonIsSetOutAsPeopleWriteIt()
    {
        const auto index =
            indexOf(contentOf(test::corpusBody(QStringLiteral("blanks.json"))), "json", longestRow, 100);
        QCOMPARE(QString::fromStdString(textOf(*index)), QStringLiteral("{\n"
                                                                        "  \"a\": [\n"
                                                                        "    1,\n"
                                                                        "    2,\n"
                                                                        "    {},\n"
                                                                        "    []\n"
                                                                        "  ],\n"
                                                                        "  \"b c\": \"d : e, {f}\"\n"
                                                                        "}"));
    }

    void behindAFaultTheRestIsShownAsItIs()
    {
        const auto index = indexOf(contentOf("[1, [2, x], 3]\nmore"), "json", longestRow, 100);
        QCOMPARE(QString::fromStdString(textOf(*index)),
                 QStringLiteral("[\n  1,\n  [\n    2,\nx], 3]\nmore"));
    }

    void plainRowsAreTheBytes_data() { addBodies(QStringLiteral("*")); }
    void plainRowsAreTheBytes()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, columns);
        const auto text = body.toStdString();
        for (const std::string form : {"text", "html"}) {
            const auto index = indexOf(contentOf(text), form, columns, 5000);
            auto shown = textOf(*index);
            // CR and LF at a line's end become its end; a CR elsewhere stays.
            QCOMPARE(withoutLineEnds(shown).size(), withoutLineEnds(text).size());
            QCOMPARE(QByteArray::fromStdString(withoutLineEnds(shown)),
                     QByteArray::fromStdString(withoutLineEnds(text)));
        }
    }

    void noRowIsWiderThanItsColumnsOrTearsACharacter_data() { addBodies(QStringLiteral("*.txt")); }
    void noRowIsWiderThanItsColumnsOrTearsACharacter()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, columns);
        const auto index = indexOf(contentOf(body.toStdString()), "text", columns, 5000);
        for (std::uint64_t i = 0; i < index->rows(); ++i) {
            const auto bytes = index->bytesOf(index->row(i)).bytes;
            QVERIFY(fittingBytes(bytes, columns) == bytes.size());
            QVERIFY(body.contains("broken") || isValidUtf8(bytes) || body.contains("caf"));
        }
    }

    void anyRowIsFoundAgain_data() { addBodies(QStringLiteral("*")); }
    void anyRowIsFoundAgain()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, columns);
        const auto text = body.toStdString();
        test::Dice dice(3);
        for (const std::string form : {"text", "json", "xml"}) {
            const auto content = contentOf(text);
            const auto whole = indexOf(content, form, columns, 10'000'000);
            const auto steps = indexOf(content, form, columns, 777);
            QCOMPARE(steps->rows(), whole->rows());
            QVERIFY(whole->isComplete() && steps->isComplete());
            for (int round = 0; round < 60 && whole->rows() > 0; ++round) {
                const auto row = dice.below(static_cast<std::size_t>(whole->rows()));
                QCOMPARE(steps->row(row).bytes, whole->row(row).bytes);
                QCOMPARE(steps->row(row).line, whole->row(row).line);
                if (!whole->row(row).bytes.isEmpty())
                    QCOMPARE(whole->rowAt(whole->row(row).bytes.begin), std::uint64_t(row));
            }
        }
    }

    void prettyXmlKeepsTextAsItCame()
    {
        const auto content = contentOf(test::corpusBody(QStringLiteral("elements.xml")));
        const auto index = indexOf(content, "xml", longestRow, 100);
        // The root holds CDATA, which is text: it stays as it came.
        QVERIFY(QString::fromStdString(textOf(*index))
                    .contains(QStringLiteral("<mixed>some <b>bold</b> text<i/></mixed>")));
        const auto plain = indexOf(
            contentOf(
                "<r><i><n>One</n><e/></i>\n <m>a <b>c</b></m><s></s><p xml:space='preserve'> <x/> </p></r>"),
            "xml", longestRow, 100);
        QCOMPARE(QString::fromStdString(textOf(*plain)),
                 QStringLiteral("<r>\n"
                                "  <i>\n"
                                "    <n>One</n>\n"
                                "    <e/>\n"
                                "  </i>\n"
                                "  <m>a <b>c</b></m>\n"
                                "  <s></s>\n"
                                "  <p xml:space='preserve'> <x/> </p>\n"
                                "</r>"));
    }

    void prettyXmlChangesNothingButBlanksBetweenTags_data() { addBodies(QStringLiteral("*.xml")); }
    void prettyXmlChangesNothingButBlanksBetweenTags()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, columns);
        const auto index = indexOf(contentOf(body.toStdString()), "xml", columns, 300);
        const auto solidXml = [](std::string text) {
            std::erase_if(text, [](char c) { return c == '\n' || c == '\r' || c == ' ' || c == '\t'; });
            return QByteArray::fromStdString(text);
        };
        QCOMPARE(solidXml(textOf(*index)), solidXml(body.toStdString()));
    }

    void xmlFaultsAreNamed()
    {
        const auto wrong = shapeOf(contentOf(test::corpusBody(QStringLiteral("broken-close.xml"))));
        QVERIFY(wrong->fault && wrong->fault->kind == XmlFaultKind::WrongClose);
        QCOMPARE(static_cast<int>(wrong->fault->offset), 6);
        QCOMPARE(QString::fromStdString(wrong->fault->name), QStringLiteral("c"));
        const auto cut = shapeOf(contentOf(test::corpusBody(QStringLiteral("broken-end.xml"))));
        QVERIFY(cut->fault && cut->fault->kind == XmlFaultKind::UnexpectedEnd);
        QVERIFY(!shapeOf(contentOf(test::corpusBody(QStringLiteral("doctype.xml"))))->fault);
    }

    void placesAndRowsOfFoldsFitEachOther()
    {
        test::Dice dice(5);
        for (int round = 0; round < 200; ++round) {
            FoldSet folds;
            for (int i = 0; i < 6; ++i) {
                const auto head = dice.below(80);
                folds.fold(head, head + 1 + dice.below(15));
            }
            std::uint64_t hidden = 0;
            std::uint64_t before = 0;
            for (std::uint64_t place = 0; place < 60; ++place) {
                const auto row = folds.row(place);
                QCOMPARE(folds.place(row), place);
                hidden += place > 0 ? row - before - 1 : 0;
                before = row;
            }
            QVERIFY(hidden <= folds.hidden());
            const auto target = dice.below(95);
            folds.reveal(target);
            QCOMPARE(folds.row(folds.place(target)), std::uint64_t(target));
        }
    }

    void foldsHideWhatLiesBehindTheirHead()
    {
        FoldSet folds;
        folds.fold(2, 5);
        folds.fold(3, 4); // inside of it
        QCOMPARE(folds.row(2), 2u);
        QCOMPARE(folds.row(3), 6u);
        QCOMPARE(folds.hidden(), 3u);
        QCOMPARE(folds.place(4), 2u);
        folds.unfold(2);
        QCOMPARE(folds.row(4), 5u);
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_Rows)
#include "tst_rows.moc"
