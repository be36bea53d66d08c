// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/scintilla/scintillaarea.h"

#include "ui/text/scintilla/lexercolours.h"

#include <Qsci/qscilexercss.h>
#include <Qsci/qscilexerhtml.h>
#include <Qsci/qscilexerjavascript.h>
#include <Qsci/qscilexerjson.h>
#include <Qsci/qscilexerxml.h>

namespace expectra {

namespace {

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

ScintillaArea::ScintillaArea(QWidget *parent) : m_pane(parent)
{
    m_pane.setFrameShape(QFrame::NoFrame);
    m_pane.setReadOnly(true);
    m_pane.setUtf8(true);
    m_pane.setTabWidth(4);
    m_pane.setBraceMatching(QsciScintilla::NoBraceMatch);
    m_pane.setFolding(QsciScintilla::BoxedTreeFoldStyle, foldMargin);
    m_pane.setWrapMode(QsciScintilla::WrapNone);
    m_pane.SendScintilla(QsciScintilla::SCI_SETSCROLLWIDTHTRACKING, 1);
    m_pane.SendScintilla(QsciScintilla::SCI_SETSCROLLWIDTH, 1);
    m_pane.SendScintilla(QsciScintilla::SCI_SETCARETSTYLE, QsciScintilla::CARETSTYLE_LINE);
}

void ScintillaArea::showText(const QString &text, Language language, bool hasLineNumbers)
{
    takeLexer(language);
    m_pane.setText(text);
    updateMargins(hasLineNumbers);
    m_pane.setCursorPosition(0, 0);
    m_pane.SendScintilla(QsciScintilla::SCI_SETSCROLLWIDTH, 1);
}

void ScintillaArea::updateMargins(bool hasLineNumbers)
{
    m_pane.setMarginLineNumbers(numberMargin, hasLineNumbers);
    const auto widest = QString::number(m_pane.lines()) + QStringLiteral("00");
    m_pane.setMarginWidth(numberMargin, hasLineNumbers ? widest : QStringLiteral(" "));
    m_pane.setMarginWidth(foldMargin, m_lexer ? foldMarginWidth : 0);
}

void ScintillaArea::select(int start, int length)
{
    const auto text = m_pane.text();
    const auto bytesBefore = [&text](int characters) { return text.left(characters).toUtf8().size(); };
    m_pane.SendScintilla(QsciScintilla::SCI_SETSEL, static_cast<unsigned long>(bytesBefore(start)),
                         static_cast<long>(bytesBefore(start + length)));
}

void ScintillaArea::setLanguage(Language language)
{
    takeLexer(language);
    updateMargins(true);
}

void ScintillaArea::takeLexer(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_pane.setLexer(nullptr);
    delete m_lexer;
    m_lexer = lexerFor(language, &m_pane);
    m_pane.setLexer(m_lexer);
    dress(m_look);
}

void ScintillaArea::dress(const CodeLook &look)
{
    m_look = look;
    m_pane.setFont(look.font);
    m_pane.setPaper(look.paper);
    m_pane.setColor(look.text);
    m_pane.setCaretForegroundColor(look.caret);
    m_pane.setSelectionBackgroundColor(look.selection);
    m_pane.setSelectionForegroundColor(look.selectedText);
    dressMargins();
    dressLexer();
    dressFault();
}

void ScintillaArea::dressMargins()
{
    m_pane.setMarginsBackgroundColor(m_look.paper);
    m_pane.setMarginsForegroundColor(m_look.margin);
    m_pane.setMarginsFont(m_look.marginFont);
    m_pane.setFoldMarginColors(m_look.paper, m_look.paper);
    for (int mark = firstFoldMark; mark <= lastFoldMark; ++mark) {
        // Not by setMarkerBackgroundColor(), which takes no notice of the marks that folding owns.
        m_pane.SendScintilla(QsciScintilla::SCI_MARKERSETFORE, static_cast<unsigned long>(mark),
                             m_look.paper);
        m_pane.SendScintilla(QsciScintilla::SCI_MARKERSETBACK, static_cast<unsigned long>(mark),
                             m_look.margin);
    }
}

void ScintillaArea::dressLexer()
{
    if (!m_lexer)
        return;
    m_lexer->setDefaultPaper(m_look.paper);
    m_lexer->setPaper(m_look.paper);
    m_lexer->setFont(m_look.font);
    m_lexer->setColor(m_look.text);
    colourLexer(*m_lexer, m_language, m_look);
}

} // namespace expectra

extern "C" Q_DECL_EXPORT expectra::CodeArea *expectra_code_area(QWidget *parent)
{
    return new expectra::ScintillaArea(parent);
}
