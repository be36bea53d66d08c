// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Findings that need several exchanges: EXP-014, -015, -017, -018, -020 and -023. Same form and same ids as
// those of one exchange (analysis/findings.h), which never has enough to see them.

#include "app/analysis/finding.h"
#include "app/diagnosis/cell.h"

#include <vector>

namespace expectra::diagnosis {

/// A finding and the cells that show it.
struct RouteFinding
{
    Finding finding;
    std::vector<Cell> cells;
};

/// Most severe first. The same diagnosis always gives the same list.
[[nodiscard]] std::vector<RouteFinding> routeFindings(const Diagnosis &diagnosis);

} // namespace expectra::diagnosis
