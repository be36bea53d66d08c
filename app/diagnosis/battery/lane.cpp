// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/battery/lane.h"

#include <algorithm>

namespace expectra::diagnosis {

namespace {

/// The deciding ones are played while nothing else happens on the route; the large body would slow others
/// down, and what Reuse begins with depends on all that came before.
bool needsQuiet(Probe probe)
{
    switch (probe) {
    case Probe::Plain:
    case Probe::Continue:
    case Probe::AsComposed:
    case Probe::RefusedPath:
    case Probe::Reuse: return true;
    default: return false;
    }
}

} // namespace

bool Lane::mayBegin() const
{
    if (m_waiting.empty() || m_running.empty())
        return !m_waiting.empty();
    return m_wasReached && !needsQuiet(m_waiting.front().probe) &&
           std::none_of(m_running.begin(), m_running.end(), needsQuiet);
}

Lane::Entry Lane::begin()
{
    const auto entry = m_waiting.front();
    m_waiting.pop_front();
    m_running.push_back(entry.probe);
    ++m_begun;
    return entry;
}

void Lane::ended(Probe probe)
{
    m_running.erase(std::find(m_running.begin(), m_running.end(), probe));
}

std::deque<Lane::Entry> Lane::drop()
{
    return std::exchange(m_waiting, {});
}

} // namespace expectra::diagnosis
