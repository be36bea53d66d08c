// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A player on a thread of its own, for programs with a window: calls and signals cross as queued values, so
// the window never waits for the wire and a repaint never shows up as server latency.

#include "app/player/player.h"

#include <QtCore/QThread>

namespace expectra {

class WireThread final : public QObject
{
    Q_OBJECT

public:
    explicit WireThread(QObject *parent = nullptr);
    ~WireThread() override; // ends every play and joins the thread

    PlayId play(PreparedRequest request, PlayOptions options = {});
    void cancel(PlayId id);
    void pause(PlayId id);
    void resume(PlayId id);

signals:
    void exchangeProgressed(expectra::PlayId play, expectra::ExchangePtr snapshot);
    void exchangeFinished(expectra::PlayId play, expectra::ExchangePtr exchange);
    void playFinished(expectra::PlayId play);

private:
    QThread m_thread;
    Player *m_player; // lives in m_thread and dies with it
    PlayId m_lastPlay = 0;
};

} // namespace expectra
