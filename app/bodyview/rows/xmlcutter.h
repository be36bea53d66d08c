// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// XML set out in rows: a tag a row where only tags stand side by side. An element that holds text, or wants
// its white space preserved, stays as it came, to its end. Behind a fault the rest is shown as it is.

#include "app/bodyview/rows/plaincutter.h"
#include "app/bodyview/xml/xmlshape.h"

namespace expectra {

class XmlCutter final : public RowCutter
{
public:
    explicit XmlCutter(std::shared_ptr<const XmlShape> shape, int columns = longestRow);

    bool next(ContentWindow &window, TextRow &row) override;
    [[nodiscard]] ByteCount offset() const override;
    [[nodiscard]] std::unique_ptr<RowCutter> clone() const override;

private:
    [[nodiscard]] XmlPiece take(ContentWindow &window);
    [[nodiscard]] XmlPiece takeSolid(ContentWindow &window);
    [[nodiscard]] bool isKept() const { return !m_open.empty() && m_open.back(); }
    [[nodiscard]] bool endsContent(const XmlPiece &piece) const;
    void fill(ContentWindow &window, TextRow &row, XmlPiece piece);
    void enter(const XmlPiece &piece);
    void cut(ContentWindow &window, TextRow &row, const XmlPiece &piece, std::size_t length,
             std::size_t skipped);

    std::shared_ptr<const XmlShape> m_shape;
    int m_columns;
    XmlScanner m_scanner;
    std::uint64_t m_line = 0;
    std::size_t m_opened = 0;       // elements so far
    std::vector<bool> m_open;       // those that are open: kept as they are?
    std::optional<XmlPiece> m_rest; // what comes before the scanner's next piece
    Inside m_inside = Inside::Nothing;
    bool m_goesOn = false;
    bool m_isVerbatim = false; // the row goes on behind a line end of the content's own
    std::optional<PlainCutter> m_plain;
};

} // namespace expectra
