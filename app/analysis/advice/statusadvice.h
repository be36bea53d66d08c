// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For those who write the server: which of the statuses that are mixed up around Expect is right for the
// request that was sent, and what a good 417 says. It judges from the request's head and framing alone; what
// the application thinks of the content is its own.

#include "app/exchange/exchange.h"

#include <QString>

#include <vector>

namespace expectra {

enum class Fit {
    Right, // this is the status for what was sent
    Maybe, // right under a condition that only the server knows
    Wrong, // not for this request
};

struct StatusAdvice
{
    int status = 0;
    Fit fit = Fit::Wrong;
    QString reason;   // one sentence about this request
    QString citation; // "RFC 9110 section 15.5.18"
    bool wasGiven = false;
};

/// 417, 400, 411, 413, 422 and 501, the fitting ones first. Empty when no head left.
[[nodiscard]] std::vector<StatusAdvice> statusAdvice(const Exchange &exchange);

/// A whole answer with 417 to this request as a server should write it: which value was refused, by whom, and
/// what to do, as problem details (RFC 9457). Empty where 417 would be wrong.
[[nodiscard]] QString goodRefusal(const Exchange &exchange);

} // namespace expectra
