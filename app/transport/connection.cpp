// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/connection.h"

namespace expectra::transport {

Connection makeConnection(Socket socket, const timeline::Endpoint &remote)
{
    Connection connection;
    connection.local = socket.localEndpoint();
    connection.remote = remote;
    connection.channel = Channel(std::move(socket));
    return connection;
}

} // namespace expectra::transport
