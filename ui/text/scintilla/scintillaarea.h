// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The area of a text with QScintilla inside. A library of its own, loaded when the first text is seen: it
// keeps no state of the program's and takes its colours as they are handed in.

#include "ui/text/codearea.h"

#include <Qsci/qsciscintilla.h>

class QsciLexer;

namespace expectra {

/// Scintilla keeps Tab for its text wherever that can be written; ours leaves it, as every other field.
class ScintillaPane final : public QsciScintilla
{
public:
    using QsciScintilla::QsciScintilla;

protected:
    // What Scintilla itself overrides is what is passed over.
    bool focusNextPrevChild(bool next) override
    {
        return QWidget::focusNextPrevChild(next); // NOLINT(bugprone-parent-virtual-call)
    }
};

class ScintillaArea final : public CodeArea
{
public:
    explicit ScintillaArea(QWidget *parent);

    [[nodiscard]] QWidget *widget() override { return &m_pane; }
    void dress(const CodeLook &look) override;

    void showText(const QString &text, Language language, bool hasLineNumbers) override;
    void wrapByCharacter() override { m_pane.setWrapMode(QsciScintilla::WrapCharacter); }
    [[nodiscard]] QString text() const override { return m_pane.text(); }
    [[nodiscard]] QString selectedText() const override { return m_pane.selectedText(); }
    void select(int start, int length) override;
    void clearSelection() override { m_pane.selectAll(false); }

    void openForWriting(const std::function<void()> &changed) override;
    void setReadOnly(bool isReadOnly) override { m_pane.setReadOnly(isReadOnly); }
    [[nodiscard]] bool isReadOnly() const override { return m_pane.isReadOnly(); }
    void setContent(const QString &text, Language language) override;
    void setLanguage(Language language) override;
    void replaceContent(const QString &text) override;
    [[nodiscard]] bool isModified() const override { return m_pane.isModified(); }
    void markFault(int line, int column) override;
    void clearFault() override;
    void goTo(int line, int column) override;

private:
    void updateMargins(bool hasLineNumbers);
    void takeLexer(Language language);
    void dressMargins();
    void dressLexer();
    void dressFault();

    ScintillaPane m_pane;
    CodeLook m_look;
    Language m_language = Language::Plain;
    QsciLexer *m_lexer = nullptr; // child of the pane
};

} // namespace expectra
