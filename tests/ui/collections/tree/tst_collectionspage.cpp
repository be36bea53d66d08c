// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filter, the branches that stand open, and what the tree does with clicks and keys.

#include "tests/ui/collections/files.h"
#include "tests/ui/collections/tree/treetext.h"
#include "ui/collections/store/collectionstore.h"
#include "ui/collections/tree/collectionmodel.h"
#include "ui/collections/tree/collectionspage.h"
#include "ui/collections/tree/openbranches.h"
#include "ui/collections/tree/requesttree.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace expectra;

class tst_CollectionsPage final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_page.reset(); }
    void filtersByWhatIsTyped_data();
    void filtersByWhatIsTyped();
    void keepsTheSelectionOverAFilter();
    void keepsWhatWasChosenWhileFiltered();
    void escapeClearsTheFilter();
    void showsAllBranchesWhileFiltered();
    void keepsBranchesOverAReading();
    void remembersBranchesForTheNextStart();
    void beginsLargeCollectionsClosed();
    void opensByClickAndByReturn();
    void turnsBranchesByClick();
    void saysWhatToDoWithoutACollection();
    void saysWhenNothingMatches();
    void filtersTenThousandRequests();

private:
    [[nodiscard]] QModelIndex row(const char *name) const
    {
        auto *model = m_page->tree()->model();
        const auto found = model->match(model->index(0, 0), Qt::DisplayRole, QLatin1String(name), 1,
                                        Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }
    [[nodiscard]] QString current() const { return m_page->tree()->currentIndex().data().toString(); }
    void click(const char *name)
    {
        auto *tree = m_page->tree();
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(row(name)).center());
    }
    [[nodiscard]] QString shown() const
    {
        const QString text = treeText(*m_page->tree()->model());
        return text.mid(text.indexOf(QLatin1Char('\n')) + 1); // the directory's name is of chance
    }

    std::unique_ptr<Files> m_files;
    std::unique_ptr<CollectionStore> m_store;
    std::unique_ptr<CollectionsPage> m_page;
};

void tst_CollectionsPage::init()
{
    m_files = std::make_unique<Files>();
    m_files->write("uploads/put.http",
                   "### Put object\nPUT http://storage/bucket\n\n### Start\nPOST http://storage/multi\n");
    m_files->write("auth.http", "### Log in\nPOST http://id/token\n");
    m_store = std::make_unique<CollectionStore>();
    QVERIFY(m_store->open(m_files->root()));
    m_page = std::make_unique<CollectionsPage>(m_store.get());
    new QAbstractItemModelTester(m_page->tree()->model(),
                                 QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
    m_page->resize(300, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void tst_CollectionsPage::filtersByWhatIsTyped_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("tree");
    const auto put = QStringLiteral("  uploads\n    put\n      Put object\n");
    const auto uploads = QStringLiteral("  uploads\n    put\n      Put object\n      Start\n");
    const auto logIn = QStringLiteral("  Log in\n");
    QTest::newRow("name") << QStringLiteral("object") << put;
    QTest::newRow("case") << QStringLiteral("OBJECT") << put;
    QTest::newRow("method") << QStringLiteral("post start")
                            << QStringLiteral("  uploads\n    put\n      Start\n");
    QTest::newRow("address") << QStringLiteral("id/token") << logIn;
    QTest::newRow("directory") << QStringLiteral("uploads") << uploads;
    QTest::newRow("file") << QStringLiteral("auth.http") << logIn;
    QTest::newRow("words anywhere") << QStringLiteral("bucket put") << put;
    QTest::newRow("nothing") << QStringLiteral("nowhere") << QString();
    QTest::newRow("blanks") << QStringLiteral("  ") << uploads + logIn;
}

void tst_CollectionsPage::filtersByWhatIsTyped()
{
    QFETCH(QString, words);
    m_page->filter()->setFocus();
    QTest::keyClicks(m_page->filter(), words);
    QTEST(shown(), "tree");
}

void tst_CollectionsPage::keepsTheSelectionOverAFilter()
{
    click("Start");
    QTest::keyClicks(m_page->filter(), QStringLiteral("token"));
    QVERIFY(!row("Start").isValid());
    QTest::keyClick(m_page->filter(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_page->filter(), Qt::Key_Backspace);
    QCOMPARE(current(), QStringLiteral("Start"));
    QVERIFY(m_page->tree()->selectionModel()->isSelected(row("Start")));
}

void tst_CollectionsPage::keepsWhatWasChosenWhileFiltered()
{
    click("Start");
    QTest::keyClicks(m_page->filter(), QStringLiteral("token"));
    click("Log in");
    m_page->filter()->clear();
    QCOMPARE(current(), QStringLiteral("Log in"));
}

void tst_CollectionsPage::escapeClearsTheFilter()
{
    m_page->filter()->setFocus();
    QTest::keyClicks(m_page->filter(), QStringLiteral("token"));
    QTest::keyClick(m_page->filter(), Qt::Key_Down);
    QVERIFY(m_page->tree()->hasFocus());
    QTest::keyClick(m_page->tree(), Qt::Key_Escape);
    QVERIFY(m_page->filter()->text().isEmpty());
    QVERIFY(row("Start").isValid());
}

void tst_CollectionsPage::showsAllBranchesWhileFiltered()
{
    m_page->tree()->collapse(row("uploads"));
    QTest::keyClicks(m_page->filter(), QStringLiteral("start"));
    QVERIFY(m_page->tree()->isExpanded(row("uploads")));
    m_page->filter()->clear();
    QVERIFY(!m_page->tree()->isExpanded(row("uploads")));
}

void tst_CollectionsPage::keepsBranchesOverAReading()
{
    m_page->tree()->collapse(row("put"));
    click("Log in");
    m_files->write("new/a.http", "### A\nGET http://a/\n");
    QVERIFY(m_store->open(m_files->root()));
    QVERIFY(row("A").isValid());
    QVERIFY(!m_page->tree()->isExpanded(row("put")));
    QVERIFY(m_page->tree()->isExpanded(row("uploads")));
    QCOMPARE(current(), QStringLiteral("Log in"));
}

void tst_CollectionsPage::remembersBranchesForTheNextStart()
{
    m_page->tree()->collapse(row("put"));
    const QByteArray state = m_page->branches()->save();
    m_page = std::make_unique<CollectionsPage>(m_store.get());
    QVERIFY(m_page->tree()->isExpanded(row("put")));
    m_page->branches()->restore("nonsense");
    QVERIFY(m_page->tree()->isExpanded(row("put")));
    m_page->branches()->restore(state);
    QVERIFY(!m_page->tree()->isExpanded(row("put")));
    QVERIFY(m_page->tree()->isExpanded(row("uploads")));
}

void tst_CollectionsPage::beginsLargeCollectionsClosed()
{
    Files large;
    for (int i = 0; i < 100; ++i)
        large.write(qPrintable(QStringLiteral("deep/%1.http").arg(i)), "GET http://a/\n");
    QVERIFY(m_store->open(large.root()));
    auto *model = m_page->tree()->model();
    const QModelIndex collection = model->index(1, 0);
    QVERIFY(m_page->tree()->isExpanded(collection));
    QVERIFY(!m_page->tree()->isExpanded(model->index(0, 0, collection)));
}

void tst_CollectionsPage::opensByClickAndByReturn()
{
    QSignalSpy opened(m_page->tree(), &RequestTree::openRequested);
    click("Start");
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).toModelIndex().data().toString(), QStringLiteral("Start"));
    QTest::keyClick(m_page->tree(), Qt::Key_Up);
    QTest::keyClick(m_page->tree(), Qt::Key_Return);
    QCOMPARE(opened.at(1).at(0).toModelIndex().data().toString(), QStringLiteral("Put object"));
    auto *tree = m_page->tree();
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      tree->visualRect(row("Log in")).center());
    QCOMPARE(opened.size(), 2); // that one selects
    QCOMPARE(tree->selectedNodes().size(), std::size_t(2));
}

