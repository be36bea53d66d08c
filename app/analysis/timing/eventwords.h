// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One event of the timeline as people read it, and the bytes that it moved. timeline::describe() has the same
// for programs.

#include "app/timeline/event.h"
#include "app/analysis/finding.h"

#include <QString>

namespace expectra {

struct EventWords
{
    QString what; // "Connected to 127.0.0.1:8417"; what a peer or the system said is escaped
    Direction direction = Direction::Sent;
    ByteRange bytes{}; // empty for an event that moved none
};

[[nodiscard]] EventWords eventWords(const timeline::Event &event);

} // namespace expectra
