// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The families of findings that need several exchanges, each a pure function of the diagnosis. Law: a finding
// is made once, however many cells show it, and names them all.

#include "app/diagnosis/verdict/routefindings.h"

namespace expectra::diagnosis {

/// EXP-014, -015, -026, -027, -028: what happens to a request between here and the origin.
[[nodiscard]] std::vector<RouteFinding> handoverFindings(const Diagnosis &diagnosis);
/// EXP-017, -018, -020, -024: how Expect is read, and by whom otherwise.
[[nodiscard]] std::vector<RouteFinding> parsingFindings(const Diagnosis &diagnosis);
/// EXP-023, -025: the connection after an early answer.
[[nodiscard]] std::vector<RouteFinding> connectionFindings(const Diagnosis &diagnosis);

/// "Direct, “Unknown expectation”: 417", as evidence.
[[nodiscard]] Evidence cellEvidence(const Diagnosis &diagnosis, const Cell &cell);
/// One for each.
[[nodiscard]] std::vector<Evidence> cellEvidence(const Diagnosis &diagnosis, const std::vector<Cell> &cells);

/// The sample's place in the matrix.
[[nodiscard]] Cell cellOf(const Sample &sample);

} // namespace expectra::diagnosis
