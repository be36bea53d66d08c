// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The style sheet, filled in from the palette. It shapes what Fusion draws too heavily; marks are in
// indicators.h.

#include "ui/style/palette.h"

#include <QtCore/QString>

namespace expectra::style {

[[nodiscard]] QString styleSheet(Theme theme);

} // namespace expectra::style
