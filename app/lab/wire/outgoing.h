// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bytes that the lab sends: gathered, so that an answer leaves in one piece, and flushed before every
// wait, so that the client sees each step of a script when its time has come.

#include "app/lab/wire/socket.h"

#include <string>
#include <string_view>

namespace expectra::lab {

class Outgoing final
{
public:
    explicit Outgoing(const Socket &socket) : m_socket(socket) {}

    /// False when the client is gone or the lab stops.
    [[nodiscard]] bool write(std::string_view bytes);
    [[nodiscard]] bool flush();

private:
    const Socket &m_socket;
    std::string m_gathered;
};

} // namespace expectra::lab
