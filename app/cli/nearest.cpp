// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/nearest.h"

#include "app/http/syntax.h"

#include <algorithm>
#include <limits>

namespace expectra::cli {

namespace {

/// Ranks below a single slip: "--Expect" and "--max" are hardly mistakes.
std::size_t rankOf(std::string_view word, std::string_view candidate)
{
    if (http::equalsIgnoringCase(word, candidate))
        return 0;
    if (word.size() > 2 && candidate.starts_with(word))
        return 1;
    return 2 * editDistance(word, candidate);
}

} // namespace

std::size_t editDistance(std::string_view a, std::string_view b)
{
    // Optimal string alignment: three rows of the usual table are enough to see two swapped letters.
    std::vector<std::size_t> beforeLast(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(beforeLast, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t differs = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + differs});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
    }
    return row[b.size()];
}

std::string nearest(std::string_view word, const std::vector<std::string> &candidates)
{
    std::string best;
    auto bestRank = std::numeric_limits<std::size_t>::max();
    for (const auto &candidate : candidates) {
        const auto rank = rankOf(word, candidate);
        if (rank < bestRank) {
            bestRank = rank;
            best = candidate;
        }
    }
    return best;
}

} // namespace expectra::cli
