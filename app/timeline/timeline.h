// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The append-only log of one exchange. Events stand in the order in which they became known; a kernel stamp
// may be earlier than the event before it. Runs of body bytes are merged beyond a bound, so that an exchange
// of any size needs constant memory; an event with anything noted about it is never merged.

#include "app/timeline/event.h"

#include <optional>

namespace expectra::timeline {

class Timeline final
{
public:
    /// Bytes and marks are logged one by one up to this many events, then merged with those of their kind in
    /// the run at the end. Merging changes no event before the last one that isn't bytes or marks.
    static constexpr std::size_t exactEvents = 2000;

    /// True when the event was merged with an earlier one, which gave up its place.
    bool append(Event event);

    [[nodiscard]] const std::vector<Event> &events() const { return m_events; }
    [[nodiscard]] bool isEmpty() const { return m_events.empty(); }

    /// The first event of this kind, or nullptr.
    template <class Kind>
    [[nodiscard]] const Event *first() const
    {
        for (const auto &event : m_events) {
            if (std::holds_alternative<Kind>(event.payload))
                return &event;
        }
        return nullptr;
    }

    template <class Kind>
    [[nodiscard]] const Event *last() const
    {
        for (auto event = m_events.rbegin(); event != m_events.rend(); ++event) {
            if (std::holds_alternative<Kind>(event->payload))
                return &*event;
        }
        return nullptr;
    }

    /// The event with which the byte at this offset arrived, or nullptr.
    [[nodiscard]] const Event *receivedAt(ByteCount offset) const;

    /// When the bytes before `upTo` had left: by the kernel's stamp where there is one, else when it took
    /// them.
    [[nodiscard]] const Event *sentUpTo(ByteCount upTo) const;

    /// Kernel when the bytes that arrived were stamped by it.
    [[nodiscard]] Clock clock() const;

private:
    bool mergeIntoRun(const Event &event);

    std::vector<Event> m_events;
};

/// The first violation of time order between phases, or nullopt: every end-to-end test asks for it.
[[nodiscard]] std::optional<std::string> verifyOrdered(const Timeline &timeline);

} // namespace expectra::timeline
