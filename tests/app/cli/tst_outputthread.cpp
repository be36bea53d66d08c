// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever adds never waits for the reader, and the reader gets all of it.

#include "app/cli/outputthread.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace expectra;
using namespace expectra::cli;

class tst_OutputThread : public QObject
{
    Q_OBJECT

private slots:
    void goesOnWhileNobodyReads();
    void remembersAFailure();
};

/// More than any pipe holds: written on the caller's thread, the first piece would never return.
void tst_OutputThread::goesOnWhileNobodyReads()
{
    const QTemporaryDir directory;
    const QByteArray path = QFile::encodeName(directory.filePath(QStringLiteral("pipe")));
    QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    const int reader = ::open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    auto out = Output::open(path.toStdString());
    QVERIFY(out.has_value());
    OutputThread thread(std::move(*out));
    QByteArray expected;
    for (const char letter : {'a', 'b', 'c'}) {
        expected += QByteArray(4 * 1024 * 1024, letter);
        thread.add(std::string(4 * 1024 * 1024, letter));
    }

    QCOMPARE(::fcntl(reader, F_SETFL, 0), 0); // blocking from here on
    QByteArray read;
    QByteArray piece(1024 * 1024, '\0');
    while (read.size() < expected.size()) {
        const auto size = ::read(reader, piece.data(), static_cast<std::size_t>(piece.size()));
        QVERIFY(size > 0);
        read += piece.left(size);
    }
    QVERIFY(thread.finish().has_value());
    QVERIFY(read == expected);
    ::close(reader);
}

void tst_OutputThread::remembersAFailure()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("no /dev/full here");
    auto full = Output::open("/dev/full");
    QVERIFY(full.has_value());
    OutputThread thread(std::move(*full));
    thread.add("some");
    const auto finished = thread.finish();
    QVERIFY(!finished.has_value());
    QCOMPARE(finished.error().code, ErrorCode::Unwritable);
}

QTEST_GUILESS_MAIN(tst_OutputThread)
#include "tst_outputthread.moc"
