// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Kept connections, by what two requests must have in common to use one: idle ones that serve one exchange
// after the other, and those of HTTP/2 that serve many at once. What may be kept is the connection machine's
// judgement; the pool only makes sure that what it hands out is still open and fit.

#include "app/transport/http2/link.h"
#include "app/transport/tls/client.h"

#include <QtCore/QPointer>

#include <functional>
#include <map>
#include <set>
#include <string>

namespace expectra {

class Pool final
{
public:
    /// What a request must have in common with another to use its connection. Valid until the next call.
    [[nodiscard]] const std::string &keyOf(const std::shared_ptr<const PreparedRequest> &request);
    /// The one used last, if any is still fit.
    [[nodiscard]] std::optional<transport::Connection> take(const std::string &hostAndPort);
    /// The one of this number, if it is there and still fit.
    [[nodiscard]] std::optional<transport::Connection> take(const std::string &hostAndPort, std::uint64_t id);
    void put(const std::string &hostAndPort, transport::Connection connection);
    /// One that has room for another stream; nullptr: none.
    [[nodiscard]] std::shared_ptr<transport::Http2Link> link(const std::string &key);
    void share(const std::string &key, std::shared_ptr<transport::Http2Link> link);

    /// What came of making a connection that others might share.
    enum class Made {
        Shared, // they may
        Apart,  // the server speaks HTTP/1 there: each needs one of its own, now and later
        Failed,
    };
    /// Several plays that could share a connection begin at once: the first makes it, then settle()s; the
    /// others get false and wait.
    [[nodiscard]] bool claim(const std::string &key);
    /// Told from the event loop, unless `who` is gone by then.
    void wait(const std::string &key, QObject *who, std::function<void(Made)> then);
    void settle(const std::string &key, Made made);

    /// Closes what is kept and forgets what TLS could resume.
    void clear();

    [[nodiscard]] tls::Client &tls() { return m_tls; }

    /// For a connection just made.
    [[nodiscard]] std::uint64_t nextId() { return ++m_lastId; }

private:
    std::weak_ptr<const PreparedRequest> m_keyed; // the request asked for last: it may be played many times
    std::string m_key;
    transport::StampsWanted m_stampsWanted;
    tls::Client m_tls;
    std::map<std::string, std::vector<transport::Connection>> m_idle;
    std::map<std::string, std::vector<std::shared_ptr<transport::Http2Link>>> m_links;
    struct Waiting
    {
        QPointer<QObject> who;
        std::function<void(Made)> then;
    };
    std::map<std::string, std::vector<Waiting>> m_claimed;
    std::set<std::string> m_apart;
    std::uint64_t m_lastId = 0;
};

} // namespace expectra
