// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style.h"
#include "ui/text/codeeditor.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace expectra {

class tst_CodeView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void itsAreaIsMadeWhenItIsSeen()
    {
        CodeView view(QStringLiteral("Words"));
        view.showText(QStringLiteral("{\"a\": 1}"), Language::Json, true);
        QCOMPARE(view.text(), QStringLiteral("{\"a\": 1}"));
        QVERIFY(view.findChildren<QWidget *>().isEmpty());
        const auto hint = view.sizeHint();
        const auto least = view.minimumSizeHint();
        view.show();
        const auto *area = view.focusProxy();
        QVERIFY(area && area->isVisible());
        QCOMPARE(area->accessibleName(), QStringLiteral("Words"));
        QCOMPARE(area->geometry(), view.rect());
        QCOMPARE(view.text(), QStringLiteral("{\"a\": 1}"));
        QCOMPARE(area->sizeHint(), hint);
        QCOMPARE(area->minimumSizeHint(), least);
    }

    void selectsByCharacters()
    {
        CodeView view(QStringLiteral("Words"));
        view.show();
        view.showText(QStringLiteral("\u00e4\u20ac \U0001f600 one\ntwo"), Language::Plain, true);
        const auto start = view.text().indexOf(QLatin1String("one"));
        view.select(int(start), 7);
        QCOMPARE(view.selectedText(), QStringLiteral("one\ntwo"));
        view.clearSelection();
        QVERIFY(view.selectedText().isEmpty());
    }

    void whatWasWrittenUnseenCanBeUndone()
    {
        CodeEditor editor(QStringLiteral("Words"));
        editor.setContent(QStringLiteral("before\r\n"), Language::Plain);
        QVERIFY(!editor.isModified());
        QSignalSpy changed(&editor, &CodeEditor::textChanged);
        editor.replaceContent(QStringLiteral("after"));
        editor.markFault(1, 1);
        QCOMPARE(changed.size(), 1);
        editor.show();
        QCOMPARE(changed.size(), 1); // to be seen changes nothing
        QCOMPARE(editor.text(), QStringLiteral("after"));
        QCOMPARE(editor.faultLine(), 1);
        QVERIFY(editor.isModified());
        QTest::keyClick(editor.focusProxy(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.text(), QStringLiteral("before\r\n"));
        QVERIFY(!editor.isModified());
        QTest::keyClick(editor.focusProxy(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.text(), QStringLiteral("before\r\n"));
    }

    void aTextHeldBackStaysSo()
    {
        CodeEditor editor(QStringLiteral("Words"));
        editor.setContent(QStringLiteral("held"), Language::Plain);
        editor.setReadOnly(true);
        editor.show();
        QVERIFY(editor.isReadOnly());
        QTest::keyClicks(editor.focusProxy(), QStringLiteral("typed"));
        QCOMPARE(editor.text(), QStringLiteral("held"));
        editor.setReadOnly(false);
        QTest::keyClicks(editor.focusProxy(), QStringLiteral("up"));
        QCOMPARE(editor.text(), QStringLiteral("upheld"));
    }

    void theKeysGoToIt()
    {
        QWidget window;
        CodeEditor editor(QStringLiteral("Words"), &window);
        editor.hide();
        editor.setContent(QStringLiteral("a\nb"), Language::Plain);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        editor.show();
        editor.goTo(2, 1);
        QCOMPARE(QApplication::focusWidget(), editor.focusProxy());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
        QCOMPARE(editor.text(), QStringLiteral("a\nxb"));
    }
};

} // namespace expectra

QTEST_MAIN(expectra::tst_CodeView)
#include "tst_codeview.moc"
