// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What ScintillaArea does for a text that is written.

#include "ui/text/scintilla/scintillaarea.h"

namespace expectra {

namespace {

constexpr int faultMargin = 1;
constexpr int faultMarginWidth = 12;
constexpr int faultMark = 1;
constexpr int faultIndicator = 8;

} // namespace

void ScintillaArea::openForWriting(const std::function<void()> &changed)
{
    m_pane.setReadOnly(false);
    m_pane.setAutoIndent(true);
    m_pane.setIndentationWidth(2);
    m_pane.setTabWidth(2);
    m_pane.setIndentationsUseTabs(false);
    m_pane.setMarginType(faultMargin, QsciScintilla::SymbolMargin);
    m_pane.setMarginMarkerMask(faultMargin, 1U << static_cast<unsigned>(faultMark));
    m_pane.setMarginWidth(faultMargin, faultMarginWidth);
    m_pane.markerDefine(QsciScintilla::Circle, faultMark);
    m_pane.indicatorDefine(QsciScintilla::SquiggleIndicator, faultIndicator);
    dressFault();
    QObject::connect(&m_pane, &QsciScintilla::textChanged, &m_pane, changed);
}

void ScintillaArea::dressFault()
{
    m_pane.setMarkerBackgroundColor(m_look.wrong, faultMark);
    m_pane.setMarkerForegroundColor(m_look.wrong, faultMark);
    m_pane.setIndicatorForegroundColor(m_look.wrong, faultIndicator);
}

void ScintillaArea::setContent(const QString &text, Language language)
{
    m_pane.setEolMode(text.contains(QLatin1String("\r\n")) ? QsciScintilla::EolWindows
                                                           : QsciScintilla::EolUnix);
    showText(text, language, true);
    m_pane.setMarginWidth(faultMargin, faultMarginWidth);
    m_pane.SendScintilla(QsciScintilla::SCI_EMPTYUNDOBUFFER);
    m_pane.setModified(false);
}

void ScintillaArea::replaceContent(const QString &text)
{
    m_pane.beginUndoAction();
    m_pane.selectAll();
    m_pane.replaceSelectedText(text);
    m_pane.endUndoAction();
    m_pane.setCursorPosition(0, 0);
}

void ScintillaArea::markFault(int line, int column)
{
    clearFault();
    m_pane.markerAdd(line - 1, faultMark);
    const int length = m_pane.lineLength(line - 1);
    const int from = std::max(0, std::min(column - 1, length - 2));
    m_pane.fillIndicatorRange(line - 1, from, line - 1, std::max(from + 1, std::min(from + 1, length)),
                              faultIndicator);
}

void ScintillaArea::clearFault()
{
    m_pane.markerDeleteAll(faultMark);
    const int last = m_pane.lines() - 1;
    m_pane.clearIndicatorRange(0, 0, last, m_pane.lineLength(last), faultIndicator);
}

void ScintillaArea::goTo(int line, int column)
{
    m_pane.setCursorPosition(line - 1, std::max(0, column - 1));
    m_pane.ensureCursorVisible();
}

} // namespace expectra
