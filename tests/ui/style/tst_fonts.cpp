// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/fonts.h"
#include "ui/style/style.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

using namespace expectra;
using style::Face;

class tst_Fonts final : public QObject
{
    Q_OBJECT

private slots:
    void facesThatWerePostponedAreTakenTogether();
    void aFaceIsTakenWhenTheWidgetIsFirstMeasured();
    void aFaceOfAWidgetThatIsShownIsTakenAtOnce();
    void oneFamilyIsNamedAlone();
};

/// The first: what is dressed here stays so for the rest.
void tst_Fonts::facesThatWerePostponedAreTakenTogether()
{
    style::applyColours(*qApp, style::Theme::Dark);
    QWidget window;
    QLabel plain(&window);
    QLabel title(&window);
    style::setFace(&title, Face::Title);
    title.ensurePolished();
    QVERIFY(title.font() != style::titleFont());
    style::takeFaces();
    QCOMPARE(QApplication::font(), style::textFont());
    QCOMPARE(window.font().family(), style::textFont().family());
    QCOMPARE(plain.font().weight(), style::textFont().weight());
    QCOMPARE(title.font().pointSizeF(), style::titleFont().pointSizeF());
}

void tst_Fonts::aFaceIsTakenWhenTheWidgetIsFirstMeasured()
{
    QLabel label(QStringLiteral("words"));
    QLabel large(label.text());
    style::setFace(&large, Face::Title);
    QVERIFY(large.sizeHint().height() > label.sizeHint().height());
}

void tst_Fonts::aFaceOfAWidgetThatIsShownIsTakenAtOnce()
{
    QLabel label(QStringLiteral("words"));
    label.show();
    style::setFace(&label, Face::Small);
    QCOMPARE(label.font().pointSizeF(), style::smallFont().pointSizeF());
}

/// With two, Qt has the system sort all of its fonts for each face that is loaded.
void tst_Fonts::oneFamilyIsNamedAlone()
{
    QCOMPARE(style::textFont().families().size(), 1);
    QCOMPARE(style::codeFont().families().size(), 1);
}

QTEST_MAIN(tst_Fonts)
#include "tst_fonts.moc"
