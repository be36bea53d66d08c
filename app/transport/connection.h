// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An open connection between two exchanges: what the pool keeps and the transport works on.

#include "app/transport/channel.h"

namespace expectra::transport {

struct Connection
{
    std::uint64_t id = 0; // counts from 1 in the order of making
    Channel channel;
    timeline::Endpoint local;
    timeline::Endpoint remote;
    ByteCount sent = 0;   // plain bytes in earlier exchanges: stamps count from the connection's start
    Duration idleSince{}; // monotonic; when it was kept
};

/// Takes a connected socket.
[[nodiscard]] Connection makeConnection(Socket socket, const timeline::Endpoint &remote);

} // namespace expectra::transport
