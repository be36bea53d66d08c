// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The matrix of a diagnosis as an aligned table: a row a probe, a column a route.

#include "app/diagnosis/diagnosis.h"
#include "app/formats/transcript.h"

namespace expectra::cli {

/// UTF-8, each row with its line end.
[[nodiscard]] std::string matrixText(const diagnosis::Diagnosis &diagnosis, Colours colours);

} // namespace expectra::cli
