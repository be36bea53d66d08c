// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Groups of names and values, to read and to select from. A group without a title has none above it.

#include "app/analysis/timing/connectionfacts.h"

#include <QtWidgets/QWidget>

namespace expectra {

[[nodiscard]] QWidget *makeFactList(const std::vector<FactGroup> &groups);

} // namespace expectra
