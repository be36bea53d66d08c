// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dropdown.h"

#include "ui/style/style.h"

#include <QtTest/QtTest>
#include <QtWidgets/QAbstractItemView>

namespace expectra {

class tst_DropDown final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void aSeparatorIsALineAndNoRow();
    void everyRowHasItsOwnColour();
};

namespace {

/// Where something was painted in this colour, or in one that is nearly it.
bool shows(const QImage &picture, const QRect &where, const QColor &colour)
{
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x) {
            const auto pixel = picture.pixelColor(x, y);
            if (std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                    std::abs(pixel.blue() - colour.blue()) <
                24)
                return true;
        }
    }
    return false;
}

} // namespace

void tst_DropDown::aSeparatorIsALineAndNoRow()
{
    DropDown box;
    box.addItem(QStringLiteral("one"));
    box.insertSeparator(1);
    box.addItem(QStringLiteral("two"));
    box.show();
    box.showPopup();
    const auto row = [&box](int index) { return box.view()->visualRect(box.model()->index(index, 0)); };
    QVERIFY(row(1).height() < row(0).height() / 2);
    QCOMPARE(row(2).height(), row(0).height());
    const auto picture = box.view()->viewport()->grab().toImage();
    QVERIFY(shows(picture, row(1), style::color(style::Role::Line)));
}

void tst_DropDown::everyRowHasItsOwnColour()
{
    DropDown box;
    for (const auto *word : {"MMMM", "WWWW", "HHHH"})
        box.addItem(QLatin1String(word));
    box.setItemWords(1, style::Role::Expect);
    style::setTextRole(&box, style::Role::Refused); // of what is shown while it is closed
    box.show();
    box.showPopup();
    const auto row = [&box](int index) { return box.view()->visualRect(box.model()->index(index, 0)); };
    const auto picture = box.view()->viewport()->grab().toImage();
    QVERIFY(shows(picture, row(1), style::color(style::Role::Expect)));
    QVERIFY(shows(picture, row(2), style::color(style::Role::Text)));
    QVERIFY(!shows(picture, row(2), style::color(style::Role::Refused)));
}

} // namespace expectra

QTEST_MAIN(expectra::tst_DropDown)
#include "tst_dropdown.moc"
