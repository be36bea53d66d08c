// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/edit/splices.h"

#include <algorithm>
#include <tuple>

namespace expectra::collections {

void Splices::replace(ByteRange range, std::string text)
{
    m_splices.push_back({range, std::move(text)});
}

std::string Splices::applied(std::string_view bytes) const
{
    auto sorted = m_splices;
    // What is inserted at a place stands before what replaces the bytes behind it.
    std::stable_sort(sorted.begin(), sorted.end(), [](const Splice &a, const Splice &b) {
        return std::tuple(a.range.begin, !a.range.isEmpty()) < std::tuple(b.range.begin, !b.range.isEmpty());
    });
    std::string result;
    ByteCount done = 0;
    for (const auto &[range, text] : sorted) {
        result += bytes.substr(static_cast<std::size_t>(done), static_cast<std::size_t>(range.begin - done));
        result += text;
        done = range.end;
    }
    return result.append(bytes.substr(static_cast<std::size_t>(done)));
}

} // namespace expectra::collections
