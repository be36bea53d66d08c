// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Takes the body of one request piece by piece, never holding it. Takes no byte beyond the body's end.

#include "app/base/byterange.h"
#include "app/lab/requesthead.h"
#include "app/lab/wire/incoming.h"

#include <string_view>

namespace expectra::lab {

class BodyReader final
{
public:
    enum class State {
        Unfinished, // more of the body is to come
        Complete,   // all of it was taken
        Gone,       // the client left before the end, or the lab stops
        Malformed,  // a chunk that is none
    };

    BodyReader(Incoming &incoming, Framing framing, ByteCount length);

    /// Waits for the next piece, at most `limit` bytes; empty once the body is no longer unfinished.
    [[nodiscard]] std::string_view next(ByteCount limit);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] ByteCount taken() const { return m_taken; }

private:
    void beginChunk();
    void endChunk();
    void takeTrailers();
    [[nodiscard]] std::string takeLine();

    Incoming &m_incoming;
    bool m_isChunked;
    ByteCount m_left; // of the body, or of the chunk
    State m_state = State::Unfinished;
    ByteCount m_taken = 0;
};

} // namespace expectra::lab
