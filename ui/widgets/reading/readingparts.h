// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What texts to read are made of: words that can be selected, links, boxes with something to take along.
// A link leads out of the program only when it is followed, and only to the RFC editor.

#include "ui/style/palette.h"

#include <QtCore/QString>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QWidget;

namespace expectra {

enum class Loudness { Plain, Dim, Strong };

/// Plain text over as many lines as it needs.
[[nodiscard]] QLabel *readLabel(const QString &text, Loudness loudness = Loudness::Plain);

/// The same for rich text that was made here; whatever comes from outside is escaped in it.
[[nodiscard]] QLabel *readHtml(const QString &html);

/// A field in the code face with a button that copies `copied`; `copyName` names it.
[[nodiscard]] QWidget *readBox(QLabel *words, const QString &copied, const QString &copyName);
[[nodiscard]] QLabel *codeLabel(const QString &text);

/// A word that can be followed by mouse and keyboard; the target comes with QLabel::linkActivated.
[[nodiscard]] QLabel *linkLabel(const QString &target, const QString &text);

/// The same for words of any length: what has no room is cut in the middle, for names differ at both ends.
[[nodiscard]] QLabel *elidedLink(const QString &target, const QString &text);

/// Words with one link among them; Return follows it.
[[nodiscard]] QLabel *linkText(const QString &html, const QString &target);

/// The reference, as a link to the section where it is an RFC. Opened by the desktop when followed.
[[nodiscard]] QLabel *referenceLabel(const QString &reference);

/// Scrolls its content downwards, never sideways, on the ground that it stands on.
[[nodiscard]] QScrollArea *scrolled(QWidget *content);
/// Puts a part into the column of a scrolled area and makes room for it at once: a layout would do that some
/// events later, and paint it squeezed in between.
void insertRead(QBoxLayout &column, int place, QWidget *part);

/// A widget whose parts stand below each other with the margins of a text.
[[nodiscard]] QWidget *readColumn();

} // namespace expectra
