// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows are renamed, deleted, moved and brought back by real keys and drops, and the files follow.

#include "tests/ui/collections/files.h"
#include "tests/ui/collections/tree/treetext.h"
#include "ui/collections/edits/textdialog.h"
#include "ui/collections/edits/treecontroller.h"
#include "ui/collections/edits/undobar.h"
#include "ui/collections/store/collectionstore.h"
#include "ui/collections/tree/collectionmodel.h"
#include "ui/collections/tree/collectionspage.h"
#include "ui/collections/tree/requesttree.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace expectra;

class tst_TreeController final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_page.reset(); }
    void renamesInPlace();
    void escapeKeepsTheName();
    void renamesFilesAndFolders();
    void deletesAndUndoes();
    void undoesFromTheNotice();
    void deletesSeveralAtOnce();
    void deletesFoldersWithAllInThem();
    void duplicates();
    void choosesTheDuplicateAlone();
    void writesNoNameThatIsOpenAtTheEnd();
    void offersTheFirstRequest();
    void movesByKeys();
    void cutsAndPastes();
    void pastesForeignText();
    void addsARequestAndAsksForItsName();
    void addsToADirectoryAsAFile();
    void addsFoldersAndFiles();
    void dropsByTheMouse_data();
    void dropsByTheMouse();
    void copiesWithControl();
    void overwritesNothingThatOthersChanged();
    void saysWhatCannotBeDone();
    void keepsTheSelectionOverAnEdit();
    void offersWhatFitsARow();
    void mendsBrokenFiles();
    void keepsTheSamplesAsTheyAre();

private:
    [[nodiscard]] QModelIndex row(const char *name) const
    {
        auto *model = m_page->tree()->model();
        const auto found = model->match(model->index(0, 0), Qt::DisplayRole, QLatin1String(name), 1,
                                        Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }
    void choose(const char *name)
    {
        QVERIFY2(row(name).isValid(), name);
        m_page->tree()->selectionModel()->setCurrentIndex(row(name), QItemSelectionModel::ClearAndSelect);
        m_page->tree()->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_page->tree(), key, modifiers);
    }
    void type(const QString &name, Qt::Key end = Qt::Key_Return)
    {
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, name);
        QTest::keyClick(editor, end);
        QCoreApplication::processEvents(); // views commit a moment after Return
    }
    [[nodiscard]] QString tree() const
    {
        const QString text = treeText(*m_page->tree()->model());
        return text.mid(text.indexOf(QLatin1Char('\n')) + 1)
            .replace(QLatin1Char('\n'), QLatin1Char('|'))
            .remove(QLatin1String("  "));
    }
    bool drop(const char *what, const char *onto, double part, Qt::KeyboardModifiers modifiers = {});

    std::unique_ptr<Files> m_files;
    std::unique_ptr<CollectionStore> m_store;
    std::unique_ptr<CollectionsPage> m_page;
    UndoBar *m_bar = nullptr;
    TreeController *m_controller = nullptr;
};

void tst_TreeController::init()
{
    m_files = std::make_unique<Files>();
    m_files->write("many.http",
                   "### A\nGET http://a/\n\n### B\n# @name b\nGET http://b/\n\n### C\nGET http://c/\n");
    m_files->write("other.http", "### X\nGET http://x/\n\n### Y\nGET http://y/\n");
    m_files->write("up/put.http", "### Put\nPUT http://a/\n\n< ./big.bin\n");
    m_files->write("up/big.bin", "bytes");
    m_store = std::make_unique<CollectionStore>();
    QVERIFY(m_store->open(m_files->root()));
    m_page = std::make_unique<CollectionsPage>(m_store.get());
    m_bar = new UndoBar(m_page.get());
    m_controller = new TreeController(m_store.get(), m_page.get(), m_bar);
    m_page->resize(300, 500);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QCOMPARE(tree(), QStringLiteral("up|Put|many|A|B|C|other|X|Y|"));
}

