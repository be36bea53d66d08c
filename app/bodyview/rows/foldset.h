// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which rows are folded away, and the numbers of those that are left. Row numbers are those of the index;
// places are what the view counts. Law: place(row(p)) == p for every place p.

#include <cstdint>
#include <map>
#include <optional>

namespace expectra {

class FoldSet final
{
public:
    /// Hides the rows behind `head` up to and with `last`; folds inside of them are kept and come back.
    void fold(std::uint64_t head, std::uint64_t last);
    void unfold(std::uint64_t head);
    /// Opens whatever hides this row.
    void reveal(std::uint64_t row);
    void clear() { m_folds.clear(); }

    [[nodiscard]] bool isFolded(std::uint64_t head) const { return m_folds.contains(head); }
    [[nodiscard]] bool isEmpty() const { return m_folds.empty(); }
    [[nodiscard]] std::uint64_t hidden() const;
    /// The last row that a fold at this head hides.
    [[nodiscard]] std::optional<std::uint64_t> lastOf(std::uint64_t head) const;

    [[nodiscard]] std::uint64_t row(std::uint64_t place) const;
    /// Of a hidden row the place of the head that hides it.
    [[nodiscard]] std::uint64_t place(std::uint64_t row) const;

private:
    std::map<std::uint64_t, std::uint64_t> m_folds; // head to last
};

} // namespace expectra
