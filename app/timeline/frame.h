// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One HTTP/2 frame as it passed (RFC 9113 section 4.1), with what it says in a form that needs no HPACK
// state.

#include "app/base/byterange.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace expectra::timeline {

/// A field section decoded, pseudo-fields included, in the order of the wire.
using FrameFields = std::vector<std::pair<std::string, std::string>>;

struct Frame
{
    std::uint8_t type =
        0; // 0 DATA, 1 HEADERS, 3 RST_STREAM, 4 SETTINGS, 6 PING, 7 GOAWAY, 8 WINDOW_UPDATE, 9 CONTINUATION
    std::uint8_t flags = 0;
    std::uint32_t stream = 0; // 0: the connection
    std::uint32_t length = 0; // of the payload; the frame is 9 bytes longer
    std::uint32_t code = 0;   // the error code of RST_STREAM and GOAWAY
    ByteRange bytes;          // the whole frame, in this exchange's bytes of its direction
    ByteRange content;        // DATA: what is left without padding, in the same bytes
    std::string details; // what it says, one line: "MAX_CONCURRENT_STREAMS 100, INITIAL_WINDOW_SIZE 65535"
    std::shared_ptr<const FrameFields> fields; // HEADERS: set on the frame that ends the field section
};

} // namespace expectra::timeline
