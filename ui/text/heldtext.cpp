// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/heldtext.h"

namespace expectra {

void HeldText::showText(const QString &text, Language language, bool hasLineNumbers)
{
    m_content = text;
    m_text = text;
    m_language = language;
    m_hasLineNumbers = hasLineNumbers;
    m_isModified = false;
    m_faultLine = 0;
    if (m_changed)
        m_changed();
}

void HeldText::openForWriting(const std::function<void()> &changed)
{
    m_changed = changed;
    m_isReadOnly = false;
}

void HeldText::replaceContent(const QString &text)
{
    m_text = text;
    m_isModified = true;
    if (m_changed)
        m_changed();
}

void HeldText::markFault(int line, int column)
{
    m_faultLine = line;
    m_faultColumn = column;
}

void HeldText::handTo(CodeText &taker) const
{
    if (m_wraps)
        taker.wrapByCharacter();
    if (!m_changed)
        return taker.showText(m_content, m_language, m_hasLineNumbers);
    taker.openForWriting(m_changed);
    taker.setContent(m_content, m_language);
    if (m_isModified)
        taker.replaceContent(m_text);
    taker.setReadOnly(m_isReadOnly);
    if (m_faultLine > 0)
        taker.markFault(m_faultLine, m_faultColumn);
}

} // namespace expectra
