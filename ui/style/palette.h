// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every colour of the window, by what it is for. The only file with colour values is palette.cpp.
// Law: each text role reads at 4.5:1 or better on each background that it is used on, in both themes.

#include <QtGui/QColor>
#include <QtGui/QPalette>

namespace expectra::style {

enum class Theme {
    System, // follows the desktop
    Dark,
    Light,
};

enum class Role {
    // Backgrounds
    Surface,   // composer and panels
    Raised,    // tool bar, sidebar, log, status bar
    Canvas,    // behind the timeline
    Field,     // where one types
    Control,   // buttons and drop-down lists
    Hover,     // a control or row under the mouse
    Selection, // the selected row
    // Lines
    Line,     // between areas, and around controls
    SoftLine, // between rows
    Grid,     // inside the timeline
    Shadow,   // thinly over a window that stands back, and around what stands before it
    // Words
    Text,
    Dim,          // what stands beside the matter: labels, units, computed things
    Accent,       // links, the underline of a tab, focus
    AccentFill,   // the primary button
    OnAccent,     // words on AccentFill
    Variable,     // {{placeholders}} in an address
    SelectedText, // words on Selection
    // Meanings, as words and marks; never the only carrier of their meaning
    Expect,  // the expectation and the wait for 100
    Met,     // it was met, the exchange succeeded
    Refused, // refused or failed
    Note,    // neutral news: interim responses, redirects
    // Chips: words on their own background
    RefusedChip,
    OnRefusedChip,
    WarningChip,
    OnWarningChip,
    MetChip,
    OnMetChip,
    NoteChip,
    OnNoteChip,
    // Bars of the timeline and the waterfall
    PhaseBlocked,
    PhaseDns,
    PhaseTcp,
    PhaseProxy,
    PhaseTls,
    PhaseHead,
    PhaseExpectWait,
    PhaseBody,
    PhaseWait,
    PhaseResponse,
    PhaseRefused, // the response of a refusal
};

/// The colour in this theme; System counts as what systemTheme() says.
[[nodiscard]] QColor color(Role role, Theme theme);

/// The colour in the theme that the application shows now. Ask while painting, keep nothing.
[[nodiscard]] QColor color(Role role);

/// Dark or Light: what the application shows now.
[[nodiscard]] Theme shownTheme();

/// The same theme as Qt's own roles.
[[nodiscard]] QPalette qtPalette(Theme theme);

/// The ratio of WCAG 2.1, from 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// Reading colour of a request's method: GET green, POST amber, PUT blue ...
[[nodiscard]] Role methodRole(QStringView method);

} // namespace expectra::style
