// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/wire/outgoing.h"

namespace expectra::lab {

namespace {

constexpr std::size_t gatherLimit = 64 * 1024;

} // namespace

bool Outgoing::write(std::string_view bytes)
{
    if (bytes.size() >= gatherLimit)
        return flush() && m_socket.send(bytes);
    m_gathered += bytes;
    return m_gathered.size() < gatherLimit || flush();
}

bool Outgoing::flush()
{
    const auto sent = m_socket.send(m_gathered);
    m_gathered.clear();
    return sent;
}

} // namespace expectra::lab
