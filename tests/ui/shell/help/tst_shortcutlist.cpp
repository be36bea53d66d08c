// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help/shortcutlist.h"

#include "ui/shell/actions.h"
#include "ui/style/style.h"

#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeWidget>

using namespace expectra;

class tst_ShortcutList final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void holdsEveryAction();
    void typingNarrowsByWordsAndByKeys();
    void escapeClosesIt();

private:
    [[nodiscard]] static QStringList shown(const ShortcutList &dialog);
};

QStringList tst_ShortcutList::shown(const ShortcutList &dialog)
{
    QStringList words;
    for (QTreeWidgetItemIterator each(dialog.list(), QTreeWidgetItemIterator::NotHidden); *each; ++each) {
        if ((*each)->parent() && !(*each)->parent()->isHidden())
            words.append((*each)->text(0));
    }
    return words;
}

void tst_ShortcutList::holdsEveryAction()
{
    const ShortcutList dialog;
    QCOMPARE(static_cast<std::size_t>(shown(dialog).size()), actionTable().size());
}

void tst_ShortcutList::typingNarrowsByWordsAndByKeys()
{
    ShortcutList dialog;
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("next"));
    QCOMPARE(shown(dialog), (QStringList{QStringLiteral("Next request"), QStringLiteral("Next area")}));
    dialog.filter()->clear();
    QTest::keyClicks(dialog.filter(), QStringLiteral("ctrl+return"));
    QCOMPARE(shown(dialog), QStringList{QStringLiteral("Send")});
    dialog.filter()->setText(QStringLiteral("nothing of the kind"));
    QCOMPARE(shown(dialog), QStringList());
}

void tst_ShortcutList::escapeClosesIt()
{
    ShortcutList dialog;
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(dialog.filter(), Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(tst_ShortcutList)
#include "tst_shortcutlist.moc"
