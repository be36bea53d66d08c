// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Collections are opened once, read again when the disk changes, and told about only when they differ.

#include "ui/collections/store/collectionstore.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace expectra;

class tst_CollectionStore final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void opensADirectoryOrAFile();
    void opensAPlaceOnce();
    void takesWhatWasReadAlready();
    void saysWhatCannotBeOpened();
    void opensInTheBackground();
    void noticesChangesOnDisk_data();
    void noticesChangesOnDisk();
    void toldOnceForABurst();
    void keepsQuietWhenNothingDiffers();
    void tellsWhereRequestsWent();
    void findsTheCollectionAroundAFile();
    void forgetsWhatIsClosed();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_directory->filePath(name); }
    void write(const QString &name, const QByteArray &text) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_CollectionStore::opensADirectoryOrAFile()
{
    write(QStringLiteral("a.http"), "### A\nGET http://a/\n");
    CollectionStore store;
    QSignalSpy opened(&store, &CollectionStore::collectionOpened);
    QCOMPARE((*store.open(m_directory->path()))->root.requests.size(), std::size_t(1));
    QCOMPARE((*store.open(path(QStringLiteral("a.http"))))->root.requests.size(), std::size_t(1));
    QCOMPARE(opened.size(), 2);
    QCOMPARE(store.paths(), QStringList({m_directory->path(), path(QStringLiteral("a.http"))}));
}

void tst_CollectionStore::opensAPlaceOnce()
{
    write(QStringLiteral("a.http"), "### A\nGET http://a/\n");
    CollectionStore store;
    const auto first = store.open(m_directory->path());
    const auto again = store.open(m_directory->path() + QStringLiteral("/./"));
    QVERIFY(first && again);
    QCOMPARE(store.all().size(), std::size_t(1));
}

void tst_CollectionStore::takesWhatWasReadAlready()
{
    write(QStringLiteral("a.http"), "### A\nGET http://a/\n");
    const auto read = expectra::collections::readCollection(m_directory->path().toStdString());
    QVERIFY(read);
    CollectionStore store;
    QSignalSpy opened(&store, &CollectionStore::collectionOpened);
    QSignalSpy changed(&store, &CollectionStore::collectionChanged);
    const auto added = store.add(*read); // before it is looked for: arguments have no order
    QCOMPARE(added, store.find(m_directory->path()));
    QVERIFY(store.open(m_directory->path())); // the same place
    QCOMPARE(store.paths(), QStringList(m_directory->path()));
    QCOMPARE(opened.size(), 1);
    QVERIFY(changed.isEmpty());
    write(QStringLiteral("b.http"), "### B\nGET http://b/\n");
    QVERIFY(changed.wait()); // it is watched as any other
}

void tst_CollectionStore::saysWhatCannotBeOpened()
{
    CollectionStore store;
    const QString nowhere = path(QStringLiteral("nowhere"));
    QVERIFY(!store.open(nowhere));
    QSignalSpy failed(&store, &CollectionStore::openFailed);
    store.openLater(nowhere);
    QVERIFY(failed.wait());
    QCOMPARE(failed.at(0).at(0).toString(), nowhere);
    QVERIFY(store.all().empty());
}

void tst_CollectionStore::opensInTheBackground()
{
    write(QStringLiteral("a.http"), "### A\nGET http://a/\n");
    CollectionStore store;
    QSignalSpy opened(&store, &CollectionStore::collectionOpened);
    store.openLater(m_directory->path());
    QVERIFY(store.all().empty());
    QVERIFY(opened.wait());
    QVERIFY(store.find(m_directory->path()));
}

void tst_CollectionStore::noticesChangesOnDisk_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a file written in place") << QStringLiteral("a.http");
    QTest::newRow("a new file") << QStringLiteral("b.http");
    QTest::newRow("a file in a new directory") << QStringLiteral("new/b.http");
    QTest::newRow("a header set") << QStringLiteral("header-sets/x.headers");
    QTest::newRow("an environment") << QStringLiteral("http-client.env.json");
}

