// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Plays requests and waits for what comes of them; every exchange is held to the laws that hold for all.

#include "app/player/player.h"
#include "app/request/request.h"

namespace expectra::test {

/// All exchanges of one play, in order. Fails the test when the play doesn't end, when phases are out of
/// order, or when replaying the record gives another one.
[[nodiscard]] std::vector<ExchangePtr> played(Player &player, const Request &request,
                                              PlayOptions options = {});

/// "417 refused closed-by-us", "200 none kept", "closed-early in expect wait": what tables compare.
[[nodiscard]] QString summary(const Exchange &exchange);

/// Joined by "; ".
[[nodiscard]] QString summary(const std::vector<ExchangePtr> &exchanges);

} // namespace expectra::test
