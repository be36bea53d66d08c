// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/requesttabs.h"

#include "app/collections/resolve.h"
#include "app/drafts/origin.h"
#include "ui/shell/tabs/changebar.h"
#include "ui/shell/tabs/requesttab.h"
#include "ui/style/style.h"
#include "ui/widgets/flattabbar.h"

#include <QtTest/QtTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace expectra;

class tst_RequestTabs final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }
    void init();
    void cleanup() { m_tabs.reset(); }

    void theSamePlaceIsOpenedOnce();
    void anEditIsMarkedAndItsUndoUnmarks();
    void middleClickClosesAndTheLastOneBecomesEmpty();
    void whatWasClosedIsReopenedAsItWas();
    void aTabIsDraggedToAnotherPlace();
    void aLongNameEndsInAnEllipsis();
    void aSessionIsRestored();
    void hiddenTabsMakeNoComposer();
    void anUneditedTabFollowsItsFile();
    void anEditedTabAsks_data();
    void anEditedTabAsks();
    void aRequestThatIsGoneIsKept();

private:
    [[nodiscard]] FlatTabBar *bar() const { return m_tabs->findChild<FlatTabBar *>(); }
    void type(const QString &text) const;
    void compare(RequestTab *tab, const char *bytes) const;

    QAction m_new{QStringLiteral("New request")};
    std::unique_ptr<RequestTabs> m_tabs;
};

namespace {

const char *const twoRequests = "### One\nGET http://one/\n\n### Two\nGET http://two/\n";

drafts::Draft draftAt(std::size_t index, const char *bytes = twoRequests)
{
    const auto file = collections::parseHttpFile(bytes, "/a.http");
    drafts::Draft draft;
    draft.request = collections::asWritten(*file, file->requests[index], {}).value();
    draft.file = file->path;
    draft.index = index;
    draft.original = drafts::textOf(*file, index);
    return draft;
}

} // namespace

void tst_RequestTabs::init()
{
    m_tabs = std::make_unique<RequestTabs>(&m_new);
    m_tabs->resize(900, 400);
    m_tabs->open(draftAt(0));
    m_tabs->show();
    QVERIFY(QTest::qWaitForWindowActive(m_tabs.get()));
}

