// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether an exchange that runs is being read or paused, told from its timeline.

#include "app/timeline/timeline.h"

namespace expectra {

/// True between a Paused and its Resumed.
[[nodiscard]] bool isReadingPaused(const timeline::Timeline &timeline);

} // namespace expectra
