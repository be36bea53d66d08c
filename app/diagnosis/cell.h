// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One place of the matrix as people see it: what stands in it and how it is to be looked at. Other routes
// count too: a 100 on one is odd when the origin behind it never sent it.

#include "app/diagnosis/diagnosis.h"

namespace expectra::diagnosis {

/// How a line, a cell or a mark looks.
enum class Tone {
    Good,    // as it should be
    Odd,     // it works, but costs, hides or endangers something
    Bad,     // refused or failed
    Neutral, // nothing to judge
};

struct Cell
{
    Probe probe = Probe::Plain;
    std::size_t route = 0;

    friend bool operator==(const Cell &, const Cell &) = default;
};

[[nodiscard]] Tone toneOf(const Diagnosis &diagnosis, const Cell &cell);

/// "100 → 200", with what only several exchanges show: "100 (by the proxy) → 200"; why nothing was played;
/// empty while it is still to come.
[[nodiscard]] QString cellText(const Diagnosis &diagnosis, const Cell &cell);

} // namespace expectra::diagnosis
