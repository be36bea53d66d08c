// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A whole exchange as text, everything a connection machine writes included: two records are the same when
// their texts are.

#include "app/connection/command.h"
#include "app/exchange/exchange.h"

namespace expectra::test {

[[nodiscard]] std::string printed(const Exchange &exchange);

/// One line: "arm expect-wait 1000 ms".
[[nodiscard]] std::string printed(const connection::Command &command);

} // namespace expectra::test
