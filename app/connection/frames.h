// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// When a connection is spoken in frames, and what of its troubles is one stream's alone.

#include "app/exchange/failure.h"
#include "app/request/preparedrequest.h"
#include "app/timeline/tlsfacts.h"

namespace expectra::connection {

/// By prior knowledge without TLS, as ALPN settled it with TLS (RFC 9113 section 3).
[[nodiscard]] bool speaksFrames(const PreparedRequest &request, const timeline::TlsFacts *tls);

/// The connection serves other streams after it.
[[nodiscard]] bool concernsStreamOnly(const Failure &failure);

} // namespace expectra::connection
