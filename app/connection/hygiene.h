// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether a server can tell where a request ends. Requests that can be read in two ways are sent as composed,
// but nothing is sent behind them: the next request could pass for a part of them (RFC 9112 section 11.2).

#include "app/request/preparedrequest.h"

namespace expectra::connection {

/// True when the head is legal in every field and announces exactly the content that is sent.
[[nodiscard]] bool hasCertainEnd(const PreparedRequest &request);

} // namespace expectra::connection
