// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/text/textview.h"

#include "app/analysis/wiretext.h"

#include <algorithm>

namespace expectra {

QString TextView::selectedText()
{
    constexpr qsizetype most = 32 * 1024 * 1024; // characters; a clipboard holds no GiB
    QString text;
    if (!m_rows || m_rows->rows() == 0)
        return text;
    const auto from = std::min(m_anchor, m_caret);
    const auto to = std::max(m_anchor, m_caret);
    for (auto number = from.row; number <= to.row && number < m_rows->rows() && text.size() < most;
         ++number) {
        const auto &row = m_rows->row(number);
        if (number > from.row && !row.goesOn)
            text += QLatin1Char('\n');
        const auto bytes = m_rows->bytesOf(row);
        const bool isEdge = number == from.row || number == to.row;
        const auto shown = isEdge ? shownRow(bytes.bytes) : ShownRow();
        const auto begin = number == from.row ? shown.byteAt(from.letter) : 0;
        const auto end = number == to.row ? shown.byteAt(to.letter) : bytes.bytes.size();
        if (begin == 0)
            text += QString(indentColumns(row), QLatin1Char(' '));
        text += wireText(std::string_view(bytes.bytes).substr(begin, end - std::min(begin, end)));
    }
    return text;
}

ByteCount TextView::caretOffset()
{
    if (!m_rows || m_rows->rows() == 0)
        return 0;
    const auto shown = line(m_caret.row);
    return shown.bytes.sourceOf(shown.layout.row().byteAt(m_caret.letter));
}

std::optional<std::uint64_t> TextView::foldEnd(std::uint64_t number)
{
    constexpr ByteCount near = 2 * 1024 * 1024; // to look through at once
    const auto head = m_rows->row(number);
    if (m_endFinder) {
        if (const auto end = m_endFinder(head); end && *end > 0)
            return std::max(m_rows->rowAt(*end - 1), number + 1) - 1;
    }
    for (auto each = number + 1; each < m_rows->rows(); ++each) {
        const auto &row = m_rows->row(each);
        if (!row.isVerbatim && row.level <= head.level && !row.goesOn)
            return each - 1;
        if (row.bytes.begin > head.bytes.end + near)
            return std::nullopt;
    }
    return m_rows->isComplete() && m_rows->rows() > number + 1 ? std::optional(m_rows->rows() - 1)
                                                               : std::nullopt;
}

void TextView::toggleFold(std::uint64_t number)
{
    if (m_folds.isFolded(number)) {
        m_folds.unfold(number);
    } else if (m_rows && number < m_rows->rows() && m_rows->row(number).opens) {
        if (const auto last = foldEnd(number))
            m_folds.fold(number, *last);
        m_anchor = m_caret = {number, 0};
    }
    refresh();
}

/// Everything inside of the outermost thing; as much of it as is near.
void TextView::foldAll()
{
    constexpr std::uint64_t most = 2000;
    for (std::uint64_t number = 1; m_rows && number < std::min(m_rows->rows(), most); ++number) {
        const auto row = m_rows->row(number);
        if (!row.opens || row.level > 1 || m_folds.isFolded(number))
            continue;
        if (const auto last = foldEnd(number)) {
            m_folds.fold(number, *last);
            number = *last;
        }
    }
    m_anchor = m_caret = {};
    refresh();
}

void TextView::unfoldAll()
{
    m_folds.clear();
    refresh();
}

} // namespace expectra
