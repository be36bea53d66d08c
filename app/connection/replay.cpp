// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connection/replay.h"

#include "app/connection/machine.h"

namespace expectra::connection {

Exchange replay(const Exchange &recorded)
{
    Machine machine(recorded.request);
    if (!recorded.connection.reused)
        machine.start();
    for (const auto &event : recorded.timeline.events()) {
        if (timeline::isNote(event))
            continue;
        const auto *received = std::get_if<timeline::Received>(&event.payload);
        machine.receive(event, received ? recorded.inbound->read(received->bytes) : std::string());
    }
    return machine.takeRecord();
}

} // namespace expectra::connection
