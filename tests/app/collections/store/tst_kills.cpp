// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What no single process can show of itself: a kill in the middle of saving, two programs at one file, a disk
// that takes no more.

#include "app/collections/edit/requestedit.h"
#include "app/collections/store/change.h"
#include "tests/support/dice.h"

#include <QtTest>

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>

using namespace expectra;
using namespace expectra::collections;

namespace fs = std::filesystem;

class tst_Kills : public QObject
{
    Q_OBJECT

private slots:
    void leavesTheOldOrTheNewFile();
    void losesNoLineOfTwoPrograms();
    void tellsTheSecondOfTwoPrograms();
    void keepsTheFileOnAFullDisk();
    void keepsTheFileWhenWritingStops();
};

namespace {

std::string contentOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t filesIn(const std::string &directory)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(directory), {}));
}

/// Runs `work` in a process of its own, which ends with what it returns.
template <class Work>
pid_t inProcess(Work work)
{
    const auto process = ::fork();
    if (process == 0)
        ::_exit(work());
    return process;
}

int statusOf(pid_t process)
{
    int status = -1;
    ::waitpid(process, &status, 0);
    return status;
}

} // namespace

void tst_Kills::leavesTheOldOrTheNewFile()
{
    const QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("a.http")).toStdString();
    const std::string one = "GET http://one/\n" + std::string(200'000, '1');
    const std::string two = "GET http://two/\n" + std::string(300'000, '2');
    std::ofstream(path, std::ios::binary) << one;
    test::Dice dice(100);
    for (int round = 0; round < 100; ++round) {
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const auto process = inProcess([&] {
            auto now = contentOf(path);
            [[maybe_unused]] const auto told = ::write(ready[1], "", 1);
            while (true) {
                const auto &next = now == one ? two : one;
                if (!apply(fileChange(path, now, next)))
                    return 1;
                now = next;
            }
        });
        char byte = 0;
        QCOMPARE(::read(ready[0], &byte, 1), ssize_t(1));
        const timespec point{0, static_cast<long>(dice.below(8'000'000))}; // a random one of its savings
        ::nanosleep(&point, nullptr);
        ::kill(process, SIGKILL);
        const auto status = statusOf(process);
        ::close(ready[0]);
        ::close(ready[1]);
        QVERIFY2(WIFSIGNALED(status), "saving failed before the kill");
        const auto left = contentOf(path);
        QVERIFY2(left == one || left == two, qPrintable(QStringLiteral("round %1").arg(round)));
        QVERIFY(filesIn(directory.path().toStdString()) <= 2); // what the kill before left is gone
    }
}

void tst_Kills::losesNoLineOfTwoPrograms()
{
    const QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("a.http")).toStdString();
    std::ofstream(path, std::ios::binary) << "";
    const auto addLines = [&path] {
        for (int added = 0; added < 50;) {
            const auto before = contentOf(path);
            const auto done = apply(fileChange(path, before, before + "#\n"));
            if (!done && done.error().code != ErrorCode::Conflict)
                return 1;
            added += done ? 1 : 0;
        }
        return 0;
    };
    const auto first = inProcess(addLines);
    const auto second = inProcess(addLines);
    QCOMPARE(statusOf(first), 0);
    QCOMPARE(statusOf(second), 0);
    const auto lines = contentOf(path);
    QCOMPARE(std::count(lines.begin(), lines.end(), '\n'), 100);
}

void tst_Kills::tellsTheSecondOfTwoPrograms()
{
    const QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("a.http")).toStdString();
    std::ofstream(path, std::ios::binary) << "### A\nGET http://a/\n";
    const auto mine = readHttpFile(path);
    const auto theirs = readHttpFile(path);
    QVERIFY(apply(*renameRequest(*theirs, 0, "Theirs")));
    const auto done = apply(*renameRequest(*mine, 0, "Mine"));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(QString::fromStdString(done.error().detail),
             QString::fromStdString(path + ": it was changed on disk meanwhile"));
    QCOMPARE(QString::fromStdString(contentOf(path)), QStringLiteral("### Theirs\nGET http://a/\n"));
}

void tst_Kills::keepsTheFileOnAFullDisk()
{
    const QTemporaryDir directory;
    const auto disk = directory.path().toStdString();
    if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=64k") != 0)
        QSKIP(qPrintable(QStringLiteral("no small disk can be mounted here: ") +
                         QString::fromLocal8Bit(strerror(errno))));
    const auto path = disk + "/a.http";
    const std::string old(40'000, 'a');
    std::ofstream(path, std::ios::binary) << old;
    const auto done = apply(fileChange(path, old, std::string(60'000, 'b')));
    const auto left = contentOf(path);
    const auto count = filesIn(disk);
    ::umount(disk.c_str());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Unwritable);
    QCOMPARE(QString::fromStdString(done.error().detail),
             QString::fromStdString(path + ": No space left on device"));
    QVERIFY(left == old);
    QCOMPARE(count, std::size_t(1));
}

/// Runs everywhere, unlike a full disk: the system takes the first bytes and refuses the rest.
void tst_Kills::keepsTheFileWhenWritingStops()
{
    const QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("a.http")).toStdString();
    std::ofstream(path, std::ios::binary) << "old";
    const auto process = inProcess([&path] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1000, 1000};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
            return 1;
        const auto done = apply(fileChange(path, "old", std::string(5000, 'b')));
        return !done && done.error().code == ErrorCode::Unwritable ? 0 : 2;
    });
    QCOMPARE(statusOf(process), 0);
    QCOMPARE(QString::fromStdString(contentOf(path)), QStringLiteral("old"));
    QCOMPARE(filesIn(directory.path().toStdString()), std::size_t(1));
}

QTEST_GUILESS_MAIN(tst_Kills)
#include "tst_kills.moc"
