// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Directives as a table: a word, and what reads the rest of its line into options.

#include "app/base/result.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace expectra::collections {

template <class Options>
struct DirectiveReader
{
    std::string_view word;
    Result<void> (*read)(std::string_view rest, Options &options);
};

/// False: the table has no such word. InvalidInput: the reason alone; the caller knows the place.
template <class Options, std::size_t Size>
[[nodiscard]] Result<bool> readFromTable(const std::array<DirectiveReader<Options>, Size> &table,
                                         std::string_view word, std::string_view rest, Options &options)
{
    const auto reader =
        std::find_if(table.begin(), table.end(), [word](const auto &known) { return known.word == word; });
    if (reader == table.end())
        return false;
    if (const auto read = reader->read(rest, options); !read)
        return tl::unexpected<Error>(read.error());
    return true;
}

} // namespace expectra::collections
