// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wire/wirerows.h"

#include "app/analysis/wiretext.h"
#include "ui/panels/text/shownbytes.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WirePanel)
};

QString kindText(const WireBlock &block)
{
    switch (block.kind) {
    case BlockKind::RequestHead: return Words::tr("Request head");
    case BlockKind::RequestBody: return Words::tr("Request body");
    case BlockKind::InterimHead: return Words::tr("Interim response %1").arg(block.status);
    case BlockKind::ResponseHead: return Words::tr("Response head %1").arg(block.status);
    case BlockKind::ResponseBody: return Words::tr("Response body");
    case BlockKind::Unparsed: return Words::tr("Other bytes");
    }
    return {};
}

RowText textRow(std::string_view bytes)
{
    RowText row;
    if (bytes.ends_with("\r\n"))
        row.lineEnd = QStringLiteral("\\r\\n");
    else if (bytes.ends_with('\n'))
        row.lineEnd = QStringLiteral("\\n");
    bytes.remove_suffix(static_cast<std::size_t>(row.lineEnd.size() / 2));
    row.text = escapedText(bytes);
    return row;
}

} // namespace

WireRows::WireRows(const Exchange &exchange, WireForm form)
    : m_form(form)
    , m_isReadable(exchange.isComplete)
    , m_blocks(wireBlocks(exchange))
    , m_outbound(exchange.outbound)
    , m_inbound(exchange.inbound)
{
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        addBlock(i);
}

std::string WireRows::read(Direction direction, ByteRange bytes) const
{
    const auto &store = direction == Direction::Sent ? m_outbound : m_inbound;
    return m_isReadable && store ? store->read(bytes) : std::string();
}

void WireRows::addBlock(std::size_t index)
{
    const auto &block = m_blocks[index];
    m_rows.push_back({RowKind::Heading, index, block.bytes});
    const auto begin = block.bytes.begin;
    const auto shown = read(block.direction, {begin, std::min(block.bytes.end, begin + window)});
    if (m_form == WireForm::Hex) {
        for (ByteCount at = 0; at < shown.size(); at += hexWidth)
            m_rows.push_back({RowKind::Bytes,
                              index,
                              {begin + at, begin + std::min<ByteCount>(at + hexWidth, shown.size())}});
    } else {
        for (const auto &row : textRows(shown, longestRow))
            m_rows.push_back({RowKind::Bytes, index, {begin + row.begin, begin + row.end}});
    }
    if (shown.size() < block.bytes.size())
        m_rows.push_back({RowKind::Missing, index, {begin + shown.size(), block.bytes.end}});
}

RowText WireRows::text(const WireRow &row) const
{
    const auto &block = blockOf(row);
    if (row.kind == RowKind::Heading)
        return {headingText(block), {}};
    if (row.kind == RowKind::Missing)
        return {missingText(row), {}};
    const auto bytes = read(block.direction, row.bytes);
    return m_form == WireForm::Hex ? RowText{hexRow(row.bytes.begin, bytes), {}} : textRow(bytes);
}

QString WireRows::headingText(const WireBlock &block) const
{
    const auto size = sizeText(block.bytes.size());
    if (block.to == block.from)
        return Words::tr("%1, %2").arg(kindText(block), size);
    return Words::tr("%1, %2 in %3").arg(kindText(block), size, durationText(block.to - block.from));
}

QString WireRows::missingText(const WireRow &row) const
{
    const auto size = sizeText(row.bytes.size());
    if (!m_isReadable)
        return Words::tr("%1: shown when the exchange has ended").arg(size);
    const bool isSent = blockOf(row).direction == Direction::Sent;
    const auto &store = isSent ? m_outbound : m_inbound;
    const auto kept = store ? store->kept() : 0;
    if (kept >= row.bytes.end)
        return Words::tr("%1 more").arg(size);
    return isSent ? Words::tr("%1 more; of what was sent the first %2 are kept, as the body can be had again")
                        .arg(size, sizeText(kept))
                  : Words::tr("%1 more; the first %2 were kept").arg(size, sizeText(kept));
}

int WireRows::find(ByteRange bytes, Direction direction) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const WireRow &row) {
        return row.kind != RowKind::Heading && blockOf(row).direction == direction &&
               row.bytes.overlaps(bytes);
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

} // namespace expectra
