// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flattabbar.h"

#include <QtTest/QtTest>
#include <QtWidgets/QBoxLayout>

using namespace expectra;

class tst_FlatTabBar final : public QObject
{
    Q_OBJECT

private slots:
    void makesRoomForATabThatCameUnseen();
    void makesRoomForATitleThatGrew();
    void isAsWideAsItsWordsInAnotherFace();
};

namespace {

struct Shown
{
    Shown() { layout.addWidget(&bar, 0, Qt::AlignLeft); }

    QWidget window;
    QHBoxLayout layout{&window};
    FlatTabBar bar;
};

} // namespace

/// The layout asks once, when there is no tab yet.
void tst_FlatTabBar::makesRoomForATabThatCameUnseen()
{
    Shown shown;
    shown.layout.activate();
    QCOMPARE(shown.window.sizeHint().height(), shown.layout.sizeHint().height());
    shown.bar.addTab(QStringLiteral("words"));
    shown.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    QCOMPARE(shown.bar.height(), shown.bar.sizeHint().height());
    QVERIFY(shown.bar.rect().contains(shown.bar.tabRect(0)));
}

void tst_FlatTabBar::makesRoomForATitleThatGrew()
{
    Shown shown;
    shown.bar.addTab(QStringLiteral("a"));
    shown.layout.activate();
    shown.bar.setTabText(0, QStringLiteral("many words more than before"));
    shown.window.resize(600, 60);
    shown.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    QVERIFY(shown.bar.width() >= shown.bar.sizeHint().width());
}

void tst_FlatTabBar::isAsWideAsItsWordsInAnotherFace()
{
    FlatTabBar bar;
    bar.addTab(QStringLiteral("many words"));
    const int before = bar.sizeHint().width();
    QFont large = bar.font();
    large.setPointSizeF(large.pointSizeF() * 2);
    bar.setFont(large);
    bar.addTab(QStringLiteral("x"));
    bar.removeTab(1);
    QVERIFY(bar.sizeHint().width() > before * 3 / 2);
}

QTEST_MAIN(tst_FlatTabBar)
#include "tst_flattabbar.moc"
