// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One reader a framing, chosen once. Each takes content bytes from the front of what arrived and says when it
// is done.

#include "app/codec/piece.h"

#include <memory>

namespace expectra::codec {

class BodyReader
{
public:
    enum class State { Reading, Finished, Broken };

    virtual ~BodyReader() = default;
    BodyReader(const BodyReader &) = delete;
    BodyReader &operator=(const BodyReader &) = delete;

    /// Takes from the front of `bytes`, which stand at `offset`; both move on. Bytes behind the end stay.
    virtual State read(std::string_view &bytes, ByteCount &offset, std::vector<Piece> &pieces) = 0;
    /// The connection ended. True when that is a proper end of the content.
    [[nodiscard]] virtual bool mayEndHere() const { return false; }
    [[nodiscard]] virtual http::Headers takeTrailers() { return {}; }

protected:
    BodyReader() = default;
};

/// nullptr when no content follows.
[[nodiscard]] std::unique_ptr<BodyReader> readerFor(const Framing &framing);

} // namespace expectra::codec
