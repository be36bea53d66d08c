// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of single requests: what people see change, and the law of the bytes around it on every file of the
// corpus.

#include "app/collections/edit/requestedit.h"
#include "app/collections/edit/same.h"
#include "app/collections/resolve.h"
#include "tests/app/collections/printing.h"
#include "tests/app/collections/randomrequest.h"

#include <QtTest>

#include <filesystem>

using namespace expectra;
using namespace expectra::collections;
using namespace expectra::test;

class tst_RequestEdit : public QObject
{
    Q_OBJECT

private slots:
    void changesOnlyTheLinesThatDiffer_data();
    void changesOnlyTheLinesThatDiffer();
    void keepsTheBytesAround_data();
    void keepsTheBytesAround();
    void isUndoneByItsInverse();
};

namespace {

const std::string corpus = SOURCE_DIR "/tests/corpus/collections";

HttpFile parsed(const std::string &bytes, const std::string &path = "/collection/test.http")
{
    auto file = parseHttpFile(bytes, path);
    if (!file)
        qFatal("%s", file.error().detail.c_str());
    return *std::move(file);
}

Result<Request> requestAt(const HttpFile &file, std::size_t index)
{
    Request names;
    for (const auto &name : file.requests[index].options.headerSets) {
        names.headerSets.emplace_back();
        names.headerSets.back().name = name;
    }
    return asWritten(file, file.requests[index], surroundingsOf(names));
}

std::string bytesAfter(const HttpFile &file, const Change &change)
{
    return change.isEmpty() ? file.bytes : *std::get<FileChange>(change.steps.front()).after;
}

using Edit = void (*)(Request &);

} // namespace

Q_DECLARE_METATYPE(Edit)

void tst_RequestEdit::changesOnlyTheLinesThatDiffer_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, Edit edit, const char *after) {
        QTest::newRow(name) << QByteArray(before) << edit << QByteArray(after);
    };
    row(
        "nothing", "GET  http://a/ \n\n\n", [](Request &) {}, "GET  http://a/ \n\n\n");
    row(
        "method", "GET  http://a/\n    ?b\n", [](Request &r) { r.method = "PUT"; },
        "PUT  http://a/\n    ?b\n");
    row(
        "method where none stands", "http://a/\n", [](Request &r) { r.method = "PUT"; }, "PUT http://a/\n");
    row(
        "address over lines", "GET http://a/\n  ?b\n  &c HTTP/1.1\nA: 1\n",
        [](Request &r) { r.url = "http://z/"; }, "GET http://z/ HTTP/1.1\nA: 1\n");
    row(
        "version", "GET http://a/\n", [](Request &r) { r.version = http::Version::Http10; },
        "GET http://a/ HTTP/1.0\n");
    row(
        "a header's value", "GET http://a/\nA:1\n  2\n# why\nB:  3\n",
        [](Request &r) { r.headers.fields()[1].value = "4"; }, "GET http://a/\nA:1\n  2\n# why\nB: 4\n");
    row(
        "a continued header", "GET http://a/\nA:1\n  2\n# why\nB:  3\n",
        [](Request &r) { r.headers.fields()[0].value = "4"; }, "GET http://a/\nA: 4\n# why\nB:  3\n");
    row(
        "header gone", "GET http://a/\nA:1\n  2\n# why\nB:  3\n", [](Request &r) { r.headers.remove("A"); },
        "GET http://a/\n# why\nB:  3\n");
    row(
        "header between", "GET http://a/\r\nA:1\r\nB:3\r\n",
        [](Request &r) {
            r.headers.fields().insert(r.headers.begin() + 1, {"N", "2", {}});
        },
        "GET http://a/\r\nA:1\r\nN: 2\r\nB:3\r\n");
    row(
        "first header, no last end", "GET http://a/", [](Request &r) { r.headers.append("A", "1"); },
        "GET http://a/\nA: 1");
    row(
        "header switched off", "GET http://a/\nA:1\nB:3\n",
        [](Request &r) {
            r.headers.remove("A");
            r.disabledHeaders.push_back({0, {"A", "1", {}}});
        },
        "GET http://a/\n# @disabled-header A: 1\nB:3\n");
    row(
        "first option", "### T\n# about\nGET http://a/\n", [](Request &r) { r.freshConnection = true; },
        "### T\n# about\n# @fresh\nGET http://a/\n");
    row(
        "option of several lines", "// @header-set a\n# @name n\n# @header-set b\nGET http://a/\n",
        [](Request &r) { r.headerSets.pop_back(); }, "// @header-set a\n# @name n\nGET http://a/\n");
    row(
        "option gone", "# @expect wait\n# @name n\nGET http://a/\n", [](Request &r) { r.expectation = {}; },
        "# @name n\nGET http://a/\n");
    row(
        "first body", "GET http://a/\nA: 1\n\n\n### B\nGET http://b/\n",
        [](Request &r) { r.body = BytesBody{"x\ny"}; },
        "GET http://a/\nA: 1\n\nx\ny\n\n\n### B\nGET http://b/\n");
    row(
        "body before a script", "PUT http://a/\n> {% x %}\n", [](Request &r) { r.body = BytesBody{"x"}; },
        "PUT http://a/\n\nx\n\n> {% x %}\n");
    row(
        "a line of the body", "PUT http://a/\n\n1\n# why\n2\n3\n\n> {% x %}\n",
        [](Request &r) { r.body = BytesBody{"1\ntwo\n3"}; },
        "PUT http://a/\n\n1\n# why\ntwo\n3\n\n> {% x %}\n");
    row(
        "body gone", "PUT http://a/\n\n1\n2\n\n> {% x %}\n", [](Request &r) { r.body = NoBody{}; },
        "PUT http://a/\n\n\n> {% x %}\n");
    row(
        "file instead", "PUT http://a/\n\n1\n2", [](Request &r) { r.body = FileBody{"/collection/big.bin"}; },
        "PUT http://a/\n\n< ./big.bin");
    row(
        "title", "###  Old\n# @name n\nGET http://a/\n", [](Request &r) { r.name = "New"; },
        "### New\n# @name n\nGET http://a/\n");
    row(
        "name alone", "# @name n\nGET http://a/\n", [](Request &r) { r.name = "new"; },
        "# @name new\nGET http://a/\n");
    row(
        "title where nothing stands", "@v = 1\nGET http://a/\n", [](Request &r) { r.name = "New"; },
        "### New\n@v = 1\nGET http://a/\n");
    row(
        "path alone", "GET /x\nHost: a\n", [](Request &r) { r.headers.fields()[0].value = "b"; },
        "GET http://a/x\nHost: b\n");
}

