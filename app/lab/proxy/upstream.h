// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the lab's proxy is asked to go, and the way there. It goes to this machine alone: nobody is helped by
// a proxy that leads anywhere, and a loopback connection needs no look-up that could hold up the lab's stop.

#include "app/lab/requesthead.h"
#include "app/lab/wire/handle.h"
#include "app/lab/wire/stopsignal.h"

#include <cstdint>
#include <string>

namespace expectra::lab {

struct Destination
{
    std::string host; // as named, without brackets
    std::uint16_t port = 0;
    std::string target{}; // what the origin is asked for; empty for CONNECT
};

/// From the absolute form, or from the authority form of CONNECT (RFC 9112 section 3.2).
[[nodiscard]] tl::expected<Destination, Refusal> destinationOf(const RequestLine &line);

[[nodiscard]] tl::expected<Handle, Refusal> connectTo(const Destination &destination, const StopSignal &stop);

} // namespace expectra::lab
