// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Header sets are edited line by line and keep their users.

#include "app/collections/edit/headersetedit.h"

#include <QtTest>

#include <filesystem>
#include <fstream>

using namespace expectra;
using namespace expectra::collections;

class tst_HeaderSetEdit : public QObject
{
    Q_OBJECT

private slots:
    void changesOnlyTheLinesThatDiffer_data();
    void changesOnlyTheLinesThatDiffer();
    void makesANewSet();
    void refusesWhatNoLineHolds();
    void isStillFoundUnderItsNewName();
};

void tst_HeaderSetEdit::changesOnlyTheLinesThatDiffer_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<std::vector<http::Header>>("headers");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, std::vector<http::Header> headers,
                        const char *after) {
        QTest::newRow(name) << QByteArray(before) << std::move(headers) << QByteArray(after);
    };
    row("nothing", "# why\r\nA:1\r\n\r\n", {{"A", "1", {}}}, "# why\r\nA:1\r\n\r\n");
    row("value", "# why\nA:1\n# more\nB:2\n", {{"A", "3", {}}, {"B", "2", {}}}, "# why\nA: 3\n# more\nB:2\n");
    row("new one", "A:1\r\nB:2", {{"A", "1", {}}, {"B", "2", {}}, {"C", "", {}}}, "A:1\r\nB:2\r\nC:\r\n");
    row("gone", "A:1\n# more\nB:2\n", {{"B", "2", {}}}, "# more\nB:2\n");
    row("first", "# why\n# @expect wait\n", {{"B", "2", {}}}, "# why\n# @expect wait\nB: 2\n");
}

void tst_HeaderSetEdit::changesOnlyTheLinesThatDiffer()
{
    QFETCH(const QByteArray, before);
    QFETCH(const std::vector<http::Header>, headers);
    QFETCH(const QByteArray, after);
    const QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("set.headers")).toStdString();
    std::ofstream(path, std::ios::binary) << before.toStdString();
    HeaderSet set;
    set.headers = http::Headers(headers);
    const auto change = editHeaderSet(path, set);
    QVERIFY2(change, change ? "" : change.error().detail.c_str());
    QCOMPARE(change->isEmpty(), before == after);
    if (!change->isEmpty())
        QCOMPARE(QByteArray::fromStdString(*std::get<FileChange>(change->steps.front()).after), after);
}

void tst_HeaderSetEdit::makesANewSet()
{
    const QTemporaryDir directory;
    HeaderSet set;
    set.name = "mine";
    set.headers.append("A", "1");
    const auto change = newHeaderSet(directory.path().toStdString(), set);
    QVERIFY(change);
    QVERIFY(apply(*change));
    const auto collection = readCollection(directory.path().toStdString());
    QCOMPARE(collection->headerSets.size(), std::size_t(1));
    QVERIFY(collection->headerSets.front() == set);
    QVERIFY(!apply(*change)); // there is one of this name now
    set.name = "../escape";
    QVERIFY(!newHeaderSet(directory.path().toStdString(), set));
}

void tst_HeaderSetEdit::refusesWhatNoLineHolds()
{
    for (const auto &field :
         {http::Header{"#A", "1", {}}, http::Header{"A", "b\nc", {}}, http::Header{"A:", "b", {}}}) {
        HeaderSet set;
        set.name = "mine";
        set.headers.append(field);
        const auto change = newHeaderSet("/no/such", set);
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::InvalidInput);
    }
}

void tst_HeaderSetEdit::isStillFoundUnderItsNewName()
{
    const QTemporaryDir directory;
    const auto root = std::filesystem::path(directory.path().toStdString());
    std::filesystem::create_directories(root / "header-sets");
    std::ofstream(root / "header-sets/old.headers") << "A: 1\n";
    std::ofstream(root / "a.http")
        << "# @header-set x,  old , older\nGET http://a/\n###\n// @header-set old\nGET http://b/\n";
    std::ofstream(root / "b.http") << "# @header-set older\nGET http://a/\n";
    const auto collection = readCollection(root.string());
    QVERIFY(apply(renameHeaderSet(*collection, "old", "new")));
    std::ifstream a(root / "a.http");
    const std::string text{std::istreambuf_iterator<char>(a), {}};
    QCOMPARE(QString::fromStdString(text),
             QStringLiteral(
                 "# @header-set x,  new, older\nGET http://a/\n###\n// @header-set new\nGET http://b/\n"));
    QVERIFY(std::filesystem::exists(root / "header-sets/new.headers"));
}

QTEST_GUILESS_MAIN(tst_HeaderSetEdit)
#include "tst_headersetedit.moc"
