// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A half-open range of bytes in one direction of a conversation: [begin, end).
// Everything parsed carries one, so that a panel can point at the bytes it came from.

#include <cstdint>

namespace expectra {

using ByteCount = std::uint64_t;

struct ByteRange
{
    ByteCount begin = 0;
    ByteCount end = 0;

    [[nodiscard]] constexpr ByteCount size() const { return end - begin; }
    [[nodiscard]] constexpr bool isEmpty() const { return end <= begin; }
    [[nodiscard]] constexpr bool contains(ByteCount offset) const { return offset >= begin && offset < end; }
    [[nodiscard]] bool overlaps(const ByteRange &other) const;

    friend constexpr bool operator==(const ByteRange &, const ByteRange &) = default;
};

} // namespace expectra
