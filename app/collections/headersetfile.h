// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads header sets from .headers files: plain header lines in their order, lines that begin with # are
// comments. Names and values are kept as they stand, {{placeholders}} included. Among the comments "# @expect
// ..." says when the set asks for an expectation (text/expectwords.h), "# @suppress User-Agent" which
// computed headers it keeps away.

#include "app/base/result.h"
#include "app/request/headerset.h"

#include <string>
#include <string_view>

namespace expectra::collections {

/// `path` stands in errors; the set is called like the file without its ending.
[[nodiscard]] Result<HeaderSet> parseHeaderSet(std::string_view bytes, const std::string &path);
[[nodiscard]] Result<HeaderSet> readHeaderSet(const std::string &path);

} // namespace expectra::collections
