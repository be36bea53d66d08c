// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/rows/rowcutter.h"

#include <algorithm>

namespace expectra {

void RowBytes::append(std::string_view more, ByteCount source)
{
    if (more.empty())
        return;
    const bool goesOn = !parts.empty() && !parts.back().isAdded &&
                        parts.back().source + (bytes.size() - parts.back().at) == source;
    if (!goesOn)
        parts.push_back({bytes.size(), source, false});
    bytes += more;
}

void RowBytes::add(std::string_view blanks, ByteCount source)
{
    if (blanks.empty())
        return;
    parts.push_back({bytes.size(), source, true});
    bytes += blanks;
}

ByteCount RowBytes::sourceOf(std::size_t at) const
{
    ByteCount source = 0;
    for (const auto &part : parts) {
        if (part.at > at)
            break;
        source = part.source + (part.isAdded ? 0 : at - part.at);
    }
    return source;
}

std::size_t RowBytes::placeOf(ByteCount source) const
{
    std::size_t place = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto &part = parts[i];
        if (part.isAdded)
            continue;
        if (part.source > source)
            break;
        const auto end = i + 1 < parts.size() ? parts[i + 1].at : bytes.size();
        place = std::min(end, part.at + static_cast<std::size_t>(source - part.source));
    }
    return place;
}

int indentColumns(const TextRow &row)
{
    return row.isVerbatim ? 0 : std::min(row.level, RowCutter::deepestIndent) * RowCutter::indentColumns;
}

RowBytes RowCutter::bytesOf(ContentWindow &window, const TextRow &row) const
{
    RowBytes result;
    result.append(window.read(row.bytes), row.bytes.begin);
    return result;
}

} // namespace expectra
