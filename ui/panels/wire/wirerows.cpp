// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wire/wirerows.h"

#include "app/timeline/framenames.h"
#include "app/analysis/heads/headsecrets.h"
#include "app/analysis/wire/framewords.h"
#include "app/analysis/wiretext.h"
#include "app/bodyview/shownrow.h"
#include "ui/panels/text/shownbytes.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WirePanel)
};

/// In the bytes of its direction, behind the frame's header.
ByteCount contentBegin(const timeline::Frame &frame)
{
    return frame.content.isEmpty() ? frame.bytes.begin : frame.content.begin;
}

/// DATA, whose bytes are worth reading.
bool isContent(const timeline::Frame &frame)
{
    return static_cast<timeline::FrameType>(frame.type) == timeline::FrameType::Data &&
           !frame.content.isEmpty();
}

} // namespace

QString blockText(const WireBlock &block)
{
    switch (block.kind) {
    case BlockKind::RequestHead: return Words::tr("Request head");
    case BlockKind::RequestBody: return Words::tr("Request body");
    case BlockKind::InterimHead: return Words::tr("Interim response %1").arg(block.status);
    case BlockKind::ResponseHead: return Words::tr("Response head %1").arg(block.status);
    case BlockKind::ResponseBody: return Words::tr("Response body");
    case BlockKind::Unparsed: return Words::tr("Other bytes");
    case BlockKind::Preface: return Words::tr("Connection preface");
    case BlockKind::Frame: return frameWords(*block.frame);
    }
    return {};
}

WireRows::WireRows(const Exchange &exchange, WireForm form, bool showsSecrets)
    : m_form(form)
    , m_showsSecrets(showsSecrets)
    , m_isReadable(exchange.isComplete)
    , m_blocks(wireBlocks(exchange))
    , m_events(wireEvents(exchange))
    , m_outbound(exchange.outbound)
    , m_inbound(exchange.inbound)
{
    if (!showsSecrets) {
        m_sentSecrets = secretRanges(exchange, Direction::Sent);
        m_receivedSecrets = secretRanges(exchange, Direction::Received);
    }
    // What happened at the end of a block stands behind it.
    std::size_t event = 0;
    for (std::size_t block = 0; block < m_blocks.size(); ++block) {
        while (event < m_events.size() && m_events[event].at < m_blocks[block].from)
            addEvent(event++);
        addBlock(block);
    }
    while (event < m_events.size())
        addEvent(event++);
}

std::string WireRows::read(Direction direction, ByteRange bytes) const
{
    const auto &store = direction == Direction::Sent ? m_outbound : m_inbound;
    if (!m_isReadable || !store)
        return {};
    auto text = store->read(bytes);
    const auto end = bytes.begin + text.size();
    for (const auto &secret : direction == Direction::Sent ? m_sentSecrets : m_receivedSecrets) {
        for (auto at = std::max(secret.begin, bytes.begin); at < std::min(secret.end, end); ++at)
            text[at - bytes.begin] = '*';
    }
    return text;
}

ByteCount WireRows::keptOf(Direction direction) const
{
    const auto &store = direction == Direction::Sent ? m_outbound : m_inbound;
    return m_isReadable && store ? store->kept() : 0;
}

bool WireRows::hasBytes(Direction direction) const
{
    return keptOf(direction) > 0;
}

void WireRows::add(Stretch stretch)
{
    stretch.first = m_count;
    m_count += stretch.count;
    if (stretch.count > 0)
        m_stretches.push_back(stretch);
}

void WireRows::addEvent(std::size_t index)
{
    add({0, 1, RowKind::Event, index, {}, 1, 0});
}

void WireRows::addBlock(std::size_t index)
{
    const auto &block = m_blocks[index];
    add({0, 1, RowKind::Heading, index, block.bytes, block.bytes.size(), 0});
    const auto keptEnd = std::clamp(keptOf(block.direction), block.bytes.begin, block.bytes.end);
    const auto addStride = [&](ByteCount begin, ByteCount stride) {
        add({0, (keptEnd - begin + stride - 1) / stride, RowKind::Bytes, index, {begin, keptEnd}, stride, 0});
    };
    if (m_form == WireForm::Hex) {
        addStride(block.bytes.begin, hexWidth);
    } else if (block.frame && !isContent(*block.frame)) {
        addFrame(index);
    } else {
        const auto lineEnd = block.bytes.begin + window < keptEnd
                                 ? characterBegin(block.direction, block.bytes.begin + window)
                                 : keptEnd;
        addLines(index, {block.bytes.begin, lineEnd});
        addStride(lineEnd, strideRow);
    }
    if (keptEnd < block.bytes.end)
        add({0, 1, RowKind::Missing, index, {keptEnd, block.bytes.end}, block.bytes.size(), 0});
}

/// What it says, a line each; HPACK and numbers are no text to be read.
void WireRows::addFrame(std::size_t index)
{
    const auto &block = m_blocks[index];
    add({0, frameLines(*block.frame).size(), RowKind::Decoded, index, block.bytes, 0, 0});
}

void WireRows::addLines(std::size_t block, ByteRange bytes)
{
    const auto first = m_lines.size();
    for (const auto &row : textRows(read(m_blocks[block].direction, bytes), longestRow))
        m_lines.push_back({bytes.begin + row.begin, bytes.begin + row.end});
    add({0, m_lines.size() - first, RowKind::Bytes, block, bytes, 0, first});
}

