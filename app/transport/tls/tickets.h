// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sessions that servers allow to be resumed, by where they lead. In memory only. A ticket of TLS 1.3 is used
// once (RFC 8446 appendix C.4), an older session as often as the server likes.

#include "app/timeline/tlsfacts.h"
#include "app/transport/tls/handles.h"

#include <deque>
#include <map>
#include <string>

namespace expectra::tls {

struct Ticket
{
    Owned<SSL_SESSION> session;
    std::shared_ptr<const timeline::TlsFacts> facts; // of the handshake that verified the server
};

class Tickets final
{
public:
    void put(const std::string &destination, Ticket ticket);
    /// The newest that may still be used.
    [[nodiscard]] std::optional<Ticket> take(const std::string &destination);
    void clear() { m_kept.clear(); }

private:
    std::map<std::string, std::deque<Ticket>> m_kept;
};

} // namespace expectra::tls