void tst_CollectionsPage::turnsBranchesByClick()
{
    click("uploads");
    QVERIFY(!m_page->tree()->isExpanded(row("uploads")));
    click("uploads");
    QVERIFY(m_page->tree()->isExpanded(row("uploads")));
}

void tst_CollectionsPage::saysWhatToDoWithoutACollection()
{
    m_store->close(m_files->root());
    QVERIFY(!m_page->tree()->isVisible());
    QSignalSpy open(m_page.get(), &CollectionsPage::openCollectionRequested);
    QSignalSpy request(m_page.get(), &CollectionsPage::newRequestRequested);
    for (auto *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(open.size(), 1);
    QCOMPARE(request.size(), 1);
}

void tst_CollectionsPage::saysWhenNothingMatches()
{
    QTest::keyClicks(m_page->filter(), QStringLiteral("nowhere"));
    QVERIFY(!m_page->tree()->isVisible());
    for (auto *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(m_page->tree()->isVisible());
    QVERIFY(m_page->filter()->text().isEmpty());
}

/// Measured here, not asserted: every key shows the right rows.
void tst_CollectionsPage::filtersTenThousandRequests()
{
    Files large;
    for (int file = 0; file < 100; ++file) {
        QByteArray text;
        for (int i = 0; i < 100; ++i)
            text += "### Request " + QByteArray::number(file * 100 + i) + "\nGET http://host/" +
                    QByteArray::number(i) + "\n\n";
        large.write(qPrintable(QStringLiteral("d%1/f%2.http").arg(file / 10).arg(file)), text);
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_store->open(large.root()));
    const auto opened = timer.restart();
    m_page->filter()->setText(QStringLiteral("r"));
    const auto all = timer.restart();
    m_page->filter()->setText(QStringLiteral("request 417"));
    const auto few = timer.restart();
    m_page->filter()->clear();
    const auto cleared = timer.restart();
    QVERIFY(m_store->open(large.root()));
    qInfo("open %lld ms, filter all %lld ms, filter few %lld ms, clear %lld ms, read again %lld ms", opened,
          all, few, cleared, timer.elapsed());
    m_page->filter()->setText(QStringLiteral("request 417"));
    QCOMPARE(treeText(*m_page->tree()->model()).count(QStringLiteral("Request ")),
             20); // 417, 1417 ... 9417, 4170 ... 4179
}

QTEST_MAIN(tst_CollectionsPage)
#include "tst_collectionspage.moc"
