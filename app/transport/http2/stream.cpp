// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of transport that plays on a connection which others share.

#include "app/transport/transport.h"

namespace expectra::transport {

namespace {

/// From now on another watches the socket. It may be the notifier's own signal that led here.
void letGo(std::unique_ptr<QSocketNotifier> &notifier)
{
    if (!notifier)
        return;
    notifier->setEnabled(false);
    notifier.release()->deleteLater();
}

} // namespace

void Transport::join(std::shared_ptr<Http2Link> link)
{
    const auto &connection = link->connection();
    m_connectionId = connection.id;
    const auto &channel = connection.channel;
    queue(timeline::Reused{connection.local, connection.remote, channel.tlsFacts(timeline::Hop::Origin),
                           channel.tlsFacts(timeline::Hop::Proxy)});
    m_stream = std::make_unique<StreamFacts>(std::move(link), m_stores, m_start, hearing());
}

void Transport::handle(const connection::OpenStream &command)
{
    if (!m_stream) {
        for (auto *notifier : {&m_readNotifier, &m_writeNotifier})
            letGo(*notifier);
        m_newLink = Http2Link::over(std::move(m_connection));
        m_stream = std::make_unique<StreamFacts>(m_newLink, m_stores, m_start, hearing());
    }
    m_stream->open(*m_request, command.fields);
    if (m_isPaused)
        m_stream->pause();
}

void Transport::handle(const connection::ResetStream &command)
{
    m_stream->reset(command.code);
}

StreamFacts::Tell Transport::hearing()
{
    return [this](timeline::Event &&event, std::string_view bytes, StreamFacts::Told told) {
        m_queue.push_back({std::move(event), bytes});
        if (told == StreamFacts::Told::Now)
            wake();
        else if (told == StreamFacts::Told::Soon)
            wakeSoon();
    };
}

} // namespace expectra::transport
