// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wire/wireblocks.h"

#include "app/exchange/passedbytes.h"

#include <algorithm>

namespace expectra {

namespace {

/// What the bytes of one direction mean, stretch by stretch, to the end of all.
struct Stretch
{
    BlockKind kind;
    ByteCount end;
    int status = 0;
};

std::vector<Stretch> sentStretches(const Exchange &exchange)
{
    return {{BlockKind::RequestHead, exchange.sent.head.size()}, {BlockKind::RequestBody, ~ByteCount(0)}};
}

std::vector<Stretch> receivedStretches(const Exchange &exchange)
{
    std::vector<Stretch> stretches;
    const auto addHead = [&stretches](const ResponseHead &head, BlockKind kind) {
        const auto before = stretches.empty() ? 0 : stretches.back().end;
        if (head.range.begin > before)
            stretches.push_back({BlockKind::Unparsed, head.range.begin});
        stretches.push_back({kind, head.range.end, head.status});
    };
    for (const auto &head : exchange.interim)
        addHead(head, BlockKind::InterimHead);
    if (exchange.response)
        addHead(*exchange.response, BlockKind::ResponseHead);
    stretches.push_back({exchange.response ? BlockKind::ResponseBody : BlockKind::Unparsed, ~ByteCount(0)});
    return stretches;
}

class Cutter final
{
public:
    explicit Cutter(const Exchange &exchange)
        : m_sent(sentStretches(exchange)), m_received(receivedStretches(exchange))
    {}

    void take(Direction direction, ByteRange bytes, Instant at)
    {
        auto &stretches = direction == Direction::Sent ? m_sent : m_received;
        auto &place = direction == Direction::Sent ? m_sentPlace : m_receivedPlace;
        while (!bytes.isEmpty()) {
            while (stretches[place].end <= bytes.begin)
                ++place;
            const ByteRange part{bytes.begin, std::min(bytes.end, stretches[place].end)};
            append(direction, stretches[place], part, at);
            bytes.begin = part.end;
        }
    }

    std::vector<WireBlock> blocks() { return std::move(m_blocks); }

private:
    /// A block goes on while the direction stays and no message ends.
    void append(Direction direction, const Stretch &stretch, ByteRange bytes, Instant at)
    {
        const bool goesOn =
            !m_blocks.empty() && m_blocks.back().direction == direction && m_stretch == &stretch;
        m_stretch = &stretch;
        if (goesOn) {
            m_blocks.back().bytes.end = bytes.end;
            m_blocks.back().to = at;
            return;
        }
        m_blocks.push_back({direction, stretch.kind, bytes, at, at, stretch.status});
    }

    std::vector<Stretch> m_sent;
    std::vector<Stretch> m_received;
    std::size_t m_sentPlace = 0;
    std::size_t m_receivedPlace = 0;
    const Stretch *m_stretch = nullptr; // of the last block
    std::vector<WireBlock> m_blocks;
};

} // namespace

namespace {

/// Frames are blocks as they came; other bytes are the preface, or what could not be cut into frames.
std::vector<WireBlock> frameBlocks(const Exchange &exchange)
{
    std::vector<WireBlock> blocks;
    const auto add = [&blocks](Direction direction, const timeline::Frame &frame, Instant at) {
        blocks.push_back({direction, BlockKind::Frame, frame.bytes, at, at, 0,
                          std::make_shared<const timeline::Frame>(frame)});
    };
    for (const auto &event : exchange.timeline.events()) {
        if (const auto *sent = std::get_if<timeline::FrameSent>(&event.payload))
            add(Direction::Sent, sent->frame, event.at);
        else if (const auto *received = std::get_if<timeline::FrameReceived>(&event.payload))
            add(Direction::Received, received->frame, event.at);
        else if (const auto *preface = std::get_if<timeline::Sent>(&event.payload))
            blocks.push_back({Direction::Sent, BlockKind::Preface, preface->bytes, event.at, event.at});
        else if (const auto *rest = std::get_if<timeline::Received>(&event.payload))
            blocks.push_back({Direction::Received, BlockKind::Unparsed, rest->bytes, event.at, event.at});
    }
    return blocks;
}

} // namespace

std::vector<WireBlock> wireBlocks(const Exchange &exchange)
{
    if (isStream(exchange))
        return frameBlocks(exchange);
    Cutter cutter(exchange);
    for (const auto &event : exchange.timeline.events()) {
        if (const auto *sent = std::get_if<timeline::Sent>(&event.payload))
            cutter.take(Direction::Sent, sent->bytes, event.at);
        else if (const auto *received = std::get_if<timeline::Received>(&event.payload))
            cutter.take(Direction::Received, received->bytes, event.at);
    }
    return cutter.blocks();
}

} // namespace expectra
