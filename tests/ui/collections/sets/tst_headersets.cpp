// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Header sets are switched on in an order, and their files are made, renamed, edited and brought back.

#include "app/collections/headersetfile.h"
#include "tests/ui/collections/files.h"
#include "ui/collections/edits/textdialog.h"
#include "ui/collections/edits/undobar.h"
#include "ui/collections/sets/expectwords.h"
#include "ui/collections/sets/headersetedits.h"
#include "ui/collections/sets/headersetlist.h"
#include "ui/collections/store/collectionstore.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace expectra;

class tst_HeaderSets final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_list.reset(); }
    void showsUsedOnesFirstInTheirOrder();
    void switchesBySpace();
    void ordersByKeys();
    void ordersByDragging();
    void renamesTheFileAndWhoNamesIt();
    void refusesNamesThatRequestsCannotName();
    void deletesAndUndoes();
    void createsAndDuplicates();
    void editsTheFileAsText();
    void listsTheClientProfilesBelow();
    void usesOneProfileAtATime();
    void leavesProfilesAsTheyAre();
    void duplicatesAProfileToEdit();
    void givesWayToTheCollectionsOwn();
    void saysWhenASetAsks_data();
    void saysWhenASetAsks();

private:
    void show() { m_list->setHeaderSets(m_store->find(m_files->root())->headerSets); }
    [[nodiscard]] QString rows() const
    {
        QString text;
        for (int row = 0; row < m_list->count() && m_list->item(row)->flags() != Qt::NoItemFlags; ++row)
            text += (m_list->item(row)->checkState() == Qt::Checked ? QLatin1Char('+') : QLatin1Char('-')) +
                    m_list->item(row)->text() + QLatin1Char(' ');
        return text.trimmed();
    }
    [[nodiscard]] HeaderSet set(const char *name) const
    {
        for (const auto &each : m_store->find(m_files->root())->headerSets) {
            if (each.name == name)
                return each;
        }
        return {};
    }
    void type(const QString &text)
    {
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_list.get(), key, modifiers);
        QCoreApplication::processEvents();
    }

    std::unique_ptr<Files> m_files;
    std::unique_ptr<CollectionStore> m_store;
    std::unique_ptr<HeaderSetList> m_list;
    UndoBar *m_bar = nullptr;
};

void tst_HeaderSets::init()
{
    m_files = std::make_unique<Files>();
    m_files->write("header-sets/json.headers", "# for APIs\nAccept: application/json\n");
    m_files->write("header-sets/strict.headers", "Expect: 100-continue\n");
    m_files->write("header-sets/trace.headers", "X-Trace: 1\n");
    m_files->write("a.http", "### A\n# @header-set json, strict\nGET http://a/\n");
    m_store = std::make_unique<CollectionStore>();
    QVERIFY(m_store->open(m_files->root()));
    m_list = std::make_unique<HeaderSetList>();
    m_bar = new UndoBar(m_list.get());
    auto *edits = new HeaderSetEdits(m_store.get(), m_list.get(), m_bar);
    edits->setCollection(m_files->root());
    connect(m_store.get(), &CollectionStore::collectionChanged, m_list.get(), [this] { show(); });
    show();
    m_list->resize(200, 200);
    m_list->show();
    m_list->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
    m_list->setFocus();
}

void tst_HeaderSets::showsUsedOnesFirstInTheirOrder()
{
    QCOMPARE(rows(), QStringLiteral("-json -strict -trace"));
    m_list->setUsed({set("trace"), set("json")});
    QCOMPARE(rows(), QStringLiteral("+trace +json -strict"));
    QCOMPARE(m_list->item(1)->data(Qt::UserRole).toInt(), 2);
}

void tst_HeaderSets::switchesBySpace()
{
    QSignalSpy toggled(m_list.get(), &HeaderSetList::headerSetToggled);
    m_list->select("strict");
    press(Qt::Key_Space);
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(rows(), QStringLiteral("+strict -json -trace"));
    QCOMPARE(QString::fromStdString(m_list->current()->name), QStringLiteral("strict"));
    press(Qt::Key_Space);
    QCOMPARE(toggled.at(1).at(1).toBool(), false);
    QCOMPARE(rows(), QStringLiteral("-json -strict -trace"));
}

