// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A conversation cut into blocks in the order of time: a head, a piece of body, an answer. A block ends where
// the direction turns or a message begins; in HTTP/2 each frame is a block. Law: each byte that passed lies
// in one block of its direction.

#include "app/exchange/exchange.h"
#include "app/analysis/finding.h"

#include <vector>

namespace expectra {

enum class BlockKind {
    RequestHead,
    RequestBody, // with its chunk framing, where there is one
    InterimHead,
    ResponseHead,
    ResponseBody, // with its chunk framing and trailers
    Unparsed,     // bytes that no message was read from
    Preface,      // what a client says first in HTTP/2
    Frame,        // of HTTP/2, or a run of them that was merged in the log
};

struct WireBlock
{
    Direction direction = Direction::Sent;
    BlockKind kind = BlockKind::Unparsed;
    ByteRange bytes{};
    Instant from;                                   // when the first of its bytes passed
    Instant to;                                     // when the last did
    int status = 0;                                 // of an interim or final head
    std::shared_ptr<const timeline::Frame> frame{}; // of a Frame
};

[[nodiscard]] std::vector<WireBlock> wireBlocks(const Exchange &exchange);

} // namespace expectra
