// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The two faces: Inter for words, JetBrains Mono for bytes and figures; the system's own where they are
// missing.

#include <QtGui/QFont>

class QWidget;

namespace expectra::style {

[[nodiscard]] QFont textFont();
[[nodiscard]] QFont strongFont(); // the text face, semi-bold: titles, the status chip
[[nodiscard]] QFont smallFont();  // the text face, one step smaller: section labels, the status bar
[[nodiscard]] QFont codeFont();
[[nodiscard]] QFont smallCodeFont(); // times beside the lanes, axis labels
[[nodiscard]] QFont titleFont();     // of a page: the strong face, half as large again
[[nodiscard]] QFont sectionFont();   // the small face in capitals

enum class Face { Strong, Small, SmallCode, Title, Section };

/// The words of a widget in this face, from when it is first shown or measured: what stands in the first
/// frame is made while the fonts are still read.
void setFace(QWidget *widget, Face face);

/// What setFace() chose.
void polishFace(QWidget *widget);

/// Until the next call no widget takes its face: to ask for one would wait for the fonts.
void postponeFaces();

/// The application's own face, and those of all widgets that were postponed. Nothing when nothing was.
void takeFaces();

} // namespace expectra::style
