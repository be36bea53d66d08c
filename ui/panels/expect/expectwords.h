// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the Expect panel sets its words: steps and advice as rich text, everything else in them escaped.

#include "app/analysis/findings.h"
#include "app/analysis/negotiationsteps.h"
#include "ui/panels/expect/steplist.h"

namespace expectra {

[[nodiscard]] StepRow stepRow(const NegotiationStep &step);
/// The exchange that repeated a refused one, with a link to it.
[[nodiscard]] StepRow retryRow(const Exchange &retry);
/// The refused exchange that this one repeats, with a link to it.
[[nodiscard]] StepRow originRow(quint64 refused);

/// Each place to act ("At the client: ...") on a line of its own, quoted settings in the code face.
[[nodiscard]] QString adviceHtml(const QString &advice);

} // namespace expectra
