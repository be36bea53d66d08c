// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads one response head, status line to empty line, within the limits of limits.h.

#include "app/codec/fieldreader.h"
#include "app/codec/linereader.h"
#include "app/exchange/exchange.h"

namespace expectra::codec {

class HeadReader final
{
public:
    /// A head when its last byte was taken. Takes from the front of `bytes`, which stand at `offset`; both
    /// move on. Deviations are appended; after a fatal one no head will come.
    std::optional<ResponseHead> read(std::string_view &bytes, ByteCount &offset,
                                     std::vector<http::Deviation> &deviations);

    /// True between the first byte of a head and its last.
    [[nodiscard]] bool isInside() const { return m_hasStatusLine || !m_lines.partial().empty(); }
    [[nodiscard]] ByteCount begin() const { return m_hasStatusLine ? m_head.range.begin : m_lines.begin(); }

private:
    bool readLine(const Line &line, std::vector<http::Deviation> &deviations);
    [[nodiscard]] bool isNoStatusLine(std::string_view wire, std::vector<http::Deviation> &deviations) const;
    [[nodiscard]] bool isWithinLimits(std::vector<http::Deviation> &deviations, ByteCount offset) const;

    LineReader m_lines;
    FieldReader m_fields;
    ResponseHead m_head;
    bool m_hasStatusLine = false;
    std::size_t m_emptyLines = 0;
};

} // namespace expectra::codec
