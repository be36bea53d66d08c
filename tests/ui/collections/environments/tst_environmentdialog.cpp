// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Environments and their variables are edited by real keys and clicks, and the files follow.

#include "tests/ui/collections/files.h"
#include "ui/collections/edits/undobar.h"
#include "ui/collections/environments/environmentdialog.h"
#include "ui/collections/environments/variabletable.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QToolButton>

using namespace expectra;

class tst_EnvironmentDialog final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_dialog.reset(); }
    void showsTheChosenOne();
    void hidesPrivateValues();
    void revealsOneByItsButton();
    void editsValues();
    void typesOverAHiddenValueUnseen();
    void addsAndNamesAVariable();
    void deletesAndUndoes();
    void makesAValuePrivate();
    void addsRenamesAndDeletesEnvironments();
    void tellsConflicts();
    void followsOtherPrograms();
    void everyControlHasAName();

private:
    void press(QWidget *where, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(where, key, modifiers);
        QCoreApplication::processEvents(); // views commit a moment after Return
        QCoreApplication::processEvents(); // and the files are read again after that
    }
    void type(const QString &text)
    {
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        press(editor, Qt::Key_Return);
    }
    void choose(int row, int column)
    {
        m_variables->setFocus();
        m_variables->setCurrentIndex(m_variables->rows()->index(row, column));
    }
    [[nodiscard]] QString shown(int row, int column) const
    {
        return m_variables->rows()->index(row, column).data().toString();
    }
    [[nodiscard]] QByteArray shared() const { return m_files->read("http-client.env.json"); }
    [[nodiscard]] QByteArray secret() const { return m_files->read("http-client.private.env.json"); }

    std::unique_ptr<Files> m_files;
    std::unique_ptr<CollectionStore> m_store;
    std::unique_ptr<EnvironmentDialog> m_dialog;
    QListWidget *m_environments = nullptr;
    VariableTable *m_variables = nullptr;
};

