// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline.h"

#include "app/timeline/framenames.h"
#include "app/timeline/phase.h"

#include <algorithm>
#include <limits>

namespace expectra::timeline {

namespace {

// Of an exchange without a body on a connection that was there.
constexpr std::size_t usualEvents = 16;

/// The frames that a long body makes many of.
bool comesInRuns(const Frame &frame)
{
    const auto type = static_cast<FrameType>(frame.type);
    return type == FrameType::Data || type == FrameType::WindowUpdate;
}

/// What comes in runs: bytes in both directions and the kernel's marks on them.
bool comesInRuns(const Event &event)
{
    if (const auto *sent = std::get_if<FrameSent>(&event.payload))
        return comesInRuns(sent->frame);
    if (const auto *received = std::get_if<FrameReceived>(&event.payload))
        return comesInRuns(received->frame);
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

/// A run of frames without a gap as one: the length of all payloads, the last one's flags, no content of its
/// own. A window may have been opened for the stream and for the connection by turns.
template <class Kind>
std::optional<Event> joinedFrames(const Event &earlier, const Event &later)
{
    auto result = later;
    auto &frame = std::get<Kind>(result.payload).frame;
    const auto &before = std::get<Kind>(earlier.payload).frame;
    const bool fits = before.length <= std::numeric_limits<std::uint32_t>::max() - frame.length;
    if (before.type != frame.type || before.bytes.end != frame.bytes.begin || !fits)
        return std::nullopt;
    frame.bytes.begin = before.bytes.begin;
    frame.length += before.length;
    frame.content = {};
    frame.details.clear();
    if (before.stream != frame.stream)
        frame.stream = std::max(before.stream, frame.stream);
    return result;
}

/// Events of one kind whose frames differ in their type are no partners.
bool arePartners(const Event &earlier, const Event &later)
{
    if (earlier.payload.index() != later.payload.index())
        return false;
    if (const auto *sent = std::get_if<FrameSent>(&later.payload))
        return std::get<FrameSent>(earlier.payload).frame.type == sent->frame.type;
    if (const auto *received = std::get_if<FrameReceived>(&later.payload))
        return std::get<FrameReceived>(earlier.payload).frame.type == received->frame.type;
    return true;
}

std::optional<Event> merged(const Event &earlier, const Event &later)
{
    if (std::holds_alternative<FrameSent>(later.payload))
        return joinedFrames<FrameSent>(earlier, later);
    if (std::holds_alternative<FrameReceived>(later.payload))
        return joinedFrames<FrameReceived>(earlier, later);
    if (std::holds_alternative<Sent>(later.payload))
        return joined<Sent>(earlier, later);
    if (std::holds_alternative<Received>(later.payload))
        return joined<Received>(earlier, later);
    return later; // a mark counts for all bytes before it
}

} // namespace

bool Timeline::append(Event event)
{
    if (m_events.empty())
        m_events.reserve(usualEvents);
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
        if (!arePartners(m_events[i - 1], event))
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
    for (const auto &event : m_events) {
        if (std::holds_alternative<Received>(event.payload) ||
            std::holds_alternative<FrameReceived>(event.payload))
            return event.clock;
    }
    return Clock::User;
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