void tst_CollectionStore::noticesChangesOnDisk()
{
    QFETCH(QString, name);
    write(QStringLiteral("a.http"), "### A\nGET http://a/\n");
    write(QStringLiteral("header-sets/one.headers"), "A: b\n");
    CollectionStore store;
    QVERIFY(store.open(m_directory->path()));
    const auto before = store.find(m_directory->path());
    QSignalSpy changed(&store, &CollectionStore::collectionChanged);
    write(name, name.endsWith(QStringLiteral(".json"))   ? "{\"lab\": {}}"
                : name.endsWith(QStringLiteral(".http")) ? "### B\nGET http://b/\n"
                                                         : "C: d\n");
    QVERIFY(changed.wait());
    QVERIFY(!(*store.find(m_directory->path()) == *before));
}

void tst_CollectionStore::toldOnceForABurst()
{
    CollectionStore store;
    QVERIFY(store.open(m_directory->path()));
    QSignalSpy changed(&store, &CollectionStore::collectionChanged);
    for (int i = 0; i < 50; ++i)
        write(QStringLiteral("%1.http").arg(i), "### A\nGET http://a/\n");
    QVERIFY(changed.wait());
    QCOMPARE(store.find(m_directory->path())->root.requests.size(), std::size_t(50));
    QCOMPARE(changed.size(), 1);
}

void tst_CollectionStore::keepsQuietWhenNothingDiffers()
{
    write(QStringLiteral("a.http"), "### A\nGET http://a/\n");
    CollectionStore store;
    QVERIFY(store.open(m_directory->path()));
    QSignalSpy changed(&store, &CollectionStore::collectionChanged);
    QVERIFY(store.open(m_directory->path()));
    QCOMPARE(changed.size(), 0);
    write(QStringLiteral("a.http"), "### B\nGET http://a/\n");
    QVERIFY(store.open(m_directory->path()));
    QCOMPARE(changed.size(), 1);
}

void tst_CollectionStore::tellsWhereRequestsWent()
{
    write(QStringLiteral("a.http"), "### A\nGET http://a/\n");
    CollectionStore store;
    QVERIFY(store.open(m_directory->path()));
    QSignalSpy moved(&store, &CollectionStore::requestsMoved);
    write(QStringLiteral("a.http"), "### First\nGET http://first/\n\n### A\nGET http://a/\n");
    QVERIFY(store.open(m_directory->path()));
    const auto moves = moved.at(0).at(0).value<std::vector<collections::RequestMove>>();
    const auto file = path(QStringLiteral("a.http")).toStdString();
    QVERIFY(
        (moves == std::vector<collections::RequestMove>{{{file, 0}, collections::RequestPlace{file, 1}}}));
}

void tst_CollectionStore::findsTheCollectionAroundAFile()
{
    write(QStringLiteral("outer/a.http"), "### A\nGET http://a/\n");
    write(QStringLiteral("outer/inner/b.http"), "### B\nGET http://b/\n");
    write(QStringLiteral("outer-not/c.http"), "### C\nGET http://c/\n");
    CollectionStore store;
    QVERIFY(store.open(path(QStringLiteral("outer"))));
    QVERIFY(store.open(path(QStringLiteral("outer/inner"))));
    const auto nameAround = [&](const char *file) {
        const auto found = store.around(path(QLatin1String(file)));
        return found ? QString::fromStdString(found->name) : QString();
    };
    QCOMPARE(nameAround("outer/a.http"), QStringLiteral("outer"));
    QCOMPARE(nameAround("outer/inner/b.http"), QStringLiteral("inner"));
    QCOMPARE(nameAround("outer-not/c.http"), QString());
}

void tst_CollectionStore::forgetsWhatIsClosed()
{
    CollectionStore store;
    QVERIFY(store.open(m_directory->path()));
    QSignalSpy closed(&store, &CollectionStore::collectionClosed);
    store.close(m_directory->path());
    QCOMPARE(closed.size(), 1);
    QVERIFY(store.paths().isEmpty());
}

QTEST_GUILESS_MAIN(tst_CollectionStore)
#include "tst_collectionstore.moc"
