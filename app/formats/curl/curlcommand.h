// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A request as the command line of curl that sends the same bytes: fields in their order, those that curl
// would add by itself switched off, the expectation with its wait, the content by value or by file.
// Generated content has the right length and other bytes; a multipart body gets curl's own boundary.

#include "app/request/preparedrequest.h"

#include <string>

namespace expectra {

/// Several lines, joined with backslashes; no line end at the end.
[[nodiscard]] std::string curlCommand(const PreparedRequest &request);

} // namespace expectra
