// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Requests move as the bytes they are, and what they leave behind is still a file of requests.

#include "app/collections/edit/arrange.h"

#include <QtTest>

using namespace expectra;
using namespace expectra::collections;

namespace {

const std::string three =
    "### A\nGET http://a/\n\n### B\n# @name b\nPOST http://b/\n\ntext\n\n### C\nGET http://c/\n";

std::shared_ptr<const HttpFile> fileOf(const std::string &bytes, const std::string &path = "/c/m.http")
{
    auto file = parseHttpFile(bytes, path);
    return file ? std::make_shared<const HttpFile>(std::move(*file)) : nullptr;
}

/// "m.http: A B C" for every file that a change writes, "- m.http" for one that it removes.
QString printed(const Result<Change> &change)
{
    if (!change)
        return QString::fromStdString(change.error().detail);
    QStringList lines;
    for (const auto &step : change->steps) {
        const auto &file = std::get<FileChange>(step);
        const QString name = QString::fromStdString(file.path).section(QLatin1Char('/'), -1);
        if (!file.after) {
            lines.append(QStringLiteral("- ") + name);
            continue;
        }
        QString words = name + QLatin1Char(':');
        const auto read = parseHttpFile(*file.after, file.path);
        for (const auto &request : read->requests)
            words += QLatin1Char(' ') + QString::fromStdString(request.displayName().empty()
                                                                   ? request.target.text
                                                                   : request.displayName());
        lines.append(words);
    }
    return lines.join(QLatin1String("; "));
}

std::string bytesAfter(const Result<Change> &change)
{
    return change ? std::get<FileChange>(change->steps.at(0)).after.value_or("") : change.error().detail;
}

} // namespace

class tst_Arrange : public QObject
{
    Q_OBJECT

private slots:
    void movesWithinAFile_data();
    void movesWithinAFile();
    void movesBytesUnchanged();
    void movesBetweenFiles();
    void movesSeveralInTheirOrder();
    void keepsWhatTheFileSaysFirst();
    void separatesWhatHadNoSeparator();
    void findsBodiesFromTheOtherDirectory();
    void keepsLineEndsOfTheFile();
    void copiesLeaveTheirSource();
    void duplicatesUnderAnotherTitle();
    void givesAnotherTitle_data();
    void givesAnotherTitle();
    void removesFilesThatSayNothingMore();
    void becomesFilesInADirectory();
    void insertsPastedText();
    void undoesByItsInverse();
};

void tst_Arrange::movesWithinAFile_data()
{
    QTest::addColumn<std::size_t>("index");
    QTest::addColumn<std::size_t>("row");
    QTest::addColumn<QString>("result");
    QTest::newRow("first to the end") << std::size_t(0) << std::size_t(3) << QStringLiteral("m.http: B C A");
    QTest::newRow("first behind next") << std::size_t(0) << std::size_t(2) << QStringLiteral("m.http: B A C");
    QTest::newRow("last to the front") << std::size_t(2) << std::size_t(0) << QStringLiteral("m.http: C A B");
    QTest::newRow("middle to the end") << std::size_t(1) << std::size_t(3) << QStringLiteral("m.http: A C B");
    QTest::newRow("where it is") << std::size_t(1) << std::size_t(1) << QStringLiteral("m.http: A B C");
}

void tst_Arrange::movesWithinAFile()
{
    QFETCH(std::size_t, index);
    QFETCH(std::size_t, row);
    const auto file = fileOf(three);
    const auto change = moveRequests({{file, index}}, *file, row);
    if (index == row)
        QVERIFY(change.has_value());
    else
        QTEST(printed(change), "result");
}

void tst_Arrange::movesBytesUnchanged()
{
    const auto file = fileOf(three);
    const auto after = bytesAfter(moveRequests({{file, 1}}, *file, 0));
    QCOMPARE(
        after,
        std::string(
            "### B\n# @name b\nPOST http://b/\n\ntext\n\n### A\nGET http://a/\n\n### C\nGET http://c/\n"));
}

void tst_Arrange::movesBetweenFiles()
{
    const auto file = fileOf(three);
    const auto other = fileOf("### X\nGET http://x/\n\n### Y\nGET http://y/\n", "/c/n.http");
    QCOMPARE(printed(moveRequests({{file, 1}}, *other, 1)), QStringLiteral("n.http: X B Y; m.http: A C"));
    QCOMPARE(printed(moveRequests({{file, 1}}, *other, 2)), QStringLiteral("n.http: X Y B; m.http: A C"));
    const auto single = fileOf("GET http://single/", "/c/s.http");
    QCOMPARE(printed(moveRequests({{single, 0}}, *other, 0)),
             QStringLiteral("n.http: http://single/ X Y; - s.http"));
}

void tst_Arrange::movesSeveralInTheirOrder()
{
    const auto file = fileOf(three);
    const auto other = fileOf("### X\nGET http://x/\n", "/c/n.http");
    QCOMPARE(printed(moveRequests({{file, 0}, {other, 0}}, *file, 3)),
             QStringLiteral("m.http: B C A X; - n.http"));
    QCOMPARE(printed(moveRequests({{file, 0}, {file, 2}}, *other, 0)),
             QStringLiteral("n.http: A C X; m.http: B"));
}

void tst_Arrange::keepsWhatTheFileSaysFirst()
{
    const auto file = fileOf("@host = http://a\n\n# About A\nGET {{host}}/a\n\n### B\nGET {{host}}/b\n");
    const auto after = bytesAfter(moveRequests({{file, 1}}, *file, 0));
    QCOMPARE(after,
             std::string("@host = http://a\n\n### B\nGET {{host}}/b\n\n###\n# About A\nGET {{host}}/a\n\n"));
    QCOMPARE(printed(removeRequests({{file, 0}, {file, 1}})), QStringLiteral("m.http:"));
}

