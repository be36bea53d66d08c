// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The first lines of an answer's content where it is text; its kind and size in any case. Content that is
// coded or binary is named, not shown.

#include "app/exchange/exchange.h"
#include "app/formats/transcript/page.h"

namespace expectra {

void writeContentPreview(Page &page, const Exchange &exchange);

} // namespace expectra
