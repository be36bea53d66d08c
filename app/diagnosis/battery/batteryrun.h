// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Plays a battery: between the machine, which knows no wire, and whoever plays requests, which is a Player in
// the runner and a WireThread in the window. Laws: every start() that succeeds is followed by one finished(),
// unless the run is destroyed before; what plays it outlives it.

#include "app/diagnosis/battery/battery.h"
#include "app/diagnosis/cell.h"
#include "app/player/player.h"

#include <QObject>

#include <functional>

namespace expectra {
class WireThread;
}

namespace expectra::diagnosis {

class BatteryRun final : public QObject
{
    Q_OBJECT

public:
    /// Nobody else may play with this player: the numbers of its plays are given here.
    explicit BatteryRun(Player &player, QObject *parent = nullptr);
    explicit BatteryRun(WireThread &wire, QObject *parent = nullptr);
    ~BatteryRun() override; // cancels what runs

    /// A last touch to every request before it goes out.
    void setTouch(std::function<void(PreparedRequest &)> touch) { m_touch = std::move(touch); }

    /// Nothing was played when it fails: the base or a route can't be. Not while another one runs.
    Result<void> start(const BatteryPlan &plan, const PlayOptions &options = {});
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_battery && !m_battery->isFinished(); }
    /// As far as it has come; empty before the first start.
    [[nodiscard]] const Diagnosis &diagnosis() const;
    [[nodiscard]] std::size_t done() const { return m_battery ? m_battery->done() : 0; }
    [[nodiscard]] std::size_t all() const { return m_battery ? m_battery->all() : 0; }

signals:
    void cellStarted(const expectra::diagnosis::Cell &cell);
    /// Each of them, for a log; those of a sample come before it.
    void exchangeFinished(expectra::ExchangePtr exchange, const expectra::diagnosis::Cell &cell,
                          std::size_t repetition);
    void sampleFinished(const expectra::diagnosis::Sample &sample);
    /// `of` may grow: answers that differ are asked for a third time.
    void progressed(std::size_t done, std::size_t of);
    void finished(const expectra::diagnosis::Diagnosis &diagnosis);

private:
    /// What is out.
    struct Out
    {
        std::size_t step = 0;
        Cell cell;
        std::size_t repetition = 0;
    };

    template <class Wire>
    void listenTo(Wire &wire);
    void goOn();
    void handleExchange(PlayId play, const ExchangePtr &exchange);
    void handlePlay(PlayId play);
    [[nodiscard]] Instant now() const;

    std::function<PlayId(PreparedRequest, PlayOptions)> m_play;
    std::function<void(PlayId)> m_cancelPlay;
    std::function<void(PreparedRequest &)> m_touch;
    PlayId m_lastPlay = 0; // of a player
    PlayOptions m_options;
    std::optional<Battery> m_battery;
    std::map<PlayId, Out> m_out;
    std::chrono::steady_clock::time_point m_startedAt;
};

} // namespace expectra::diagnosis
