// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The exchanges behind the cells of a report, folded: each as its transcript, secrets removed.

#include "app/diagnosis/cell.h"

namespace expectra {

/// The id of what shows a cell: "continue-1" of the first route.
[[nodiscard]] QString reportAnchor(const diagnosis::Cell &cell);

[[nodiscard]] QString exchangesHtml(const diagnosis::Diagnosis &diagnosis);

} // namespace expectra
