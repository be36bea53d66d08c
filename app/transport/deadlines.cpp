// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/deadlines.h"

namespace expectra::transport {

std::optional<Instant> Deadlines::earliest() const
{
    std::optional<Instant> result;
    for (const auto &at : m_at) {
        if (at && (!result || *at < *result))
            result = at;
    }
    return result;
}

std::optional<timeline::Limit> Deadlines::takePassed(Instant now)
{
    const auto next = earliest();
    if (!next || *next > now)
        return std::nullopt;
    for (std::size_t i = 0; i < m_at.size(); ++i) {
        if (m_at[i] == next) {
            m_at[i].reset();
            return static_cast<timeline::Limit>(i);
        }
    }
    return std::nullopt;
}

} // namespace expectra::transport
