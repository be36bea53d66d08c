// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A diagnosis as one HTML page for people: verdict, evidence, fixes, matrix, findings, and each exchange
// behind its cell. Laws: the page refers to nothing outside of itself and runs no script; secrets are
// removed; whatever came from the wire is escaped.

#include "app/diagnosis/verdict/conclusion.h"

#include <string>

namespace expectra {

[[nodiscard]] std::string htmlReport(const diagnosis::Diagnosis &diagnosis,
                                     const diagnosis::Conclusion &conclusion);

} // namespace expectra
