// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/codeeditor.h"

#include "ui/style/palette.h"

namespace expectra {

namespace {

constexpr int faultMargin = 1;
constexpr int faultMarginWidth = 12;
constexpr int faultMark = 1;
constexpr int faultIndicator = 8;

} // namespace

CodeEditor::CodeEditor(QWidget *parent) : CodeView(parent)
{
    setReadOnly(false);
    setAutoIndent(true);
    setIndentationWidth(2);
    setTabWidth(2);
    setIndentationsUseTabs(false);
    setMarginType(faultMargin, SymbolMargin);
    setMarginMarkerMask(faultMargin, 1U << static_cast<unsigned>(faultMark));
    setMarginWidth(faultMargin, faultMarginWidth);
    markerDefine(QsciScintilla::Circle, faultMark);
    indicatorDefine(QsciScintilla::SquiggleIndicator, faultIndicator);
    takeStyle();
}

void CodeEditor::setContent(const QString &text, Language language)
{
    clearFault();
    setEolMode(text.contains(QLatin1String("\r\n")) ? EolWindows : EolUnix);
    showText(text, language, true);
    setMarginWidth(faultMargin, faultMarginWidth);
    SendScintilla(SCI_EMPTYUNDOBUFFER);
}

void CodeEditor::setLanguage(Language language)
{
    takeLexer(language);
    updateMargins(true);
}

void CodeEditor::replaceContent(const QString &text)
{
    beginUndoAction();
    selectAll();
    replaceSelectedText(text);
    endUndoAction();
    setCursorPosition(0, 0);
}

void CodeEditor::markFault(int line, int column)
{
    clearFault();
    m_faultLine = line;
    markerAdd(line - 1, faultMark);
    const int length = lineLength(line - 1);
    const int from = std::max(0, std::min(column - 1, length - 2));
    fillIndicatorRange(line - 1, from, line - 1, std::max(from + 1, std::min(from + 1, length)),
                       faultIndicator);
}

void CodeEditor::clearFault()
{
    m_faultLine = 0;
    markerDeleteAll(faultMark);
    const int last = lines() - 1;
    clearIndicatorRange(0, 0, last, lineLength(last), faultIndicator);
}

void CodeEditor::goTo(int line, int column)
{
    setCursorPosition(line - 1, std::max(0, column - 1));
    ensureCursorVisible();
    setFocus();
}

/// Scintilla keeps Tab for its text wherever that can be written.
bool CodeEditor::focusNextPrevChild(bool next)
{
    return QAbstractScrollArea::focusNextPrevChild(next);
}

void CodeEditor::takeStyle()
{
    CodeView::takeStyle();
    const auto wrong = style::color(style::Role::Refused);
    setMarkerBackgroundColor(wrong, faultMark);
    setMarkerForegroundColor(wrong, faultMark);
    setIndicatorForegroundColor(wrong, faultIndicator);
}

} // namespace expectra
