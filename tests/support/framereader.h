// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A raw connection read frame by frame, for scripts that play an HTTP/2 server.

#include "tests/support/frames.h"
#include "tests/support/rawconnection.h"

#include <optional>

namespace expectra::test {

struct ReadFrame
{
    FrameType type = FrameType::Data;
    int flags = 0;
    std::uint32_t stream = 0;
    std::string payload;

    [[nodiscard]] bool endsStream() const { return (flags & timeline::frameflag::endStream) != 0; }
};

/// Takes the preface; false when another thing came.
[[nodiscard]] bool readPreface(RawConnection &peer);
/// nullopt when the client ended.
[[nodiscard]] std::optional<ReadFrame> readFrame(RawConnection &peer);
/// Passes over all others; nullopt when the client ended.
[[nodiscard]] std::optional<ReadFrame> readFrameOf(RawConnection &peer, FrameType type);

} // namespace expectra::test
