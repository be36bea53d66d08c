// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Carries bytes both ways between two sockets until the far side has said its last, whatever the bytes are.
// Law: neither direction waits for the other one.

#include "app/lab/wire/stopsignal.h"

#include <string>

namespace expectra::lab {

/// `toUpstream` goes ahead of what the client still sends. False when the client is gone or the lab stops.
[[nodiscard]] bool relay(int client, int upstream, std::string toUpstream, const StopSignal &stop);

} // namespace expectra::lab
