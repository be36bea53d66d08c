// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Dresses the application: our style over Fusion, our palette, our faces. Can be called again at any time to
// change the theme; widgets that paint themselves ask color() while painting.

#include "ui/style/palette.h"

class QAbstractItemView;
class QApplication;
class QFrame;
class QPushButton;
class QWidget;

namespace expectra::style {

void apply(QApplication &application, Theme theme);

/// As the first apply(), but without the faces, which are still read: takeFaces() follows before a window is
/// shown. What is made between the two measures no words.
void applyColours(QApplication &application, Theme theme);

/// The system's theme changed: shown at once where the system's is wanted.
void followSystem(QApplication &application);

/// Marks the one button that does the main thing: filled with the accent.
void makePrimary(QPushButton *button);

/// Areas that lie above the surface: tool bar, sidebar, log.
void makeRaised(QWidget *area);

/// The words of a label, a field or a choice in this colour, in whichever theme is shown.
void setTextRole(QWidget *widget, Role role);

/// A flat field or table that fills its area: no frame of its own.
void makeFrameless(QFrame *area);

/// Rows that begin at the margin of the area.
void widenRows(QAbstractItemView *list);

/// A list in a window of its own, such as suggestions.
void makePopup(QWidget *list);

/// A widget that draws its focus itself: no ring comes around it.
void keepRingOff(QWidget *widget);

/// A field that shows the ground it lies on: no frame, no background of its own.
void makeBare(QWidget *widget);

} // namespace expectra::style
