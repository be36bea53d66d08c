// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/product.h"

#include <algorithm>
#include <charconv>

namespace expectra::knowledge {

namespace {

// The numbers of a version; "2.4.57-Debian" is 2, 4, 57.
std::vector<unsigned> numbersOf(std::string_view version)
{
    std::vector<unsigned> numbers;
    const auto *at = version.data();
    const auto *const end = at + version.size();
    while (at != end) {
        unsigned number = 0;
        const auto read = std::from_chars(at, end, number);
        if (read.ec != std::errc())
            break;
        numbers.push_back(number);
        at = read.ptr;
        if (at == end || *at != '.')
            break;
        ++at;
    }
    return numbers;
}

// "3.1" as an upper end holds 3.1.20 too: only as many parts as the end has are compared.
bool isBelow(const std::vector<unsigned> &version, const std::vector<unsigned> &end)
{
    const auto count = std::min(version.size(), end.size());
    return std::lexicographical_compare(version.begin(), version.begin() + std::ptrdiff_t(count), end.begin(),
                                        end.end());
}

bool isAbove(const std::vector<unsigned> &version, const std::vector<unsigned> &end)
{
    const auto count = std::min(version.size(), end.size());
    return std::lexicographical_compare(end.begin(), end.end(), version.begin(),
                                        version.begin() + std::ptrdiff_t(count));
}

} // namespace

bool VersionRange::contains(std::string_view version) const
{
    const auto numbers = numbersOf(version);
    if (numbers.empty())
        return true;
    if (!from.empty() && isBelow(numbers, numbersOf(from)))
        return false;
    return to.empty() || !isAbove(numbers, numbersOf(to));
}

bool Product::is(Role role) const
{
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

} // namespace expectra::knowledge
