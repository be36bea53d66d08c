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

/// Where a line that is still incomplete can no longer become a status line: the bytes up to the first wrong
/// one.
[[nodiscard]] std::optional<ByteRange> notAStatusLine(std::string_view partial, ByteCount begin);

} // namespace expectra::codec
