// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of the open collections: what it shows, and that what is read again is merged in row by row.

#include "tests/ui/collections/files.h"
#include "tests/ui/collections/tree/treetext.h"
#include "ui/collections/tree/collectionmodel.h"

#include <QtCore/QMimeData>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace expectra;

class tst_CollectionModel final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsDirectoriesThenFilesByName();
    void showsBrokenFilesInTheirPlace();
    void showsControlCharactersEscaped();
    void findsByTitleAndByName();
    void findsByFileAndIndex();
    void mergesWhatWasReadAgain_data();
    void mergesWhatWasReadAgain();
    void keepsRowsThatStay();
    void keepsTheRowOfARenamedRequest();
    void tellsOfTabs();
    void asksForARenaming();
    void dropsAreAskedForNotDone();
    void refusesDropsThatChangeNothing();

private:
    void show()
    {
        auto collection = collections::readCollection(m_files->root().toStdString());
        QVERIFY(collection.has_value());
        collection->name = "Storage";
        m_model->setCollections({std::make_shared<const collections::Collection>(std::move(*collection))},
                                {m_files->root()});
    }
    [[nodiscard]] QModelIndex row(const char *name) const
    {
        const auto found = m_model->match(m_model->index(0, 0, {}), Qt::DisplayRole, QLatin1String(name), 1,
                                          Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }

    std::unique_ptr<Files> m_files;
    std::unique_ptr<CollectionModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_CollectionModel::init()
{
    m_tester.reset();
    m_files = std::make_unique<Files>();
    m_model = std::make_unique<CollectionModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void tst_CollectionModel::showsDirectoriesThenFilesByName()
{
    m_files->write("zebra.http", "### Put\nPUT http://a/\n");
    m_files->write("many.http", "### One\nGET http://a/\n\n### Two\nGET http://a/\n");
    m_files->write("uploads/x.http", "PUT http://b/big\n");
    show();
    QCOMPARE(treeText(*m_model),
             QStringLiteral("Storage\n  uploads\n    http://b/big\n  many\n    One\n    Two\n  Put\n"));
    QCOMPARE(row("Put").data(CollectionModel::MethodRole).toString(), QStringLiteral("PUT"));
    QCOMPARE(row("Put").data(Qt::AccessibleTextRole).toString(), QStringLiteral("PUT Put"));
    QVERIFY(!m_model->request(row("many")));
}

void tst_CollectionModel::showsBrokenFilesInTheirPlace()
{
    m_files->write("uploads/good.http", "### Good\nGET http://a/\n");
    m_files->write("uploads/bad.http", "GET http://a/\nno header\n");
    show();
    QCOMPARE(treeText(*m_model), QStringLiteral("Storage\n  uploads\n    bad.http\n    Good\n"));
    const auto bad = row("bad.http");
    QCOMPARE(bad.data(CollectionModel::ReasonRole).toString(),
             QStringLiteral("line 2: the header line holds no colon"));
    QVERIFY(bad.data(Qt::ToolTipRole).toString().startsWith(m_files->path("uploads/bad.http")));
    QVERIFY(bad.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("no colon")));
}

void tst_CollectionModel::showsControlCharactersEscaped()
{
    m_files->write("a.http", "### tail\xe2\x80\xae\x67np.exe\nGET http://a/\n");
    show();
    QVERIFY(treeText(*m_model).contains(QStringLiteral("\\u202e")));
}

void tst_CollectionModel::findsByTitleAndByName()
{
    m_files->write("x.http", "### First\nGET http://a/\n\n### Second\n# @name two\nPUT http://b/\n");
    show();
    QCOMPARE(m_model->find(QStringLiteral("Second")), row("Second"));
    QCOMPARE(m_model->find(QStringLiteral("two")), row("Second"));
    QVERIFY(!m_model->find(QStringLiteral("x")).isValid());
}

void tst_CollectionModel::findsByFileAndIndex()
{
    m_files->write("x.http", "### First\nGET http://a/\n\n### Second\nPUT http://b/\n");
    show();
    QCOMPARE(m_model->findRequest(m_files->path("x.http"), 1), row("Second"));
    QVERIFY(!m_model->findRequest(m_files->path("x.http"), 2).isValid());
}

void tst_CollectionModel::mergesWhatWasReadAgain_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray three = "### A\nGET http://a/\n\n### B\nGET http://b/\n\n### C\nGET http://c/\n";
    QTest::newRow("one added") << three << three + "\n### D\nGET http://d/\n";
    QTest::newRow("one removed") << three << QByteArray("### A\nGET http://a/\n\n### C\nGET http://c/\n");
    QTest::newRow("one renamed") << three << QByteArray(three).replace("### B", "### Other");
    QTest::newRow("reversed")
        << three << QByteArray("### C\nGET http://c/\n\n### B\nGET http://b/\n\n### A\nGET http://a/\n");
    QTest::newRow("only one left") << three << QByteArray("### B\nGET http://b/\n");
    QTest::newRow("one to three") << QByteArray("### B\nGET http://b/\n") << three;
    QTest::newRow("broken") << three << three + "no colon\n";
    QTest::newRow("mended") << three + "no colon\n" << three;
    QTest::newRow("twins") << three << three + "\n### A\nGET http://d/\n\n### A\nGET http://e/\n";
    QTest::newRow("emptied") << three << QByteArray();
}

