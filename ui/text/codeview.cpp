// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/codeview.h"

#include "ui/text/lexercolours.h"
#include "ui/style/fonts.h"
#include "ui/style/palette.h"

#include <Qsci/qscilexercss.h>
#include <Qsci/qscilexerhtml.h>
#include <Qsci/qscilexerjavascript.h>
#include <Qsci/qscilexerjson.h>
#include <Qsci/qscilexerxml.h>
#include <QtCore/QEvent>

namespace expectra {

namespace {

using style::Role;

constexpr int numberMargin = 0;
constexpr int foldMargin = 2;
constexpr int foldMarginWidth = 14;
constexpr int firstFoldMark = QsciScintillaBase::SC_MARKNUM_FOLDEREND; // 25 to 31 are the fold marks
constexpr int lastFoldMark = QsciScintillaBase::SC_MARKNUM_FOLDEROPEN;

QsciLexer *lexerFor(Language language, QObject *parent)
{
    switch (language) {
    case Language::Plain: return nullptr;
    case Language::Json: return new QsciLexerJSON(parent);
    case Language::Html: return new QsciLexerHTML(parent);
    case Language::Xml: return new QsciLexerXML(parent);
    case Language::JavaScript: return new QsciLexerJavaScript(parent);
    case Language::Css: return new QsciLexerCSS(parent);
    }
    return nullptr;
}

} // namespace

CodeView::CodeView(QWidget *parent) : QsciScintilla(parent)
{
    setFrameShape(QFrame::NoFrame);
    setReadOnly(true);
    setUtf8(true);
    setTabWidth(4);
    setBraceMatching(QsciScintilla::NoBraceMatch);
    setFolding(QsciScintilla::BoxedTreeFoldStyle, foldMargin);
    setWrapMode(QsciScintilla::WrapNone);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1);
    SendScintilla(SCI_SETSCROLLWIDTH, 1);
    SendScintilla(SCI_SETCARETSTYLE, CARETSTYLE_LINE);
    CodeView::takeStyle();
}

void CodeView::showText(const QString &text, Language language, bool hasLineNumbers)
{
    takeLexer(language);
    setText(text);
    updateMargins(hasLineNumbers);
    setCursorPosition(0, 0);
    SendScintilla(SCI_SETSCROLLWIDTH, 1);
}

void CodeView::updateMargins(bool hasLineNumbers)
{
    setMarginLineNumbers(numberMargin, hasLineNumbers);
    const auto widest = QString::number(lines()) + QStringLiteral("00");
    setMarginWidth(numberMargin, hasLineNumbers ? widest : QStringLiteral(" "));
    setMarginWidth(foldMargin, m_lexer ? foldMarginWidth : 0);
}

void CodeView::takeLexer(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    setLexer(nullptr);
    delete m_lexer;
    m_lexer = lexerFor(language, this);
    setLexer(m_lexer);
    takeStyle();
}

void CodeView::takeStyle()
{
    const auto paper = style::color(Role::Surface);
    const auto words = style::color(Role::Text);
    setFont(style::codeFont());
    setPaper(paper);
    setColor(words);
    setCaretForegroundColor(style::color(Role::Accent));
    setSelectionBackgroundColor(style::color(Role::Selection));
    setSelectionForegroundColor(style::color(Role::SelectedText));
    takeMarginStyle();
    takeLexerStyle();
}

void CodeView::takeMarginStyle()
{
    const auto paper = style::color(Role::Surface);
    const auto dim = style::color(Role::Dim);
    setMarginsBackgroundColor(paper);
    setMarginsForegroundColor(dim);
    setMarginsFont(style::smallCodeFont());
    setFoldMarginColors(paper, paper);
    for (int mark = firstFoldMark; mark <= lastFoldMark; ++mark) {
        // Not by setMarkerBackgroundColor(), which takes no notice of the marks that folding owns.
        SendScintilla(SCI_MARKERSETFORE, static_cast<unsigned long>(mark), paper);
        SendScintilla(SCI_MARKERSETBACK, static_cast<unsigned long>(mark), dim);
    }
}

void CodeView::takeLexerStyle()
{
    if (!m_lexer)
        return;
    m_lexer->setDefaultPaper(style::color(Role::Surface));
    m_lexer->setPaper(style::color(Role::Surface));
    m_lexer->setFont(style::codeFont());
    m_lexer->setColor(style::color(Role::Text));
    colourLexer(*m_lexer, m_language);
}

void CodeView::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeStyle();
}

} // namespace expectra
