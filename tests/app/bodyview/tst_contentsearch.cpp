// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/contentsearch.h"

#include "app/bodyview/copyforms.h"
#include "app/bodyview/savecontent.h"
#include "app/bodyview/shownrow.h"
#include "tests/app/bodyview/bodies.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace expectra {

namespace {

using Kind = SearchTerms::Kind;

std::vector<ByteRange> found(const std::string &text, const SearchTerms &terms, ByteCount step = 1'000'000)
{
    auto search = ContentSearch::make(contentOf(text), terms).value();
    while (search.read(step)) {
    }
    return search.hits();
}

} // namespace

class tst_ContentSearch : public QObject
{
    Q_OBJECT

private slots:
    void findsWordsWhereverTheWindowCutsThem()
    {
        // Across the window's edge and across a step.
        std::string text(600'000, '.');
        const std::vector<std::size_t> places{0, 245'759, 262'140, 262'143, 300'000, 599'994};
        for (const auto place : places)
            text.replace(place, 6, place == 262'143 ? "needle" : "Needle");
        const auto any = found(text, {QStringLiteral("needle"), Kind::Words, false}, 1000);
        const auto exact = found(text, {QStringLiteral("Needle"), Kind::Words, true});
        QCOMPARE(any.size(), std::size_t(5)); // 262140 was overwritten in part
        QCOMPARE(exact.size(), std::size_t(4));
        QCOMPARE(any.back(), (ByteRange{599'994, 600'000}));
        QCOMPARE(found(text, {QStringLiteral("n.edle|needle"), Kind::Pattern, false}, 5000).size(),
                 any.size());
    }

    void agreesWithAPlainSearchOfRandomText()
    {
        test::Dice dice(9);
        for (int round = 0; round < 200; ++round) {
            std::string text;
            for (std::size_t i = 0; i < 200; ++i)
                text += "aabA"[dice.below(4)];
            const auto needle = text.substr(dice.below(190), 1 + dice.below(4));
            std::vector<ByteRange> expected;
            for (auto at = text.find(needle); at != std::string::npos;
                 at = text.find(needle, at + needle.size()))
                expected.push_back({at, at + needle.size()});
            const auto words = QString::fromStdString(needle);
            QVERIFY(found(text, {words, Kind::Words, true}) == expected);
            QVERIFY(found(text, {words, Kind::Pattern, true}) == expected);
        }
    }

    void caseCountsForNobodyBeyondAsciiEither()
    {
        const std::string text = "\xc3\x84pfel \xc3\xa4pfel"; // Ä and ä
        QCOMPARE(found(text, {QStringLiteral("äpfel"), Kind::Words, false}).size(), std::size_t(2));
        QCOMPARE(found(text, {QStringLiteral("äpfel"), Kind::Words, true}).size(), std::size_t(1));
    }

    void hitsOfAPatternAreBytes()
    {
        const std::string text = "\xff \xc3\xa4 42\n\xc3\xa4 7";
        const auto hits = found(text, {QStringLiteral("\\d+$"), Kind::Pattern, false});
        QCOMPARE(hits.size(), std::size_t(2));
        QCOMPARE(hits.front(), (ByteRange{5, 7}));
        QCOMPARE(hits.back(), (ByteRange{11, 12}));
    }

    void bytesAreHexadecimalPairs()
    {
        QCOMPARE(found("a\r\nb", {QStringLiteral("0d 0A"), Kind::Bytes, false}).front(), (ByteRange{1, 3}));
        QVERIFY(!bytesFromHex(u"0d 0"));
        QVERIFY(!bytesFromHex(u"xy"));
        QCOMPARE(bytesFromHex(u"0xde, 0xad").value(), std::string("\xde\xad"));
    }

    void badTermsAreExplained()
    {
        const auto content = contentOf("abc");
        QVERIFY(!ContentSearch::make(content, {QStringLiteral("("), Kind::Pattern, false}));
        QVERIFY(!ContentSearch::make(content, {QStringLiteral("0"), Kind::Bytes, false}));
        QVERIFY(!ContentSearch::make(content, {}));
    }

    void emptyMatchesAreNone()
    {
        QVERIFY(found("abc", {QStringLiteral("x*"), Kind::Pattern, false}).empty());
    }

    void itEndsAtMoreThanAnybodyWants()
    {
        QCOMPARE(found(std::string(300'000, 'a'), {QStringLiteral("a"), Kind::Words, true}).size(),
                 ContentSearch::mostHits);
    }

    void bytesAreCopiedInTheFormThatIsWanted_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, CopyForm form, const QString &text) {
            QTest::newRow(name) << static_cast<int>(form) << text;
        };
        row("text", CopyForm::Text, QStringLiteral("a\r\nä"));
        row("escaped", CopyForm::Escaped, QStringLiteral("a\\r\\nä"));
        row("hex", CopyForm::Hex, QStringLiteral("61 0d 0a c3 a4"));
        row("C", CopyForm::CArray,
            QStringLiteral("const unsigned char bytes[5] = {\n    0x61, 0x0d, 0x0a, 0xc3, 0xa4\n};\n"));
        row("base64", CopyForm::Base64, QStringLiteral("YQ0Kw6Q="));
    }
    void bytesAreCopiedInTheFormThatIsWanted()
    {
        QFETCH(int, form);
        QFETCH(QString, text);
        QCOMPARE(copiedText("a\r\n\xc3\xa4", static_cast<CopyForm>(form)), text);
    }

    void rowsShowWhatWouldHaveAnEffect()
    {
        const auto row = shownRow("a\tb\x1b\xff\xe2\x80\xae\xc3\xa4");
        QCOMPARE(row.text, QStringLiteral("a   b\\x1b\\xff\\u202eä"));
        QCOMPARE(row.escapes.size(), std::size_t(3));
        QCOMPARE(row.byteAt(4), std::size_t(2));   // b
        QCOMPARE(row.byteAt(7), std::size_t(3));   // inside of \x1b
        QCOMPARE(row.letterAt(8), 19);             // ä
        QCOMPARE(row.byteAt(20), std::size_t(10)); // the end
    }

    void filesAreWrittenWholeOrNotAtAll()
    {
        QTemporaryDir directory;
        const auto path = directory.filePath(QStringLiteral("body.bin"));
        const std::string bytes(3'000'000, 'x');
        std::atomic<bool> isCancelled = false;
        QCOMPARE(saveContent(contentOf(bytes), path, isCancelled).value(), bytes.size());
        QCOMPARE(QFileInfo(path).size(), qint64(bytes.size()));
        const auto cancelled =
            saveContent(contentOf("short"), path, isCancelled, [&](ByteCount) { isCancelled = true; });
        QVERIFY(!cancelled);
        QCOMPARE(QFileInfo(path).size(), qint64(bytes.size()));
        QVERIFY(!saveContent(contentOf("x"), directory.filePath(QStringLiteral("no/such/place")), false));
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_ContentSearch)
#include "tst_contentsearch.moc"
