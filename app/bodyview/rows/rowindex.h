// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds any row of a text of any size. A builder walks the text once and leaves a stop every so many bytes:
// the cutter as it stood there. The index goes to the stop before a row and cuts on from it; it never holds
// more rows than a few stretches between stops. The builder may work in another thread; only stops cross.

#include "app/bodyview/rows/rowcutter.h"

#include <deque>
#include <vector>

namespace expectra {

struct RowStop
{
    std::uint64_t row = 0;
    ByteCount offset = 0;
    std::shared_ptr<const RowCutter> cutter;
};

/// What a step of a builder found.
struct RowStops
{
    std::vector<RowStop> stops;
    std::uint64_t rows = 0; // all rows up to here
    std::uint64_t lines = 0;
    ByteCount read = 0;
    bool isComplete = false;
};

class RowIndexBuilder final
{
public:
    static constexpr ByteCount stretch = 64 * 1024; // between stops

    RowIndexBuilder(const Content &content, std::unique_ptr<RowCutter> cutter);

    /// About so many bytes more.
    [[nodiscard]] RowStops read(ByteCount bytes);
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

private:
    ContentWindow m_window;
    std::unique_ptr<RowCutter> m_cutter;
    ByteCount m_nextStop = 0;
    std::uint64_t m_rows = 0;
    std::uint64_t m_lines = 0;
    bool m_isComplete = false;
};

class RowIndex final
{
public:
    explicit RowIndex(Content content);

    void take(RowStops stops);

    [[nodiscard]] std::uint64_t rows() const { return m_rows; }
    [[nodiscard]] std::uint64_t lines() const { return m_lines; }
    [[nodiscard]] ByteCount read() const { return m_read; }
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

    /// A row that is there.
    [[nodiscard]] const TextRow &row(std::uint64_t number);
    [[nodiscard]] RowBytes bytesOf(const TextRow &row);
    /// The row that shows this byte of the content, or the last one before it.
    [[nodiscard]] std::uint64_t rowAt(ByteCount offset);

private:
    struct Stretch
    {
        std::size_t stop = 0;
        std::vector<TextRow> rows;
    };

    [[nodiscard]] const Stretch &stretchOf(std::size_t stop);

    ContentWindow m_window;
    std::vector<RowStop> m_stops;
    std::uint64_t m_rows = 0;
    std::uint64_t m_lines = 0;
    ByteCount m_read = 0;
    bool m_isComplete = false;
    std::deque<Stretch> m_stretches; // those that were looked at last
};

} // namespace expectra
