// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a diagnosis adds to the JSON of its exchanges: which question over which route it asked, what was read
// from it, and what arrived at the lab's echo origin.

#include "app/diagnosis/cell.h"
#include "app/formats/exchangejson.h"

namespace expectra::cli {

/// Which play of a probe over which route an exchange belongs to.
struct ProbePlace
{
    diagnosis::Cell cell;
    std::size_t repetition = 0;
};

[[nodiscard]] ExchangeJsonExtras probeExtras(const Exchange &exchange, const ProbePlace &place,
                                             const diagnosis::Route &route);

} // namespace expectra::cli
