// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a response's content ends: RFC 9112 section 6.3 in its own order.

#include "app/exchange/exchange.h"

namespace expectra::codec {

struct Framing
{
    enum class Kind {
        None,       // no content follows the head
        Length,     // this many bytes
        Chunked,    // chunks and a trailer section
        UntilClose, // everything until the connection ends
        Frames,     // DATA frames until one ends the stream (RFC 9113 section 8.1)
    };

    Kind kind = Kind::None;
    ByteCount length = 0;
    bool mustClose = false; // the framing was faulty or open: the connection must not be used again
};

/// Deviations are appended; BadLength is fatal and leaves the framing without meaning.
[[nodiscard]] Framing framingOf(const ResponseHead &head, bool requestWasHead,
                                std::vector<http::Deviation> &deviations);

/// True when nothing may follow on this connection: RFC 9112 section 9.3.
[[nodiscard]] bool endsConnection(const ResponseHead &head, const Framing &framing);

} // namespace expectra::codec
