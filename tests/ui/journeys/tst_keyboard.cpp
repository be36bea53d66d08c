// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/labwindow.h"
#include "ui/collections/sidebar.h"
#include "ui/network/networklog.h"
#include "ui/shell/requesttabs.h"

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeView>

using namespace expectra;

/// Every action of the table answers to its keys, wherever in the window one is.
class tst_Keyboard final : public QObject
{
    Q_OBJECT

private slots:
    void everyActionAnswersToItsKeys_data();
    void everyActionAnswersToItsKeys();
};

namespace {

void closeWhateverOpens()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    if (QWidget *dialog = QApplication::activeModalWidget())
        dialog->close();
}

void press(QWidget *receiver, const QKeySequence &keys)
{
    for (int i = 0; i < keys.count(); ++i)
        QTest::keyClick(receiver, keys[static_cast<uint>(i)].key(),
                        keys[static_cast<uint>(i)].keyboardModifiers());
}

} // namespace

void tst_Keyboard::everyActionAnswersToItsKeys_data()
{
    QTest::addColumn<int>("place");
    QTest::addRow("from the tree") << 0;
    QTest::addRow("from the address") << 1;
    QTest::addRow("from the log") << 2;
}

void tst_Keyboard::everyActionAnswersToItsKeys()
{
    QFETCH(const int, place);
    QTimer closing;
    connect(&closing, &QTimer::timeout, this, closeWhateverOpens);
    closing.start(std::chrono::milliseconds(20));
    for (const auto &spec : actionTable()) {
        LabWindow lab;
        QVERIFY(lab.show());
        MainWindow &window = lab.window();
        switch (place) {
        case 0: window.findChild<Sidebar *>()->tree()->setFocus(); break;
        case 1: window.desk()->tabs()->current()->focusAddress(); break;
        default: window.findChild<NetworkLog *>()->table()->setFocus(); break;
        }
        QAction *action = window.actions()[spec.id];
        for (const auto &shortcut : spec.shortcuts) {
            action->setEnabled(true); // some need a play that runs; here their keys are tried
            QSignalSpy triggered(action, &QAction::triggered);
            QWidget *focused = QApplication::focusWidget();
            press(focused ? focused : &window, shortcut);
            QVERIFY2(!triggered.isEmpty(),
                     qPrintable(QStringLiteral("%1 by %2").arg(action->text(), shortcut.toString())));
        }
    }
}

QTEST_MAIN(tst_Keyboard)
#include "tst_keyboard.moc"
