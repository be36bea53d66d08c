// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the bytes of a conversation are, thing by thing: start lines, fields, chunk sizes, the parts of a
// multipart body. Heads are known at once; what lies in a body is read when it is asked for, and up to a
// bound. Law: the things of a direction don't overlap, and what has no name of its own belongs to a larger
// one.

#include "app/exchange/exchange.h"
#include "app/analysis/finding.h"

#include <optional>
#include <string>
#include <vector>

namespace expectra {

enum class WireThingKind {
    RequestLine,
    StatusLine,
    Field,
    Trailer,
    HeadEnd, // the empty line
    ChunkSize,
    ChunkData,
    ChunkEnd, // the line end behind the data
    LastChunk,
    Delimiter, // of a multipart body
    PartField,
    PartContent,
    Content,
    Preface,   // of HTTP/2
    Frame,     // of HTTP/2, whole; the name says it in words
    FrameHead, // the 9 bytes before the content of DATA, and the length of its padding
    Other,
};

struct WireThing
{
    WireThingKind kind = WireThingKind::Other;
    Direction direction = Direction::Sent;
    ByteRange bytes{};
    std::string name;     // of a field; the status of a status line
    ByteCount amount = 0; // the size that a chunk announces, the number of a part
};

class WireThings final
{
public:
    static constexpr std::size_t mostChunks = 20'000; // beyond them chunks are not told apart

    WireThings() = default;
    explicit WireThings(const Exchange &exchange);

    /// The thing that this byte is part of; every byte that passed is part of one.
    [[nodiscard]] std::optional<WireThing> at(Direction direction, ByteCount offset);
    [[nodiscard]] std::optional<WireThing> next(const WireThing &thing);
    [[nodiscard]] std::optional<WireThing> previous(const WireThing &thing);

private:
    struct Side
    {
        std::vector<WireThing> things;
        std::shared_ptr<const ByteStore> store;
        ByteCount size = 0;
    };

    [[nodiscard]] Side &sideOf(Direction direction)
    {
        return direction == Direction::Sent ? m_sent : m_received;
    }
    void addHeads(const Exchange &exchange);
    void addFrames(const Exchange &exchange);
    void addFrame(Direction direction, const timeline::Frame &frame);
    void readChunks(ByteCount until);
    void readParts();
    [[nodiscard]] WireThing rest(Direction direction, ByteCount offset);

    Side m_sent;
    Side m_received;
    std::string m_boundary;   // of the request's multipart body, while it is not read
    ByteCount m_sentBody = 0; // where the content begins
    ByteCount m_receivedBody = 0;
    ByteCount m_chunkAt = 0; // where the next chunk's size stands; 0: there is none
    std::size_t m_chunks = 0;
};

} // namespace expectra
