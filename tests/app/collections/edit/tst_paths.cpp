// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files and directories are made, renamed, moved, copied and removed on a real disk, and put back.

#include "app/collections/edit/paths.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

using namespace expectra;
using namespace expectra::collections;

class tst_Paths : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void doesAndUndoes_data();
    void doesAndUndoes();
    void refusesNames_data();
    void refusesNames();
    void takesNothingsPlace();
    void goesNotIntoItself();
    void findsBodiesOfMovedFiles();

private:
    [[nodiscard]] std::string in(const char *name) const
    {
        return m_directory->filePath(QLatin1String(name)).toStdString();
    }
    void write(const char *name, const char *text) const
    {
        const QString path = m_directory->filePath(QLatin1String(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] QString list() const
    {
        QStringList names;
        QDirIterator each(m_directory->path(), QDir::AllEntries | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        while (each.hasNext())
            names.append(QDir(m_directory->path()).relativeFilePath(each.next()));
        names.sort();
        return names.join(QLatin1Char(' '));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_Paths::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    write("a.http", "GET http://a/\n");
    write("up/big.bin", "bytes");
    write("up/put.http", "PUT http://a/\n\n< ./big.bin\n");
}

void tst_Paths::doesAndUndoes_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("after");
    QTest::newRow("new directory") << QStringLiteral("mkdir")
                                   << QStringLiteral("a.http fresh up up/big.bin up/put.http");
    QTest::newRow("new file") << QStringLiteral("create")
                              << QStringLiteral("a.http up up/big.bin up/put-2.http up/put.http");
    QTest::newRow("rename file") << QStringLiteral("rename")
                                 << QStringLiteral("b.http up up/big.bin up/put.http");
    QTest::newRow("rename directory")
        << QStringLiteral("renamedir") << QStringLiteral("a.http down down/big.bin down/put.http");
    QTest::newRow("move file") << QStringLiteral("move")
                               << QStringLiteral("up up/a.http up/big.bin up/put.http");
    QTest::newRow("copy file") << QStringLiteral("copy")
                               << QStringLiteral("a-copy.http a.http up up/big.bin up/put.http");
    QTest::newRow("copy directory")
        << QStringLiteral("copydir")
        << QStringLiteral("a.http up up-copy up-copy/big.bin up-copy/put.http up/big.bin up/put.http");
    QTest::newRow("remove directory") << QStringLiteral("removedir") << QStringLiteral("a.http");
}

void tst_Paths::doesAndUndoes()
{
    QFETCH(QString, what);
    const QString before = list();
    const auto changeFor = [&]() -> Result<Change> {
        if (what == QLatin1String("mkdir"))
            return newDirectory(in(""), "fresh");
        if (what == QLatin1String("create"))
            return newFile(in("up"), "Put!", "GET http://x/\n");
        if (what == QLatin1String("rename"))
            return renamePath(in("a.http"), "b");
        if (what == QLatin1String("renamedir"))
            return renamePath(in("up"), "down");
        if (what == QLatin1String("move"))
            return movePath(in("a.http"), in("up"));
        if (what == QLatin1String("copy"))
            return copyPath(in("a.http"), m_directory->path().toStdString());
        if (what == QLatin1String("copydir"))
            return copyPath(in("up"), m_directory->path().toStdString());
        return removePath(in("up"));
    };
    const auto change = changeFor();
    QVERIFY2(change.has_value(), change ? "" : change.error().detail.c_str());
    const auto applied = apply(*change);
    QVERIFY2(applied.has_value(), applied ? "" : applied.error().detail.c_str());
    QTEST(list(), "after");
    QVERIFY(apply(inverse(*change)).has_value());
    QCOMPARE(list(), before);
}

void tst_Paths::refusesNames_data()
{
    QTest::addColumn<std::string>("name");
    QTest::newRow("empty") << std::string();
    QTest::newRow("a path") << std::string("x/y");
    QTest::newRow("upwards") << std::string("..");
    QTest::newRow("hidden") << std::string(".x");
    QTest::newRow("there") << std::string("up");
    QTest::newRow("NUL") << std::string("a\0b", 3);
}

void tst_Paths::refusesNames()
{
    QFETCH(std::string, name);
    QVERIFY(!newDirectory(m_directory->path().toStdString(), name));
}

void tst_Paths::takesNothingsPlace()
{
    write("up/a.http", "GET http://other/\n");
    QVERIFY(!movePath(in("a.http"), in("up")));
    QVERIFY(!renamePath(in("up/a.http"), "put.http"));
}

void tst_Paths::goesNotIntoItself()
{
    QDir(m_directory->path()).mkpath(QStringLiteral("up/inner"));
    QVERIFY(!movePath(in("up"), in("up/inner")));
}

void tst_Paths::findsBodiesOfMovedFiles()
{
    QVERIFY(apply(*movePath(in("up/put.http"), m_directory->path().toStdString())));
    QFile file(m_directory->filePath(QStringLiteral("put.http")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("PUT http://a/\n\n< ./up/big.bin\n"));
}

QTEST_GUILESS_MAIN(tst_Paths)
#include "tst_paths.moc"
