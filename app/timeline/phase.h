// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Phases are intervals read from a timeline; they are stored nowhere. Each begins where its cause ended:
// blocked | dns | tcp | head | expect wait | body | wait | response, in this order, absent ones left out.
// "head" ends when the last byte of the head left (the kernel's stamp where there is one), "wait" ends with
// the first byte of the final answer. A body that is still being sent when the answer comes overlaps
// "response".

#include "app/timeline/timeline.h"

namespace expectra::timeline {

enum class PhaseName {
    Blocked,    // until the first step could begin
    Dns,        // name resolution
    Tcp,        // from the first attempt to the connection that won
    Proxy,      // the conversation with a proxy
    Tls,        // the TLS handshake
    Head,       // the request head
    ExpectWait, // the body withheld
    Body,       // the request content
    Wait,       // until the first byte of the final answer
    Response,   // the final answer
};

struct Phase
{
    PhaseName name = PhaseName::Blocked;
    Instant start;
    Instant end;

    [[nodiscard]] Duration length() const { return end - start; }
    friend bool operator==(const Phase &, const Phase &) = default;
};

/// The words of the JSON contract: "expect wait".
[[nodiscard]] std::string_view phaseName(PhaseName name);

/// In time order. A phase that was cut short ends with the exchange, or now if the exchange is still running.
[[nodiscard]] std::vector<Phase> phases(const Timeline &timeline);

/// The last instant in the timeline.
[[nodiscard]] Instant endOf(const Timeline &timeline);

/// One connection attempt: attempts are lanes of their own where there is more than one.
struct Attempt
{
    int number = 0;
    Endpoint to;
    Instant start;
    Instant end;
    bool connected = false;
    std::string error; // why it failed; empty when it connected or was given up for another
};

[[nodiscard]] std::vector<Attempt> attempts(const Timeline &timeline);

} // namespace expectra::timeline
