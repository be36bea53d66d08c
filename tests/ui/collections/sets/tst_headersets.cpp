// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Header sets are switched on in an order, and their files are made, renamed, edited and brought back.

#include "tests/ui/collections/files.h"
#include "ui/collections/edits/textdialog.h"
#include "ui/collections/edits/undobar.h"
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

private:
    void show() { m_list->setHeaderSets(m_store->find(m_files->root())->headerSets); }
    [[nodiscard]] QString rows() const
    {
        QString text;
        for (int row = 0; row < m_list->count(); ++row)
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

QTEST_MAIN(tst_HeaderSets)
#include "tst_headersets.moc"
