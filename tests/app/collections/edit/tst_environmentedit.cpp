// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Values of environments change; the JSON around them keeps every byte.

#include "app/collections/edit/environmentedit.h"

#include <QtTest>

#include <fstream>

using namespace expectra;
using namespace expectra::collections;

using Edit = Result<Change> (*)(const std::string &path);
Q_DECLARE_METATYPE(Edit)

class tst_EnvironmentEdit : public QObject
{
    Q_OBJECT

private slots:
    void changesOneThing_data();
    void changesOneThing();
    void makesTheFile();
    void refusesWhatIsTaken();
    void leavesABrokenFileAlone();
};

void tst_EnvironmentEdit::changesOneThing_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, Edit edit, const char *after) {
        QTest::newRow(name) << QByteArray(before) << edit << QByteArray(after);
    };
    row(
        "value", "{ \"a\" : {\"x\":\"1\" , \"n\": 1.10} }\r\n",
        [](const std::string &p) { return setVariable(p, "a", "x", "say \"hi\""); },
        "{ \"a\" : {\"x\":\"say \\\"hi\\\"\" , \"n\": 1.10} }\r\n");
    row(
        "a number stays one", "{\"a\": {\"n\": 1.10}}",
        [](const std::string &p) { return setVariable(p, "a", "n", "2"); }, "{\"a\": {\"n\": 2}}");
    row(
        "a number no longer", "{\"a\": {\"n\": 1.10}}",
        [](const std::string &p) { return setVariable(p, "a", "n", "2 m"); }, "{\"a\": {\"n\": \"2 m\"}}");
    row(
        "new value", "{\n  \"a\": {\n    \"x\": \"}\\\"\"\n  },\n  \"b\": null\n}\n",
        [](const std::string &p) { return setVariable(p, "a", "y", "2"); },
        "{\n  \"a\": {\n    \"x\": \"}\\\"\",\n    \"y\": \"2\"\n  },\n  \"b\": null\n}\n");
    row(
        "first value", "{\n  \"a\": {}\n}\n",
        [](const std::string &p) { return setVariable(p, "a", "y", "2"); },
        "{\n  \"a\": {\n    \"y\": \"2\"\n  }\n}\n");
    row(
        "value gone", "{\"a\": {\"x\": [1, {\"y\": 2}], \"z\": 3}}",
        [](const std::string &p) { return removeVariable(p, "a", "x"); }, "{\"a\": {\"z\": 3}}");
    row(
        "last value gone", "{\"a\": {\"x\": 1, \"z\": 3}}",
        [](const std::string &p) { return removeVariable(p, "a", "z"); }, "{\"a\": {\"x\": 1}}");
    row(
        "only value gone", "{\"a\": {\"x\": 1}}",
        [](const std::string &p) { return removeVariable(p, "a", "x"); }, "{\"a\": {}}");
    row(
        "nothing to remove", "{\"a\": {\"x\": 1}}",
        [](const std::string &p) { return removeVariable(p, "b", "x"); }, "{\"a\": {\"x\": 1}}");
    row(
        "value renamed", "{\"a\": {\"x\": 1}}",
        [](const std::string &p) { return renameVariable(p, "a", "x", "y"); }, "{\"a\": {\"y\": 1}}");
    row(
        "new environment", "{\"a\": {}}", [](const std::string &p) { return newEnvironment(p, "b"); },
        "{\"a\": {},\"b\": {}}");
    row(
        "environment renamed", "\xef\xbb\xbf{\"a\": {}}",
        [](const std::string &p) { return renameEnvironment(p, "a", "\xc3\xa9"); },
        "\xef\xbb\xbf{\"\xc3\xa9\": {}}");
    row(
        "environment gone", "{\n  \"a\": {},\n  \"b\": {}\n}",
        [](const std::string &p) { return removeEnvironment(p, "a"); }, "{\n  \"b\": {}\n}");
}

void tst_EnvironmentEdit::changesOneThing()
{
    QFETCH(const QByteArray, before);
    QFETCH(const Edit, edit);
    QFETCH(const QByteArray, after);
    const QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("http-client.env.json")).toStdString();
    std::ofstream(path, std::ios::binary) << before.toStdString();
    const auto change = edit(path);
    QVERIFY2(change, change ? "" : change.error().detail.c_str());
    QCOMPARE(change->isEmpty(), before == after);
    if (!change->isEmpty())
        QCOMPARE(QByteArray::fromStdString(*std::get<FileChange>(change->steps.front()).after), after);
}

void tst_EnvironmentEdit::makesTheFile()
{
    const auto change = setVariable("/no/such/http-client.env.json", "local", "host", "h");
    QVERIFY(change);
    const auto file = std::get<FileChange>(change->steps.front());
    QVERIFY(!file.before);
    QCOMPARE(QString::fromStdString(*file.after),
             QStringLiteral("{\n  \"local\": {\n    \"host\": \"h\"\n  }\n}\n"));
}

void tst_EnvironmentEdit::refusesWhatIsTaken()
{
    const QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("e.json")).toStdString();
    std::ofstream(path, std::ios::binary) << R"({"a": {"x": 1, "y": 2}, "b": {}})";
    for (const auto &change : {newEnvironment(path, "a"), renameEnvironment(path, "a", "b"),
                               renameVariable(path, "a", "x", "y")}) {
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::Conflict);
    }
}

void tst_EnvironmentEdit::leavesABrokenFileAlone()
{
    const QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("e.json")).toStdString();
    std::ofstream(path, std::ios::binary) << R"({"a": {"x": 1)";
    const auto change = setVariable(path, "a", "x", "2");
    QVERIFY(!change);
    QCOMPARE(change.error().code, ErrorCode::Unreadable);
    QCOMPARE(QString::fromStdString(change.error().detail),
             QString::fromStdString(path + ": not a JSON object"));
}

QTEST_GUILESS_MAIN(tst_EnvironmentEdit)
#include "tst_environmentedit.moc"
