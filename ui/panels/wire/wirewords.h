// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A thing on the wire in words: "Field Content-Length, 18 bytes at offset 210".

#include "app/analysis/wire/wirethings.h"

namespace expectra {

[[nodiscard]] QString thingText(const WireThing &thing);

/// What departs from the rules in these bytes; empty where nothing does.
[[nodiscard]] QString deviationsText(const Exchange &exchange, ByteRange received);

} // namespace expectra
