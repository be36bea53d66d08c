// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A text to read, not to edit: line numbers, folding, the colours of its language. QScintilla inside, dressed
// in our palette; it follows the theme.

#include "ui/text/language.h"

#include <Qsci/qsciscintilla.h>

class QsciLexer;

namespace expectra {

class CodeView : public QsciScintilla
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);

    void showText(const QString &text, Language language, bool hasLineNumbers);

protected:
    void changeEvent(QEvent *event) override;
    void takeLexer(Language language);
    virtual void takeStyle();
    void updateMargins(bool hasLineNumbers);

private:
    void takeMarginStyle();
    void takeLexerStyle();

    Language m_language = Language::Plain;
    QsciLexer *m_lexer = nullptr; // child of this
};

} // namespace expectra
