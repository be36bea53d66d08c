// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The last line of a diagnosis as JSON: the verdict, what it rests on, and what to change.

#include "app/diagnosis/verdict/conclusion.h"

#include <string>

namespace expectra::cli {

/// One object without a line end.
[[nodiscard]] std::string verdictJson(const diagnosis::Conclusion &conclusion);

} // namespace expectra::cli
