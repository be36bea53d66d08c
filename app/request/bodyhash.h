// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The digest of a request's content, read piece by piece.

#include "app/auth/hash.h"
#include "app/base/result.h"
#include "app/request/body.h"

namespace expectra {

/// In hexadecimal digits. Unreadable when a file of it can't be read.
[[nodiscard]] Result<std::string> bodyHash(const Body &body, auth::HashKind kind);

/// All of it is in memory already.
[[nodiscard]] bool isInMemory(const Body &body);

} // namespace expectra
