// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/rows/foldset.h"

#include <algorithm>

namespace expectra {

namespace {

/// Calls with each fold that is not inside of another one; until the function says false.
template <class Folds, class Function>
void eachOuter(const Folds &folds, Function function)
{
    std::uint64_t from = 0;
    for (const auto &[head, last] : folds) {
        if (head < from)
            continue;
        from = last + 1;
        if (!function(head, last))
            return;
    }
}

} // namespace

void FoldSet::fold(std::uint64_t head, std::uint64_t last)
{
    if (last > head)
        m_folds[head] = last;
}

void FoldSet::unfold(std::uint64_t head)
{
    m_folds.erase(head);
}

void FoldSet::reveal(std::uint64_t row)
{
    std::erase_if(m_folds, [row](const auto &fold) { return fold.first < row && row <= fold.second; });
}

std::uint64_t FoldSet::hidden() const
{
    std::uint64_t hidden = 0;
    eachOuter(m_folds, [&](std::uint64_t head, std::uint64_t last) {
        hidden += last - head;
        return true;
    });
    return hidden;
}

std::optional<std::uint64_t> FoldSet::lastOf(std::uint64_t head) const
{
    const auto found = m_folds.find(head);
    return found == m_folds.end() ? std::nullopt : std::optional(found->second);
}

std::uint64_t FoldSet::row(std::uint64_t place) const
{
    auto row = place;
    eachOuter(m_folds, [&](std::uint64_t head, std::uint64_t last) {
        if (row <= head)
            return false;
        row += last - head;
        return true;
    });
    return row;
}

std::uint64_t FoldSet::place(std::uint64_t row) const
{
    std::uint64_t hidden = 0;
    eachOuter(m_folds, [&](std::uint64_t head, std::uint64_t last) {
        if (row <= head)
            return false;
        hidden += std::min(row, last) - head;
        return true;
    });
    return row - hidden;
}

} // namespace expectra
