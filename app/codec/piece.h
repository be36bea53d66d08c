// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a response decoder says about the bytes it was given, in their order.

#include "app/codec/framing.h"

#include <variant>

namespace expectra::codec {

/// A 1xx; it ends with its head. `at` of the head is left to the caller, who knows the time.
struct InterimHead
{
    ResponseHead head;
};

struct FinalHead
{
    ResponseHead head;
    Framing framing;
};

/// Content with its transfer coding removed. The bytes are valid only during the call.
struct ContentBytes
{
    ByteRange range;
    std::string_view bytes;
};

struct MessageEnd
{
    http::Headers trailers;
};

using Piece = std::variant<InterimHead, FinalHead, ContentBytes, http::Deviation, MessageEnd>;

} // namespace expectra::codec
