// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What to change after a 417, as concretely as the answer allows: products that name themselves in Server,
// Via or their error page have a known setting; all others get the way to find the hop that refused.

#include "app/exchange/exchange.h"

#include <QString>

namespace expectra::checks {

/// For a 417 to exactly 100-continue.
QString adviceForRefusedContinue(const Exchange &exchange);

/// How clients are told to leave Expect out.
QString adviceForClients();

} // namespace expectra::checks