void tst_Arrange::separatesWhatHadNoSeparator()
{
    const auto file = fileOf("GET http://first/\n\n### B\nGET http://b/");
    QCOMPARE(printed(moveRequests({{file, 0}}, *file, 2)), QStringLiteral("m.http: B http://first/"));
    QCOMPARE(printed(moveRequests({{file, 1}}, *file, 0)), QStringLiteral("m.http: B http://first/"));
}

void tst_Arrange::findsBodiesFromTheOtherDirectory()
{
    const auto file =
        fileOf("### A\nPOST http://a/\n\n< ./big.bin\n\n### B\nPOST http://b/\n\n< /tmp/x\n", "/c/up/m.http");
    const auto other = fileOf("### X\nGET http://x/\n", "/c/n.http");
    QVERIFY(bytesAfter(moveRequests({{file, 0}}, *other, 1)).ends_with("< ./up/big.bin\n\n"));
    QVERIFY(bytesAfter(moveRequests({{file, 1}}, *other, 1)).ends_with("< /tmp/x\n"));
    const auto back = fileOf("### A\nPOST http://a/\n\n<@ ./big.bin\n", "/c/m.http");
    const auto deep = fileOf("### X\nGET http://x/\n", "/c/d/e/n.http");
    QVERIFY(bytesAfter(moveRequests({{back, 0}}, *deep, 1)).ends_with("<@ ../../big.bin\n"));
}

void tst_Arrange::keepsLineEndsOfTheFile()
{
    const auto file = fileOf("### A\r\nGET http://a/\r\n");
    const auto after = bytesAfter(insertText(*file, 1, "GET http://b/\r\n"));
    QCOMPARE(after, std::string("### A\r\nGET http://a/\r\n\r\n###\r\nGET http://b/\r\n"));
}

void tst_Arrange::copiesLeaveTheirSource()
{
    const auto file = fileOf(three);
    const auto other = fileOf("### X\nGET http://x/\n", "/c/n.http");
    QCOMPARE(printed(copyRequests({{file, 0}}, *other, 1)), QStringLiteral("n.http: X A"));
}

void tst_Arrange::duplicatesUnderAnotherTitle()
{
    const auto file = fileOf(three);
    const auto once = duplicateRequest({file, 1});
    QCOMPARE(printed(once), QStringLiteral("m.http: A B B copy C"));
    QCOMPARE(bytesAfter(once), three.substr(0, three.find("### C")) +
                                   "### B copy\nPOST http://b/\n\ntext\n\n" +
                                   three.substr(three.find("### C")));
    const auto twice = fileOf(bytesAfter(once));
    QCOMPARE(printed(duplicateRequest({twice, 1})), QStringLiteral("m.http: A B B copy 2 B copy C"));
}

void tst_Arrange::givesAnotherTitle_data()
{
    QTest::addColumn<std::string>("before");
    QTest::addColumn<std::string>("after");
    QTest::newRow("title") << std::string("### A\nGET http://a/\n")
                           << std::string("### New\nGET http://a/\n");
    QTest::newRow("no title") << std::string("###\nGET http://a/\n")
                              << std::string("### New\nGET http://a/\n");
    QTest::newRow("no separator") << std::string("# About\nGET http://a/\n")
                                  << std::string("### New\n# About\nGET http://a/\n");
    QTest::newRow("a name for programs") << std::string("### A\n# @name a\nGET http://a/\n")
                                         << std::string("### New\n# @name a\nGET http://a/\n");
    QTest::newRow("behind variables")
        << std::string("@x = y\nGET http://a/\n") << std::string("@x = y\n### New\nGET http://a/\n");
}

void tst_Arrange::givesAnotherTitle()
{
    QFETCH(std::string, before);
    const auto change = retitleRequest({fileOf(before), 0}, "New");
    QTEST(bytesAfter(change), "after");
}

void tst_Arrange::removesFilesThatSayNothingMore()
{
    const auto file = fileOf(three);
    QCOMPARE(printed(removeRequests({{file, 0}, {file, 2}})), QStringLiteral("m.http: B"));
    QCOMPARE(printed(removeRequests({{file, 0}, {file, 1}, {file, 2}})), QStringLiteral("- m.http"));
}

void tst_Arrange::becomesFilesInADirectory()
{
    const auto file = fileOf("### Put it, strict!\nPUT http://a/\n\n### Put it (strict)\nGET http://b/\n");
    QCOMPARE(printed(moveToDirectory({{file, 0}, {file, 1}}, "/nowhere")),
             QStringLiteral(
                 "put-it-strict.http: Put it, strict!; put-it-strict-2.http: Put it (strict); - m.http"));
}

void tst_Arrange::insertsPastedText()
{
    const auto file = fileOf(three);
    QCOMPARE(printed(insertText(*file, 1, "### P\nGET http://p/\n\n### Q\nGET http://q/")),
             QStringLiteral("m.http: A P Q B C"));
    QVERIFY(!insertText(*file, 1, "GET http://p/\nno header\n"));
}

void tst_Arrange::undoesByItsInverse()
{
    const auto file = fileOf(three);
    const auto change = removeRequests({{file, 1}});
    QVERIFY(std::get<FileChange>(inverse(*change).steps.at(0)).after == three);
}

QTEST_GUILESS_MAIN(tst_Arrange)
#include "tst_arrange.moc"
