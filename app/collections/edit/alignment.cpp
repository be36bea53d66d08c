// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/edit/alignment.h"

#include <algorithm>

namespace expectra::collections {

namespace {

using Lines = std::vector<FieldLine>;

// Above this the table of common lines is not worth its memory: the lines are paired as they stand.
constexpr std::size_t largestTable = 4'000'000;

/// Pairs what lies between two common lines: in place as long as both last.
void addGap(std::vector<AlignedLine> &result, AlignedLine from, AlignedLine to)
{
    auto before = *from.before;
    auto after = *from.after;
    while (before < *to.before || after < *to.after) {
        AlignedLine step;
        if (before < *to.before)
            step.before = before++;
        if (after < *to.after)
            step.after = after++;
        result.push_back(step);
    }
}

/// The common lines of two ranges, by the longest common subsequence.
std::vector<AlignedLine> commonLines(const Lines &before, const Lines &after, std::size_t begin,
                                     std::size_t beforeEnd, std::size_t afterEnd)
{
    const auto rows = beforeEnd - begin;
    const auto columns = afterEnd - begin;
    if (rows * columns > largestTable)
        return {};
    std::vector<std::size_t> lengths((rows + 1) * (columns + 1), 0);
    const auto length = [&lengths, columns](std::size_t row, std::size_t column) -> std::size_t & {
        return lengths[row * (columns + 1) + column];
    };
    for (auto row = rows; row-- > 0;) {
        for (auto column = columns; column-- > 0;)
            length(row, column) = before[begin + row] == after[begin + column]
                                      ? length(row + 1, column + 1) + 1
                                      : std::max(length(row + 1, column), length(row, column + 1));
    }
    std::vector<AlignedLine> common;
    for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
        if (before[begin + row] == after[begin + column])
            common.push_back({begin + row++, begin + column++});
        else if (length(row + 1, column) >= length(row, column + 1))
            ++row;
        else
            ++column;
    }
    return common;
}

} // namespace

std::vector<AlignedLine> aligned(const Lines &before, const Lines &after)
{
    std::size_t begin = 0;
    while (begin < std::min(before.size(), after.size()) && before[begin] == after[begin])
        ++begin;
    auto beforeEnd = before.size();
    auto afterEnd = after.size();
    while (beforeEnd > begin && afterEnd > begin && before[beforeEnd - 1] == after[afterEnd - 1]) {
        --beforeEnd;
        --afterEnd;
    }
    auto common = commonLines(before, after, begin, beforeEnd, afterEnd);
    common.push_back({beforeEnd, afterEnd}); // where the common lines at the end begin
    std::vector<AlignedLine> result;
    for (std::size_t i = 0; i < begin; ++i)
        result.push_back({i, i});
    AlignedLine at{begin, begin};
    for (const auto &next : common) {
        addGap(result, at, next);
        if (*next.before < beforeEnd || *next.after < afterEnd)
            result.push_back(next);
        at = {*next.before + 1, *next.after + 1};
    }
    for (auto i = beforeEnd; i < before.size(); ++i)
        result.push_back({i, afterEnd + (i - beforeEnd)});
    return result;
}

} // namespace expectra::collections
