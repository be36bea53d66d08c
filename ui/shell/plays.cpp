// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/plays.h"

#include "app/cookies/publicsuffix.h"

namespace expectra {

Plays::Plays(QObject *parent)
    : QObject(parent), m_jar(std::make_shared<cookies::SharedJar>(&cookies::isPublicSuffix))
{
    connect(&m_wire, &WireThread::exchangeProgressed, this, [this](PlayId play, const ExchangePtr &snapshot) {
        emit exchangeProgressed(ownerOf(play), snapshot);
    });
    connect(&m_wire, &WireThread::exchangeFinished, this, [this](PlayId play, const ExchangePtr &exchange) {
        emit exchangeFinished(ownerOf(play), exchange);
    });
    connect(&m_wire, &WireThread::playFinished, this, &Plays::handleFinished);
}

void Plays::start(QObject *owner, const PreparedRequest &request)
{
    if (isPlaying(owner))
        return;
    PlayOptions options;
    options.wantsProgress = true;
    options.jar = m_jar;
    PreparedRequest trusting = request;
    trustLab(trusting, m_lab);
    m_owners[m_wire.play(trusting, options)] = owner;
    connect(owner, &QObject::destroyed, this, &Plays::handleDestroyed, Qt::UniqueConnection);
    emit started(owner);
}

void Plays::cancel(QObject *owner)
{
    if (const PlayId play = playOf(owner))
        m_wire.cancel(play);
}

void Plays::setPaused(QObject *owner, bool isPaused)
{
    const PlayId play = playOf(owner);
    if (play == 0 || isPaused == m_paused.contains(play))
        return;
    if (isPaused) {
        m_paused.insert(play);
        m_wire.pause(play);
    } else {
        m_paused.erase(play);
        m_wire.resume(play);
    }
    emit pausedChanged(owner);
}

bool Plays::isPaused(QObject *owner) const
{
    return m_paused.contains(playOf(owner));
}

bool Plays::isPlaying(QObject *owner) const
{
    return playOf(owner) != 0;
}

/// The exchange still comes to its end, and into the log.
void Plays::handleDestroyed(QObject *owner)
{
    for (auto &[play, each] : m_owners) {
        if (each == owner) {
            each = nullptr;
            m_wire.cancel(play);
        }
    }
}

void Plays::handleFinished(PlayId play)
{
    if (!m_owners.contains(play))
        return; // somebody else's
    QObject *owner = ownerOf(play);
    m_owners.erase(play);
    m_paused.erase(play);
    emit finished(owner);
}

QObject *Plays::ownerOf(PlayId play) const
{
    const auto found = m_owners.find(play);
    return found == m_owners.end() ? nullptr : found->second;
}

PlayId Plays::playOf(QObject *owner) const
{
    for (const auto &[play, each] : m_owners) {
        if (owner && each == owner)
            return play;
    }
    return 0;
}

} // namespace expectra
