// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/json/jsonindex.h"
#include "app/bodyview/json/jsonmembers.h"

#include "tests/app/bodyview/bodies.h"

#include <QtTest/QTest>

#include <nlohmann/json.hpp>

namespace expectra {

namespace {

struct Read
{
    std::string pieces; // side by side
    std::optional<JsonFault> fault;
    std::size_t longest = 0;
};

Read readAll(const std::string &text)
{
    ContentWindow window(contentOf(text));
    JsonScanner scanner;
    Read read;
    for (;;) {
        const auto piece = scanner.next(window);
        if (piece.token == JsonToken::End || piece.token == JsonToken::Fault)
            break;
        read.longest = std::max(read.longest, static_cast<std::size_t>(piece.bytes.size()));
        if (piece.bytes.begin != read.pieces.size())
            return {"a gap before " + std::to_string(piece.bytes.begin), {}, 0};
        read.pieces += window.read(piece.bytes);
    }
    read.fault = scanner.fault();
    return read;
}

} // namespace

class tst_JsonScanner : public QObject
{
    Q_OBJECT

private slots:
    void piecesLieSideBySideToTheEndOrAFault_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const auto &name : test::corpusBodies(QStringLiteral("*.json")))
            QTest::newRow(qPrintable(name)) << QByteArray::fromStdString(test::corpusBody(name));
    }
    void piecesLieSideBySideToTheEndOrAFault()
    {
        QFETCH(QByteArray, body);
        const auto text = body.toStdString();
        const auto read = readAll(text);
        QVERIFY(read.longest <= JsonScanner::longestPiece);
        QVERIFY2(text.starts_with(read.pieces), read.pieces.c_str());
        QCOMPARE(read.fault.has_value(), read.pieces.size() < text.size() || text.empty() || read.fault);
    }

    void agreesWithAnotherReaderAboutWhatIsJson()
    {
        test::Dice dice(7);
        int valid = 0;
        for (int round = 0; round < 4000; ++round) {
            const auto text =
                round % 3 == 0 ? test::validJson(dice, 4) : test::randomJson(dice, 1 + dice.below(9));
            if (text.find_first_of("\xff\xc3") != std::string::npos)
                continue; // the other one looks at the characters, too
            const auto ours = !readAll(text).fault;
            QVERIFY2(ours == nlohmann::json::accept(text), text.c_str());
            valid += ours ? 1 : 0;
        }
        QVERIFY(valid > 500);
    }

    void namesTheByteOfAFault_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("offset");
        const auto row = [](const char *name, const char *body, JsonFaultKind kind, int offset) {
            QTest::newRow(name) << QByteArray(body) << static_cast<int>(kind) << offset;
        };
        row("nothing", "", JsonFaultKind::UnexpectedEnd, 0);
        row("a comma before the end", "[1,]", JsonFaultKind::UnexpectedByte, 3);
        row("two values", "1 2", JsonFaultKind::UnexpectedByte, 2);
        row("leading zero", "[01]", JsonFaultKind::BadNumber, 2);
        row("no fraction", "[1.]", JsonFaultKind::BadNumber, 3);
        row("half a word", "[tru]", JsonFaultKind::BadWord, 4);
        row("a word that ends", "[tru", JsonFaultKind::UnexpectedEnd, 4);
        row("unknown escape", "[\"a\\x\"]", JsonFaultKind::BadString, 4);
        row("line break in a string", "[\"a\n\"]", JsonFaultKind::BadString, 3);
        row("wrong bracket", "[1}", JsonFaultKind::UnexpectedByte, 2);
        row("key without quotes", "{a:1}", JsonFaultKind::UnexpectedByte, 1);
        row("open string", "{\"a", JsonFaultKind::UnexpectedEnd, 3);
    }
    void namesTheByteOfAFault()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        QFETCH(int, offset);
        const auto fault = readAll(body.toStdString()).fault;
        QVERIFY(fault);
        QCOMPARE(static_cast<int>(fault->kind), kind);
        QCOMPARE(static_cast<int>(fault->offset), offset);
    }

    void nestsTenThousandDeepAndSaysWhenItIsTooMuch()
    {
        QVERIFY(!readAll(test::corpusBody(QStringLiteral("deep.json"))).fault);
        const auto fault = readAll(std::string(JsonScanner::deepest + 1, '[')).fault;
        QVERIFY(fault && fault->kind == JsonFaultKind::TooDeep);
    }

    void indexFindsEveryMemberOfALargeArray()
    {
        std::string text = "{\"list\": [";
        for (int i = 0; i < 25'000; ++i)
            text += (i > 0 ? ", {\"id\": " : "{\"id\": ") + std::to_string(i) + "}";
        text += "], \"last\": true}";
        const auto content = contentOf(text);
        JsonIndexer indexer(content);
        while (indexer.read(1000)) {
        }
        const auto index = std::make_shared<JsonIndex>(indexer.index());
        QVERIFY(index->isComplete && !index->fault);
        JsonMembers members(content, index);
        const auto root = members.root();
        QVERIFY(root);
        QCOMPARE(root->count, 2u);
        const auto list = members.of(*root, 0, 1).front();
        QCOMPARE(list.count, 25'000u);
        const auto some = members.of(list, 24'998, 10);
        QCOMPARE(some.size(), std::size_t(2));
        QCOMPARE(QByteArray::fromStdString(content.read(some.back().value)), QByteArray("{\"id\": 24999}"));
        QCOMPARE(members.numberOf(list, text.find("12345")).value(), 12'345u);
        QCOMPARE(QByteArray::fromStdString(content.read(members.of(*root, 1, 1).front().value)),
                 QByteArray("true"));
    }

    void goodPartOfBrokenJsonIsRead()
    {
        const auto content = contentOf(test::corpusBody(QStringLiteral("broken-end.json")));
        JsonIndexer indexer(content);
        while (indexer.read(10)) {
        }
        JsonMembers members(content, std::make_shared<JsonIndex>(indexer.index()));
        const auto root = members.root();
        QVERIFY(root && root->isCut);
        const auto list = members.of(*root, 0, 10).front();
        QCOMPARE(list.count, 3u);
        QVERIFY(list.isCut);
        QCOMPARE(members.of(list, 0, 10).size(), std::size_t(3));
    }

    void pathsAreJsonPath()
    {
        JsonPath path;
        path.enter("\"items\"");
        path.enter(3);
        path.enter("\"odd name\"");
        path.enter("\"it's\"");
        path.enter("\"\\u0061\"");
        QCOMPARE(QString::fromStdString(path.text()), QStringLiteral("$.items[3]['odd name']['it\\'s'].a"));
    }

    void stringsMeanTheirCharacters()
    {
        QCOMPARE(QString::fromStdString(jsonStringValue("\"\\u0041\\n\\\"\\ud83d\\ude00\"")),
                 QString::fromUtf8("A\n\"\xf0\x9f\x98\x80"));
        QCOMPARE(QString::fromStdString(jsonStringValue("\"\\ud83d!\"")), QStringLiteral("\\ud83d!"));
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_JsonScanner)
#include "tst_jsonscanner.moc"
