// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Kept connections, by the host and port they lead to. What may be kept is the connection machine's
// judgement; the pool only makes sure that what it hands out is still open and silent.

#include "app/transport/http2/link.h"
#include "app/transport/tls/client.h"

#include <map>
#include <string>

namespace expectra {

class Pool final
{
public:
    /// The one used last, if any is still fit.
    [[nodiscard]] std::optional<transport::Connection> take(const std::string &hostAndPort);
    void put(const std::string &hostAndPort, transport::Connection connection);
    /// One that has room for another stream; nullptr: none.
    [[nodiscard]] std::shared_ptr<transport::Http2Link> link(const std::string &key);
    void share(const std::string &key, std::shared_ptr<transport::Http2Link> link);
    /// Closes what is kept and forgets what TLS could resume.
    void clear();

    [[nodiscard]] tls::Client &tls() { return m_tls; }

    /// For a connection just made.
    [[nodiscard]] std::uint64_t nextId() { return ++m_lastId; }

private:
    transport::StampsWanted m_stampsWanted;
    tls::Client m_tls;
    std::map<std::string, std::vector<transport::Connection>> m_idle;
    std::map<std::string, std::vector<std::shared_ptr<transport::Http2Link>>> m_links;
    std::uint64_t m_lastId = 0;
};

} // namespace expectra
