// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the user set once for all: plain values. The theme is not among them, it has actions of its own. Each
// has an effect as soon as it is set, but for the tabs, which are opened at the next start.

#include "app/log/keptexchanges.h"
#include "app/request/request.h"

namespace expectra {

struct Preferences
{
    std::optional<Duration> wait = expect::defaultWait; // for 100, in new requests; nullopt: for ever
    Limits limits;                                      // of new requests
    ByteCount keptMemory = KeptExchanges::usualBudget;  // for whole exchanges
    bool opensTabsAgain = true;                         // what isn't saved comes back whatever this says
    bool asksBeforeClosing = false;                     // where requests are unsaved

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

/// An empty request as these wish it.
[[nodiscard]] Request newRequest(const Preferences &preferences);

} // namespace expectra
