// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Why a battery ended before its end, read from the answers themselves.

#include "app/diagnosis/diagnosis.h"

namespace expectra::diagnosis {

/// The answer says to come back later: 429, or 503 with Retry-After.
[[nodiscard]] bool asksForPause(const ResponseHead &answer);
/// Of any of its exchanges; nullptr: none asked.
[[nodiscard]] const ResponseHead *pauseAskedFor(const Sample &sample);

/// More would have been played: it was cancelled, or somebody who answered wanted to be left alone or went
/// away. A route on which nobody was ever reached is no such thing: that is all there is to see of it.
[[nodiscard]] bool wasCutShort(const Diagnosis &diagnosis);

/// Some answer came over this route.
[[nodiscard]] bool wasAnswered(const Diagnosis &diagnosis, std::size_t route);

} // namespace expectra::diagnosis
