// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which address is tried next: RFC 8305 section 4. Families alternate, beginning with the resolver's first
// choice; within a family the resolver's order stands.

#include "app/timeline/address.h"

#include <vector>

namespace expectra::connection {

class Addresses final
{
public:
    Addresses() = default;
    explicit Addresses(const std::vector<timeline::Endpoint> &resolved);

    [[nodiscard]] bool hasNext() const { return m_next < m_order.size(); }
    /// Numbered from 1, in the order tried. Only to be called while hasNext().
    [[nodiscard]] const timeline::Endpoint &next() { return m_order[m_next++]; }
    [[nodiscard]] int tried() const { return static_cast<int>(m_next); }
    [[nodiscard]] const timeline::Endpoint &attempt(int number) const
    {
        return m_order[static_cast<std::size_t>(number) - 1];
    }

private:
    std::vector<timeline::Endpoint> m_order;
    std::size_t m_next = 0;
};

} // namespace expectra::connection
