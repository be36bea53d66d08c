// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tabs/viewtabs.h"

#include "ui/shell/requesttabs.h"
#include "ui/shell/tabs/requesttab.h"
#include "ui/style/style.h"
#include "ui/widgets/flattabbar.h"

#include <QtTest/QtTest>

using namespace expectra;

/// Views among the tabs of requests.
class tst_ViewTabs final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }
    void init();
    void cleanup() { m_tabs.reset(); }

    void noBarIsMadeBeforeTheFirstView();
    void aViewStandsInThePlaceOfTheRequests();
    void oneClickGoesThereAndBack();
    void keysStepThroughRequestsAndViews();
    void closingTheViewShowsTheRequestBefore();
    void closingARequestBehindLeavesTheView();
    void openingARequestLeavesTheView();
    void aLongTitleIsCut();
    void aSessionKeepsTheRequestsAlone();

private:
    [[nodiscard]] QWidget *addView(const QString &title) const
    {
        auto *view = new QWidget;
        m_tabs->views()->add(view, title);
        return view;
    }
    [[nodiscard]] FlatTabBar *requestBar() const { return m_tabs->findChild<FlatTabBar *>(); }
    static void click(FlatTabBar *bar, int index)
    {
        QTest::mouseClick(bar, Qt::LeftButton, Qt::NoModifier, bar->tabRect(index).center() - QPoint(20, 0));
    }

    QAction m_new{QStringLiteral("New request")};
    std::unique_ptr<RequestTabs> m_tabs;
};

void tst_ViewTabs::init()
{
    m_tabs = std::make_unique<RequestTabs>(&m_new);
    m_tabs->resize(900, 400);
    drafts::Draft draft;
    draft.request.url = "http://one/first";
    draft.isEdited = true;
    m_tabs->open(draft);
    draft.request.url = "http://one/second";
    m_tabs->open(draft);
    m_tabs->show();
    QVERIFY(QTest::qWaitForWindowActive(m_tabs.get()));
}

void tst_ViewTabs::noBarIsMadeBeforeTheFirstView()
{
    QVERIFY(!m_tabs->views()->bar());
    QCOMPARE(m_tabs->findChildren<FlatTabBar *>(QString(), Qt::FindDirectChildrenOnly).size(), 1);
}

void tst_ViewTabs::aViewStandsInThePlaceOfTheRequests()
{
    QVERIFY(m_tabs->current());
    QSignalSpy shown(m_tabs->views(), &ViewTabs::viewShown);
    QWidget *view = addView(QStringLiteral("Diagnose one"));
    QVERIFY(view->isVisible());
    QCOMPARE(shown.size(), 1);
    QCOMPARE(m_tabs->views()->current(), view);
    QVERIFY(!m_tabs->current() && !m_tabs->currentTab());
}

void tst_ViewTabs::oneClickGoesThereAndBack()
{
    QWidget *view = addView(QStringLiteral("Diagnose one"));
    const int request = requestBar()->currentIndex();
    click(requestBar(), request); // the one that was shown before: its index doesn't change
    QVERIFY(!m_tabs->views()->current());
    QVERIFY(m_tabs->current() && m_tabs->current()->isVisible());
    click(m_tabs->views()->bar(), 0);
    QVERIFY(view->isVisible());
    click(requestBar(), 0);
    QVERIFY(m_tabs->current() && m_tabs->current()->isVisible());
    QCOMPARE(requestBar()->currentIndex(), 0);
}

void tst_ViewTabs::keysStepThroughRequestsAndViews()
{
    QWidget *view = addView(QStringLiteral("Diagnose one"));
    m_tabs->step(1); // round to the first request
    QCOMPARE(requestBar()->currentIndex(), 0);
    QVERIFY(m_tabs->current());
    m_tabs->step(1);
    QCOMPARE(requestBar()->currentIndex(), 1);
    m_tabs->step(1);
    QCOMPARE(m_tabs->views()->current(), view);
    m_tabs->step(-1);
    QVERIFY(m_tabs->current());
    QCOMPARE(requestBar()->currentIndex(), 1);
}

void tst_ViewTabs::closingTheViewShowsTheRequestBefore()
{
    QSignalSpy closed(m_tabs->views(), &ViewTabs::viewClosed);
    QSignalSpy requests(m_tabs.get(), &RequestTabs::currentRequestChanged);
    const QPointer<QWidget> view = addView(QStringLiteral("Diagnose one"));
    m_tabs->closeCurrent();
    QCOMPARE(closed.size(), 1);
    QCOMPARE(requests.size(), 1);
    QVERIFY(m_tabs->current() && m_tabs->current()->isVisible());
    QVERIFY(!m_tabs->views()->bar()->isVisible());
    QTRY_VERIFY(!view);
    QCOMPARE(m_tabs->all().size(), std::size_t(2));
}

void tst_ViewTabs::closingARequestBehindLeavesTheView()
{
    QWidget *view = addView(QStringLiteral("Diagnose one"));
    emit requestBar()->tabCloseRequested(0);
    QCOMPARE(m_tabs->views()->current(), view);
    QVERIFY(view->isVisible());
    QCOMPARE(m_tabs->all().size(), std::size_t(1));
}

void tst_ViewTabs::openingARequestLeavesTheView()
{
    QWidget *view = addView(QStringLiteral("Diagnose one"));
    drafts::Draft draft;
    draft.request.url = "http://one/third";
    draft.isEdited = true;
    m_tabs->open(draft);
    QVERIFY(!view->isVisible());
    QVERIFY(m_tabs->current());
    QCOMPARE(m_tabs->current()->request().url, draft.request.url);
    m_tabs->views()->show(view);
    m_tabs->showTab(m_tabs->all()[2]); // it is current behind the view
    QVERIFY(m_tabs->current() && m_tabs->current()->isVisible());
}

void tst_ViewTabs::aLongTitleIsCut()
{
    QWidget *view = addView(QString(300, QLatin1Char('h')));
    QVERIFY(m_tabs->views()->bar()->tabText(0).size() <= 40);
    QCOMPARE(m_tabs->views()->bar()->tabToolTip(0).size(), 300);
    m_tabs->views()->setTitle(view, QStringLiteral("short"));
    QCOMPARE(m_tabs->views()->bar()->tabText(0), QStringLiteral("short"));
}

void tst_ViewTabs::aSessionKeepsTheRequestsAlone()
{
    (void)addView(QStringLiteral("Diagnose one"));
    QCOMPARE(m_tabs->session().tabs.size(), std::size_t(2));
    QCOMPARE(m_tabs->session().current, std::size_t(1));
}

QTEST_MAIN(tst_ViewTabs)
#include "tst_viewtabs.moc"
