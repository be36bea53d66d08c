// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes the head of a request exactly as it was composed: nothing is trimmed, folded or reordered.

#include "app/request/preparedrequest.h"

namespace expectra::codec {

/// RFC 9112 section 3.2: origin-form, and absolute-form where a proxy reads it.
[[nodiscard]] std::string requestTarget(const PreparedRequest &request);

/// Request line, fields in order, empty line (RFC 9112 section 3).
[[nodiscard]] std::string encodeHead(const PreparedRequest &request);

} // namespace expectra::codec