void tst_EnvironmentDialog::init()
{
    m_files = std::make_unique<Files>();
    m_files->write("a.http", "GET http://a/\n");
    m_files->write("http-client.env.json", R"({"local": {"host": "a"}, "far": {"host": "b"}})");
    m_files->write("http-client.private.env.json", R"({"far": {"key": "secret"}})");
    m_store = std::make_unique<CollectionStore>();
    QVERIFY(m_store->open(m_files->root()));
    m_dialog =
        std::make_unique<EnvironmentDialog>(m_store.get(), m_files->root(), QStringLiteral("far"), nullptr);
    m_environments = m_dialog->findChild<QListWidget *>();
    m_variables = m_dialog->findChild<VariableTable *>();
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void tst_EnvironmentDialog::showsTheChosenOne()
{
    const QAbstractItemModelTester tester(m_variables->rows());
    QCOMPARE(m_environments->count(), 3);
    QCOMPARE(m_environments->currentItem()->text(), QStringLiteral("far"));
    QCOMPARE(shown(0, VariableModel::Name), QStringLiteral("host"));
    QCOMPARE(shown(0, VariableModel::Value), QStringLiteral("b"));
    QVERIFY(m_environments->hasFocus());
    press(m_environments, Qt::Key_Up);
    QCOMPARE(shown(0, VariableModel::Value), QStringLiteral("a"));
    press(m_environments, Qt::Key_Up);
    QCOMPARE(m_variables->rows()->rowCount(), 0);
}

void tst_EnvironmentDialog::hidesPrivateValues()
{
    const QModelIndex cell = m_variables->rows()->index(1, VariableModel::Value);
    for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
        QVERIFY(!cell.data(role).toString().contains(QLatin1String("secret")));
    choose(1, VariableModel::Name);
    press(m_variables, Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(cell.data().toString(), QStringLiteral("secret"));
    press(m_variables, Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_variables->rows()->isMasked(1));
    m_variables->setCurrentIndex(m_variables->rows()->index(1, VariableModel::Reveal));
    press(m_variables, Qt::Key_Space);
    QVERIFY(!m_variables->rows()->isMasked(1));
    press(m_environments, Qt::Key_Up);
    press(m_environments, Qt::Key_Down);
    QVERIFY(m_variables->rows()->isMasked(1)); // nothing stays open behind one's back
}

void tst_EnvironmentDialog::revealsOneByItsButton()
{
    m_files->write("http-client.private.env.json", R"({"far": {"key": "secret", "other": "hidden"}})");
    m_store->refresh();
    QTRY_COMPARE(m_variables->rows()->rowCount(), 3);
    const QModelIndex cell = m_variables->rows()->index(2, VariableModel::Reveal);
    QTest::mouseClick(m_variables->indexWidget(cell), Qt::LeftButton);
    QCOMPARE(shown(2, VariableModel::Value), QStringLiteral("hidden"));
    QVERIFY(m_variables->rows()->isMasked(1));
    QCOMPARE(m_variables->indexWidget(cell)->accessibleName(), QStringLiteral("Hide the value of other"));
}

void tst_EnvironmentDialog::editsValues()
{
    choose(0, VariableModel::Value);
    press(m_variables, Qt::Key_Return);
    type(QStringLiteral("c"));
    QCOMPARE(shared(), QByteArray(R"({"local": {"host": "a"}, "far": {"host": "c"}})"));
    QCOMPARE(shown(0, VariableModel::Value), QStringLiteral("c"));
    press(m_variables, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown(0, VariableModel::Value), QStringLiteral("b"));
    choose(0, VariableModel::Name);
    press(m_variables, Qt::Key_F2);
    type(QStringLiteral("server"));
    QCOMPARE(shared(), QByteArray(R"({"local": {"host": "a"}, "far": {"server": "b"}})"));
}

void tst_EnvironmentDialog::typesOverAHiddenValueUnseen()
{
    choose(1, VariableModel::Value);
    press(m_variables, Qt::Key_Return);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    QCOMPARE(editor->echoMode(), QLineEdit::Password);
    type(QStringLiteral("new"));
    QCOMPARE(secret(), QByteArray(R"({"far": {"key": "new"}})"));
    QVERIFY(m_variables->rows()->isMasked(1));
}

void tst_EnvironmentDialog::addsAndNamesAVariable()
{
    choose(0, VariableModel::Name);
    press(m_variables, Qt::Key_Insert);
    type(QStringLiteral("path"));
    QCOMPARE(shared(), QByteArray(R"({"local": {"host": "a"}, "far": {"host": "b","path": ""}})"));
    press(m_variables, Qt::Key_Insert);
    type(QStringLiteral("path")); // it is taken
    QVERIFY(shared().contains("\"variable\": \"\""));
    QVERIFY(m_dialog->findChild<UndoBar *>()->text().contains(QLatin1String("'path' is there already")));
}

void tst_EnvironmentDialog::deletesAndUndoes()
{
    choose(1, VariableModel::Name);
    press(m_variables, Qt::Key_Delete);
    QCOMPARE(secret(), QByteArray(R"({"far": {}})"));
    QCOMPARE(m_variables->rows()->rowCount(), 1);
    QCOMPARE(m_dialog->findChild<UndoBar *>()->text(), QStringLiteral("Deleted key"));
    press(m_variables, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(secret(), QByteArray(R"({"far": {"key": "secret"}})"));
    QCOMPARE(m_variables->rows()->rowCount(), 2);
}

void tst_EnvironmentDialog::makesAValuePrivate()
{
    choose(0, VariableModel::Private);
    press(m_variables, Qt::Key_Space);
    QCOMPARE(shared(), QByteArray(R"({"local": {"host": "a"}, "far": {}})"));
    QCOMPARE(secret(), QByteArray(R"({"far": {"key": "secret","host": "b"}})"));
    QVERIFY(m_variables->rows()->isMasked(1));
    press(m_variables, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shared(), QByteArray(R"({"local": {"host": "a"}, "far": {"host": "b"}})"));
}

void tst_EnvironmentDialog::addsRenamesAndDeletesEnvironments()
{
    press(m_environments, Qt::Key_Insert);
    type(QStringLiteral("test"));
    QCOMPARE(m_environments->currentItem()->text(), QStringLiteral("test"));
    QCOMPARE(m_environments->count(), 4);
    QCOMPARE(m_store->find(m_files->root())->environments.size(), std::size_t(3));
    press(m_environments, Qt::Key_F2);
    type(QStringLiteral("local")); // it is taken
    QCOMPARE(m_environments->currentItem()->text(), QStringLiteral("test"));
    press(m_environments, Qt::Key_Delete);
    QCOMPARE(m_environments->count(), 3);
    QVERIFY(!shared().contains("test"));
    m_environments->setCurrentRow(0); // what all share is no environment that goes
    press(m_environments, Qt::Key_Delete);
    QCOMPARE(m_environments->count(), 3);
}

void tst_EnvironmentDialog::tellsConflicts()
{
    choose(0, VariableModel::Value);
    press(m_variables, Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("mine"));
    m_files->write("http-client.env.json", R"({"far": {"host": "theirs"}})");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(m_dialog->findChild<UndoBar *>()->text().contains(QLatin1String("meanwhile")));
    QCOMPARE(shared(), QByteArray(R"({"far": {"host": "theirs"}})"));
    QTRY_COMPARE(shown(0, VariableModel::Value), QStringLiteral("theirs"));
}

void tst_EnvironmentDialog::followsOtherPrograms()
{
    m_files->write("http-client.env.json", R"({"far": {"host": "z"}})");
    m_store->refresh();
    QTRY_COMPARE(m_environments->count(), 2);
    QCOMPARE(m_environments->currentItem()->text(), QStringLiteral("far"));
    QCOMPARE(shown(0, VariableModel::Value), QStringLiteral("z"));
}

void tst_EnvironmentDialog::everyControlHasAName()
{
    for (const auto *button : m_dialog->findChildren<QToolButton *>())
        QVERIFY(!button->accessibleName().isEmpty());
    QVERIFY(!m_environments->accessibleName().isEmpty() && !m_variables->accessibleName().isEmpty());
}

QTEST_MAIN(tst_EnvironmentDialog)
#include "tst_environmentdialog.moc"
