// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the answer strip says of an exchange, as plain words: the status or the failure, what it waits for
// while it runs, the amounts. Colours are the strip's.

#include "app/exchange/exchange.h"

#include <QtCore/QString>

namespace expectra {

/// "417 Expectation Failed", "Connection refused", "Waiting for 100…".
[[nodiscard]] QString statusWords(const Exchange &exchange);
/// Where it failed: "while connecting"; empty when it didn't.
[[nodiscard]] QString failurePlace(const Exchange &exchange);
/// "276 B in, 0 B of 2 MiB body sent".
[[nodiscard]] QString amountWords(const Exchange &exchange);
/// "HTTP/1.1, 127.0.0.1:8417".
[[nodiscard]] QString routeWords(const Exchange &exchange);

} // namespace expectra
