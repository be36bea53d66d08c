// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What happened between the bytes, in a few words each: for the margin of the wire.

#include "app/exchange/exchange.h"

#include <QtCore/QString>

#include <vector>

namespace expectra {

struct WireEvent
{
    Instant at;
    QString text;
    bool isTrouble = false;
};

/// In the order of time. Bytes that pass are not events here: they are what stands between them.
[[nodiscard]] std::vector<WireEvent> wireEvents(const Exchange &exchange);

} // namespace expectra
