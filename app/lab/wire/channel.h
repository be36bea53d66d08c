// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Both directions of one connection.

#include "app/lab/wire/incoming.h"
#include "app/lab/wire/outgoing.h"
#include "app/lab/wire/socket.h"

#include <utility>

namespace expectra::lab {

struct Channel
{
    Channel(Handle handle, const StopSignal &stop)
        : socket(std::move(handle), stop), incoming(socket), outgoing(socket)
    {}

    Channel(const Channel &) = delete; // incoming and outgoing refer to socket
    Channel &operator=(const Channel &) = delete;

    Socket socket;
    Incoming incoming;
    Outgoing outgoing;
};

} // namespace expectra::lab
