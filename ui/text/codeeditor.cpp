// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/codeeditor.h"

namespace expectra {

CodeEditor::CodeEditor(const QString &name, QWidget *parent) : CodeView(name, parent)
{
    code().openForWriting([this] { emit textChanged(); });
}

void CodeEditor::setContent(const QString &text, Language language)
{
    clearFault();
    code().setContent(text, language);
}

void CodeEditor::setLanguage(Language language)
{
    code().setLanguage(language);
}

void CodeEditor::replaceContent(const QString &text)
{
    code().replaceContent(text);
}

bool CodeEditor::isModified() const
{
    return code().isModified();
}

void CodeEditor::setReadOnly(bool isReadOnly)
{
    code().setReadOnly(isReadOnly);
}

bool CodeEditor::isReadOnly() const
{
    return code().isReadOnly();
}

void CodeEditor::markFault(int line, int column)
{
    m_faultLine = line;
    code().markFault(line, column);
}

void CodeEditor::clearFault()
{
    m_faultLine = 0;
    code().clearFault();
}

void CodeEditor::goTo(int line, int column)
{
    code().goTo(line, column);
    setFocus();
}

} // namespace expectra
