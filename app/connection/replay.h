// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The law that guards the core: a recorded timeline, played through a new machine, gives the same exchange.

#include "app/exchange/exchange.h"

namespace expectra::connection {

/// Feeds the recorded facts and the kept bytes to a new machine. Only for exchanges whose received bytes were
/// all kept.
[[nodiscard]] Exchange replay(const Exchange &recorded);

} // namespace expectra::connection
