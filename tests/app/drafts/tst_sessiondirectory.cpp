// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/sessiondirectory.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace expectra::drafts;

class tst_SessionDirectory final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void twoProgramsGetDirectoriesOfTheirOwn();
    void whatNobodyHoldsIsTakenAgain();
    void whatAProgramThatEndedHeldIsTakenAgain();
    void leftoversHoldASessionAndBelongToNobody();
    void tellsWhetherAnythingWasOpen_data();
    void tellsWhetherAnythingWasOpen();
    void noPlaceToWriteGivesNone();

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

void tst_SessionDirectory::twoProgramsGetDirectoriesOfTheirOwn()
{
    const auto first = SessionDirectory::claim(m_home->path());
    const auto second = SessionDirectory::claim(m_home->path());
    QVERIFY(first && second);
    QVERIFY(first->path() != second->path());
}

void tst_SessionDirectory::whatNobodyHoldsIsTakenAgain()
{
    const QString path = SessionDirectory::claim(m_home->path())->path();
    QCOMPARE(SessionDirectory::claim(m_home->path())->path(), path);
}

/// A lock that names a process which is no more: what a kill leaves behind.
void tst_SessionDirectory::whatAProgramThatEndedHeldIsTakenAgain()
{
    QProcess ended;
    ended.start(QStringLiteral("true"), QStringList());
    QVERIFY(ended.waitForStarted());
    const auto pid = ended.processId();
    QVERIFY(ended.waitForFinished());
    QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral("1")));
    QFile lock(m_home->filePath(QStringLiteral("1/lock")));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(QStringLiteral("%1\nexpectra\n%2\n").arg(pid).arg(QSysInfo::machineHostName()).toUtf8());
    lock.close();
    QCOMPARE(SessionDirectory::claim(m_home->path())->path(), m_home->filePath(QStringLiteral("1")));
}

void tst_SessionDirectory::leftoversHoldASessionAndBelongToNobody()
{
    const auto mine = SessionDirectory::claim(m_home->path());
    auto other = SessionDirectory::claim(m_home->path());
    for (const QString &path : {mine->path(), other->path()}) {
        QFile list(QDir(path).filePath(QStringLiteral("session.json")));
        QVERIFY(list.open(QIODevice::WriteOnly));
    }
    QVERIFY(SessionDirectory::leftovers(m_home->path()).empty());
    const QString path = other->path();
    other.reset();
    const auto left = SessionDirectory::leftovers(m_home->path());
    QCOMPARE(left.size(), std::size_t(1));
    QCOMPARE(left.front().path(), path);
    left.front().discard();
    QVERIFY(!QDir(path).exists(QStringLiteral("session.json")));
}

void tst_SessionDirectory::tellsWhetherAnythingWasOpen_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<bool>("expected");
    QTest::newRow("an open tab") << QByteArray(R"({"schema": 1, "tabs": [{"id": 1}]})") << true;
    QTest::newRow("no tab") << QByteArray(R"({"schema": 1, "tabs": [], "closed": [{"id": 1}]})") << false;
    QTest::newRow("no list") << QByteArray("{}") << false;
    QTest::newRow("damaged") << QByteArray(R"({"tabs": [)") << false;
}

void tst_SessionDirectory::tellsWhetherAnythingWasOpen()
{
    QFETCH(QByteArray, list);
    QVERIFY(!SessionDirectory::holdsTabs(m_home->path()));
    QVERIFY(!SessionDirectory::holdsTabs(m_home->filePath(QStringLiteral("nowhere"))));
    QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral("2")));
    QFile file(m_home->filePath(QStringLiteral("2/session.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(list);
    file.close();
    QTEST(SessionDirectory::holdsTabs(m_home->path()), "expected");
}

void tst_SessionDirectory::noPlaceToWriteGivesNone()
{
    QFile file(m_home->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!SessionDirectory::claim(file.fileName()));
}

QTEST_GUILESS_MAIN(tst_SessionDirectory)
#include "tst_sessiondirectory.moc"
