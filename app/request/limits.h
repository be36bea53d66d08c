// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How long each step of an exchange may take. Every wait has one, so that no play hangs for ever unless asked
// to.

#include "app/base/instant.h"

#include <optional>

namespace expectra {

struct Limits
{
    Duration lookup = 15s;         // name resolution: system resolvers give up after 10 s or so
    Duration connect = 30s;        // all addresses together, as --connect-timeout
    Duration idle = 120s;          // no byte in either direction once the request began
    std::optional<Duration> whole; // the exchange from start to end, as --max-time

    friend bool operator==(const Limits &, const Limits &) = default;
};

} // namespace expectra
