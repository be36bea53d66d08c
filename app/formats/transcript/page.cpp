// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/transcript/page.h"

namespace expectra {

namespace {

QLatin1String sequence(Ink ink)
{
    switch (ink) {
    case Ink::Plain: return {};
    case Ink::Strong: return QLatin1String("\x1b[1m");
    case Ink::Dim: return QLatin1String("\x1b[2m");
    case Ink::Sent: return QLatin1String("\x1b[36m");
    case Ink::Received: return QLatin1String("\x1b[35m");
    case Ink::Good: return QLatin1String("\x1b[32m");
    case Ink::Warning: return QLatin1String("\x1b[33m");
    case Ink::Bad: return QLatin1String("\x1b[1;31m");
    }
    return {};
}

/// How much of the text fits: up to the last space where words are kept whole and one is in reach.
qsizetype rowLength(const QString &text, qsizetype width, Wrap wrap)
{
    if (text.size() <= width || wrap == Wrap::Never)
        return text.size();
    auto end = width;
    if (wrap == Wrap::Words) {
        const auto space = text.lastIndexOf(QLatin1Char(' '), width);
        end = space > 0 ? space : width;
    }
    return text.at(end - 1).isHighSurrogate() && end > 1 ? end - 1 : end;
}

} // namespace

void Page::blank()
{
    m_text += QLatin1Char('\n');
}

void Page::entry(const QString &lead, Ink leadInk, const QString &text, Ink ink, Wrap wrap)
{
    const auto width = columns - lead.size();
    const QString indent(lead.size(), QLatin1Char(' '));
    auto rest = text;
    bool first = true;
    do {
        const auto length = rowLength(rest, width, wrap);
        m_text += first ? inked(lead, leadInk, m_colours) : indent;
        m_text += inked(rest.left(length), ink, m_colours);
        while (m_text.endsWith(QLatin1Char(' ')))
            m_text.chop(1);
        m_text += QLatin1Char('\n');
        rest = rest.mid(length);
        if (wrap == Wrap::Words && rest.startsWith(QLatin1Char(' ')))
            rest = rest.mid(1);
        first = false;
    } while (!rest.isEmpty());
}

QString inked(const QString &text, Ink ink, Colours colours)
{
    const auto begin = sequence(ink);
    if (colours == Colours::Off || begin.isEmpty() || text.isEmpty())
        return text;
    return begin + text + QLatin1String("\x1b[0m");
}

} // namespace expectra
