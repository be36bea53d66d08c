// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From a decoded field section to a head: RFC 9113 sections 8.2 and 8.3. HPACK leaves no place on the wire
// that is one field's alone, so each field points to the frames that carried the section.

#include "app/exchange/exchange.h"

namespace expectra::codec::http2 {

/// The status is 0 where there is none that can be read. Deviations are appended.
[[nodiscard]] ResponseHead readHead(const timeline::FrameFields &fields, ByteRange range,
                                    std::vector<http::Deviation> &deviations);

[[nodiscard]] http::Headers readTrailers(const timeline::FrameFields &fields, ByteRange range,
                                         std::vector<http::Deviation> &deviations);

/// By Content-Length; nullopt where there is none, or none that is a number.
[[nodiscard]] std::optional<ByteCount> announcedLength(const http::Headers &headers);

} // namespace expectra::codec::http2
