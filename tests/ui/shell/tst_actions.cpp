// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include <QtTest/QtTest>
#include <QtWidgets/QWidget>

#include <set>

using namespace expectra;

class tst_Actions final : public QObject
{
    Q_OBJECT

private slots:
    void everyActionHasAShortcutOfItsOwn();
    void everyActionSaysItsShortcutInItsToolTip();
    void everyActionBelongsToTheWindow();
    void anActionIsFoundByItsWords();
};

void tst_Actions::everyActionHasAShortcutOfItsOwn()
{
    std::set<QString> taken;
    for (const auto &spec : actionTable()) {
        QVERIFY2(!spec.shortcuts.empty(), spec.text);
        for (const auto &shortcut : spec.shortcuts)
            QVERIFY2(taken.insert(shortcut.toString()).second, spec.text);
    }
}

void tst_Actions::everyActionSaysItsShortcutInItsToolTip()
{
    QWidget window;
    const Actions actions(&window);
    QCOMPARE(actions[ActionId::Send]->toolTip(), QStringLiteral("Send (Ctrl+Return)"));
    for (const auto &spec : actionTable())
        QVERIFY2(actions[spec.id]->toolTip().contains(spec.shortcuts.front().toString()), spec.text);
}

void tst_Actions::everyActionBelongsToTheWindow()
{
    QWidget window;
    const Actions actions(&window);
    QCOMPARE(static_cast<std::size_t>(window.actions().size()), actionTable().size());
}

void tst_Actions::anActionIsFoundByItsWords()
{
    QWidget window;
    const Actions actions(&window);
    QCOMPARE(actions.named(QStringLiteral("send")), actions[ActionId::Send]);
    QCOMPARE(actions.named(QStringLiteral("Open collection")), actions[ActionId::OpenCollection]);
    QVERIFY(!actions.named(QStringLiteral("Sendx")));
}

QTEST_MAIN(tst_Actions)
#include "tst_actions.moc"