const WireRows::Stretch &WireRows::stretchOf(std::uint64_t row) const
{
    const auto after =
        std::upper_bound(m_stretches.begin(), m_stretches.end(), row,
                         [](std::uint64_t at, const Stretch &stretch) { return at < stretch.first; });
    return *std::prev(after);
}

ByteCount WireRows::rowBegin(const Stretch &stretch, std::uint64_t at) const
{
    const auto begin = stretch.bytes.begin + at * stretch.stride;
    if (at == 0 || begin >= stretch.bytes.end)
        return std::min(begin, stretch.bytes.end);
    return m_form == WireForm::Hex ? begin : characterBegin(m_blocks[stretch.block].direction, begin);
}

/// Never inside of a character of UTF-8.
ByteCount WireRows::characterBegin(Direction direction, ByteCount begin) const
{
    const auto near = read(direction, {begin - std::min<ByteCount>(begin, 3), begin + 1});
    for (std::size_t back = 0; back < near.size(); ++back) {
        if ((static_cast<unsigned char>(near[near.size() - 1 - back]) & 0xc0U) != 0x80U)
            return begin - back;
    }
    return begin;
}

WireRow WireRows::row(std::uint64_t number) const
{
    const auto &stretch = stretchOf(number);
    const auto at = number - stretch.first;
    if (stretch.kind == RowKind::Decoded)
        return {stretch.kind, stretch.block, stretch.bytes, static_cast<std::size_t>(at)};
    if (stretch.kind != RowKind::Bytes)
        return {stretch.kind, stretch.block, stretch.bytes};
    if (stretch.stride == 0)
        return {stretch.kind, stretch.block, m_lines[stretch.lines + static_cast<std::size_t>(at)]};
    return {stretch.kind, stretch.block, {rowBegin(stretch, at), rowBegin(stretch, at + 1)}};
}

QString WireRows::text(const WireRow &row) const
{
    if (row.kind == RowKind::Event)
        return eventOf(row).text;
    const auto &block = blockOf(row);
    if (row.kind == RowKind::Heading)
        return headingText(block);
    if (row.kind == RowKind::Missing)
        return missingText(row);
    if (row.kind == RowKind::Decoded)
        return frameLines(*block.frame, m_showsSecrets)[row.line];
    const auto bytes = read(block.direction, row.bytes);
    return m_form == WireForm::Hex ? hexRow(row.bytes.begin, bytes) : shownRow(bytes, Tabs::AsEscapes).text;
}

QString WireRows::headingText(const WireBlock &block) const
{
    if (block.frame) // its words hold its size
        return blockText(block);
    const auto size = sizeText(block.bytes.size());
    if (block.to == block.from)
        return Words::tr("%1, %2").arg(blockText(block), size);
    return Words::tr("%1, %2 in %3").arg(blockText(block), size, durationText(block.to - block.from));
}

QString WireRows::missingText(const WireRow &row) const
{
    const auto size = sizeText(row.bytes.size());
    if (!m_isReadable)
        return Words::tr("%1: shown when the exchange has ended").arg(size);
    const bool isSent = blockOf(row).direction == Direction::Sent;
    const auto kept = sizeText(keptOf(blockOf(row).direction));
    return isSent ? Words::tr("%1 more; of what was sent the first %2 are kept, as the body can be had again")
                        .arg(size, kept)
                  : Words::tr("%1 more; the first %2 were kept").arg(size, kept);
}

std::optional<std::uint64_t> WireRows::find(ByteRange bytes, Direction direction) const
{
    for (const auto &stretch : m_stretches) {
        const bool isFrame = stretch.kind == RowKind::Heading && m_blocks[stretch.block].frame;
        const bool isBytes = stretch.kind == RowKind::Bytes || stretch.kind == RowKind::Missing || isFrame;
        if (!isBytes || m_blocks[stretch.block].direction != direction || !stretch.bytes.overlaps(bytes))
            continue;
        const auto &frame = m_blocks[stretch.block].frame;
        if (isFrame && (m_form == WireForm::Hex || isContent(*frame)) && bytes.begin >= contentBegin(*frame))
            continue; // a row below shows it
        if (stretch.kind == RowKind::Missing || isFrame)
            return stretch.first;
        const auto at = std::max(bytes.begin, stretch.bytes.begin);
        if (stretch.stride > 0) {
            auto number = (at - stretch.bytes.begin) / stretch.stride;
            if (number + 1 < stretch.count && rowBegin(stretch, number + 1) <= at)
                ++number;
            return stretch.first + number;
        }
        const auto begin = m_lines.begin() + static_cast<std::ptrdiff_t>(stretch.lines);
        const auto end = begin + static_cast<std::ptrdiff_t>(stretch.count);
        const auto line = std::upper_bound(
            begin, end, at, [](ByteCount each, const ByteRange &row) { return each < row.begin; });
        return stretch.first + static_cast<std::uint64_t>(line - begin) - 1;
    }
    return std::nullopt;
}

std::uint64_t WireRows::headingOf(std::size_t block) const
{
    const auto found = std::find_if(m_stretches.begin(), m_stretches.end(), [block](const Stretch &stretch) {
        return stretch.kind == RowKind::Heading && stretch.block == block;
    });
    return found == m_stretches.end() ? 0 : found->first;
}

} // namespace expectra
