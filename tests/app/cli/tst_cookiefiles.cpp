// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/cookiefiles.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace expectra;

class tst_CookieFiles : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrote();
    void aNewJarIsItsOwnersAlone();
    void anOldJarKeepsItsPermissions();
    void saysWhatCannotBeWritten();

private:
    [[nodiscard]] std::string path(const char *name) const
    {
        return m_directory.filePath(QString::fromLatin1(name)).toStdString();
    }
    /// A file with one cookie.
    [[nodiscard]] std::string source() const;

    QTemporaryDir m_directory;
};

std::string tst_CookieFiles::source() const
{
    QFile file(QString::fromStdString(path("source")));
    if (file.open(QIODevice::WriteOnly))
        file.write("# Netscape HTTP Cookie File\nh.test\tFALSE\t/\tFALSE\t4102444800\tsid\tone\n");
    return path("source");
}

void tst_CookieFiles::readsWhatItWrote()
{
    const auto jar = cli::jarFrom({source()});
    QVERIFY(cli::writeJar(*jar, path("jar")));
    const auto again = cli::jarFrom({path("jar")});
    QCOMPARE(again->cookies().size(), std::size_t(1));
    QCOMPARE(again->cookies().front().value, std::string("one"));
}

void tst_CookieFiles::aNewJarIsItsOwnersAlone()
{
    QVERIFY(cli::writeJar(*cli::jarFrom({source()}), path("new")));
    const auto permissions = QFileInfo(QString::fromStdString(path("new"))).permissions();
    QVERIFY(permissions & QFile::ReadOwner);
    QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
}

void tst_CookieFiles::anOldJarKeepsItsPermissions()
{
    const auto name = QString::fromStdString(path("old"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto before = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
    QVERIFY(file.setPermissions(before));
    QVERIFY(cli::writeJar(*cli::jarFrom({source()}), path("old")));
    const auto permissions = QFileInfo(name).permissions();
    QVERIFY(permissions & QFile::ReadGroup);
    QVERIFY(!(permissions & QFile::ReadOther));
}

void tst_CookieFiles::saysWhatCannotBeWritten()
{
    const auto written = cli::writeJar(*cli::jarFrom({}), path("no/such/place"));
    QVERIFY(!written);
    QVERIFY(written.error().detail.starts_with(path("no/such/place")));
}

QTEST_GUILESS_MAIN(tst_CookieFiles)
#include "tst_cookiefiles.moc"
