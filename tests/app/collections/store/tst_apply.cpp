// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Changes on a real disk: all or nothing, undone by their inverse, never over somebody else's bytes.

#include "app/collections/store/change.h"

#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace expectra;
using namespace expectra::collections;

namespace fs = std::filesystem;

class tst_Apply : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesAndTakesBack_data();
    void writesAndTakesBack();
    void tellsOfConflicts_data();
    void tellsOfConflicts();
    void rollsBackWhatItDid();
    void keepsPermissionsAndLinks();
    void keepsTheFileInADirectoryThatCannotBeWritten();
    void keepsAFileThatMayNotBeWritten();
    void removesWhatKilledProgramsLeft();

private:
    [[nodiscard]] std::string in(const std::string &name) const
    {
        return (fs::path(m_directory->path().toStdString()) / name).string();
    }
    void put(const std::string &name, const std::string &bytes) const
    {
        fs::create_directories(fs::path(in(name)).parent_path());
        std::ofstream(in(name), std::ios::binary) << bytes;
    }
    /// Every path with its bytes, a line each.
    [[nodiscard]] QString onDisk() const;

    std::optional<QTemporaryDir> m_directory;
};

QString tst_Apply::onDisk() const
{
    QStringList lines;
    for (const auto &entry : fs::recursive_directory_iterator(m_directory->path().toStdString())) {
        auto line = fs::relative(entry.path(), m_directory->path().toStdString()).string();
        if (entry.is_regular_file()) {
            std::ifstream file(entry.path(), std::ios::binary);
            line += " = " + std::string(std::istreambuf_iterator<char>(file), {});
        }
        lines << QString::fromStdString(line);
    }
    lines.sort();
    return lines.join(QLatin1Char('\n'));
}

void tst_Apply::init()
{
    m_directory.emplace();
    put("a.http", "A");
    put("folder/b.http", "B");
}

void tst_Apply::writesAndTakesBack_data()
{
    QTest::addColumn<std::vector<Step>>("steps");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, std::vector<Step> steps, const char *after) {
        QTest::newRow(name) << std::move(steps) << QString::fromLatin1(after);
    };
    using Kind = FolderChange::Kind;
    row("other bytes", {FileChange{"a.http", "A", "AA"}}, "a.http = AA\nfolder\nfolder/b.http = B");
    row("new file", {FileChange{"c.http", {}, "C"}}, "a.http = A\nc.http = C\nfolder\nfolder/b.http = B");
    row("removed file", {FileChange{"a.http", "A", {}}}, "folder\nfolder/b.http = B");
    row("new folder with a file", {FolderChange{"n", Kind::Made}, FileChange{"n/c.http", {}, "C"}},
        "a.http = A\nfolder\nfolder/b.http = B\nn\nn/c.http = C");
    row("removed folder", {FileChange{"folder/b.http", "B", {}}, FolderChange{"folder", Kind::Removed}},
        "a.http = A");
    row("renamed file", {PathMove{"a.http", "z.http"}}, "folder\nfolder/b.http = B\nz.http = A");
    row("renamed folder", {PathMove{"folder", "z"}}, "a.http = A\nz\nz/b.http = B");
    row("moved, then changed", {PathMove{"a.http", "folder/a.http"}, FileChange{"folder/a.http", "A", "2"}},
        "folder\nfolder/a.http = 2\nfolder/b.http = B");
}

void tst_Apply::writesAndTakesBack()
{
    QFETCH(const std::vector<Step>, steps);
    QFETCH(const QString, after);
    Change change{steps};
    for (auto &step : change.steps) {
        if (auto *file = std::get_if<FileChange>(&step))
            file->path = in(file->path);
        if (auto *folder = std::get_if<FolderChange>(&step))
            folder->path = in(folder->path);
        if (auto *move = std::get_if<PathMove>(&step))
            *move = {in(move->from), in(move->to)};
    }
    const auto before = onDisk();
    const auto done = apply(change);
    QVERIFY2(done, done ? "" : done.error().detail.c_str());
    QCOMPARE(onDisk(), after);
    const auto undone = apply(inverse(change));
    QVERIFY2(undone, undone ? "" : undone.error().detail.c_str());
    QCOMPARE(onDisk(), before);
}