void tst_TreeController::renamesInPlace()
{
    choose("B");
    press(Qt::Key_F2);
    type(QStringLiteral("Better"));
    QCOMPARE(tree(), QStringLiteral("up|Put|many|A|Better|C|other|X|Y|"));
    QCOMPARE(
        m_files->read("many.http"),
        QByteArray("### A\nGET http://a/\n\n### Better\n# @name b\nGET http://b/\n\n### C\nGET http://c/\n"));
    QCOMPARE(m_page->tree()->currentIndex().data().toString(), QStringLiteral("Better"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(tree(), QStringLiteral("up|Put|many|A|B|C|other|X|Y|"));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(row("Better").isValid());
}

void tst_TreeController::escapeKeepsTheName()
{
    choose("B");
    press(Qt::Key_F2);
    type(QStringLiteral("Better"), Qt::Key_Escape);
    QVERIFY(row("B").isValid());
    QVERIFY(!m_store->undoStack()->canUndo());
}

void tst_TreeController::renamesFilesAndFolders()
{
    choose("other");
    press(Qt::Key_F2);
    type(QStringLiteral("last"));
    choose("up");
    press(Qt::Key_F2);
    type(QStringLiteral("down"));
    QCOMPARE(m_files->list(), QStringLiteral("down/ down/big.bin down/put.http last.http many.http"));
    choose("last");
    press(Qt::Key_F2);
    type(QStringLiteral("many"));
    QVERIFY(m_bar->text().contains(QStringLiteral("there is something of this name")));
    QVERIFY(row("last").isValid());
}

void tst_TreeController::deletesAndUndoes()
{
    const QByteArray before = m_files->read("many.http");
    choose("B");
    press(Qt::Key_Delete);
    QCOMPARE(tree(), QStringLiteral("up|Put|many|A|C|other|X|Y|"));
    QCOMPARE(m_bar->text(), QStringLiteral("Deleted B"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_files->read("many.http"), before);
    QCOMPARE(tree(), QStringLiteral("up|Put|many|A|B|C|other|X|Y|"));
    QCOMPARE(m_bar->text(), QString());
}

void tst_TreeController::undoesFromTheNotice()
{
    choose("Put");
    press(Qt::Key_Delete);
    QVERIFY(!QFile::exists(m_files->path("up/put.http")));
    QTest::mouseClick(m_bar->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(row("Put").isValid());
    QVERIFY(m_bar->text().isEmpty());
}

void tst_TreeController::deletesSeveralAtOnce()
{
    choose("B");
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier); // the whole next file
    press(Qt::Key_Delete);
    QCOMPARE(m_files->list(), QStringLiteral("many.http up/ up/big.bin up/put.http"));
    QCOMPARE(tree(), QStringLiteral("up|Put|A|"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(tree(), QStringLiteral("up|Put|many|A|B|C|other|X|Y|"));
}

void tst_TreeController::deletesFoldersWithAllInThem()
{
    choose("up");
    press(Qt::Key_Delete);
    QCOMPARE(m_files->list(), QStringLiteral("many.http other.http"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_files->read("up/big.bin"), QByteArray("bytes"));
    QVERIFY(row("Put").isValid());
}

void tst_TreeController::duplicates()
{
    choose("B");
    press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(tree(), QStringLiteral("up|Put|many|A|B|B copy|C|other|X|Y|"));
    QCOMPARE(m_page->tree()->currentIndex().data().toString(), QStringLiteral("B copy"));
    choose("other");
    press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_files->read("other-copy.http"), m_files->read("other.http"));
}

void tst_TreeController::choosesTheDuplicateAlone()
{
    choose("B");
    press(Qt::Key_D, Qt::ControlModifier); // the key is held while the new row is chosen
    const auto nodes = m_page->tree()->selectedNodes();
    QCOMPARE(nodes.size(), std::size_t(1));
    QCOMPARE(nodes.front()->name, QStringLiteral("B copy"));
    press(Qt::Key_Delete);
    QCOMPARE(tree(), QStringLiteral("up|Put|many|A|B|C|other|X|Y|"));
}

void tst_TreeController::writesNoNameThatIsOpenAtTheEnd()
{
    const QByteArray before = m_files->read("many.http");
    choose("B");
    press(Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("half a na"));
    m_page.reset(); // takes the focus from the editor, which would commit
    QCoreApplication::processEvents();
    QCOMPARE(m_files->read("many.http"), before);
    QVERIFY(!m_store->undoStack()->canUndo());
}

void tst_TreeController::offersTheFirstRequest()
{
    QPushButton *first = nullptr;
    for (auto *button : m_page->findChildren<QPushButton *>()) {
        if (button->text() == QLatin1String("Add a request"))
            first = button;
    }
    QVERIFY(first && !first->isVisible());
    for (const char *name : {"many.http", "other.http", "up/put.http", "up/big.bin"})
        QVERIFY(QFile::remove(m_files->path(name)));
    QVERIFY(QDir(m_files->root()).rmdir(QStringLiteral("up")));
    QVERIFY(m_store->open(m_files->root()));
    QVERIFY(first->isVisible());
    QTest::mouseClick(first, Qt::LeftButton);
    QVERIFY(m_files->list().endsWith(QLatin1String(".http")));
    QTRY_VERIFY(!first->isVisible());
}

void tst_TreeController::movesByKeys()
{
    choose("A");
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(tree(), QStringLiteral("up|Put|many|B|A|C|other|X|Y|"));
    QCOMPARE(m_page->tree()->currentIndex().data().toString(), QStringLiteral("A"));
    press(Qt::Key_Down, Qt::AltModifier);
    press(Qt::Key_Down, Qt::AltModifier); // no further
    QCOMPARE(tree(), QStringLiteral("up|Put|many|B|C|A|other|X|Y|"));
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(tree(), QStringLiteral("up|Put|many|B|A|C|other|X|Y|"));
}

void tst_TreeController::cutsAndPastes()
{
    choose("A");
    press(Qt::Key_X, Qt::ControlModifier);
    choose("X");
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(tree(), QStringLiteral("up|Put|many|B|C|other|X|A|Y|"));
    choose("A");
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("### A\nGET http://a/\n\n"));
    choose("up");
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_files->read("up/a.http"), QByteArray("### A\nGET http://a/\n\n"));
    QVERIFY(row("A").isValid());
}

void tst_TreeController::pastesForeignText()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("### Pasted\nGET http://p/\n"));
    choose("A");
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(tree(), QStringLiteral("up|Put|many|A|Pasted|B|C|other|X|Y|"));
    QGuiApplication::clipboard()->setText(QStringLiteral("just words\nof no request"));
    press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(m_bar->text().contains(QStringLiteral("no request")));
}

void tst_TreeController::addsARequestAndAsksForItsName()
{
    QSignalSpy opened(m_page->tree(), &RequestTree::openRequested);
    choose("A");
    press(Qt::Key_Insert, Qt::AltModifier);
    type(QStringLiteral("Fresh"));
    QCOMPARE(tree(), QStringLiteral("up|Put|many|A|Fresh|B|C|other|X|Y|"));
    QCOMPARE(opened.size(), 1);
}

void tst_TreeController::addsToADirectoryAsAFile()
{
    choose("up");
    press(Qt::Key_Insert, Qt::AltModifier);
    type(QStringLiteral("Fresh"));
    QCOMPARE(m_files->list(),
             QStringLiteral("many.http other.http up/ up/big.bin up/new-request.http up/put.http"));
    QVERIFY(m_files->read("up/new-request.http").startsWith("### Fresh\n"));
}

void tst_TreeController::addsFoldersAndFiles()
{
    choose("Put");
    press(Qt::Key_Insert, Qt::ControlModifier | Qt::AltModifier);
    type(QStringLiteral("inner"));
    QVERIFY(QFileInfo(m_files->path("up/inner")).isDir());
    choose("inner");
    press(Qt::Key_Insert, Qt::AltModifier | Qt::ShiftModifier);
    type(QStringLiteral("more"));
    QVERIFY(QFile::exists(m_files->path("up/inner/more.http")));
}

/// As the platform sends it: enter, move, drop.
bool tst_TreeController::drop(const char *what, const char *onto, double part,
                              Qt::KeyboardModifiers modifiers)
{
    auto *tree = m_page->tree();
    const std::unique_ptr<QMimeData> data(tree->model()->mimeData({row(what)}));
    const QRect rect = tree->visualRect(row(onto));
    const QPoint place(rect.center().x(), rect.top() + qRound(rect.height() * part));
    const auto actions = Qt::MoveAction | Qt::CopyAction;
    QDragEnterEvent enter(place, actions, data.get(), Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(tree->viewport(), &enter);
    QDragMoveEvent move(place, actions, data.get(), Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(tree->viewport(), &move);
    if (!move.isAccepted())
        return false;
    QDropEvent drop(place, actions, data.get(), Qt::LeftButton, modifiers);
    drop.setDropAction(move.dropAction());
    QCoreApplication::sendEvent(tree->viewport(), &drop);
    return drop.isAccepted();
}

void tst_TreeController::dropsByTheMouse_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("onto");
    QTest::addColumn<double>("part");
    QTest::addColumn<QString>("after");
    const QString before = QStringLiteral("up|Put|many|A|B|C|other|X|Y|");
    QTest::newRow("below another") << QByteArray("A") << QByteArray("C") << 0.8
                                   << QStringLiteral("up|Put|many|B|C|A|other|X|Y|");
    QTest::newRow("above another") << QByteArray("C") << QByteArray("B") << 0.2
                                   << QStringLiteral("up|Put|many|A|C|B|other|X|Y|");
    QTest::newRow("into another file")
        << QByteArray("A") << QByteArray("Y") << 0.2 << QStringLiteral("up|Put|many|B|C|other|X|A|Y|");
    QTest::newRow("onto a file") << QByteArray("A") << QByteArray("other") << 0.5
                                 << QStringLiteral("up|Put|many|B|C|other|X|Y|A|");
    QTest::newRow("into a directory")
        << QByteArray("A") << QByteArray("up") << 0.5 << QStringLiteral("up|A|Put|many|B|C|other|X|Y|");
    QTest::newRow("a file into a directory")
        << QByteArray("other") << QByteArray("Put") << 0.5 << QStringLiteral("up|other|X|Y|Put|many|A|B|C|");
    QTest::newRow("a single file's request into a file")
        << QByteArray("Put") << QByteArray("X") << 0.2 << QStringLiteral("many|A|B|C|other|Put|X|Y|");
    QTest::newRow("to its own place") << QByteArray("A") << QByteArray("B") << 0.2 << before;
    QTest::newRow("a directory into itself") << QByteArray("up") << QByteArray("Put") << 0.5 << before;
}

void tst_TreeController::dropsByTheMouse()
{
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, onto);
    QFETCH(double, part);
    QFETCH(QString, after);
    const QString before = tree();
    QCOMPARE(drop(what.constData(), onto.constData(), part), after != before);
    QCOMPARE(tree(), after);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(tree(), before);
}

void tst_TreeController::copiesWithControl()
{
    QVERIFY(drop("A", "Y", 0.2, Qt::ControlModifier));
    QCOMPARE(tree(), QStringLiteral("up|Put|many|A|B|C|other|X|A|Y|"));
}

void tst_TreeController::overwritesNothingThatOthersChanged()
{
    const QByteArray theirs = "### Theirs\nGET http://theirs/\n";
    choose("B");
    m_files->write("many.http", theirs); // the watcher has not told yet
    press(Qt::Key_Delete);
    QCOMPARE(m_files->read("many.http"), theirs);
    QVERIFY(m_bar->text().contains(QStringLiteral("many.http")));
    QVERIFY(!m_store->undoStack()->canUndo());
    QTRY_VERIFY(row("Theirs").isValid());
}

void tst_TreeController::saysWhatCannotBeDone()
{
    choose("up");
    press(Qt::Key_F2);
    type(QStringLiteral("a/b"));
    QVERIFY(m_bar->text().contains(QStringLiteral("slash")));
    QVERIFY(row("up").isValid());
}

void tst_TreeController::keepsTheSelectionOverAnEdit()
{
    choose("Y");
    m_files->write("new.http", "### N\nGET http://n/\n");
    QVERIFY(m_store->open(m_files->root()));
    QCOMPARE(m_page->tree()->currentIndex().data().toString(), QStringLiteral("Y"));
    QVERIFY(m_page->tree()->selectionModel()->isSelected(row("Y")));
}

void tst_TreeController::offersWhatFitsARow()
{
    const auto menuOf = [this](const char *name) {
        choose(name);
        QMenu menu;
        m_controller->commands()->fill(&menu, m_page->tree()->selectedNodes());
        QStringList words;
        for (const QAction *action : menu.actions())
            words.append(action->isSeparator() ? QStringLiteral("-") : action->text());
        return words.join(QLatin1Char(' '));
    };
    QVERIFY(menuOf("A").startsWith(QStringLiteral("Open New request")));
    QVERIFY(menuOf("A").contains(QStringLiteral("Move up")));
    QVERIFY(!menuOf("Put").contains(QStringLiteral("Move up"))); // it is a file of its own
    QVERIFY(!menuOf("up").contains(QStringLiteral("Edit the file")));
    const QString collection =
        menuOf(m_page->tree()->model()->index(0, 0).data().toString().toUtf8().constData());
    QVERIFY(collection.contains(QStringLiteral("Close the collection")));
    QVERIFY(!collection.contains(QStringLiteral("Delete")));
}

void tst_TreeController::mendsBrokenFiles()
{
    m_files->write("bad.http", "### Bad\r\nGET http://a/\r\nno header\r\n");
    QVERIFY(m_store->open(m_files->root()));
    choose("bad.http");
    press(Qt::Key_Return);
    auto *dialog = m_page->window()->findChild<TextDialog *>();
    QVERIFY(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>();
    QCOMPARE(text->textCursor().blockNumber(), 2);
    QVERIFY(dialog->problem().startsWith(QStringLiteral("Line 3: ")));
    QTest::keyClicks(text, QStringLiteral("Not: "));
    QVERIFY(!dialog->problem().startsWith(QStringLiteral("Line")));
    dialog->accept();
    QCOMPARE(m_files->read("bad.http"), QByteArray("### Bad\r\nGET http://a/\r\nNot: no header\r\n"));
    QVERIFY(row("Bad").isValid());
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(row("bad.http").isValid());
}

void tst_TreeController::keepsTheSamplesAsTheyAre()
{
    Files own;
    const QString copy = own.path("samples");
    m_store->setSamples({m_files->root(), copy});
    QSignalSpy moved(m_store.get(), &CollectionStore::collectionMoved);
    const QString before = m_files->list();
    const QByteArray shipped = m_files->read("many.http");
    choose("B");
    press(Qt::Key_Delete);
    QCOMPARE(m_files->list(), before);
    QCOMPARE(m_files->read("many.http"), shipped);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(m_store->paths(), QStringList({copy}));
    QCOMPARE(tree(), QStringLiteral("up|Put|many|A|C|other|X|Y|"));
    QCOMPARE(own.read("samples/up/big.bin"), QByteArray("bytes"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(tree(), QStringLiteral("up|Put|many|A|B|C|other|X|Y|"));
    QCOMPARE(m_files->read("many.http"), shipped);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(m_store->samples().current(), copy);
}

QTEST_MAIN(tst_TreeController)
#include "tst_treecontroller.moc"
