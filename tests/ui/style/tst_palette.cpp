// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/palette.h"
#include "ui/style/style.h"

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
    void focusAndMarksStandOut_data();
    void focusAndMarksStandOut();
    void applyingAThemeShowsIt();
    void theSameThemeIsAppliedOnce();
    void wordsFollowAChangeOfTheme();
};

namespace {

struct Pair
{
    const char *name;
    Role words;
    Role ground;
};

/// What isn't used everywhere.
constexpr Pair pairs[] = {
    {"text on the selection", Role::SelectedText, Role::Selection},
    {"the primary button", Role::OnAccent, Role::AccentFill},
    {"the refused chip", Role::OnRefusedChip, Role::RefusedChip},
    {"the warning chip", Role::OnWarningChip, Role::WarningChip},
    {"the met chip", Role::OnMetChip, Role::MetChip},
    {"the note chip", Role::OnNoteChip, Role::NoteChip},
};

constexpr Role words[] = {Role::Text,   Role::Dim, Role::Accent,  Role::Variable,
                          Role::Expect, Role::Met, Role::Refused, Role::Note};
constexpr Role grounds[] = {Role::Surface, Role::Raised, Role::Canvas,   Role::Field,
                            Role::Control, Role::Hover,  Role::Selection};
constexpr const char *wordNames[] = {"text", "dim", "accent", "variable", "expect", "met", "refused", "note"};
constexpr const char *groundNames[] = {"the surface", "raised areas", "the canvas",   "a field",
                                       "a control",   "hover",        "the selection"};

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
    for (std::size_t i = 0; i < std::size(words); ++i) {
        for (std::size_t j = 0; j < std::size(grounds); ++j) {
            QTest::addRow("%s on %s, dark", wordNames[i], groundNames[j])
                << words[i] << grounds[j] << Theme::Dark;
            QTest::addRow("%s on %s, light", wordNames[i], groundNames[j])
                << words[i] << grounds[j] << Theme::Light;
        }
    }
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
        QVERIFY2(ratio >= 3.0, qPrintable(QString::number(ratio)));
        const double words = std::max(contrast(color(bar, theme), color(Role::Canvas, Theme::Dark)),
                                      contrast(color(bar, theme), color(Role::Canvas, Theme::Light)));
        QVERIFY2(words >= 4.5, qPrintable(QString::number(words)));
    }
}

/// The ring around what has the keys, dots and ticks: 3:1 on all they are drawn on.
void tst_Palette::focusAndMarksStandOut_data()
{
    QTest::addColumn<Role>("mark");
    QTest::addColumn<Role>("ground");
    for (const auto mark : {Role::Accent, Role::Expect, Role::Met, Role::Refused, Role::Note, Role::Dim}) {
        for (const auto ground : grounds)
            QTest::addRow("%d on %d", static_cast<int>(mark), static_cast<int>(ground)) << mark << ground;
        QTest::addRow("%d on the selection", static_cast<int>(mark)) << mark << Role::Selection;
    }
    QTest::newRow("the ring of the primary button") << Role::Text << Role::AccentFill;
    QTest::newRow("the primary button itself") << Role::AccentFill << Role::Surface;
}

void tst_Palette::focusAndMarksStandOut()
{
    QFETCH(Role, mark);
    QFETCH(Role, ground);
    for (const auto theme : {Theme::Dark, Theme::Light}) {
        const double ratio = contrast(color(mark, theme), color(ground, theme));
        QVERIFY2(ratio >= 3.0, qPrintable(QString::number(ratio)));
    }
}

/// A style sheet polishes every widget of the program: not for nothing.
void tst_Palette::theSameThemeIsAppliedOnce()
{
    apply(*qApp, Theme::Dark);
    struct Counter final : QObject
    {
        int changes = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            changes += event->type() == QEvent::StyleChange ? 1 : 0;
            return false;
        }
    } counter;
    QLabel label;
    label.show();
    label.installEventFilter(&counter);
    apply(*qApp, Theme::Dark);
    followSystem(*qApp); // the user chose a theme, the system's doesn't count
    QCOMPARE(counter.changes, 0);
    QCOMPARE(shownTheme(), Theme::Dark);
    apply(*qApp, Theme::Light);
    QVERIFY(counter.changes > 0);
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

QTEST_MAIN(tst_Palette)
#include "tst_palette.moc"
