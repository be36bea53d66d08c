// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A text as it is: a row a line, and more than one for a line that is longer than the view wants it.

#include "app/bodyview/bodykind.h"
#include "app/bodyview/rows/rowcutter.h"

namespace expectra {

/// Without wrapping a row may still be only so long: a line of a GiB must not be one row.
inline constexpr int longestRow = 4096;

class PlainCutter final : public RowCutter
{
public:
    explicit PlainCutter(BodyKind kind, int columns = longestRow, ByteCount offset = 0,
                         std::uint64_t line = 0);

    bool next(ContentWindow &window, TextRow &row) override;
    [[nodiscard]] ByteCount offset() const override { return m_offset; }
    [[nodiscard]] std::unique_ptr<RowCutter> clone() const override;

private:
    [[nodiscard]] std::size_t cutAt(std::string_view line) const;

    BodyKind m_kind; // whose words span rows
    int m_columns;
    ByteCount m_offset;
    std::uint64_t m_line;
    bool m_goesOn = false;
    Inside m_inside = Inside::Nothing;
};

} // namespace expectra
