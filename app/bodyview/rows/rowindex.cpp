// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/rows/rowindex.h"

#include <algorithm>

namespace expectra {

RowIndexBuilder::RowIndexBuilder(const Content &content, std::unique_ptr<RowCutter> cutter)
    : m_window(content), m_cutter(std::move(cutter))
{}

RowStops RowIndexBuilder::read(ByteCount bytes)
{
    RowStops found;
    const auto until = m_cutter->offset() + bytes;
    TextRow row;
    while (!m_isComplete && m_cutter->offset() < until) {
        if (m_rows == 0 || m_cutter->offset() >= m_nextStop) {
            found.stops.push_back({m_rows, m_cutter->offset(), m_cutter->clone()});
            m_nextStop = m_cutter->offset() + stretch;
        }
        m_isComplete = !m_cutter->next(m_window, row);
        m_rows += m_isComplete ? 0 : 1;
        m_lines = std::max(m_lines, row.line);
    }
    found.rows = m_rows;
    found.lines = m_lines;
    found.read = std::min(m_cutter->offset(), m_window.size());
    found.isComplete = m_isComplete;
    return found;
}

RowIndex::RowIndex(Content content) : m_window(std::move(content)) {}

void RowIndex::take(RowStops stops)
{
    // The last stretch may have grown.
    if (!m_stops.empty())
        std::erase_if(m_stretches, [this](const Stretch &known) { return known.stop + 1 >= m_stops.size(); });
    std::move(stops.stops.begin(), stops.stops.end(), std::back_inserter(m_stops));
    m_rows = stops.rows;
    m_lines = stops.lines;
    m_read = stops.read;
    m_isComplete = stops.isComplete;
}

const TextRow &RowIndex::row(std::uint64_t number)
{
    const auto after =
        std::upper_bound(m_stops.begin(), m_stops.end(), number,
                         [](std::uint64_t row, const RowStop &stop) { return row < stop.row; });
    const auto stop = static_cast<std::size_t>(after - m_stops.begin()) - 1;
    const auto &stretch = stretchOf(stop);
    const auto at =
        std::min<std::size_t>(static_cast<std::size_t>(number - m_stops[stop].row), stretch.rows.size() - 1);
    return stretch.rows[at];
}

const RowIndex::Stretch &RowIndex::stretchOf(std::size_t stop)
{
    constexpr std::size_t kept = 4;
    const auto known = std::find_if(m_stretches.begin(), m_stretches.end(),
                                    [stop](const Stretch &stretch) { return stretch.stop == stop; });
    if (known != m_stretches.end())
        return *known;
    if (m_stretches.size() == kept)
        m_stretches.pop_back();
    Stretch stretch{stop, {}};
    const auto end = stop + 1 < m_stops.size() ? m_stops[stop + 1].row : m_rows;
    const auto cutter = m_stops[stop].cutter->clone();
    TextRow row;
    while (m_stops[stop].row + stretch.rows.size() < end && cutter->next(m_window, row))
        stretch.rows.push_back(row);
    m_stretches.push_front(std::move(stretch));
    return m_stretches.front();
}

RowBytes RowIndex::bytesOf(const TextRow &row)
{
    return m_stops.front().cutter->bytesOf(m_window, row);
}

std::uint64_t RowIndex::rowAt(ByteCount offset)
{
    if (m_rows == 0)
        return 0;
    auto after = std::upper_bound(m_stops.begin(), m_stops.end(), offset,
                                  [](ByteCount at, const RowStop &stop) { return at < stop.offset; });
    if (after == m_stops.begin())
        return 0;
    const auto stop = static_cast<std::size_t>(after - m_stops.begin()) - 1;
    const auto &rows = stretchOf(stop).rows;
    const auto row =
        std::upper_bound(rows.begin(), rows.end(), offset,
                         [](ByteCount at, const TextRow &each) { return at < each.bytes.begin; });
    const auto first = m_stops[stop].row;
    return row == rows.begin() ? (first > 0 ? first - 1 : 0)
                               : first + static_cast<std::uint64_t>(row - rows.begin()) - 1;
}

} // namespace expectra
