// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the palette offers now: open requests, those of the collection, header sets, the last exchanges, and
// the actions that can be done.

#include "ui/shell/palette/paletteentry.h"

namespace expectra {

struct Parts;

/// The parts outlive the entries.
[[nodiscard]] PaletteEntries gatherEntries(const Parts &parts);

} // namespace expectra