void tst_RequestTabs::type(const QString &text) const
{
    m_tabs->current()->focusAddress();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void tst_RequestTabs::compare(RequestTab *tab, const char *bytes) const
{
    const auto file = collections::parseHttpFile(bytes, "/a.http");
    QVERIFY(file);
    tab->compareWithFile(*file, [&file](std::size_t index) {
        return collections::asWritten(*file, file->requests[index], {});
    });
}

void tst_RequestTabs::theSamePlaceIsOpenedOnce()
{
    type(QStringLiteral("x"));
    m_tabs->open(draftAt(1));
    QCOMPARE(bar()->count(), 2);
    m_tabs->open(draftAt(0));
    QCOMPARE(bar()->count(), 2);
    QCOMPARE(bar()->currentIndex(), 0);
    QCOMPARE(m_tabs->current()->request().url, std::string("http://one/x"));
}

void tst_RequestTabs::anEditIsMarkedAndItsUndoUnmarks()
{
    QVERIFY(!bar()->tabData(0).value<TabLook>().hasDot);
    QCOMPARE(m_tabs->unsavedCount(), 0);
    type(QStringLiteral("x"));
    QVERIFY(bar()->tabData(0).value<TabLook>().hasDot);
    QCOMPARE(m_tabs->unsavedCount(), 1);
    QVERIFY(bar()->tabToolTip(0).contains(QLatin1String("not saved")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QVERIFY(!bar()->tabData(0).value<TabLook>().hasDot);
    QCOMPARE(m_tabs->unsavedCount(), 0);
}

void tst_RequestTabs::middleClickClosesAndTheLastOneBecomesEmpty()
{
    type(QStringLiteral("x"));
    m_tabs->open(draftAt(1));
    QTest::mouseClick(bar(), Qt::MiddleButton, {}, bar()->tabRect(0).center());
    QCOMPARE(bar()->count(), 1);
    QCOMPARE(m_tabs->current()->request().url, std::string("http://two/"));
    QTest::mouseClick(bar(), Qt::MiddleButton, {}, bar()->tabRect(0).center());
    QCOMPARE(bar()->count(), 1);
    QCOMPARE(m_tabs->current()->request(), Request());
}

void tst_RequestTabs::whatWasClosedIsReopenedAsItWas()
{
    QVERIFY(!m_tabs->canReopen());
    type(QStringLiteral("edited"));
    m_tabs->closeCurrent();
    QVERIFY(m_tabs->canReopen());
    m_tabs->reopenClosed();
    QCOMPARE(m_tabs->current()->request().url, std::string("http://one/edited"));
    QVERIFY(m_tabs->currentTab()->isEdited());
    QCOMPARE(m_tabs->currentTab()->key(), QStringLiteral("/a.http#0"));
    QVERIFY(!m_tabs->canReopen());
}

void tst_RequestTabs::aTabIsDraggedToAnotherPlace()
{
    type(QStringLiteral("x"));
    m_tabs->open(draftAt(1));
    bar()->moveTab(0, 1);
    QCOMPARE(m_tabs->all().front()->request().url, std::string("http://two/"));
    bar()->setCurrentIndex(1);
    QCOMPARE(m_tabs->current()->request().url, std::string("http://one/x"));
    QCOMPARE(m_tabs->session().tabs.back().request.url, std::string("http://one/x"));
}

void tst_RequestTabs::aLongNameEndsInAnEllipsis()
{
    auto draft = draftAt(0);
    draft.request.name = std::string(300, 'n');
    draft.request.method = "M-SEARCH-AND-MORE";
    draft.file = "/b.http";
    m_tabs->open(draft);
    const QString title = bar()->tabText(bar()->currentIndex());
    QCOMPARE(title, QStringLiteral("M-SEARCH-\u2026 ") + QString(39, QLatin1Char('n')) + QChar(0x2026));
    QCOMPARE(bar()->tabToolTip(bar()->currentIndex()), QString(300, QLatin1Char('n')));
}

void tst_RequestTabs::aSessionIsRestored()
{
    type(QStringLiteral("x"));
    m_tabs->open(draftAt(1));
    bar()->setCurrentIndex(0);
    const drafts::Session session = m_tabs->session();
    RequestTabs other(&m_new);
    QSignalSpy shown(&other, &RequestTabs::currentRequestChanged);
    other.restore(session);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(other.current()->request().url, std::string("http://one/x"));
    QVERIFY(other.currentTab()->isEdited());
    QVERIFY(other.session() == session);
}

void tst_RequestTabs::hiddenTabsMakeNoComposer()
{
    drafts::Session session;
    for (std::uint64_t id = 1; id <= 50; ++id) {
        session.tabs.push_back(draftAt(0));
        session.tabs.back().id = id;
        session.tabs.back().index = id;
    }
    session.current = 20;
    RequestTabs other(&m_new);
    other.restore(session);
    QCOMPARE(other.findChildren<Composer *>().size(), 1);
    QCOMPARE(other.findChild<FlatTabBar *>()->currentIndex(), 20);
    QCOMPARE(other.session().tabs.size(), std::size_t(50));
}

void tst_RequestTabs::anUneditedTabFollowsItsFile()
{
    compare(m_tabs->currentTab(), "### One\nPUT http://one/anew\n");
    QCOMPARE(m_tabs->current()->request().url, std::string("http://one/anew"));
    QVERIFY(!m_tabs->currentTab()->isEdited());
    QVERIFY(!m_tabs->findChild<ChangeBar *>()->isVisible());
}

void tst_RequestTabs::anEditedTabAsks_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QStringList>("urls");
    QTest::addColumn<int>("unsaved");
    const QString mine = QStringLiteral("http://one/mine");
    const QString theirs = QStringLiteral("http://one/theirs");
    QTest::newRow("keep mine") << QStringLiteral("Keep mine") << QStringList{mine} << 1;
    QTest::newRow("take the file's") << QStringLiteral("Take the file's") << QStringList{theirs} << 0;
    QTest::newRow("show both") << QStringLiteral("Show both") << QStringList{mine, theirs} << 1;
}

void tst_RequestTabs::anEditedTabAsks()
{
    QFETCH(QString, answer);
    QFETCH(QStringList, urls);
    QFETCH(int, unsaved);
    type(QStringLiteral("mine"));
    compare(m_tabs->currentTab(), "### One\nGET http://one/theirs\n");
    auto *bar = m_tabs->findChild<ChangeBar *>();
    QVERIFY(bar->isVisible());
    QCOMPARE(m_tabs->current()->request().url, std::string("http://one/mine"));
    for (auto *button : bar->findChildren<QPushButton *>()) {
        if (button->text() == answer) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QStringList shown;
    for (const RequestTab *tab : m_tabs->all())
        shown.append(QString::fromStdString(tab->request().url));
    QCOMPARE(shown, urls);
    QCOMPARE(m_tabs->unsavedCount(), unsaved);
    QVERIFY(!bar->isVisible());
    if (answer == QLatin1String("Take the file's")) {
        m_tabs->reopenClosed();
        QCOMPARE(m_tabs->current()->request().url, std::string("http://one/mine"));
    }
}

void tst_RequestTabs::aRequestThatIsGoneIsKept()
{
    compare(m_tabs->currentTab(), "");
    QVERIFY(m_tabs->findChild<ChangeBar *>()->isVisible());
    QCOMPARE(m_tabs->current()->request().url, std::string("http://one/"));
}

QTEST_MAIN(tst_RequestTabs)
#include "tst_requesttabs.moc"
