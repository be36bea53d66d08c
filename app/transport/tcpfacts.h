// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the kernel knows about a TCP connection. In a file of its own: <linux/tcp.h> and <netinet/tcp.h> can't
// meet.

#include "app/exchange/exchange.h"

namespace expectra::transport {

/// nullopt where the system doesn't tell.
[[nodiscard]] std::optional<TcpFacts> tcpFacts(int socket);

} // namespace expectra::transport
