// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jsontreemodel.h"
#include "ui/panels/body/jsonview.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QTreeView>

namespace expectra {

namespace {

std::shared_ptr<const JsonIndex> indexOf(const Content &content)
{
    JsonIndexer indexer(content);
    while (indexer.read(100'000)) {
    }
    return std::make_shared<JsonIndex>(indexer.index());
}

} // namespace

class tst_JsonTree : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreTheMembersInTheirOrder()
    {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(model, R"({"b": 1.10, "a": [true, {}], "b": "x"})");
        const auto root = model.index(0, 0);
        QCOMPARE(model.rowCount(root), 3);
        QCOMPARE(model.index(0, 0, root).data().toString(), QStringLiteral("\"b\": 1.10"));
        QCOMPARE(model.index(2, 0, root).data().toString(), QStringLiteral("\"b\": \"x\""));
        const auto list = model.index(1, 0, root);
        QCOMPARE(model.rowCount(list), 2);
        QVERIFY(!model.hasChildren(model.index(1, 0, list)));
        QCOMPARE(QString::fromStdString(model.path(model.index(0, 0, list)).text()),
                 QStringLiteral("$.a[0]"));
    }

    void aClosedBranchShowsItsFirstMembers()
    {
        JsonTreeModel model;
        show(model, "{\"list\": [1,\n 2], \"none\": {}, \"long\": \"x\"}");
        const auto root = model.index(0, 0);
        const auto glance = [&model, &root](int row) {
            return model.index(row, 0, root).data(JsonTreeModel::GlanceRole).toString();
        };
        QCOMPARE(glance(0), QStringLiteral("1, 2"));
        QCOMPARE(glance(1), QString());
        QCOMPARE(glance(2), QString());
        QVERIFY(
            root.data(JsonTreeModel::GlanceRole).toString().startsWith(QStringLiteral("\"list\": [1, 2]")));
    }

    void manyMembersStandInGroups()
    {
        std::string text = "[0";
        for (int i = 1; i < 12'345; ++i)
            text += "," + std::to_string(i);
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(model, text + "]");
        const auto root = model.index(0, 0);
        QCOMPARE(model.rowCount(root), 13);
        const auto group = model.index(12, 0, root);
        QCOMPARE(group.data().toString(), QStringLiteral("[12000 … 12344]"));
        QCOMPARE(model.rowCount(group), 345);
        const auto last = model.index(344, 0, group);
        QCOMPARE(last.data(JsonTreeModel::ValueRole).toString(), QStringLiteral("12344"));
        QCOMPARE(QString::fromStdString(model.path(last).text()), QStringLiteral("$[12344]"));
        const auto found = model.find(text.find(",7777,") + 1);
        QCOMPARE(QString::fromStdString(model.path(found).text()), QStringLiteral("$[7777]"));
    }

    void whatNestsDeepIsFoundAndShownToABound()
    {
        JsonTreeModel model;
        show(model, std::string(10'000, '[') + std::string(10'000, ']'));
        const auto found = model.find(9'000);
        QVERIFY(found.isValid());
        int depth = 0;
        for (auto index = found; index.isValid(); index = index.parent())
            ++depth;
        QCOMPARE(depth, JsonTreeModel::deepest + 1);
    }

    void whatIsOpenStaysOpenWhenMoreIsKnown()
    {
        std::string text = R"({"first": {"deep": {"x": 1}}, "list": [0)";
        while (text.size() < 20'000)
            text += R"(, {"a": 1})";
        const auto content = contentOf(text + "]}");
        JsonIndexer front(content);
        QVERIFY(front.read(5'000));
        const auto early = std::make_shared<JsonIndex>(front.index());
        JsonView view;
        view.showContent(content, early);
        const auto *model = view.tree()->model();
        QVERIFY(model->index(0, 0).data(JsonTreeModel::IsReadingRole).toBool());
        QVERIFY(!model->index(0, 0).data(JsonTreeModel::IsCutRole).toBool());
        view.reveal(text.find("\"x\""));
        QCOMPARE(view.path(), QStringLiteral("$.first.deep.x"));
        view.updateIndex(content, indexOf(content));
        QCOMPARE(view.path(), QStringLiteral("$.first.deep.x"));
        const auto first = model->index(0, 0, model->index(0, 0));
        QVERIFY(view.tree()->isExpanded(first));
        QVERIFY(view.tree()->isExpanded(model->index(0, 0, first)));
        QVERIFY(!model->index(0, 0).data(JsonTreeModel::IsReadingRole).toBool());
    }

    void aPointerEscapesItsOwnSigns()
    {
        JsonView view;
        const auto content = contentOf(R"({"a/b": {"~": {"": 1}}})");
        view.showContent(content, indexOf(content));
        QCOMPARE(view.pointer(), QString());
        view.reveal(content.read().find('1'));
        QCOMPARE(view.pointer(), QStringLiteral("/a~1b/~0/"));
    }

    void whatIsAloneIsOpenAtOnce()
    {
        std::string text = R"({"data": {"service": "x", "list": [0)";
        for (int i = 1; i < 5000; ++i)
            text += ", " + std::to_string(i);
        const auto content = contentOf(text + "]}}");
        JsonView view;
        view.showContent(content, indexOf(content));
        const auto *model = view.tree()->model();
        const auto data = model->index(0, 0, model->index(0, 0));
        const auto list = model->index(1, 0, data);
        QVERIFY(view.tree()->isExpanded(data));
        QVERIFY(view.tree()->isExpanded(list));
        QVERIFY(!view.tree()->isExpanded(model->index(0, 0, list))); // a group of many
    }

    void keysCopyValueAndPath()
    {
        JsonView view;
        view.resize(500, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto content = contentOf(R"({"list": [1, {"text": "a\nb"}]})");
        view.showContent(content, indexOf(content));
        view.reveal(content.read().find("a\\n"));
        QCOMPARE(view.path(), QStringLiteral("$.list[1].text"));
        QTest::keyClick(view.tree(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("$.list[1].text"));
        QTest::keyClick(view.tree(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/list/1/text"));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a\nb"));
        QTest::keyClick(view.tree(), Qt::Key_Left);
        QCOMPARE(view.path(), QStringLiteral("$.list[1]"));
    }

private:
    static void show(JsonTreeModel &model, const std::string &text)
    {
        const auto content = contentOf(text);
        model.showContent(content, indexOf(content));
    }
};

} // namespace expectra

QTEST_MAIN(expectra::tst_JsonTree)
#include "tst_jsontree.moc"
