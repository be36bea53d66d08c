// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One value of a filter term, read by the kind that its key asks for.

#include "app/log/filter/logquery.h"

namespace expectra {

/// nullopt: it can't be read so. `lowered` has no quotes.
[[nodiscard]] std::optional<FilterValue> readFilterValue(FilterKey key, ValueKind kind, std::string lowered);

} // namespace expectra
