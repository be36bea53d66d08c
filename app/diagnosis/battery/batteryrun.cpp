// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/battery/batteryrun.h"

#include "app/player/wirethread.h"

namespace expectra::diagnosis {

template <class Wire>
void BatteryRun::listenTo(Wire &wire)
{
    m_cancelPlay = [&wire](PlayId play) { wire.cancel(play); };
    connect(&wire, &Wire::exchangeFinished, this, &BatteryRun::handleExchange);
    connect(&wire, &Wire::playFinished, this, &BatteryRun::handlePlay);
}

BatteryRun::BatteryRun(Player &player, QObject *parent) : QObject(parent)
{
    m_play = [this, &player](PreparedRequest request, PlayOptions options) {
        player.play(++m_lastPlay, request, options);
        return m_lastPlay;
    };
    listenTo(player);
}

BatteryRun::BatteryRun(WireThread &wire, QObject *parent) : QObject(parent)
{
    m_play = [&wire](PreparedRequest request, PlayOptions options) {
        return wire.play(std::move(request), std::move(options));
    };
    listenTo(wire);
}

BatteryRun::~BatteryRun()
{
    for (const auto &[play, out] : m_out)
        m_cancelPlay(play);
}

Result<void> BatteryRun::start(const BatteryPlan &plan, const PlayOptions &options)
{
    if (isRunning())
        return fail(ErrorCode::Conflict, "a diagnosis is running already");
    m_startedAt = std::chrono::steady_clock::now();
    auto battery = Battery::make(plan, Instant(), std::chrono::system_clock::now());
    if (!battery)
        return tl::unexpected<Error>(battery.error());
    m_battery.emplace(std::move(*battery));
    m_options = options;
    m_options.initiator = Initiator::Probe;
    // From the event loop: what is told never comes back into the call that began it.
    QMetaObject::invokeMethod(this, &BatteryRun::goOn, Qt::QueuedConnection);
    return {};
}

void BatteryRun::cancel()
{
    if (!isRunning())
        return;
    m_battery->cancel(now());
    for (const auto &[play, out] : m_out)
        m_cancelPlay(play);
    if (!isRunning()) // nothing was out
        QMetaObject::invokeMethod(this, &BatteryRun::goOn, Qt::QueuedConnection);
}

const Diagnosis &BatteryRun::diagnosis() const
{
    static const Diagnosis none;
    return m_battery ? m_battery->diagnosis() : none;
}

void BatteryRun::goOn()
{
    for (auto &sending : m_battery->take()) {
        auto options = m_options;
        options.onConnection = sending.onConnection;
        options.leavesConnection = sending.leavesConnection;
        if (m_touch)
            m_touch(sending.request);
        const Cell cell{sending.probe, sending.route};
        m_out[m_play(std::move(sending.request), std::move(options))] = {sending.step, cell,
                                                                         sending.repetition};
        emit cellStarted(cell);
    }
    emit progressed(done(), all());
    if (!isRunning())
        emit finished(diagnosis());
}

void BatteryRun::handleExchange(PlayId play, const ExchangePtr &exchange)
{
    const auto found = m_out.find(play);
    if (found == m_out.end())
        return;
    const auto out = found->second;
    m_battery->exchangeFinished(out.step, exchange);
    emit exchangeFinished(exchange, out.cell, out.repetition);
}

void BatteryRun::handlePlay(PlayId play)
{
    const auto out = m_out.extract(play);
    if (out.empty())
        return;
    if (const auto sample = m_battery->playFinished(out.mapped().step, now()))
        emit sampleFinished(*sample);
    goOn();
}

Instant BatteryRun::now() const
{
    return Instant(std::chrono::steady_clock::now() - m_startedAt);
}

} // namespace expectra::diagnosis