void tst_HeaderSets::ordersByKeys()
{
    m_list->setUsed({set("json"), set("strict")});
    QSignalSpy ordered(m_list.get(), &HeaderSetList::orderChanged);
    m_list->select("json");
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(rows(), QStringLiteral("+strict +json -trace"));
    press(Qt::Key_Down, Qt::AltModifier); // the others have no order
    QCOMPARE(ordered.size(), 1);
}

void tst_HeaderSets::ordersByDragging()
{
    m_list->setUsed({set("json"), set("strict"), set("trace")});
    QSignalSpy ordered(m_list.get(), &HeaderSetList::orderChanged);
    m_list->select("trace");
    const std::unique_ptr<QMimeData> data(m_list->model()->mimeData({m_list->currentIndex()}));
    const QRect first = m_list->visualItemRect(m_list->item(0));
    const QPoint place = first.topLeft() + QPoint(20, 2);
    QDragEnterEvent enter(place, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_list->viewport(), &enter);
    QDropEvent drop(place, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_list->viewport(), &drop);
    QCOMPARE(rows(), QStringLiteral("+trace +json +strict"));
    QCOMPARE(ordered.size(), 1);
}

void tst_HeaderSets::renamesTheFileAndWhoNamesIt()
{
    m_list->select("json");
    press(Qt::Key_F2);
    type(QStringLiteral("api"));
    QTRY_COMPARE(m_files->read("header-sets/api.headers"),
                 QByteArray("# for APIs\nAccept: application/json\n"));
    QVERIFY(m_files->read("a.http").contains("@header-set api, strict"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_files->read("a.http").contains("@header-set json, strict"));
    QCOMPARE(rows(), QStringLiteral("-json -strict -trace"));
}

void tst_HeaderSets::refusesNamesThatRequestsCannotName()
{
    m_list->select("json");
    press(Qt::Key_F2);
    type(QStringLiteral("a/b"));
    QTRY_VERIFY(m_bar->text().contains(QStringLiteral("slash")));
    QCOMPARE(rows(), QStringLiteral("-json -strict -trace"));
}

void tst_HeaderSets::deletesAndUndoes()
{
    m_list->select("trace");
    press(Qt::Key_Delete);
    QCOMPARE(rows(), QStringLiteral("-json -strict"));
    QCOMPARE(m_bar->text(), QStringLiteral("Deleted trace"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_files->read("header-sets/trace.headers"), QByteArray("X-Trace: 1\n"));
    QCOMPARE(rows(), QStringLiteral("-json -strict -trace"));
}

void tst_HeaderSets::createsAndDuplicates()
{
    press(Qt::Key_Insert, Qt::AltModifier);
    type(QStringLiteral("mine"));
    QTRY_VERIFY(QFile::exists(m_files->path("header-sets/mine.headers")));
    m_list->select("json");
    press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_files->read("header-sets/json-copy.headers"), m_files->read("header-sets/json.headers"));
}

void tst_HeaderSets::editsTheFileAsText()
{
    m_list->select("json");
    press(Qt::Key_Return);
    auto *dialog = m_list->window()->findChild<TextDialog *>();
    QVERIFY(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>();
    QCOMPARE(text->toPlainText(), QStringLiteral("# for APIs\nAccept: application/json\n"));
    text->setPlainText(QStringLiteral("no colon"));
    QVERIFY(dialog->problem().contains(QStringLiteral("no colon")));
    text->setPlainText(QStringLiteral("# for APIs\nAccept: text/plain\n"));
    dialog->accept();
    QCOMPARE(m_files->read("header-sets/json.headers"), QByteArray("# for APIs\nAccept: text/plain\n"));
    QVERIFY(m_store->undoStack()->canUndo());
}

void tst_HeaderSets::listsTheClientProfilesBelow()
{
    m_list->select("trace");
    press(Qt::Key_Down); // over the heading
    QVERIFY(m_list->current());
    QCOMPARE(QString::fromStdString(m_list->current()->name), QStringLiteral("apache-httpclient"));
    const auto *item = m_list->currentItem();
    QCOMPARE(item->data(Qt::AccessibleDescriptionRole).toString(), QStringLiteral("Waits 3 s"));
    QVERIFY(item->toolTip().contains(QLatin1String("Maven")));
    QVERIFY(m_list->visualItemRect(item).height() > m_list->visualItemRect(m_list->item(0)).height());
    press(Qt::Key_Up);
    QCOMPARE(QString::fromStdString(m_list->current()->name), QStringLiteral("trace"));
    auto *heading = m_list->item(m_list->row(item) - 1);
    QCOMPARE(m_list->itemWidget(heading)->geometry(), m_list->visualItemRect(heading));
}

void tst_HeaderSets::usesOneProfileAtATime()
{
    QStringList told;
    connect(m_list.get(), &HeaderSetList::headerSetToggled, this, [&told](const HeaderSet &each, bool on) {
        told.append((on ? QLatin1Char('+') : QLatin1Char('-')) + QString::fromStdString(each.name));
    });
    connect(m_list.get(), &HeaderSetList::orderChanged, this, [&told](const std::vector<HeaderSet> &used) {
        for (const auto &each : used)
            told.append(QString::fromStdString(each.name));
    });
    m_list->setUsed({set("json")});
    m_list->select("curl");
    press(Qt::Key_Space);
    QCOMPARE(told.join(QLatin1Char(' ')), QStringLiteral("curl json"));
    QCOMPARE(rows(), QStringLiteral("+curl +json -strict -trace"));
    told.clear();
    m_list->select("node");
    press(Qt::Key_Space);
    QCOMPARE(told.join(QLatin1Char(' ')), QStringLiteral("-curl node json"));
    QCOMPARE(rows(), QStringLiteral("+node +json -strict -trace"));
    told.clear();
    press(Qt::Key_Space);
    QCOMPARE(told.join(QLatin1Char(' ')), QStringLiteral("-node"));
    QCOMPARE(rows(), QStringLiteral("+json -strict -trace"));
}

void tst_HeaderSets::leavesProfilesAsTheyAre()
{
    const QString before = m_files->list();
    for (const Qt::Key key : {Qt::Key_F2, Qt::Key_Delete, Qt::Key_Return}) {
        m_list->select("curl");
        press(key);
        QVERIFY(m_bar->text().startsWith(QLatin1String("curl ships")));
        QCOMPARE(QApplication::focusWidget(), m_list.get());
        m_bar->hide();
    }
    QCOMPARE(m_files->list(), before);
}

void tst_HeaderSets::duplicatesAProfileToEdit()
{
    QVERIFY(QDir(m_files->path("header-sets")).removeRecursively()); // it is made anew
    QVERIFY(m_store->open(m_files->root()));
    show();
    m_list->select("curl");
    press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(m_files->read("header-sets/curl-copy.headers").contains("@expect for=PUT wait=1000"));
    auto *dialog = m_list->window()->findChild<TextDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(rows(), QStringLiteral("-curl-copy"));
    QVERIFY(!m_list->isProfile(*m_list->current()));
}

void tst_HeaderSets::givesWayToTheCollectionsOwn()
{
    m_files->write("header-sets/curl.headers", "User-Agent: mine\n");
    QVERIFY(m_store->open(m_files->root()));
    show();
    QCOMPARE(rows(), QStringLiteral("-curl -json -strict -trace"));
    QCOMPARE(m_list->findItems(QStringLiteral("curl"), Qt::MatchExactly).size(), 1);
}

void tst_HeaderSets::saysWhenASetAsks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *text, const char *words) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(words);
    };
    row("nothing", "A: b\n", "");
    row("a second", "# @expect wait=1000\n", "Waits 1 s");
    row("for ever", "# @expect wait=forever\n", "Waits for ever");
    row("methods", "# @expect for=POST,PUT wait=350\n", "Waits 350 ms · POST, PUT");
    row("size", "# @expect over=1048576 wait=1500\n", "Waits 1500 ms · over 1 MiB");
    row("two alike", "# @expect for=PUT wait=1000\n# @expect for=POST over=1048576 wait=1000\n",
        "Waits 1 s · PUT, POST over 1 MiB");
    row("two unlike", "# @expect for=PUT wait=1000\n# @expect none\n", "Waits 1 s · PUT; Never sends Expect");
    row("no wait", "# @expect header-only\n", "Sends Expect, waits for nothing");
}

void tst_HeaderSets::saysWhenASetAsks()
{
    QFETCH(QByteArray, text);
    const auto read = collections::parseHeaderSet(text.toStdString(), "a.headers");
    QVERIFY2(read, read ? "" : read.error().detail.c_str());
    QTEST(expectWords(*read), "words");
}

QTEST_MAIN(tst_HeaderSets)
#include "tst_headersets.moc"