void tst_RequestEdit::changesOnlyTheLinesThatDiffer()
{
    QFETCH(const QByteArray, before);
    QFETCH(const Edit, edit);
    QFETCH(const QByteArray, after);
    const auto file = parsed(before.toStdString());
    auto request = requestAt(file, 0);
    QVERIFY(request);
    edit(*request);
    const auto change = replaceRequest(file, 0, *request);
    QVERIFY2(change, change ? "" : change.error().detail.c_str());
    QCOMPARE(QByteArray::fromStdString(bytesAfter(file, *change)), after);
    QCOMPARE(change->isEmpty(), before == after);
}

void tst_RequestEdit::keepsTheBytesAround_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const auto &entry : std::filesystem::directory_iterator(corpus)) {
        if (entry.path().extension() == ".http")
            QTest::newRow(entry.path().stem().c_str()) << QByteArray::fromStdString(entry.path().string());
    }
}

void tst_RequestEdit::keepsTheBytesAround()
{
    QFETCH(const QByteArray, path);
    const auto file = parsed(contentOf(path.toStdString()), path.toStdString());
    Dice dice(417);
    for (std::size_t index = 0; index < file.requests.size(); ++index) {
        const auto request = requestAt(file, index);
        if (!request)
            continue; // can't be opened, so it can't be edited
        for (int i = 0; i < 60; ++i) {
            const auto edited = randomlyEdited(*request, dice, corpus);
            const auto change = replaceRequest(file, index, edited);
            QVERIFY2(change, change ? "" : (change.error().detail + '\n' + printed(edited)).c_str());
            const auto bytes = bytesAfter(file, *change);
            const auto range = file.requests[index].range;
            QVERIFY(bytes.starts_with(file.bytes.substr(0, range.begin)));
            QVERIFY(bytes.ends_with(file.bytes.substr(range.end)));
            const auto after = parsed(bytes, file.path);
            QCOMPARE(after.requests.size(), file.requests.size());
            const auto read = requestAt(after, index);
            QVERIFY(read);
            QCOMPARE(QByteArray::fromStdString(printed(*read)), QByteArray::fromStdString(printed(edited)));
        }
    }
}

void tst_RequestEdit::isUndoneByItsInverse()
{
    const auto file = parsed("GET http://a/\n");
    const auto change = renameRequest(file, 0, "A");
    QVERIFY(change);
    const auto undone = std::get<FileChange>(inverse(*change).steps.front());
    QCOMPARE(*undone.before, std::string("### A\nGET http://a/\n"));
    QCOMPARE(*undone.after, file.bytes);
}

QTEST_GUILESS_MAIN(tst_RequestEdit)
#include "tst_requestedit.moc"
