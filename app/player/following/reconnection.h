// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether a request that failed is sent again on a new connection, because it was surely not acted upon, or
// may be acted upon twice.

#include "app/exchange/exchange.h"

namespace expectra::following {

/// The kept connection had been closed before the peer saw the request (RFC 9112 section 9.3.1), or a peer of
/// HTTP/2 says that it did not look at it (RFC 9113 section 8.7). What was repeated once is not again.
[[nodiscard]] bool wantsNewConnection(const Exchange &exchange);

} // namespace expectra::following
