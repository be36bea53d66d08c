// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A diagnosis as SARIF 2.1.0 (OASIS), for code scanning and pipelines: the verdict and each finding are
// results, their rules stand with the tool, and each names the probes and routes that show it as logical
// places, with the request and the answer. Law: secrets are removed, and no result is more severe than what
// it reports.

#include "app/diagnosis/verdict/conclusion.h"

#include <string>

namespace expectra {

/// `version` is this program's.
[[nodiscard]] std::string sarifReport(const diagnosis::Diagnosis &diagnosis,
                                      const diagnosis::Conclusion &conclusion, const QString &version);

} // namespace expectra
