// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The lines of evidence that several rules write, each one sentence about cells of the matrix.

#include "app/diagnosis/verdict/trouble.h"

namespace expectra::diagnosis {

/// "Direct, “Expect: 100-continue” gets 100 → 200, the first answer after 812 µs."
[[nodiscard]] EvidenceLine seenLine(const Diagnosis &diagnosis, const Cell &cell);
/// The same with what the answer carries: "..., with Server: squid/3.1.20".
[[nodiscard]] EvidenceLine seenLine(const Diagnosis &diagnosis, const Cell &cell, const QStringList &signs);
/// Appended where the probe was played there.
void addSeen(const Diagnosis &diagnosis, const Cell &cell, std::vector<EvidenceLine> &lines);

/// The trouble itself, the nearer route without it, and the same request without Expect.
[[nodiscard]] std::vector<EvidenceLine> troubleLines(const Diagnosis &diagnosis, const Trouble &trouble);

/// What would decide between the server and somebody before it: a direct route to the origin.
[[nodiscard]] Decider directDecider();

/// One step less sure.
[[nodiscard]] Confidence lowered(Confidence confidence);

} // namespace expectra::diagnosis
