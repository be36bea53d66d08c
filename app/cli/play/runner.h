// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Plays a list of requests, each as often as asked, with so many at once. Hands their exchanges on in the
// order in which the plays were begun, however they end. Laws: at most `parallel` plays run at a time;
// finished() comes once, after the last exchange was handed on.

#include "app/player/player.h"

#include <QtCore/QObject>

#include <functional>
#include <map>
#include <vector>

namespace expectra::cli {

struct PlayPlan
{
    std::vector<std::shared_ptr<const PreparedRequest>> requests;
    std::size_t repeat = 1; // each request so many times in a row
    std::size_t parallel = 1;
    PlayOptions options;

    [[nodiscard]] std::size_t playCount() const { return requests.size() * repeat; }
};

/// One play that has ended.
struct Played
{
    std::size_t number = 0;     // counted from 0 over all plays
    std::size_t repetition = 0; // counted from 0 for each request
    std::vector<ExchangePtr> exchanges;
};

class Runner final : public QObject
{
    Q_OBJECT

public:
    explicit Runner(PlayPlan plan);

    void start();
    /// Ends the running plays and begins no more.
    void cancel();

signals:
    void progressed(std::size_t number, expectra::ExchangePtr snapshot);
    void played(const expectra::cli::Played &played);
    void finished();

private:
    void beginNext();
    void handleExchange(PlayId id, const ExchangePtr &exchange);
    void handlePlay(PlayId id);
    void handOn();

    PlayPlan m_plan;
    Player m_player;
    std::size_t m_begun = 0;
    std::size_t m_running = 0;
    std::size_t m_handedOn = 0;
    struct Waiting
    {
        std::vector<ExchangePtr> exchanges;
        bool hasEnded = false;
    };
    std::map<PlayId, Waiting> m_waiting; // running, or ended before one that was begun earlier
};

} // namespace expectra::cli
