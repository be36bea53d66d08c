// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the single exchanges of a diagnosis show of those who answered, one finding an id with all its cells.
// Left out is what the probes provoke themselves, being what they are, and what only comparing them can tell.

#include "app/diagnosis/verdict/routefindings.h"

namespace expectra::diagnosis {

/// Most severe first, of the user's own origin and of what is in between; not of the lab's echo origin.
[[nodiscard]] std::vector<RouteFinding> exchangeFindings(const Diagnosis &diagnosis);

} // namespace expectra::diagnosis
