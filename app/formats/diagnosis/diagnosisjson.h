// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A diagnosis for programs: the last line of `diagnose --format ndjson`, and the whole as one document.
// Laws: keys in a fixed order, absent things left out, secrets removed; nothing is decided here.

#include "app/diagnosis/verdict/conclusion.h"

#include <string>

namespace expectra {

/// One object without a line end: verdict, routes, matrix, findings, who was recognised, what was left out.
[[nodiscard]] std::string conclusionJson(const diagnosis::Diagnosis &diagnosis,
                                         const diagnosis::Conclusion &conclusion);

/// The same object with what was asked for and every exchange, as exchangeJson() writes it, with its probe
/// and route.
[[nodiscard]] std::string diagnosisJson(const diagnosis::Diagnosis &diagnosis,
                                        const diagnosis::Conclusion &conclusion);

} // namespace expectra
