// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connection/addresses.h"

#include <algorithm>

namespace expectra::connection {

Addresses::Addresses(const std::vector<timeline::Endpoint> &resolved)
{
    if (resolved.empty())
        return;
    std::vector<timeline::Endpoint> preferred;
    std::vector<timeline::Endpoint> other;
    for (const auto &endpoint : resolved)
        (endpoint.family == resolved.front().family ? preferred : other).push_back(endpoint);
    for (std::size_t i = 0; i < std::max(preferred.size(), other.size()); ++i) {
        if (i < preferred.size())
            m_order.push_back(preferred[i]);
        if (i < other.size())
            m_order.push_back(other[i]);
    }
}

} // namespace expectra::connection
