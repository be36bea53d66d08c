// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A directory becomes a tree in an order of its own; a broken file is a problem beside the others.

#include "app/collections/collection.h"
#include "app/request/prepare.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace expectra;
using namespace expectra::collections;

namespace {

std::string printed(const Folder &folder, const std::string &indent = {})
{
    auto text = indent + folder.name + (folder.kind == Folder::Kind::File ? ".http\n" : "/\n");
    for (const auto &request : folder.requests)
        text += indent + "  " + request.name() + "\n";
    for (const auto &inner : folder.folders)
        text += printed(inner, indent + "  ");
    return text;
}

} // namespace

class tst_Collection : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void readsATree();
    void keepsWhatCanBeRead();
    void showsBrokenFilesWhereTheyStand();
    void showsDirectoriesThatWaitForRequests();
    void takesUnchangedFilesFromBefore();
    void namesWhatItRead();
    void choosesTheEnvironment();
    void findsTheCollectionOfAFile();
    void followsNoLinkToADirectory();
    void refusesWhatIsNoCollection_data();
    void refusesWhatIsNoCollection();
    void playsTheSample();

private:
    void write(const char *name, const char *text) const
    {
        const auto path = m_directory->filePath(QString::fromLatin1(name));
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] std::string root() const { return m_directory->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_Collection::readsATree()
{
    write("collection.json", R"({"schema": 1, "name": "Storage", "description": "About it."})");
    write("zebra.http", "### Zebra\nGET http://a/\n");
    write("Apple.rest", "GET http://a/apple\n");
    write("many.http", "### One\nGET http://a/\n### Two\nGET http://b/\n");
    write("uploads/put.http", "# @name put\nPUT http://a/\n");
    write("uploads/body.txt", "no request");
    write("pictures/cat.txt", "no request either");
    write(".hidden/secret.http", "GET http://a/\n");
    write("header-sets/json-api.headers", "Accept: application/json\n");
    write("header-sets/notes.txt", "not a set");
    write("http-client.env.json", R"({"lab": {"host": "a"}})");

    const auto collection = readCollection(root());
    QVERIFY(collection.has_value());
    QVERIFY(collection->problems.empty());
    QCOMPARE(collection->description, std::string("About it."));
    QCOMPARE(QString::fromStdString(printed(collection->root)),
             QStringLiteral("Storage/\n  GET http://a/apple\n  Zebra\n"
                            "  many.http\n    One\n    Two\n  uploads/\n    put\n"));
    QCOMPARE(collection->headerSets.size(), std::size_t(1));
    QCOMPARE(collection->environments.size(), std::size_t(1));
    std::string names;
    for (const auto &request : requestsOf(collection->root))
        names += request.name() + ";";
    QCOMPARE(names, std::string("GET http://a/apple;Zebra;One;Two;put;"));
}

void tst_Collection::keepsWhatCanBeRead()
{
    write("good.http", "### Good\nGET http://a/\n");
    write("bad.http", "GET http://a/\nno header\n");
    write("header-sets/bad.headers", "no header");
    write("http-client.env.json", "{");
    const auto collection = readCollection(root());
    QVERIFY(collection.has_value());
    QCOMPARE(requestsOf(collection->root).size(), std::size_t(1));
    std::string problems;
    for (const auto &problem : collection->problems)
        problems += problem.detail.substr(root().size()) + "\n";
    QCOMPARE(QString::fromStdString(problems),
             QStringLiteral("/header-sets/bad.headers:1: the header line holds no colon\n"
                            "/http-client.env.json: not a JSON object of environments\n"
                            "/bad.http:2: the header line holds no colon\n"));
}

void tst_Collection::showsBrokenFilesWhereTheyStand()
{
    write("deep/er/bad.http", "GET http://a/\nno header\n");
    write("http-client.env.json", "{");
    const auto collection = readCollection(root());
    QVERIFY(collection.has_value());
    const Problem environment{{root() + "/http-client.env.json", 0}, "not a JSON object of environments"};
    QVERIFY(collection->root.broken == std::vector{environment});
    const auto &inner = collection->root.folders.at(0).folders.at(0);
    const Problem bad{{root() + "/deep/er/bad.http", 2}, "the header line holds no colon"};
    QVERIFY(inner.broken == std::vector{bad});
}

void tst_Collection::showsDirectoriesThatWaitForRequests()
{
    QVERIFY(QDir(m_directory->path()).mkpath(QStringLiteral("empty")));
    write("bodies/big.bin", "x");
    const auto collection = readCollection(root());
    QCOMPARE(collection->root.folders.size(), std::size_t(1));
    QCOMPARE(collection->root.folders.at(0).name, std::string("empty"));
}

void tst_Collection::takesUnchangedFilesFromBefore()
{
    write("same.http", "### Same\nGET http://a/\n");
    write("other.http", "### Other\nGET http://a/\n");
    const auto before = readCollection(root());
    QVERIFY(*readCollection(root(), &*before) == *before);
    write("other.http", "### Changed\nGET http://a/\n");
    const auto after = readCollection(root(), &*before);
    QCOMPARE(after->root.requests.at(0).name(), std::string("Changed"));
    QVERIFY(after->root.requests.at(1).file == before->root.requests.at(1).file);
    QVERIFY(!(*after == *before));
}

void tst_Collection::namesWhatItRead()
{
    write("collection.json", "{}");
    write("header-sets/one.headers", "A: b\n");
    write("http-client.env.json", "{}");
    write("deep/bad.http", "GET http://a/\nno header\n");
    const auto collection = readCollection(root());
    std::string names;
    for (const auto &source : collection->sources)
        names += source.substr(root().size()) + ";";
    QCOMPARE(names, std::string("/collection.json;/header-sets;/header-sets/one.headers;"
                                "/http-client.env.json;;/deep;/deep/bad.http;"));
}

void tst_Collection::choosesTheEnvironment()
{
    write("collection.json", R"({"defaults": {"environment": "lab"}})");
    write("http-client.env.json", R"({"lab": {"host": "a"}, "ci": {"host": "b"}})");
    const auto collection = readCollection(root());
    QVERIFY(collection.has_value());
    QCOMPARE(collection->surroundings()->environment.at(0).value, std::string("a"));
    QCOMPARE(collection->surroundings("ci")->environment.at(0).value, std::string("b"));
    const auto missing = collection->surroundings("live");
    QVERIFY(!missing);
    QCOMPARE(missing.error().detail, root() + ": no environment 'live'; there are lab, ci");
}

void tst_Collection::findsTheCollectionOfAFile()
{
    write("collection.json", R"({"name": "Outer", "defaults": {"environment": "lab"}})");
    write("http-client.env.json", R"({"lab": {"host": "a"}})");
    write("deep/er/put.http", "### Put\nPUT http://{{host}}/\n");
    write("other.http", "GET http://a/\n");
    const auto collection = readCollectionOf(root() + "/deep/er/put.http");
    QVERIFY(collection.has_value());
    QCOMPARE(QString::fromStdString(printed(collection->root)), QStringLiteral("Outer/\n  Put\n"));
    const auto request = requestsOf(collection->root).at(0);
    const auto resolved = resolve(*request.file, request.source(), *collection->surroundings());
    QCOMPARE(resolved->url, std::string("http://a/"));
}

/// Such a link may lead back to where it lies.
void tst_Collection::followsNoLinkToADirectory()
{
    write("one.http", "### One\nGET http://a/\n");
    QVERIFY(QFile::link(m_directory->path(), m_directory->filePath(QStringLiteral("loop"))));
    const auto collection = readCollection(root());
    QVERIFY(collection.has_value());
    QCOMPARE(requestsOf(collection->root).size(), std::size_t(1));
}

void tst_Collection::refusesWhatIsNoCollection_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("/collection.json: not a JSON object");
    QTest::newRow("a later schema") << QByteArray(R"({"schema": 2})")
                                    << QByteArray("/collection.json: the schema 2 is not known");
}

