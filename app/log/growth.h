// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Vectors of a million rows that double would hold as much air as rows; these grow by a sixteenth.

#include <cstddef>
#include <vector>

namespace expectra {

/// Makes room for so many more.
template <class T>
void growGently(std::vector<T> &vector, std::size_t more = 1)
{
    constexpr std::size_t leastStep = 64;
    const auto needed = vector.size() + more;
    if (needed > vector.capacity())
        vector.reserve(needed + vector.size() / 16 + leastStep);
}

} // namespace expectra
