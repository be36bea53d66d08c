// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Environments as the JetBrains client writes them, and files that only look like it.

#include "app/collections/environment.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace expectra;
using namespace expectra::collections;

namespace {

QByteArray printed(const Result<std::vector<Environment>> &environments)
{
    if (!environments)
        return "error: " + QByteArray::fromStdString(environments.error().detail);
    QByteArray text;
    for (const auto &environment : *environments) {
        text += QByteArray::fromStdString(environment.name) + ":";
        for (const auto &variable : environment.variables)
            text += " " + QByteArray::fromStdString(variable.name + "=" + variable.value);
        text += "\n";
    }
    return text;
}

void write(const QTemporaryDir &directory, const char *name, const char *text)
{
    QFile file(directory.filePath(QString::fromLatin1(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class tst_Environment : public QObject
{
    Q_OBJECT

private slots:
    void readsEnvironments_data();
    void readsEnvironments();
    void laysPrivateValuesAbove();
    void needsNoFile();
};

void tst_Environment::readsEnvironments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *json, const char *expected) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(expected);
    };
    // clang-format off
    row("in the order of the file",  R"({"lab":{"b":"1","a":"2"},"ci":{}})",        "lab: b=1 a=2\nci:\n");
    row("numbers and truths",        R"({"lab":{"port":8417,"tls":false}})",         "lab: port=8417 tls=false\n");
    row("values of other programs",  R"({"lab":{"SSL":{"a":1},"b":[1],"c":null,"d":"x"}})", "lab: d=x\n");
    row("shared values below",       R"({"lab":{"a":"2"},"$shared":{"a":"1"}})",     "lab: a=1 a=2\n");
    row("byte order mark",           "\xef\xbb\xbf{\"lab\":{}}",                     "lab:\n");
    row("no JSON",                   "{",                                            "error: env.json: not a JSON object of environments");
    row("a list",                    "[]",                                           "error: env.json: not a JSON object of environments");
    row("an environment is no object", R"({"lab":"x"})",                             "error: env.json: the environment 'lab' is no object");
    // clang-format on
}

void tst_Environment::readsEnvironments()
{
    QFETCH(const QByteArray, json);
    QTEST(printed(parseEnvironments(json.toStdString(), "env.json")), "expected");
}

void tst_Environment::laysPrivateValuesAbove()
{
    const QTemporaryDir directory;
    write(directory, "http-client.env.json", R"({"lab":{"host":"a","token":"none"}})");
    write(directory, "http-client.private.env.json", R"({"lab":{"token":"secret"},"own":{"host":"b"}})");
    QCOMPARE(printed(readEnvironments(directory.path().toStdString())),
             QByteArray("lab: host=a token=none token=secret\nown: host=b\n"));
}

void tst_Environment::needsNoFile()
{
    const QTemporaryDir directory;
    QCOMPARE(printed(readEnvironments(directory.path().toStdString())), QByteArray());
}

QTEST_GUILESS_MAIN(tst_Environment)
#include "tst_environment.moc"
