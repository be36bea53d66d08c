// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the user chose about the expectation, with everything left open that was not chosen.
// prepare() settles it into an expect::Policy by the rules stated there.

#include "app/expect/policy.h"

#include <optional>
#include <string>

namespace expectra {

struct ExpectationChoice
{
    std::optional<expect::Mode> mode;   // left open: Wait when a typed Expect or value meets a body
    std::string value = "100-continue"; // sent when no Expect field is typed and the mode asks for one
    std::optional<Duration> limit = expect::defaultWait; // nullopt: for ever
    std::optional<expect::OnRefusal> onRefusal; // left open: retry an awaited 100-continue, else report
    expect::OnEarlyFinal onEarlyFinal = expect::OnEarlyFinal::Close;

    friend bool operator==(const ExpectationChoice &, const ExpectationChoice &) = default;
};

} // namespace expectra
