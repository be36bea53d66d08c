// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/collectionmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace expectra;

class tst_CollectionModel final : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheRulesOfModels();
    void showsFoldersAndTheirRequests();
    void findsByTitleAndByName();
    void foldersAreNoRequests();
};

namespace {

/// One folder with two requests of one file, the second of which has a name for programs.
collections::Collection someCollection()
{
    auto file = collections::parseHttpFile(
        "### First\nGET http://a/\n\n### Second\n# @name two\nPUT http://b/\n", "x.http");
    collections::Collection collection;
    collection.name = "Everything";
    collections::Folder folder;
    folder.name = "uploads";
    const auto shared = std::make_shared<const collections::HttpFile>(std::move(*file));
    folder.requests = {{shared, 0}, {shared, 1}};
    collection.root.folders.push_back(folder);
    return collection;
}

} // namespace

void tst_CollectionModel::keepsTheRulesOfModels()
{
    CollectionModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCollection(someCollection());
    model.setCollection({});
    model.setCollection(someCollection());
}

void tst_CollectionModel::showsFoldersAndTheirRequests()
{
    CollectionModel model;
    model.setCollection(someCollection());
    const auto root = model.index(0, 0, {});
    const auto folder = model.index(0, 0, root);
    const auto second = model.index(1, 0, folder);
    QCOMPARE(root.data().toString(), QStringLiteral("Everything"));
    QCOMPARE(folder.data().toString(), QStringLiteral("uploads"));
    QCOMPARE(second.data().toString(), QStringLiteral("Second"));
    QCOMPARE(second.data(CollectionModel::MethodRole).toString(), QStringLiteral("PUT"));
    QCOMPARE(second.data(Qt::AccessibleTextRole).toString(), QStringLiteral("PUT Second"));
}

void tst_CollectionModel::findsByTitleAndByName()
{
    CollectionModel model;
    model.setCollection(someCollection());
    QCOMPARE(model.find(QStringLiteral("Second")).data().toString(), QStringLiteral("Second"));
    QCOMPARE(model.find(QStringLiteral("two")).data().toString(), QStringLiteral("Second"));
    QVERIFY(!model.find(QStringLiteral("uploads")).isValid());
}

void tst_CollectionModel::foldersAreNoRequests()
{
    CollectionModel model;
    model.setCollection(someCollection());
    const auto folder = model.index(0, 0, model.index(0, 0, {}));
    QVERIFY(!model.request(folder));
    QVERIFY(model.request(model.index(0, 0, folder)));
}

QTEST_GUILESS_MAIN(tst_CollectionModel)
#include "tst_collectionmodel.moc"