void tst_Apply::tellsOfConflicts_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, Step step, const char *reason) {
        QTest::newRow(name) << std::move(step) << QString::fromLatin1(reason);
    };
    using Kind = FolderChange::Kind;
    row("changed meanwhile", FileChange{"a.http", "old", "mine"}, "a.http: it was changed on disk meanwhile");
    row("removed meanwhile", FileChange{"c.http", "old", "mine"}, "c.http: it was removed on disk meanwhile");
    row("made meanwhile", FileChange{"a.http", {}, "mine"}, "a.http: there is a file of that name already");
    row("removing what changed", FileChange{"a.http", "old", {}}, "a.http: it was changed on disk meanwhile");
    row("folder is there", FolderChange{"folder", Kind::Made},
        "folder: there is something of that name already");
    row("folder is not empty", FolderChange{"folder", Kind::Removed}, "folder: the folder is not empty");
    row("folder is gone", FolderChange{"c", Kind::Removed}, "c: the folder was removed on disk meanwhile");
    row("moved away meanwhile", PathMove{"c.http", "d.http"}, "c.http: it was removed on disk meanwhile");
    row("place is taken", PathMove{"a.http", "folder"}, "folder: there is something of that name already");
}

void tst_Apply::tellsOfConflicts()
{
    QFETCH(const Step, step);
    QFETCH(const QString, reason);
    const auto was = fs::current_path();
    fs::current_path(m_directory->path().toStdString());
    const auto before = onDisk();
    // The conflict of the second step keeps the first one from the disk.
    const auto done = apply({{FileChange{"first.http", {}, "first"}, step}});
    fs::current_path(was);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(QString::fromStdString(done.error().detail), reason);
    QCOMPARE(onDisk(), before);
}

void tst_Apply::rollsBackWhatItDid()
{
    const auto before = onDisk();
    const Change change{{FileChange{in("a.http"), "A", "changed"},
                         FolderChange{in("new"), FolderChange::Kind::Made},
                         PathMove{in("folder/b.http"), in("new/b.http")},
                         FileChange{in("new/b.http"), "not what is there", "changed"}}};
    const auto done = apply(change);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(onDisk(), before);
}

void tst_Apply::keepsPermissionsAndLinks()
{
    QCOMPARE(::chmod(in("a.http").c_str(), 0640), 0);
    fs::create_symlink("a.http", in("link.http"));
    QVERIFY(apply(fileChange(in("link.http"), "A", "through the link")));
    QVERIFY(fs::is_symlink(in("link.http")));
    QCOMPARE(static_cast<unsigned>(fs::status(in("a.http")).permissions()), 0640U);
    QVERIFY(onDisk().contains(QLatin1String("a.http = through the link")));
}

namespace {

/// As somebody whom permissions bind, even where the tests run as root.
template <class Work>
auto asNobody(Work work)
{
    const auto user = ::geteuid();
    if (user == 0 && ::seteuid(65534) != 0)
        qFatal("can't become another user");
    auto result = work();
    if (user == 0 && ::seteuid(user) != 0)
        qFatal("can't become root again");
    return result;
}

} // namespace

void tst_Apply::keepsTheFileInADirectoryThatCannotBeWritten()
{
    QCOMPARE(::chmod(in("a.http").c_str(), 0666), 0);
    QCOMPARE(::chmod(m_directory->path().toLocal8Bit().constData(), 0555), 0);
    const auto before = onDisk();
    const auto done = asNobody([this] { return apply(fileChange(in("a.http"), "A", "changed")); });
    QCOMPARE(::chmod(m_directory->path().toLocal8Bit().constData(), 0755), 0);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Unwritable);
    QCOMPARE(QString::fromStdString(done.error().detail),
             QString::fromStdString(in("a.http") + ": Permission denied"));
    QCOMPARE(onDisk(), before);
}

void tst_Apply::keepsAFileThatMayNotBeWritten()
{
    QCOMPARE(::chmod(in("a.http").c_str(), 0444), 0);
    QCOMPARE(::chmod(m_directory->path().toLocal8Bit().constData(), 0777), 0);
    const auto before = onDisk();
    const auto done = asNobody([this] { return apply(fileChange(in("a.http"), "A", "changed")); });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Unwritable);
    QCOMPARE(onDisk(), before);
}

void tst_Apply::removesWhatKilledProgramsLeft()
{
    // No process has the number that is one more than the largest that there can be.
    put(".expectra-saving-4194305-0", "half");
    put(".expectra-saving-" + std::to_string(::getpid()) + "-999", "of one that lives");
    QVERIFY(apply(fileChange(in("a.http"), "A", "AA")));
    QVERIFY(!onDisk().contains(QLatin1String("half")));
    QVERIFY(onDisk().contains(QLatin1String("of one that lives")));
}

QTEST_GUILESS_MAIN(tst_Apply)
#include "tst_apply.moc"