void tst_CollectionModel::mergesWhatWasReadAgain()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    m_files->write("x.http", before);
    show();
    m_files->write("x.http", after);
    show();
    const QString merged = treeText(*m_model);
    m_model->setCollections({}, {});
    QCOMPARE(treeText(*m_model), QString());
    show();
    QCOMPARE(merged, treeText(*m_model));
}

void tst_CollectionModel::keepsRowsThatStay()
{
    m_files->write("a.http", "### A\nGET http://a/\n");
    m_files->write("m.http", "### B\nGET http://b/\n\n### C\nGET http://c/\n");
    show();
    const QPersistentModelIndex stays = row("C");
    m_files->write("b/new.http", "### New\nGET http://n/\n");
    m_files->write("m.http", "### C\nGET http://changed/\n\n### B\nGET http://b/\n");
    QFile::remove(m_files->path("a.http"));
    show();
    QVERIFY(stays.isValid());
    QCOMPARE(stays, QPersistentModelIndex(row("C")));
    QCOMPARE(stays.data(CollectionModel::AddressRole).toString(), QStringLiteral("http://changed/"));
}

void tst_CollectionModel::keepsTheRowOfARenamedRequest()
{
    m_files->write("m.http", "### A\nGET http://a/\n\n### B\nGET http://b/\n");
    show();
    const QPersistentModelIndex renamed = row("A");
    m_files->write("m.http", "### Another\nGET http://a/\n\n### B\nGET http://b/\n");
    show();
    QCOMPARE(renamed.data().toString(), QStringLiteral("Another"));
}

void tst_CollectionModel::tellsOfTabs()
{
    m_files->write("m.http", "### A\nGET http://a/\n\n### B\nGET http://b/\n");
    show();
    QSignalSpy changed(m_model.get(), &CollectionModel::dataChanged);
    m_model->setOpenRequests({{m_files->path("m.http"), 1, OpenRequest::State::Edited}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(row("B").data(CollectionModel::TabRole).toInt(), static_cast<int>(OpenRequest::State::Edited));
    QCOMPARE(row("B").data(Qt::AccessibleTextRole).toString(), QStringLiteral("GET B, open and not saved"));
    QCOMPARE(row("A").data(CollectionModel::TabRole).toInt(), static_cast<int>(OpenRequest::State::None));
    m_model->setOpenRequests({});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(row("B").data(CollectionModel::TabRole).toInt(), static_cast<int>(OpenRequest::State::None));
}

void tst_CollectionModel::asksForARenaming()
{
    m_files->write("m.http", "### A\nGET http://a/\n");
    show();
    QSignalSpy edited(m_model.get(), &CollectionModel::nameEdited);
    QVERIFY(!m_model->setData(row("A"), QStringLiteral("  "), Qt::EditRole));
    QVERIFY(!m_model->setData(row("A"), QStringLiteral("A"), Qt::EditRole));
    QCOMPARE(edited.size(), 0);
    m_model->setData(row("A"), QStringLiteral(" Better "), Qt::EditRole);
    QCOMPARE(edited.at(0).at(1).toString(), QStringLiteral("Better"));
    QCOMPARE(row("A").data().toString(), QStringLiteral("A"));
}

void tst_CollectionModel::dropsAreAskedForNotDone()
{
    m_files->write("m.http", "### A\nGET http://a/\n\n### B\nGET http://b/\n");
    m_files->write("n.http", "### C\nGET http://c/\n\n### D\nGET http://d/\n");
    show();
    const QString before = treeText(*m_model);
    QSignalSpy dropped(m_model.get(), &CollectionModel::rowsDropped);
    const std::unique_ptr<QMimeData> data(m_model->mimeData({row("A")}));
    QVERIFY(m_model->canDropMimeData(data.get(), Qt::MoveAction, 1, 0, row("n")));
    QVERIFY(m_model->dropMimeData(data.get(), Qt::MoveAction, 1, 0, row("n")));
    const auto plan = dropped.at(0).at(1).value<DropPlan>();
    QVERIFY(plan == (DropPlan{DropPlan::Kind::Between, m_model->node(row("n")), 1}));
    QCOMPARE(treeText(*m_model), before);
}

void tst_CollectionModel::refusesDropsThatChangeNothing()
{
    m_files->write("deep/m.http", "### A\nGET http://a/\n\n### B\nGET http://b/\n");
    show();
    const std::unique_ptr<QMimeData> first(m_model->mimeData({row("A")}));
    QVERIFY(!m_model->canDropMimeData(first.get(), Qt::MoveAction, 1, 0, row("m")));
    const std::unique_ptr<QMimeData> directory(m_model->mimeData({row("deep")}));
    QVERIFY(!m_model->dropMimeData(directory.get(), Qt::MoveAction, -1, 0, row("m")));
    const QMimeData foreign;
    QVERIFY(!m_model->canDropMimeData(&foreign, Qt::MoveAction, -1, 0, row("deep")));
}

QTEST_GUILESS_MAIN(tst_CollectionModel)
#include "tst_collectionmodel.moc"
