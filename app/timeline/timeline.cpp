// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline.h"

#include "app/timeline/phase.h"

namespace expectra::timeline {

namespace {

template <class Kind>
bool mergeBytes(Event &last, const Event &next)
{
    auto *before = std::get_if<Kind>(&last.payload);
    const auto *after = std::get_if<Kind>(&next.payload);
    if (!before || !after || before->bytes.end != after->bytes.begin || last.clock != next.clock)
        return false;
    const auto begin = before->bytes.begin;
    *before = *after;
    before->bytes.begin = begin;
    last.at = next.at;
    return true;
}

bool mergeMark(Event &last, const Event &next)
{
    auto *transmitted = std::get_if<Transmitted>(&last.payload);
    const auto *nextTransmitted = std::get_if<Transmitted>(&next.payload);
    if (transmitted && nextTransmitted) {
        last = next;
        return true;
    }
    auto *acknowledged = std::get_if<Acknowledged>(&last.payload);
    const auto *nextAcknowledged = std::get_if<Acknowledged>(&next.payload);
    if (acknowledged && nextAcknowledged) {
        last = next;
        return true;
    }
    return false;
}

} // namespace

bool Timeline::append(Event event)
{
    if (m_events.size() >= exactEvents) {
        auto &last = m_events.back();
        if (mergeBytes<Received>(last, event) || mergeBytes<Sent>(last, event) || mergeMark(last, event))
            return true;
    }
    m_events.push_back(std::move(event));
    return false;
}

const Event *Timeline::receivedAt(ByteCount offset) const
{
    for (const auto &event : m_events) {
        const auto *received = std::get_if<Received>(&event.payload);
        if (received && received->bytes.contains(offset))
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
