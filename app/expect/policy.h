// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the user wants done about an expectation, once it is settled which one is sent.
// The user's open choices (and their defaults) are request/expectationchoice.h; this is the answer.

#include "app/base/instant.h"

#include <optional>

namespace expectra::expect {

enum class Mode {
    None,       // nothing is asked for; the body follows the head
    Wait,       // the body is withheld until 100, the limit, or a final answer
    HeaderOnly, // the field is sent, the body follows at once
};

enum class OnRefusal {
    Report,       // the 417 is the result
    RetryWithout, // the request is repeated once without Expect, on a new connection
};

enum class OnEarlyFinal {
    Close,      // the body stays unsent; the connection is closed after the answer
    FinishBody, // the promised body is sent after all, so that the connection can be kept
};

inline constexpr Duration defaultWait = 1s;

struct Policy
{
    Mode mode = Mode::None;
    std::optional<Duration> limit = defaultWait; // how long to wait for 100; nullopt waits for ever
    OnRefusal onRefusal = OnRefusal::Report;
    OnEarlyFinal onEarlyFinal = OnEarlyFinal::Close;

    friend bool operator==(const Policy &, const Policy &) = default;
};

} // namespace expectra::expect
