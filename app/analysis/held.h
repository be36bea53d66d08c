// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What was checked in an exchange and found good: the other half of the findings. A sentence stands here only
// when this exchange had the occasion to break its rule and the checks of that rule found nothing.

#include "app/exchange/exchange.h"

#include <QString>

#include <vector>

namespace expectra {

struct Held
{
    QString sentence;
    QString citation; // "RFC 9110 section 10.1.1"; empty where no rule stands behind it
};

/// Empty for an exchange that still runs.
[[nodiscard]] std::vector<Held> whatHeld(const Exchange &exchange);

} // namespace expectra
