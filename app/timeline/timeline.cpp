// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline.h"

#include "app/timeline/phase.h"

namespace expectra::timeline {

namespace {

/// What comes in runs: bytes in both directions and the kernel's marks on them.
bool comesInRuns(const Event &event)
{
    return std::holds_alternative<Sent>(event.payload) || std::holds_alternative<Received>(event.payload) ||
           std::holds_alternative<Transmitted>(event.payload) ||
           std::holds_alternative<Acknowledged>(event.payload);
}

/// The later event with the bytes of the earlier one; nullopt when a gap is between them.
template <class Kind>
std::optional<Event> joined(const Event &earlier, const Event &later)
{
    auto result = later;
    auto &bytes = std::get<Kind>(result.payload).bytes;
    const auto before = std::get<Kind>(earlier.payload).bytes;
    if (before.end != bytes.begin)
        return std::nullopt;
    bytes.begin = before.begin;
    return result;
}

std::optional<Event> merged(const Event &earlier, const Event &later)
{
    if (std::holds_alternative<Sent>(later.payload))
        return joined<Sent>(earlier, later);
    if (std::holds_alternative<Received>(later.payload))
        return joined<Received>(earlier, later);
    return later; // a mark counts for all bytes before it
}

} // namespace

bool Timeline::append(Event event)
{
    if (comesInRuns(event) && mergeIntoRun(event))
        return true;
    m_events.push_back(std::move(event));
    return false;
}

/// Directions and marks alternate, so the partner is looked for in the whole run at the end, where one event
/// of a kind is left. The merged event moves to the end: the log stays in the order of time.
bool Timeline::mergeIntoRun(const Event &event)
{
    for (std::size_t i = m_events.size(); i > exactEvents && comesInRuns(m_events[i - 1]); --i) {
        if (m_events[i - 1].payload.index() != event.payload.index())
            continue;
        auto both = merged(m_events[i - 1], event);
        if (!both)
            return false;
        m_events.erase(m_events.begin() + static_cast<std::ptrdiff_t>(i - 1));
        m_events.push_back(std::move(*both));
        return true;
    }
    return false;
}

const Event *Timeline::receivedAt(ByteCount offset) const
{
    for (const auto &event : m_events) {
        const auto *received = std::get_if<Received>(&event.payload);
        if (received && received->bytes.contains(offset))
            return &event;
        const auto *frame = std::get_if<FrameReceived>(&event.payload);
        if (frame && frame->frame.bytes.contains(offset))
            return &event;
    }
    return nullptr;
}

const Event *Timeline::sentUpTo(ByteCount upTo) const
{
    const Event *taken = nullptr;
    for (const auto &event : m_events) {
        const auto *transmitted = std::get_if<Transmitted>(&event.payload);
        if (transmitted && transmitted->upTo >= upTo)
            return &event;
        const auto *sent = std::get_if<Sent>(&event.payload);
        if (!taken && sent && sent->bytes.end >= upTo)
            taken = &event;
        const auto *frame = std::get_if<FrameSent>(&event.payload);
        if (!taken && frame && frame->frame.bytes.end >= upTo)
            taken = &event;
    }
    return taken;
}

Clock Timeline::clock() const
{
    const auto *received = first<Received>();
    return received ? received->clock : Clock::User;
}

std::optional<std::string> verifyOrdered(const Timeline &timeline)
{
    Instant begin;
    std::string_view name = "the start";
    for (const auto &phase : phases(timeline)) {
        if (phase.end < phase.start)
            return std::string(phaseName(phase.name)) + " ends before it begins";
        if (phase.start < begin)
            return std::string(phaseName(phase.name)) + " begins before " + std::string(name);
        begin = phase.start;
        name = phaseName(phase.name);
    }
    return std::nullopt;
}

} // namespace expectra::timeline
