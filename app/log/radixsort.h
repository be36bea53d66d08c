// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sorting a million rows in one go: by 64-bit keys, byte by byte, and texts by eight bytes at a time. Stable.

#include <cstdint>
#include <string_view>
#include <vector>

namespace expectra {

struct KeyedPlace
{
    std::uint64_t key = 0;
    std::uint32_t place = 0;
};

/// Ascending by key; equal keys stay in their order.
void sortByKey(std::vector<KeyedPlace> &items);

/// The places of the texts in their order, without regard to the case of ASCII letters; downwards too, equal
/// texts stay in the order of their places.
[[nodiscard]] std::vector<std::uint32_t> sortedByText(const std::vector<std::string_view> &texts,
                                                      bool isDown);

/// For each text its rank among all, without regard to the case of ASCII letters. Equal texts have the same
/// rank.
[[nodiscard]] std::vector<std::uint32_t> ranksOf(const std::vector<std::string_view> &texts);

} // namespace expectra
