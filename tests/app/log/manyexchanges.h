// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Exchanges by the thousand that differ in everything the log shows, from a seed: for properties, and for
// the measurement of the log.

#include "app/exchange/exchange.h"

namespace expectra::samples {

/// The same number and seed always give the same exchange.
[[nodiscard]] ExchangePtr anyExchange(std::uint64_t id, std::uint32_t seed = 1);

} // namespace expectra::samples
