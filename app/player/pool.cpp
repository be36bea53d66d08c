// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/pool.h"

#include "app/transport/clock.h"

#include <algorithm>

namespace expectra {

namespace {

// Servers close idle connections after 5 s (Apache, node) to 75 s (nginx): older ones are likely dead.
constexpr Duration maximumIdle = 60s;

// More than this to one server helps nobody (RFC 9112 section 9.4).
constexpr std::size_t maximumKept = 16;

/// Bytes that nobody asked for, or an end, make it unfit (RFC 9112 section 9.2).
bool isFit(transport::Connection &connection)
{
    return transport::monotonicNow() - connection.idleSince < maximumIdle && connection.channel.isQuiet();
}

} // namespace

const std::string &Pool::keyOf(const std::shared_ptr<const PreparedRequest> &request)
{
    if (m_keyed.lock() != request) {
        m_key = request->connectionKey();
        m_keyed = request;
    }
    return m_key;
}

std::optional<transport::Connection> Pool::take(const std::string &hostAndPort)
{
    const auto found = m_idle.find(hostAndPort);
    if (found == m_idle.end())
        return std::nullopt;
    auto &kept = found->second;
    while (!kept.empty()) {
        auto connection = std::move(kept.back());
        kept.pop_back();
        if (isFit(connection))
            return connection;
        connection.channel.close();
    }
    m_idle.erase(found);
    return std::nullopt;
}

std::optional<transport::Connection> Pool::take(const std::string &hostAndPort, std::uint64_t id)
{
    const auto found = m_idle.find(hostAndPort);
    if (found == m_idle.end())
        return std::nullopt;
    auto &kept = found->second;
    const auto wanted =
        std::find_if(kept.begin(), kept.end(), [id](const auto &connection) { return connection.id == id; });
    if (wanted == kept.end())
        return std::nullopt;
    auto connection = std::move(*wanted);
    kept.erase(wanted);
    if (isFit(connection))
        return connection;
    connection.channel.close();
    return std::nullopt;
}

void Pool::put(const std::string &hostAndPort, transport::Connection connection)
{
    auto &kept = m_idle[hostAndPort];
    if (kept.size() < maximumKept)
        kept.push_back(std::move(connection));
}

std::shared_ptr<transport::Http2Link> Pool::link(const std::string &key)
{
    const auto found = m_links.find(key);
    if (found == m_links.end())
        return nullptr;
    auto &links = found->second;
    const auto now = transport::monotonicNow();
    const auto isGone = [now](const std::shared_ptr<transport::Http2Link> &link) {
        const auto since = link->idleSince();
        return !link->isOpen() || (since && now - *since > maximumIdle);
    };
    links.erase(std::remove_if(links.begin(), links.end(), isGone), links.end());
    const auto fit =
        std::find_if(links.begin(), links.end(), [](const auto &link) { return link->hasRoom(); });
    return fit == links.end() ? nullptr : *fit;
}

void Pool::share(const std::string &key, std::shared_ptr<transport::Http2Link> link)
{
    m_links[key].push_back(std::move(link));
}

bool Pool::claim(const std::string &key)
{
    return m_apart.contains(key) || m_claimed.try_emplace(key).second;
}

void Pool::wait(const std::string &key, QObject *who, std::function<void(Made)> then)
{
    m_claimed[key].push_back({who, std::move(then)});
}

void Pool::settle(const std::string &key, Made made)
{
    if (made == Made::Apart)
        m_apart.insert(key);
    auto waiting = m_claimed.extract(key);
    if (waiting.empty())
        return;
    for (auto &[who, then] : waiting.mapped()) {
        if (who)
            QMetaObject::invokeMethod(
                who, [then = std::move(then), made] { then(made); }, Qt::QueuedConnection);
    }
}

void Pool::clear()
{
    for (auto &[key, connections] : m_idle) {
        for (auto &connection : connections)
            connection.channel.close();
    }
    m_idle.clear();
    m_tls.forgetTickets();
    for (auto &[key, links] : m_links) {
        for (auto &link : links)
            link->retire(); // shared ones end with their last stream
    }
    m_links.clear();
}

} // namespace expectra
