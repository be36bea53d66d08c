// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the parts of an exchange stand in the bytes that passed, whichever version of HTTP carried them. Read
// from the timeline and not from the stores, which belong to the wire's thread while an exchange runs.

#include "app/exchange/exchange.h"

namespace expectra {

/// It was one stream of a connection that is spoken in frames.
[[nodiscard]] inline bool isStream(const Exchange &exchange)
{
    return exchange.connection.protocol == "h2";
}

/// All that passed so far.
[[nodiscard]] ByteCount sentBytes(const Exchange &exchange);
[[nodiscard]] ByteCount receivedBytes(const Exchange &exchange);

/// The request's head as far as it was sent: the first bytes, or the frames of its field section.
[[nodiscard]] ByteRange sentHead(const Exchange &exchange);

/// A received head as text: its bytes, or what HPACK said in a line a field.
[[nodiscard]] std::string headText(const Exchange &exchange, const ResponseHead &head);

} // namespace expectra
