// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sidebar remembers what it showed, and opens again what was closed.

#include "tests/ui/collections/files.h"
#include "ui/collections/environments/environmentdialog.h"
#include "ui/collections/sidebar.h"
#include "ui/collections/store/collectionstore.h"

#include <QtTest/QtTest>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>

using namespace expectra;

class tst_Sidebar final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void remembersTheHeights();
    void remembersWhatWasClosed();
    void opensAgainFromTheMenu();
    void understandsAnOlderState();
    void editsTheEnvironmentsOfItsCollection();

private:
    struct Shown
    {
        std::unique_ptr<CollectionStore> store = std::make_unique<CollectionStore>();
        std::unique_ptr<Sidebar> sidebar = std::make_unique<Sidebar>(store.get());

        Shown()
        {
            sidebar->resize(260, 700);
            sidebar->show();
        }
        [[nodiscard]] QSplitter *parts() const { return sidebar->findChild<QSplitter *>(); }
    };

    std::unique_ptr<Files> m_files;
};

void tst_Sidebar::init()
{
    m_files = std::make_unique<Files>();
    m_files->write("one/a.http", "GET http://a/\n");
    m_files->write("two/b.http", "GET http://b/\n");
}

void tst_Sidebar::remembersTheHeights()
{
    const Shown before;
    before.parts()->setSizes({300, 300});
    const auto sizes = before.parts()->sizes();
    const Shown after;
    QVERIFY(after.parts()->sizes() != sizes);
    after.sidebar->restoreState(before.sidebar->saveState());
    QCOMPARE(after.parts()->sizes(), sizes);
}

void tst_Sidebar::remembersWhatWasClosed()
{
    const Shown before;
    for (const char *name : {"one", "two"}) {
        QVERIFY(before.store->open(m_files->path(name)));
        before.store->close(m_files->path(name));
    }
    const QStringList recent{m_files->path("two"), m_files->path("one")};
    QCOMPARE(before.store->recentCollections(), recent);
    const Shown after;
    after.sidebar->restoreState(before.sidebar->saveState());
    QCOMPARE(after.store->recentCollections(), recent);
    QVERIFY(after.store->open(m_files->path("two")));
    QCOMPARE(after.store->recentCollections(), QStringList(m_files->path("one")));
}

void tst_Sidebar::opensAgainFromTheMenu()
{
    const Shown shown;
    shown.store->setRecentCollections({m_files->path("one"), m_files->path("gone")});
    QMenu *menu = nullptr;
    for (auto *button : shown.sidebar->findChildren<QToolButton *>())
        menu = button->menu() ? button->menu() : menu;
    QVERIFY(menu);
    menu->popup({});
    QMenu *recent = nullptr;
    for (const auto *action : menu->actions())
        recent = action->menu() ? action->menu() : recent;
    QVERIFY(recent && recent->menuAction()->isVisible());
    QCOMPARE(recent->actions().size(), 1); // what is gone is not offered
    recent->actions().first()->trigger();
    menu->hide();
    QTRY_VERIFY(shown.store->find(m_files->path("one")));
    QVERIFY(shown.store->recentCollections() == QStringList(m_files->path("gone")));
}

void tst_Sidebar::understandsAnOlderState()
{
    const Shown before;
    QVERIFY(before.store->open(m_files->path("one")));
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << QByteArray() << before.store->paths();
    const Shown after;
    const auto sizes = after.parts()->sizes();
    after.sidebar->restoreState(state);
    QTRY_VERIFY(after.store->find(m_files->path("one")));
    QCOMPARE(after.parts()->sizes(), sizes);
}

void tst_Sidebar::editsTheEnvironmentsOfItsCollection()
{
    const Shown shown;
    shown.sidebar->editEnvironments({});
    QVERIFY(!shown.sidebar->findChild<EnvironmentDialog *>()); // none is open, and it says so
    shown.sidebar->setCollection(**shown.store->open(m_files->path("one")));
    shown.sidebar->editEnvironments({});
    auto *dialog = shown.sidebar->findChild<EnvironmentDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

QTEST_MAIN(tst_Sidebar)
#include "tst_sidebar.moc"
