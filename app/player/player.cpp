// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/player.h"

#include "app/player/following/digestmemory.h"
#include "app/player/play.h"
#include "app/player/pool.h"

namespace expectra {

namespace {

// One receive buffer serves all plays of a player, since bytes are handed on before the next are read.
constexpr std::size_t bufferSize = 256 * 1024;

} // namespace

Player::Player(QObject *parent)
    : QObject(parent)
    , m_pool(std::make_unique<Pool>())
    , m_digests(std::make_unique<following::DigestMemory>())
    , m_buffer(bufferSize)
{}

Player::~Player() = default;

void Player::play(PlayId id, const PreparedRequest &request, const PlayOptions &options)
{
    const PlayTools tools{*m_pool, *m_digests, m_lastExchange, m_buffer};
    auto play = std::make_unique<Play>(request, options, tools);
    connect(play.get(), &Play::progressed, this,
            [this, id](const ExchangePtr &snapshot) { emit exchangeProgressed(id, snapshot); });
    connect(play.get(), &Play::exchangeFinished, this,
            [this, id](const ExchangePtr &exchange) { emit exchangeFinished(id, exchange); });
    connect(play.get(), &Play::finished, this, [this, id] { handleFinished(id); });
    // Started from the event loop: what a play tells never comes back into the call that began it.
    QMetaObject::invokeMethod(play.get(), &Play::start, Qt::QueuedConnection);
    m_plays[id] = std::move(play);
}

void Player::cancel(PlayId id)
{
    const auto found = m_plays.find(id);
    if (found != m_plays.end())
        found->second->cancel();
}

void Player::pause(PlayId id)
{
    const auto found = m_plays.find(id);
    if (found != m_plays.end())
        found->second->pause();
}

void Player::resume(PlayId id)
{
    const auto found = m_plays.find(id);
    if (found != m_plays.end())
        found->second->resume();
}

void Player::closeKeptConnections()
{
    m_pool->clear();
}

void Player::handleFinished(PlayId id)
{
    // The play is telling this right now: it may go only when the event loop runs again.
    auto node = m_plays.extract(id);
    node.mapped().release()->deleteLater();
    emit playFinished(id);
}

} // namespace expectra
