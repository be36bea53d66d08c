// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Time as the core knows it: nanoseconds since the start of an exchange, and which clock said so.
// Nothing here reads a clock; transport/ stamps once and hands the Instant down.

#include <chrono>

namespace expectra {

using Duration = std::chrono::nanoseconds;

using namespace std::chrono_literals; // durations are written 250ms everywhere in the project

class Instant final
{
public:
    constexpr Instant() = default;
    constexpr explicit Instant(Duration sinceStart) : m_sinceStart(sinceStart) {}

    /// Later than anything that happens.
    [[nodiscard]] static constexpr Instant max() { return Instant(Duration::max()); }

    [[nodiscard]] constexpr Duration sinceStart() const { return m_sinceStart; }

    friend constexpr auto operator<=>(const Instant &, const Instant &) = default;
    friend constexpr Instant operator+(Instant at, Duration later)
    {
        return Instant(at.m_sinceStart + later);
    }
    friend constexpr Duration operator-(Instant to, Instant from)
    {
        return to.m_sinceStart - from.m_sinceStart;
    }

private:
    Duration m_sinceStart{0};
};

enum class Clock {
    User,   // read by the program, after the system call
    Kernel, // stamped by the kernel when the packet passed
};

/// Microseconds with the fraction kept, the unit of every output.
[[nodiscard]] constexpr double microseconds(Duration duration)
{
    return static_cast<double>(duration.count()) / 1000.0;
}

[[nodiscard]] constexpr double microseconds(Instant at)
{
    return microseconds(at.sinceStart());
}

} // namespace expectra
