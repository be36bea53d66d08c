// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the secrets of an exchange stand: in the fields of its heads, and in the bytes that passed. Views
// hide them until somebody asks for them.

#include "app/analysis/heads/messageheads.h"

namespace expectra {

[[nodiscard]] bool holdSecrets(const std::vector<MessageHead> &heads);

/// The same heads with "***" in the place of every secret.
[[nodiscard]] std::vector<MessageHead> maskedHeads(std::vector<MessageHead> heads);

/// The secrets among the bytes that went this way, in order. Only of an exchange that has ended: until then
/// the stores are the wire's. Fields in HTTP/2's frames are coded and have no bytes of their own.
[[nodiscard]] std::vector<ByteRange> secretRanges(const Exchange &exchange, Direction direction);

} // namespace expectra
