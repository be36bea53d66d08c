// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connection/replay.h"

#include "app/connection/machine.h"

namespace expectra::connection {

namespace {

/// Empty for what brought no bytes.
ByteRange receivedRange(const timeline::Event &event)
{
    if (const auto *received = std::get_if<timeline::Received>(&event.payload))
        return received->bytes;
    const auto *frame = std::get_if<timeline::FrameReceived>(&event.payload);
    return frame ? frame->frame.bytes : ByteRange();
}

} // namespace

Exchange replay(const Exchange &recorded)
{
    Machine machine(recorded.request);
    if (!recorded.connection.reused)
        machine.start();
    for (const auto &event : recorded.timeline.events()) {
        if (timeline::isNote(event))
            continue;
        machine.receive(timeline::Event(event), recorded.inbound->read(receivedRange(event)));
    }
    auto again = std::move(*machine.takeRecord());
    again.id = recorded.id;
    again.initiator = recorded.initiator;
    again.initiatedBy = recorded.initiatedBy;
    again.startedAt = recorded.startedAt;
    again.connection.id = recorded.connection.id;
    again.tcp = recorded.tcp;
    again.outbound = recorded.outbound;
    again.inbound = recorded.inbound;
    if (!again.content.store)
        again.content.store = recorded.inbound;
    return again;
}

} // namespace expectra::connection
