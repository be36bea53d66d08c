// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/transport/tls/conversation.h"

#include <stdexcept>

namespace expectra::test {

namespace {

struct Told
{
    QString operator()(const timeline::TlsMessage &message) const
    {
        return QString::fromStdString((message.isOutgoing ? "> " : "< ") + message.name);
    }
    QString operator()(const timeline::TlsAlert &alert) const
    {
        return QString::fromStdString((alert.isOutgoing ? "> alert " : "< alert ") + alert.name);
    }
    QString operator()(const timeline::TlsStarted &) const { return QStringLiteral("started"); }
    QString operator()(const timeline::TlsEstablished &) const { return QStringLiteral("established"); }
    QString operator()(const timeline::TlsFailed &) const { return QStringLiteral("failed"); }
    template <class Other>
    QString operator()(const Other &) const
    {
        return QStringLiteral("?");
    }
};

std::unique_ptr<tls::Session> opened(tls::Client &client, const TlsOptions &options, tls::Wish wish)
{
    auto session = client.open(options, std::move(wish));
    if (!session)
        throw std::runtime_error(session.error().detail);
    return std::move(*session);
}

} // namespace

TlsServerSettings serverSettings(IdentityKind kind)
{
    const auto identity = Certificates::shared().identity(kind);
    TlsServerSettings settings;
    settings.chain = identity.chain;
    settings.key = identity.key;
    return settings;
}

TlsOptions trustingOptions()
{
    TlsOptions options;
    options.authorities = Certificates::shared().root().string();
    return options;
}

TlsConversation::TlsConversation(tls::Client &client, const TlsServer &server, const TlsOptions &options,
                                 std::string host, std::vector<std::string> protocols)
    : m_session(opened(client, options, {timeline::Hop::Origin, host, std::move(protocols), "to " + host}))
    , m_server(server)
{
    m_session->start();
}

void TlsConversation::shakeHands()
{
    for (auto answer = deliver(); !answer.empty(); answer = deliver())
        receive(answer);
}

void TlsConversation::receive(std::string_view bytes, std::size_t pieceSize)
{
    char buffer[64 * 1024];
    while (!bytes.empty()) {
        m_session->feed(bytes.substr(0, pieceSize), std::chrono::microseconds(1), Clock::Kernel);
        bytes.remove_prefix(std::min(bytes.size(), pieceSize));
        while (const auto count = m_session->read(buffer))
            m_plain.append(buffer, count);
    }
}

std::string TlsConversation::deliver()
{
    const auto bytes = std::exchange(m_session->outgoing(), {});
    return bytes.empty() ? std::string() : m_server.hear(bytes);
}

const std::vector<timeline::Event> &TlsConversation::events()
{
    auto more = m_session->takeEvents();
    std::move(more.begin(), more.end(), std::back_inserter(m_events));
    return m_events;
}

QStringList TlsConversation::told()
{
    QStringList lines;
    for (const auto &event : events())
        lines += std::visit(Told{}, event.payload);
    return lines;
}

} // namespace expectra::test
