// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The middle of a transcript: what passed on the wire and what it meant, in the order in which it became
// known, with the time of each on the left.

#include "app/exchange/exchange.h"
#include "app/formats/masked.h"
#include "app/formats/transcript/page.h"

namespace expectra {

void writeConversation(Page &page, const Exchange &exchange, Secrets secrets);

} // namespace expectra
