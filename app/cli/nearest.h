// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds the word that a mistyped one was probably meant to be.

#include <string>
#include <string_view>
#include <vector>

namespace expectra::cli {

/// How many slips of the finger lie between two words: a letter too much, too few, wrong, or two swapped.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

/// The candidate with the fewest slips, the first of equals; one that the word abbreviates is near. Empty
/// when there are no candidates.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string> &candidates);

} // namespace expectra::cli
