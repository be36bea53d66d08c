// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Watches a connection machine from outside: sees its commands and the events of its log go by and remembers
// what they allow. Knows the laws of randomplay.h and nothing of how the machine keeps them.

#include "app/connection/machine.h"

namespace expectra::test {

class MachineWatch final
{
public:
    explicit MachineWatch(const PreparedRequest &request);

    /// To be called behind each fact. The first law that was broken so far, or nullptr.
    const char *see(connection::Machine &machine, bool wasFinished);

private:
    void note(const timeline::HeadSent &) { m_headSent = true; }
    void note(const timeline::InterimReceived &interim);
    void note(const timeline::LimitReached &reached);
    void note(const timeline::BodyAbandoned &) { m_abandoned = true; }
    void note(const timeline::Ended &);
    template <class Other>
    void note(const Other &)
    {}

    void obey(const connection::SendHead &, const Exchange &);
    void obey(const connection::OpenStream &, const Exchange &record)
    {
        obey(connection::SendHead{}, record);
    }
    void obey(const connection::SendBody &, const Exchange &record);
    void obey(const connection::KeepConnection &, const Exchange &record);
    void obey(const connection::Connect &connect, const Exchange &);
    template <class Other>
    void obey(const Other &, const Exchange &)
    {}

    void say(const char *law) { m_broken = m_broken ? m_broken : law; }

    const bool m_finishes;
    const bool m_awaits;
    std::size_t m_seen = 0;
    bool m_headSent = false;
    bool m_permitted = false;
    bool m_abandoned = false;
    int m_heads = 0;
    int m_bodies = 0;
    int m_ends = 0;
    int m_attempts = 0;
    const char *m_broken = nullptr;
};

} // namespace expectra::test
