// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The other exchanges of a play, each as one lane on the time axis of the shown one. The wall clock at their
// starts tells how far they lie apart. Law: an exchange begins no earlier than the one before it ended, even
// if the wall clock was set back meanwhile.

#include "ui/timeline/lanes/lanes.h"

namespace expectra {

/// In the order of their starts.
[[nodiscard]] std::vector<Lane> relatedLanes(const Exchange &shown, std::vector<ExchangePtr> play);

/// The colour that an exchange's response has.
[[nodiscard]] LaneTone responseTone(const Exchange &exchange);

inline constexpr int refusalStatus = 417;

} // namespace expectra
