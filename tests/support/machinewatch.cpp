// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/machinewatch.h"

namespace expectra::test {

using timeline::Limit;

MachineWatch::MachineWatch(const PreparedRequest &request)
    : m_finishes(request.expectation.onEarlyFinal == expect::OnEarlyFinal::FinishBody)
    , m_awaits(request.expectValue && request.hasBody() && request.expectation.mode == expect::Mode::Wait &&
               request.expectation.limit != Duration::zero())
{}

const char *MachineWatch::see(connection::Machine &machine, bool wasFinished)
{
    const auto &events = machine.record().timeline.events();
    for (; m_seen < events.size(); ++m_seen)
        std::visit([this](const auto &payload) { note(payload); }, events[m_seen].payload);
    for (const auto &command : machine.takeCommands()) {
        if (wasFinished)
            return "a command after the end";
        std::visit([&](const auto &kind) { obey(kind, machine.record()); }, command);
    }
    return m_broken;
}

void MachineWatch::note(const timeline::InterimReceived &interim)
{
    m_permitted = m_permitted || (m_headSent && interim.status == 100);
}

void MachineWatch::note(const timeline::LimitReached &reached)
{
    m_permitted = m_permitted || (m_headSent && reached.limit == Limit::ExpectWait);
}

void MachineWatch::note(const timeline::Ended &)
{
    if (m_ends++ > 0)
        say("two ends");
}

void MachineWatch::obey(const connection::SendHead &, const Exchange &)
{
    if (m_heads++ > 0)
        say("two heads");
}

void MachineWatch::obey(const connection::SendBody &, const Exchange &record)
{
    const bool byPolicy = record.response && m_finishes;
    if (m_abandoned || m_bodies++ > 0)
        say("a body released twice, or behind its end");
    if (m_heads == 0 || (!m_headSent && !byPolicy))
        say("a body before the head");
    if (m_awaits && !m_permitted && !byPolicy)
        say("a body before permission");
}

void MachineWatch::obey(const connection::KeepConnection &, const Exchange &record)
{
    if (!record.response || record.failure || !m_headSent || m_abandoned)
        say("a connection kept that is not clean");
}

void MachineWatch::obey(const connection::Connect &connect, const Exchange &)
{
    if (connect.attempt != ++m_attempts)
        say("attempts out of order");
}

} // namespace expectra::test
