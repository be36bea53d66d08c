// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How an expectation ended. The words are a contract: logs, JSON, HAR and tests use them.

#include <string_view>

namespace expectra::expect {

enum class Outcome {
    None,          // no Expect was sent
    Continued,     // 100 came before the limit; the body followed
    ContinuedLate, // the body was sent after the limit, 100 came later
    TimedOut,      // the limit passed, the body was sent without any 100
    Refused,       // 417 and not one body byte sent
    RefusedLate,   // 417 after body bytes were sent, or after a 100
    RejectedEarly, // another 4xx or 5xx before the body; the body was withheld
    AnsweredEarly, // 2xx or 3xx before the body was sent
    NotAwaited,    // Expect sent with the body at once, or with no body to withhold
    Closed,        // the peer closed or reset while the expectation was pending
    Failed,        // the exchange failed before the expectation could be answered
};

[[nodiscard]] std::string_view outcomeName(Outcome outcome);

} // namespace expectra::expect
