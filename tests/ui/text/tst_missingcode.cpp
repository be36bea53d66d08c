// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs where the library of QScintilla doesn't lie beside it.
#include "ui/text/codeeditor.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>

namespace expectra {

class tst_MissingCode : public QObject
{
    Q_OBJECT

private slots:
    void saysWhyThereIsNoText()
    {
        CodeView view(QStringLiteral("Words"));
        view.showText(QStringLiteral("shown"), Language::Plain, true);
        view.show();
        const auto labels = view.findChildren<QLabel *>();
        QCOMPARE(labels.size(), 1);
        QVERIFY(labels.front()->isVisible());
        QVERIFY(labels.front()->text().startsWith(QStringLiteral("The text can't be shown: ")));
        QVERIFY(labels.front()->text().contains(QStringLiteral("expectra-code")));
        view.hide();
        view.show();
        QCOMPARE(view.findChildren<QLabel *>().size(), 1);
    }

    void losesNothingOfIt()
    {
        CodeEditor editor(QStringLiteral("Words"));
        editor.show();
        QSignalSpy changed(&editor, &CodeEditor::textChanged);
        editor.setContent(QStringLiteral("{}"), Language::Json);
        QCOMPARE(editor.text(), QStringLiteral("{}"));
        QVERIFY(!editor.isModified());
        editor.replaceContent(QStringLiteral("{ }"));
        QCOMPARE(editor.text(), QStringLiteral("{ }"));
        QVERIFY(editor.isModified());
        QCOMPARE(changed.size(), 2);
    }
};

} // namespace expectra

QTEST_MAIN(expectra::tst_MissingCode)
#include "tst_missingcode.moc"