void tst_Collection::refusesWhatIsNoCollection()
{
    QFETCH(const QByteArray, settings);
    write("collection.json", settings.constData());
    const auto collection = readCollection(root());
    QVERIFY(!collection);
    QTEST(QByteArray::fromStdString(collection.error().detail.substr(root().size())), "reason");
    QCOMPARE(readCollection(root() + "/none").error().detail, root() + "/none: no directory");
}

/// What the first start opens must be playable to the last request.
void tst_Collection::playsTheSample()
{
    const auto collection = readCollection(SOURCE_DIR "/resources/samples/expectation-lab");
    QVERIFY(collection.has_value());
    QVERIFY(collection->problems.empty());
    QCOMPARE(collection->name, std::string("Expectation lab"));
    const auto surroundings = collection->surroundings();
    QVERIFY(surroundings.has_value());
    const auto requests = requestsOf(collection->root);
    QVERIFY(requests.size() >= 14);
    for (const auto &each : requests) {
        QVERIFY2(!each.source().title.empty() && !each.source().description.empty(), each.name().c_str());
        const auto request = resolve(*each.file, each.source(), *surroundings);
        QVERIFY2(request.has_value(), request ? "" : request.error().detail.c_str());
        const auto prepared = prepare(*request);
        QVERIFY2(prepared.has_value(), prepared ? "" : prepared.error().detail.c_str());
    }
}

QTEST_GUILESS_MAIN(tst_Collection)
#include "tst_collection.moc"
