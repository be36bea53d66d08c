// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The phases in HAR's words: what it knows no word for goes to the nearest one (the wait for 100 to `wait`).
// Law: the whole time is the sum of the timings that are told.

#include "app/exchange/exchange.h"

namespace expectra {
class JsonWriter;
}

namespace expectra::har {

[[nodiscard]] Duration wholeTime(const Exchange &exchange);
void writeTimings(JsonWriter &json, const Exchange &exchange);

} // namespace expectra::har
