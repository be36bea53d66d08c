// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An exchange as it may be shown to others: the values of fields that hold secrets, passwords in addresses
// and keys in queries are "***". The bytes that were kept stay; who reads heads from them masks their lines.

#include "app/exchange/exchange.h"

namespace expectra {

enum class Secrets {
    Masked, // unless asked otherwise
    Shown,  // --show-secrets
};

[[nodiscard]] Exchange masked(const Exchange &exchange);

} // namespace expectra
