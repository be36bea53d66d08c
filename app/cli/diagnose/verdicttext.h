// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a diagnosis comes to, as a text to read: the verdict, what it rests on, what to change, the findings.

#include "app/diagnosis/verdict/conclusion.h"
#include "app/formats/transcript.h"

namespace expectra::cli {

/// UTF-8, ends with a line end; prose in at most 100 columns, what is copied in one row.
[[nodiscard]] std::string verdictText(const diagnosis::Diagnosis &diagnosis,
                                      const diagnosis::Conclusion &conclusion, Colours colours);

} // namespace expectra::cli
