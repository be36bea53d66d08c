// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The time limits that are armed, as values: which comes next, which have passed. No timer; transport has the
// one.

#include "app/timeline/event.h"

#include <array>
#include <optional>

namespace expectra::transport {

class Deadlines final
{
public:
    void arm(timeline::Limit limit, Instant at) { m_at[index(limit)] = at; }
    void disarm(timeline::Limit limit) { m_at[index(limit)].reset(); }

    [[nodiscard]] std::optional<Instant> earliest() const;
    /// One that has passed, disarmed by this; the earliest first.
    [[nodiscard]] std::optional<timeline::Limit> takePassed(Instant now);

private:
    [[nodiscard]] static std::size_t index(timeline::Limit limit) { return static_cast<std::size_t>(limit); }

    std::array<std::optional<Instant>, static_cast<std::size_t>(timeline::Limit::Whole) + 1> m_at;
};

} // namespace expectra::transport
