// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The exchanges that are still there whole, with their bytes: as many as fit into a budget. When it is
// passed, the oldest go first. Laws: pinned ones stay, and so does the one that came last; what went is not
// found any more, though the log goes on listing it.

#include "app/exchange/exchange.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace expectra {

class KeptExchanges final
{
public:
    static constexpr ByteCount usualBudget = 256 * 1024 * 1024;

    explicit KeptExchanges(ByteCount budget = usualBudget) : m_budget(budget) {}

    /// The oldest give way at once where it is less than before.
    void setBudget(ByteCount budget);
    void add(const ExchangePtr &finished);
    void remove(std::uint64_t id);
    void clear(); // pinned ones stay
    void setPinned(std::uint64_t id, bool isPinned);

    [[nodiscard]] ExchangePtr find(std::uint64_t id) const; // nullptr: unknown, or no longer kept
    /// The exchange that repeated this one without Expect, or nullptr.
    [[nodiscard]] ExchangePtr retryOf(std::uint64_t id) const;
    /// Those that repeated this one, for whatever reason, by number.
    [[nodiscard]] std::vector<ExchangePtr> repetitionsOf(std::uint64_t id) const;
    [[nodiscard]] std::vector<ExchangePtr> all() const; // by number
    [[nodiscard]] std::size_t count() const { return m_kept.size(); }
    [[nodiscard]] ByteCount memory() const { return m_memory; } // by estimate

private:
    struct Kept
    {
        ExchangePtr exchange;
        ByteCount memory = 0;
    };

    void makeRoom();

    ByteCount m_budget;
    ByteCount m_memory = 0;
    std::map<std::uint64_t, Kept> m_kept; // by age
    std::set<std::uint64_t> m_pinned;
    std::set<std::pair<std::uint64_t, std::uint64_t>> m_repeats; // what was repeated, and by which
};

/// About how many bytes of memory an exchange holds. What lies in files isn't counted.
[[nodiscard]] ByteCount memoryOf(const Exchange &exchange);

} // namespace expectra
