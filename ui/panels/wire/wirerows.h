// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The blocks of a conversation as rows of a view: a heading a block, its bytes in rows of text or
// hexadecimal, what is missing, and what happened in between. Rows of a long block are counted, not stored:
// one of a GiB costs as much as a small one. A row's words are made when it is asked for.

#include "ui/panels/wire/wireblocks.h"
#include "ui/panels/wire/wireevents.h"

#include <QtCore/QString>

namespace expectra {

enum class WireForm { Text, Hex };

enum class RowKind {
    Heading, // what the block is, its size and time
    Bytes,
    Decoded, // what a frame says that is no text; its bytes are the whole frame
    Missing, // bytes that were not kept or can't be read yet, and why
    Event,   // what happened, and when
};

struct WireRow
{
    RowKind kind = RowKind::Bytes;
    std::size_t block = 0; // of an event its number
    ByteRange bytes{};
    std::size_t line = 0; // of what a frame says
};

class WireRows final
{
public:
    static constexpr ByteCount window = 64 * 1024; // of a block that is cut at its line ends
    static constexpr ByteCount longestRow = 160;   // bytes of text
    static constexpr ByteCount strideRow = 128;    // bytes of a row behind the window

    WireRows() = default;
    /// Secrets are asterisks, byte for byte, unless they are shown.
    WireRows(const Exchange &exchange, WireForm form, bool showsSecrets = false);

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] WireRow row(std::uint64_t number) const;
    [[nodiscard]] WireForm form() const { return m_form; }

    [[nodiscard]] const std::vector<WireBlock> &blocks() const { return m_blocks; }
    [[nodiscard]] const WireBlock &blockOf(const WireRow &row) const { return m_blocks[row.block]; }
    [[nodiscard]] const WireEvent &eventOf(const WireRow &row) const { return m_events[row.block]; }
    [[nodiscard]] std::string read(Direction direction, ByteRange bytes) const;
    /// As it is shown: escaped text, or a row of a hex dump.
    [[nodiscard]] QString text(const WireRow &row) const;

    /// The first row that shows any of these bytes; nothing where none does.
    [[nodiscard]] std::optional<std::uint64_t> find(ByteRange bytes, Direction direction) const;
    /// The row of a block's heading.
    [[nodiscard]] std::uint64_t headingOf(std::size_t block) const;
    [[nodiscard]] bool hasBytes(Direction direction) const;

private:
    /// Rows that follow each other by one rule.
    struct Stretch
    {
        std::uint64_t first = 0; // row
        std::uint64_t count = 0;
        RowKind kind = RowKind::Bytes;
        std::size_t block = 0;
        ByteRange bytes{};
        ByteCount stride = 0;  // bytes a row; 0: see lines
        std::size_t lines = 0; // the first of them in m_lines
    };

    void addBlock(std::size_t index);
    void addEvent(std::size_t index);
    void addFrame(std::size_t index);
    void addLines(std::size_t block, ByteRange bytes);
    void add(Stretch stretch);
    [[nodiscard]] const Stretch &stretchOf(std::uint64_t row) const;
    [[nodiscard]] ByteCount keptOf(Direction direction) const;
    [[nodiscard]] ByteCount characterBegin(Direction direction, ByteCount begin) const;
    [[nodiscard]] ByteCount rowBegin(const Stretch &stretch, std::uint64_t at) const;
    [[nodiscard]] QString headingText(const WireBlock &block) const;
    [[nodiscard]] QString missingText(const WireRow &row) const;

    WireForm m_form = WireForm::Text;
    bool m_showsSecrets = false;
    bool m_isReadable = false; // the stores are the wire's until the exchange has ended
    std::uint64_t m_count = 0;
    std::vector<WireBlock> m_blocks;
    std::vector<WireEvent> m_events;
    std::vector<Stretch> m_stretches;
    std::vector<ByteRange> m_lines;
    std::shared_ptr<const ByteStore> m_outbound;
    std::shared_ptr<const ByteStore> m_inbound;
    std::vector<ByteRange> m_sentSecrets; // that are hidden
    std::vector<ByteRange> m_receivedSecrets;
};

/// "Response head 417"
[[nodiscard]] QString blockText(const WireBlock &block);

} // namespace expectra
