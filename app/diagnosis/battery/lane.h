// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The plays of one route in their order, and which of them may run beside each other. Law: until the route
// was reached for the first time, and while a play runs whose answer decides or that others could disturb,
// nothing else runs on it.

#include "app/diagnosis/probe.h"

#include <cstddef>
#include <deque>
#include <vector>

namespace expectra::diagnosis {

class Lane final
{
public:
    struct Entry
    {
        Probe probe = Probe::Plain;
        std::size_t repetition = 0;
    };

    void add(Entry entry) { m_waiting.push_back(entry); }
    [[nodiscard]] bool mayBegin() const;
    /// The next one; mayBegin() was true.
    Entry begin();
    void ended(Probe probe);
    void setReached() { m_wasReached = true; }
    /// What was waiting will not be played.
    [[nodiscard]] std::deque<Entry> drop();

    [[nodiscard]] std::size_t begun() const { return m_begun; }
    [[nodiscard]] std::size_t running() const { return m_running.size(); }
    [[nodiscard]] bool isOver() const { return m_waiting.empty() && m_running.empty(); }

private:
    std::deque<Entry> m_waiting;
    std::vector<Probe> m_running;
    std::size_t m_begun = 0;
    bool m_wasReached = false;
};

} // namespace expectra::diagnosis
