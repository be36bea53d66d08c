// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// JSON set out in rows: one a member, brackets as they nest. Only white space between the pieces is changed;
// numbers, order, duplicates and escapes stay as they came. Behind a fault the rest is shown as it is.

#include "app/bodyview/json/jsonscanner.h"
#include "app/bodyview/rows/plaincutter.h"

namespace expectra {

class JsonCutter final : public RowCutter
{
public:
    explicit JsonCutter(int columns = longestRow) : m_columns(columns) {}

    bool next(ContentWindow &window, TextRow &row) override;
    [[nodiscard]] ByteCount offset() const override;
    [[nodiscard]] std::unique_ptr<RowCutter> clone() const override;
    [[nodiscard]] RowBytes bytesOf(ContentWindow &window, const TextRow &row) const override;

private:
    [[nodiscard]] JsonPiece take(ContentWindow &window);
    [[nodiscard]] JsonPiece takeSolid(ContentWindow &window);
    void begin(TextRow &row, const JsonPiece &piece);
    void fill(ContentWindow &window, TextRow &row, JsonPiece piece);
    void cut(ContentWindow &window, TextRow &row, const JsonPiece &piece, std::size_t room);
    [[nodiscard]] bool endsRow(ContentWindow &window, TextRow &row, const JsonPiece &piece) const;
    bool showRest(ContentWindow &window, TextRow &row);

    JsonScanner m_scanner;
    int m_columns;
    std::uint64_t m_line = 0;
    JsonPiece m_rest; // of a piece that was too long for its row
    Inside m_inside = Inside::Nothing;
    bool m_goesOn = false;
    std::optional<PlainCutter> m_plain; // behind a fault
};

} // namespace expectra
