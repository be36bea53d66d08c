// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"
#include "ui/style/style.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

using namespace expectra::style;

class tst_Icons final : public QObject
{
    Q_OBJECT

private slots:
    void everyIconPaintsSomethingInItsRole_data();
    void everyIconPaintsSomethingInItsRole();
    void aDoubledScreenGetsTwiceThePixels();
};

void tst_Icons::everyIconPaintsSomethingInItsRole_data()
{
    QTest::addColumn<Icon>("name");
    for (int name = static_cast<int>(Icon::Add); name <= static_cast<int>(Icon::Warning); ++name)
        QTest::addRow("icon %d", name) << static_cast<Icon>(name);
}

void tst_Icons::everyIconPaintsSomethingInItsRole()
{
    QFETCH(Icon, name);
    const QImage image = pixmap(name, Role::Refused, 2).toImage();
    int painted = 0;
    int tinted = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            painted += pixel.alpha() > 0;
            tinted += pixel == color(Role::Refused);
        }
    }
    QVERIFY(painted > 20);
    QVERIFY(name == Icon::Expectra || tinted > 0);
}

void tst_Icons::aDoubledScreenGetsTwiceThePixels()
{
    const QPixmap doubled = pixmap(Icon::Send, Role::Text, 2);
    QCOMPARE(doubled.size(), QSize(32, 32));
    QCOMPARE(doubled.deviceIndependentSize(), QSizeF(16, 16));
}

QTEST_MAIN(tst_Icons)
#include "tst_icons.moc"
