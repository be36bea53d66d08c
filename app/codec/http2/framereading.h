// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads what one frame says without any state of the connection: all but field sections, which need HPACK.
// Never fails: a payload that is too short for its type says less.

#include "app/codec/http2/framescanner.h"
#include "app/timeline/frame.h"

namespace expectra::codec::http2 {

/// Of a whole frame; its ranges count from the frame's own first byte.
[[nodiscard]] timeline::Frame readFrame(std::string_view bytes);

/// The content of a whole DATA frame, without padding (RFC 9113 section 6.1).
[[nodiscard]] std::string_view dataContent(std::string_view bytes);

/// Of a whole GOAWAY frame: the last stream that the peer looked at.
[[nodiscard]] std::uint32_t lastStream(std::string_view bytes);

} // namespace expectra::codec::http2
