// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette/fuzzymatch.h"

#include <QtCore/QChar>

#include <algorithm>

namespace expectra {

namespace {

constexpr int found = 2;      // each letter
constexpr int follows = 8;    // it stands right behind the one before
constexpr int beginsWord = 7; // it is a word's first
constexpr int beginsText = 2; // and the text's
constexpr int gap = -1;       // it does not follow
constexpr int impossible = -100'000;
constexpr qsizetype longest = 256; // of a text; what stands behind is not looked at

bool isWordStart(QStringView text, qsizetype at)
{
    if (at == 0 || !text[at].isLetterOrNumber())
        return at == 0;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper()) ||
           (before.isLetter() && text[at].isDigit());
}

int worth(QStringView text, qsizetype at)
{
    return found + (isWordStart(text, at) ? beginsWord : 0) + (at == 0 ? beginsText : 0);
}

bool same(QChar a, QChar b)
{
    return a.toCaseFolded() == b.toCaseFolded();
}

/// Most texts don't fit, and that is soon seen.
bool standsInOrder(QStringView letters, QStringView text)
{
    qsizetype next = 0;
    for (qsizetype at = 0; at < text.size() && next < letters.size(); ++at)
        next += same(letters[next], text[at]) ? 1 : 0;
    return next == letters.size();
}

/// best(i, j): the most that letters 0..i are worth when letter i stands at j.
class Table
{
public:
    Table(QStringView letters, QStringView text)
        : m_letters(letters), m_text(text), m_cells(static_cast<std::size_t>(letters.size() * text.size()))
    {
        for (qsizetype i = 0; i < letters.size(); ++i)
            fillRow(i);
    }

    [[nodiscard]] FuzzyMatch best() const
    {
        FuzzyMatch match;
        qsizetype end = m_text.size();
        for (qsizetype i = m_letters.size() - 1; i >= 0; --i) {
            const qsizetype at = i + 1 < m_letters.size() ? before(i, end) : bestBefore(i, end);
            if (match.positions.empty())
                match.score = cell(i, at);
            match.positions.insert(match.positions.begin(), static_cast<int>(at));
            end = at;
        }
        return match;
    }

private:
    [[nodiscard]] int cell(qsizetype i, qsizetype j) const
    {
        return m_cells[static_cast<std::size_t>(i * m_text.size() + j)];
    }

    void fillRow(qsizetype i)
    {
        int bestBefore = i == 0 ? 0 : impossible; // of the letter before, anywhere but right before
        for (qsizetype j = 0; j < m_text.size(); ++j) {
            if (i > 0 && j >= 2)
                bestBefore = std::max(bestBefore, cell(i - 1, j - 2));
            int value = impossible;
            if (same(m_letters[i], m_text[j])) {
                const int close = i > 0 && j > 0 ? cell(i - 1, j - 1) + follows : impossible;
                value = std::max(close, bestBefore + (i > 0 ? gap : 0)) + worth(m_text, j);
            }
            m_cells[static_cast<std::size_t>(i * m_text.size() + j)] = std::max(value, impossible);
        }
    }

    [[nodiscard]] qsizetype bestBefore(qsizetype i, qsizetype end) const
    {
        qsizetype best = 0;
        for (qsizetype j = 1; j < end; ++j)
            best = cell(i, j) > cell(i, best) ? j : best;
        return best;
    }

    /// Where letter i stands when the next one is at `next`.
    [[nodiscard]] qsizetype before(qsizetype i, qsizetype next) const
    {
        const bool isClose = next > 0 && cell(i, next - 1) > impossible / 2 &&
                             cell(i, next - 1) + follows + worth(m_text, next) == cell(i + 1, next);
        return isClose ? next - 1 : bestBefore(i, next - 1);
    }

    QStringView m_letters;
    QStringView m_text;
    std::vector<int> m_cells;
};

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView letters, QStringView text)
{
    if (letters.isEmpty())
        return FuzzyMatch{};
    const QStringView looked = text.left(longest);
    if (!standsInOrder(letters, looked))
        return std::nullopt;
    FuzzyMatch match = Table(letters, looked).best();
    match.score -= static_cast<int>(looked.size() - letters.size()) / 8; // of two, the shorter one is meant
    return match;
}

} // namespace expectra
