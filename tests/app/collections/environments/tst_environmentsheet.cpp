// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Environments are edited over two files as if they were one, and what others wrote stays.

#include "app/collections/environments/environmentsheet.h"

#include <QtCore/QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <sstream>

using namespace expectra;
using namespace expectra::collections;

class tst_EnvironmentSheet final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsWhereEachValueStands();
    void isEmptyWithoutFiles();
    void renamesInBothFiles();
    void removesFromBothFiles();
    void movesAValueToTheOtherFile();
    void refusesNames();
    void refusesAValueThatIsThereTwice();
    void overwritesNothingThatOthersChanged();
    void namesABrokenFile();

private:
    [[nodiscard]] std::string path(const char *name) const { return m_root + "/" + name; }
    void write(const char *name, const std::string &text) const { std::ofstream(path(name)) << text; }
    [[nodiscard]] std::string text(const char *name) const
    {
        std::ostringstream bytes;
        bytes << std::ifstream(path(name)).rdbuf();
        return bytes.str();
    }
    [[nodiscard]] EnvironmentSheet sheet() const { return *EnvironmentSheet::read(m_root); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::string m_root;
};

namespace {

constexpr const char *open = "http-client.env.json";
constexpr const char *secret = "http-client.private.env.json";

std::string words(const EnvironmentSheet &sheet)
{
    std::string result;
    for (const auto &environment : sheet.environments()) {
        result += environment.name + ":";
        for (const auto &each : environment.variables)
            result += (each.isPrivate ? " *" : " ") + each.name + "=" + each.value;
        result += "\n";
    }
    return result;
}

} // namespace

void tst_EnvironmentSheet::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_root = m_directory->path().toStdString();
    write(open, R"({"local": {"host": "a", "port": 80}, "$shared": {"who": "me"}})");
    write(secret, R"({"local": {"key": "k"}, "far": {"key": "f"}})");
}

void tst_EnvironmentSheet::tellsWhereEachValueStands()
{
    QCOMPARE(words(sheet()), std::string("$shared: who=me\nlocal: host=a port=80 *key=k\nfar: *key=f\n"));
    QVERIFY(sheet().environments().front().isShared());
}

void tst_EnvironmentSheet::isEmptyWithoutFiles()
{
    const QTemporaryDir empty;
    const auto read = EnvironmentSheet::read(empty.path().toStdString());
    QVERIFY(read);
    QCOMPARE(words(*read), std::string("$shared:\n"));
    QVERIFY(apply(*read->add("first")));
    QCOMPARE(words(*EnvironmentSheet::read(empty.path().toStdString())), std::string("$shared:\nfirst:\n"));
}

void tst_EnvironmentSheet::renamesInBothFiles()
{
    write("collection.json", R"({"schema":1,"defaults":{"environment":"local"}})");
    QVERIFY(apply(*sheet().rename("local", "here")));
    QCOMPARE(text(open), std::string(R"({"here": {"host": "a", "port": 80}, "$shared": {"who": "me"}})"));
    QCOMPARE(text(secret), std::string(R"({"here": {"key": "k"}, "far": {"key": "f"}})"));
    QCOMPARE(text("collection.json"), std::string(R"({"schema":1,"defaults":{"environment":"here"}})"));
    QVERIFY(apply(*sheet().rename("far", "away")));
    QCOMPARE(text("collection.json"), std::string(R"({"schema":1,"defaults":{"environment":"here"}})"));
}

void tst_EnvironmentSheet::removesFromBothFiles()
{
    QVERIFY(apply(*sheet().remove("local")));
    QCOMPARE(words(sheet()), std::string("$shared: who=me\nfar: *key=f\n"));
}

void tst_EnvironmentSheet::movesAValueToTheOtherFile()
{
    const auto change = sheet().setPrivate("local", {"host", "a", false}, true);
    QVERIFY(change);
    QVERIFY(apply(*change));
    QCOMPARE(words(sheet()), std::string("$shared: who=me\nlocal: port=80 *key=k *host=a\nfar: *key=f\n"));
    QVERIFY(apply(inverse(*change)));
    QCOMPARE(words(sheet()), std::string("$shared: who=me\nlocal: host=a port=80 *key=k\nfar: *key=f\n"));
}

void tst_EnvironmentSheet::refusesNames()
{
    QCOMPARE(sheet().add("local").error().code, ErrorCode::Conflict);
    QCOMPARE(sheet().add("").error().code, ErrorCode::InvalidInput);
    QCOMPARE(sheet().rename("local", "far").error().code, ErrorCode::Conflict);
    QCOMPARE(sheet().renameVariable("local", {"host", "a", false}, "port").error().code, ErrorCode::Conflict);
    QCOMPARE(sheet().renameVariable("local", {"host", "a", false}, "a}}b").error().code,
             ErrorCode::InvalidInput);
}

void tst_EnvironmentSheet::refusesAValueThatIsThereTwice()
{
    write(open, R"({"local": {"key": "open"}})");
    QCOMPARE(sheet().setPrivate("local", {"key", "open", false}, true).error().code, ErrorCode::Conflict);
}

void tst_EnvironmentSheet::overwritesNothingThatOthersChanged()
{
    const auto seen = sheet();
    write(open, R"({"local": {"host": "b"}})");
    const auto change = seen.setValue("local", {"host", "c", false});
    QVERIFY(!change);
    QCOMPARE(change.error().code, ErrorCode::Conflict);
    QVERIFY(change.error().detail.find(open) != std::string::npos);
    QVERIFY(seen.setValue("far", {"key", "g", true})); // the other file is as it was
}

void tst_EnvironmentSheet::namesABrokenFile()
{
    write(secret, "{\"local\": 1}");
    const auto read = EnvironmentSheet::read(m_root);
    QVERIFY(!read);
    QVERIFY(read.error().detail.find(secret) != std::string::npos);
}

QTEST_GUILESS_MAIN(tst_EnvironmentSheet)
#include "tst_environmentsheet.moc"
