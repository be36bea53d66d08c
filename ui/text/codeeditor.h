// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A text to write, in the colours of its language, with the place of its first fault marked in the margin
// and in the text. It checks nothing itself. Tab leaves it, as every other field; lines are indented like the
// one above.

#include "ui/text/codeview.h"

namespace expectra {

class CodeEditor final : public CodeView
{
    Q_OBJECT

public:
    explicit CodeEditor(const QString &name, QWidget *parent = nullptr);

    /// Line ends and everything else stay as they are in the text.
    void setContent(const QString &text, Language language);
    void setLanguage(Language language);
    /// The whole text as one step that can be undone.
    void replaceContent(const QString &text);
    [[nodiscard]] bool isModified() const; // since its content was set
    void setReadOnly(bool isReadOnly);
    [[nodiscard]] bool isReadOnly() const;

    /// Marks the rest of the word at a place; the line and column begin with 1.
    void markFault(int line, int column);
    void clearFault();
    [[nodiscard]] int faultLine() const { return m_faultLine; } // 0 for none
    void goTo(int line, int column);

signals:
    void textChanged();

private:
    int m_faultLine = 0;
};

} // namespace expectra
