// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A text of at most 100 columns, line by line: entries with a lead on the left and their text wrapped beside
// it. Knows widths and ink, nothing of HTTP. Law: without colours there is no escape sequence in it but those
// that the caller's text holds, and the text is the same with them.

#include "app/formats/transcript.h"

#include <QString>

namespace expectra {

enum class Ink {
    Plain,
    Strong,   // what the eye shall find first
    Dim,      // what is there when looked for
    Sent,     // bytes that left
    Received, // bytes that came
    Good,
    Warning,
    Bad,
};

enum class Wrap {
    Words,    // prose: between words
    Anywhere, // wire bytes: nothing is moved or left out
    Never,    // what is copied: addresses, lines of a configuration
};

class Page final
{
public:
    static constexpr qsizetype columns = 100;

    explicit Page(Colours colours) : m_colours(colours) {}

    void blank();
    /// The lead stands before the first row, its width of spaces before the others.
    void entry(const QString &lead, Ink leadInk, const QString &text, Ink ink, Wrap wrap = Wrap::Words);
    void line(const QString &text, Ink ink) { entry({}, Ink::Plain, text, ink); }

    [[nodiscard]] std::string take() { return m_text.toStdString(); }

private:
    Colours m_colours;
    QString m_text;
};

/// The text in the ink's colour, where colours are on.
[[nodiscard]] QString inked(const QString &text, Ink ink, Colours colours);

} // namespace expectra
