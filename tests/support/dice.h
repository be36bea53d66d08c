// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Random numbers for property tests: the same on every system for the same seed, so that a failure comes
// back. (moc 6.4 can't read <random> in C++20, and so not QRandomGenerator either.)

#include <cstddef>
#include <cstdint>

namespace expectra::test {

class Dice final
{
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}

    /// SplitMix64.
    std::uint64_t next()
    {
        auto z = m_state += 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    /// From 0 up to but not including `bound`.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

private:
    std::uint64_t m_state;
};

} // namespace expectra::test
