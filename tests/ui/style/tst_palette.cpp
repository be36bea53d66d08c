// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/palette.h"
#include "ui/style/style.h"
#include "ui/style/stylesheet.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

using namespace expectra::style;

class tst_Palette final : public QObject
{
    Q_OBJECT

private slots:
    void contrastIsWhatTheStandardSays();
    void wordsReadOnTheirBackgrounds_data();
    void wordsReadOnTheirBackgrounds();
    void barsStandOutFromTheCanvasAndCarryWords_data();
    void barsStandOutFromTheCanvasAndCarryWords();
    void applyingAThemeShowsIt();
    void wordsFollowAChangeOfTheme();
    void styleSheetLeavesNoRoleUnfilled();
};

namespace {

struct Pair
{
    const char *name;
    Role words;
    Role ground;
};

constexpr Pair pairs[] = {
    {"text on the surface", Role::Text, Role::Surface},
    {"text on raised areas", Role::Text, Role::Raised},
    {"text on the canvas", Role::Text, Role::Canvas},
    {"text in a field", Role::Text, Role::Field},
    {"text on a control", Role::Text, Role::Control},
    {"text under the mouse", Role::Text, Role::Hover},
    {"text on the selection", Role::SelectedText, Role::Selection},
    {"dim on the surface", Role::Dim, Role::Surface},
    {"dim on raised areas", Role::Dim, Role::Raised},
    {"dim on the canvas", Role::Dim, Role::Canvas},
    {"dim in a field", Role::Dim, Role::Field},
    {"dim on a control", Role::Dim, Role::Control},
    {"accent on the surface", Role::Accent, Role::Surface},
    {"accent on raised areas", Role::Accent, Role::Raised},
    {"the primary button", Role::OnAccent, Role::AccentFill},
    {"a variable in a field", Role::Variable, Role::Field},
    {"a variable on raised areas", Role::Variable, Role::Raised},
    {"expect on the surface", Role::Expect, Role::Surface},
    {"expect on raised areas", Role::Expect, Role::Raised},
    {"met on the surface", Role::Met, Role::Surface},
    {"met on raised areas", Role::Met, Role::Raised},
    {"refused on the surface", Role::Refused, Role::Surface},
    {"refused on raised areas", Role::Refused, Role::Raised},
    {"a note on the surface", Role::Note, Role::Surface},
    {"a note on raised areas", Role::Note, Role::Raised},
    {"the refused chip", Role::OnRefusedChip, Role::RefusedChip},
    {"the warning chip", Role::OnWarningChip, Role::WarningChip},
    {"the met chip", Role::OnMetChip, Role::MetChip},
    {"the note chip", Role::OnNoteChip, Role::NoteChip},
};

} // namespace

void tst_Palette::contrastIsWhatTheStandardSays()
{
    QCOMPARE(contrast(QColor(0, 0, 0), QColor(255, 255, 255)), 21.0);
    QCOMPARE(contrast(QColor(90, 90, 90), QColor(90, 90, 90)), 1.0);
    QVERIFY(std::abs(contrast(QColor(0x76, 0x76, 0x76), QColor(255, 255, 255)) - 4.54) < 0.01);
}

void tst_Palette::wordsReadOnTheirBackgrounds_data()
{
    QTest::addColumn<Role>("words");
    QTest::addColumn<Role>("ground");
    QTest::addColumn<Theme>("theme");
    for (const auto &pair : pairs) {
        QTest::addRow("%s, dark", pair.name) << pair.words << pair.ground << Theme::Dark;
        QTest::addRow("%s, light", pair.name) << pair.words << pair.ground << Theme::Light;
    }
}

void tst_Palette::wordsReadOnTheirBackgrounds()
{
    QFETCH(Role, words);
    QFETCH(Role, ground);
    QFETCH(Theme, theme);
    const double ratio = contrast(color(words, theme), color(ground, theme));
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void tst_Palette::barsStandOutFromTheCanvasAndCarryWords_data()
{
    QTest::addColumn<Role>("bar");
    for (int role = static_cast<int>(Role::PhaseBlocked); role <= static_cast<int>(Role::PhaseRefused);
         ++role)
        QTest::addRow("bar %d", role) << static_cast<Role>(role);
}

void tst_Palette::barsStandOutFromTheCanvasAndCarryWords()
{
    QFETCH(Role, bar);
    for (const auto theme : {Theme::Dark, Theme::Light}) {
        const double ratio = contrast(color(bar, theme), color(Role::Canvas, theme));
        QVERIFY2(ratio >= 2.0, qPrintable(QString::number(ratio)));
        const double words = std::max(contrast(color(bar, theme), color(Role::Canvas, Theme::Dark)),
                                      contrast(color(bar, theme), color(Role::Canvas, Theme::Light)));
        QVERIFY2(words >= 4.5, qPrintable(QString::number(words)));
    }
}

void tst_Palette::applyingAThemeShowsIt()
{
    apply(*qApp, Theme::Light);
    QCOMPARE(shownTheme(), Theme::Light);
    QCOMPARE(color(Role::Surface), color(Role::Surface, Theme::Light));
    apply(*qApp, Theme::Dark);
    QCOMPARE(shownTheme(), Theme::Dark);
    QCOMPARE(color(Role::Surface), color(Role::Surface, Theme::Dark));
}

void tst_Palette::wordsFollowAChangeOfTheme()
{
    apply(*qApp, Theme::Light);
    QLabel label;
    setTextRole(&label, Role::Expect);
    label.show();
    QCOMPARE(label.palette().color(QPalette::WindowText), color(Role::Expect, Theme::Light));
    apply(*qApp, Theme::Dark);
    QCOMPARE(label.palette().color(QPalette::WindowText), color(Role::Expect, Theme::Dark));
    setTextRole(&label, Role::Refused);
    QCOMPARE(label.palette().color(QPalette::WindowText), color(Role::Refused, Theme::Dark));
}

void tst_Palette::styleSheetLeavesNoRoleUnfilled()
{
    QVERIFY(!styleSheet(Theme::Dark).contains(QLatin1Char('@')));
    QVERIFY(styleSheet(Theme::Dark).contains(color(Role::Accent, Theme::Dark).name()));
}

QTEST_MAIN(tst_Palette)
#include "tst_palette.moc"
