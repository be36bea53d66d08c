// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads a status line (RFC 9112 section 4) and notes each way in which it departs from the grammar.

#include "app/codec/linereader.h"
#include "app/exchange/exchange.h"

namespace expectra::codec {

/// Fills version, status and reason. The deviations are appended; a fatal one means that the rest was not
/// read.
void readStatusLine(const Line &line, ResponseHead &head, std::vector<http::Deviation> &deviations);

/// Where a line can be no status line and no empty one: the bytes up to the first wrong one. `wire` is the
/// line with its end, or what came of it.
[[nodiscard]] std::optional<ByteRange> notAStatusLine(std::string_view wire, ByteCount begin);

} // namespace expectra::codec
