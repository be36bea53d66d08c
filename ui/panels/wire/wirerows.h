// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The blocks of a conversation as rows of a view: a heading a block, then its bytes in rows of text or
// hexadecimal, then what is missing. A long block shows its first window only, so that the number of rows has
// a bound; a row's words are made when it is asked for.

#include "ui/panels/wire/wireblocks.h"

#include <QtCore/QString>

namespace expectra {

enum class WireForm { Text, Hex };

enum class RowKind {
    Heading, // what the block is, its size and time
    Bytes,
    Missing, // bytes that are not shown or were not kept, and why
};

struct WireRow
{
    RowKind kind = RowKind::Bytes;
    std::size_t block = 0;
    ByteRange bytes{};
};

/// A row of text and what ended its line on the wire: "\r\n", "\n" or nothing.
struct RowText
{
    QString text;
    QString lineEnd;
};

class WireRows final
{
public:
    static constexpr ByteCount window = 64 * 1024; // shown of a block
    static constexpr ByteCount longestRow = 160;   // bytes of text

    WireRows() = default;
    WireRows(const Exchange &exchange, WireForm form);

    [[nodiscard]] const std::vector<WireRow> &rows() const { return m_rows; }
    [[nodiscard]] const WireBlock &blockOf(const WireRow &row) const { return m_blocks[row.block]; }
    [[nodiscard]] RowText text(const WireRow &row) const;
    /// The first row that shows any of these bytes; -1 where none does.
    [[nodiscard]] int find(ByteRange bytes, Direction direction) const;
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

private:
    void addBlock(std::size_t index);
    [[nodiscard]] std::string read(Direction direction, ByteRange bytes) const;
    [[nodiscard]] QString headingText(const WireBlock &block) const;
    [[nodiscard]] QString missingText(const WireRow &row) const;

    WireForm m_form = WireForm::Text;
    bool m_isReadable = false; // the stores are the wire's until the exchange has ended
    std::vector<WireBlock> m_blocks;
    std::vector<WireRow> m_rows;
    std::shared_ptr<const ByteStore> m_outbound;
    std::shared_ptr<const ByteStore> m_inbound;
};

} // namespace expectra
