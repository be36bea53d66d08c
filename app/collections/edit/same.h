// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether two requests are the same to an .http file, which holds the names of header sets alone, multipart
// content without files as its bytes, and of what is suppressed only names of headers.

#include "app/request/request.h"

namespace expectra::collections {

[[nodiscard]] bool isSameBody(const Body &a, const Body &b);
[[nodiscard]] bool isSameInFile(const Request &a, const Request &b);

} // namespace expectra::collections
