// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A file taken apart keeps every byte, and each line gets the role that the .http format gives it.

#include "app/collections/filepart.h"
#include "tests/app/collections/printing.h"

#include <QtTest>

#include <filesystem>

using namespace expectra;
using namespace expectra::collections;

namespace {

HttpFile bytesAlone(std::string bytes)
{
    return {"test.http", std::move(bytes), {}, {}, {}};
}

void coversEveryByte(const std::string &bytes)
{
    const auto parts = takeApart(bytes, "test.http");
    if (!parts) // a script cut in half
        return;
    ByteCount end = 0;
    for (const auto &part : *parts) {
        QCOMPARE(part.range.begin, end);
        QVERIFY(!part.range.isEmpty());
        end = part.range.end;
    }
    QCOMPARE(end, ByteCount(bytes.size()));
}

} // namespace

class tst_FilePart : public QObject
{
    Q_OBJECT

private slots:
    void givesEachLineItsRole_data();
    void givesEachLineItsRole();
    void coversEveryByteOfTheCorpus();
    void refusesAScriptThatIsNeverClosed();
    void leavesTheLineEndOut();
};

void tst_FilePart::givesEachLineItsRole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("parts");
    const auto row = [](const char *name, const char *bytes, const char *parts) {
        QTest::newRow(name) << QByteArray(bytes) << QByteArray(parts);
    };
    row("nothing", "", "");
    row("a request line alone", "GET http://a/", "1 request-line \"GET http://a/\"\n");
    row("byte order mark", "\xef\xbb\xbfGET http://a/\n",
        "1 blank \"\xef\xbb\xbf\"\n1 request-line \"GET http://a/\\n\"\n");
    row("lone CR ends a line", "GET http://a/\rA: b\r",
        "1 request-line \"GET http://a/\\r\"\n2 field \"A: b\\r\"\n");
    row("before the request",
        "### Name\n# words\n// @name x\n@host = a\nimport other.http\n< {% x %}\n\nGET http://a/\n",
        "1 separator \"### Name\\n\"\n2 comment \"# words\\n\"\n3 directive \"// @name x\\n\"\n"
        "4 variable \"@host = a\\n\"\n5 unknown \"import other.http\\n\"\n6 script \"< {% x %}\\n\"\n"
        "7 blank \"\\n\"\n8 request-line \"GET http://a/\\n\"\n");
    row("continued lines", "GET http://a/\n  ?b=1\n&c=2\nA: b\n  c\n",
        "1 request-line \"GET http://a/\\n\"\n2 target-more \"  ?b=1\\n\"\n3 target-more \"&c=2\\n\"\n"
        "4 field \"A: b\\n\"\n5 field-more \"  c\\n\"\n");
    row("comments among fields", "GET http://a/\nA: b\n# c\n# @timeout 1\nD: e\n",
        "1 request-line \"GET http://a/\\n\"\n2 field \"A: b\\n\"\n3 comment \"# c\\n\"\n"
        "4 directive \"# @timeout 1\\n\"\n5 field \"D: e\\n\"\n");
    row("body", "POST http://a/\n\none\n\n  # left out\n<two>\n< ./three\n<@ ./four\n",
        "1 request-line \"POST http://a/\\n\"\n2 blank \"\\n\"\n3 body-text \"one\\n\"\n4 body-text \"\\n\"\n"
        "5 comment \"  # left out\\n\"\n6 body-text \"<two>\\n\"\n7 body-file \"< ./three\\n\"\n"
        "8 body-file \"<@ ./four\\n\"\n");
    row("handlers and references",
        "GET http://a/\n\n> {%\n  client.log(\"###\")\n%}\n> handle.js\n> quoted\n<> old.json\n>>! "
        "new.json\n",
        "1 request-line \"GET http://a/\\n\"\n2 blank \"\\n\"\n"
        "3 script \"> {%\\n  client.log(\"###\")\\n%}\\n\"\n6 script \"> handle.js\\n\"\n"
        "7 body-text \"> quoted\\n\"\n8 reference \"<> old.json\\n\"\n9 reference \">>! new.json\\n\"\n");
}

void tst_FilePart::givesEachLineItsRole()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, parts);
    const auto file = bytesAlone(bytes.toStdString());
    const auto taken = takeApart(file.bytes, file.path);
    QVERIFY(taken.has_value());
    QCOMPARE(QByteArray::fromStdString(test::printed(file, *taken)), parts);
    coversEveryByte(file.bytes);
}

/// Every beginning of every file is a file, too.
void tst_FilePart::coversEveryByteOfTheCorpus()
{
    int files = 0;
    for (const auto &entry : std::filesystem::directory_iterator(SOURCE_DIR "/tests/corpus/collections")) {
        if (entry.path().extension() != ".http")
            continue;
        const auto bytes = test::contentOf(entry.path().string());
        for (std::size_t size = 0; size <= bytes.size(); ++size)
            coversEveryByte(bytes.substr(0, size));
        ++files;
    }
    QVERIFY(files >= 5);
}

void tst_FilePart::refusesAScriptThatIsNeverClosed()
{
    const auto taken = takeApart("GET http://a/\n\n> {% one\n### next\n%}\n", "test.http");
    QVERIFY(!taken);
    QCOMPARE(taken.error().detail, std::string("test.http:3: the script is never closed with %}"));
}

void tst_FilePart::leavesTheLineEndOut()
{
    const std::string bytes = "A: b\r\n";
    QCOMPARE(textOf(bytes, {PartKind::Field, {0, bytes.size()}, 1}), std::string_view("A: b"));
    QCOMPARE(commentText("  # @name x "), std::string_view("@name x"));
    QCOMPARE(commentText("//words"), std::string_view("words"));
    QCOMPARE(commentText("###  Put object "), std::string_view("Put object"));
}

QTEST_GUILESS_MAIN(tst_FilePart)
#include "tst_filepart.moc"
