// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Requests that tests play, composed through the same prepare() as the user's.

#include "app/request/prepare.h"

namespace expectra::test {

/// PUT http://127.0.0.1:8417/upload with a body of this size and `Expect: 100-continue`, awaited.
[[nodiscard]] Request upload(ByteCount size = 5);

/// GET http://127.0.0.1:8417/thing.
[[nodiscard]] Request download();

/// prepare() of a request that must be right; an error is printed and ends the program.
[[nodiscard]] PreparedRequest prepared(const Request &request);

} // namespace expectra::test
