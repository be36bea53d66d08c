// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where an axis of time has its ticks: round steps (1, 2, 5), labels in one unit, never two that overlap.

#include "ui/timeline/scale/timescale.h"

#include <QString>

#include <functional>
#include <vector>

namespace expectra {

struct TimeTick
{
    Instant at;
    QString label; // "2 ms"
};

/// How wide a label will be, in pixels.
using LabelWidth = std::function<double(const QString &)>;

/// The ticks in view, with at least `gap` pixels between the labels.
[[nodiscard]] std::vector<TimeTick> timeTicks(const TimeScale &scale, const LabelWidth &labelWidth,
                                              double gap);

} // namespace expectra
