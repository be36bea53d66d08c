// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/player.h"

#include "app/player/following/digestmemory.h"
#include "app/player/play.h"
#include "app/player/pool.h"

namespace expectra {

namespace {

// One receive buffer serves all plays of a player, since bytes are handed on before the next are read.
// Its pages are touched where bytes come, and not before.
constexpr std::size_t bufferSize = 256 * 1024;

} // namespace

class Player::Ear final : public PlayEar
{
public:
    explicit Ear(Player &player) : m_player(player) {}

    void hearProgress(PlayId play, const ExchangePtr &snapshot) override
    {
        emit m_player.exchangeProgressed(play, snapshot);
    }
    void hearExchange(PlayId play, const ExchangePtr &exchange) override
    {
        emit m_player.exchangeFinished(play, exchange);
    }
    void hearEnd(PlayId play) override { m_player.handleEnd(play); }

private:
    Player &m_player;
};

/// Plays that were telling of their end when they were put here.
struct Player::Ended final : QObject
{
    using QObject::QObject;

    std::vector<std::unique_ptr<Play>> plays;
};

Player::Player(QObject *parent)
    : QObject(parent)
    , m_pool(std::make_unique<Pool>())
    , m_digests(std::make_unique<following::DigestMemory>())
    , m_ear(std::make_unique<Ear>(*this))
    , m_buffer(std::make_unique_for_overwrite<char[]>(bufferSize))
{}

Player::~Player()
{
    delete m_ended; // what they used is still there
}

void Player::play(PlayId id, std::shared_ptr<const PreparedRequest> request, const PlayOptions &options)
{
    const PlayTools tools{*m_pool, *m_digests, m_lastExchange, {m_buffer.get(), bufferSize}};
    m_plays[id] = std::make_unique<Play>(id, std::move(request), options, tools, *m_ear);
    // Started from the event loop: what a play tells never comes back into the call that began it.
    if (m_begun.empty())
        QMetaObject::invokeMethod(this, &Player::startBegun, Qt::QueuedConnection);
    m_begun.push_back(id);
}

void Player::startBegun()
{
    for (const auto id : std::exchange(m_begun, {})) {
        if (const auto found = m_plays.find(id); found != m_plays.end())
            found->second->start();
    }
}

void Player::cancel(PlayId id)
{
    const auto found = m_plays.find(id);
    if (found != m_plays.end())
        found->second->cancel();
}

void Player::pause(PlayId id)
{
    startBegun(); // what was begun just now has nothing yet that could be held
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

void Player::handleEnd(PlayId id)
{
    // The play is telling this right now: it may go only when the event loop runs again, with all that end
    // until then.
    if (!m_ended) {
        m_ended = new Ended(this);
        m_ended->deleteLater();
    }
    m_ended->plays.push_back(std::move(m_plays.extract(id).mapped()));
    emit playFinished(id);
}

} // namespace expectra
