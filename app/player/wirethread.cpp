// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/wirethread.h"

namespace expectra {

WireThread::WireThread(QObject *parent) : QObject(parent), m_player(new Player)
{
    m_player->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_player, &QObject::deleteLater);
    connect(m_player, &Player::exchangeProgressed, this, &WireThread::exchangeProgressed);
    connect(m_player, &Player::exchangeFinished, this, &WireThread::exchangeFinished);
    connect(m_player, &Player::playFinished, this, &WireThread::playFinished);
    m_thread.setObjectName(QStringLiteral("wire"));
    m_thread.start();
}

WireThread::~WireThread()
{
    m_thread.quit();
    m_thread.wait();
}

PlayId WireThread::play(PreparedRequest request, PlayOptions options)
{
    const auto id = ++m_lastPlay;
    const auto begin = [player = m_player, id,
                        request = std::make_shared<const PreparedRequest>(std::move(request)),
                        options = std::move(options)] { player->play(id, request, options); };
    QMetaObject::invokeMethod(m_player, begin, Qt::QueuedConnection);
    return id;
}

void WireThread::cancel(PlayId id)
{
    QMetaObject::invokeMethod(
        m_player, [player = m_player, id] { player->cancel(id); }, Qt::QueuedConnection);
}

void WireThread::pause(PlayId id)
{
    QMetaObject::invokeMethod(
        m_player, [player = m_player, id] { player->pause(id); }, Qt::QueuedConnection);
}

void WireThread::resume(PlayId id)
{
    QMetaObject::invokeMethod(
        m_player, [player = m_player, id] { player->resume(id); }, Qt::QueuedConnection);
}

} // namespace expectra
