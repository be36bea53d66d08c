// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What to change against a verdict: first whoever causes it, where the knowledge base recognised them on the
// route on which it shows; then the client, which can always do without. Law: every text is the knowledge
// base's, and nobody's setting is named who was not recognised, but those of clients, whom nobody sees, and
// with an "if" those of everyday intermediaries that never say who they are.

#include "app/diagnosis/verdict/conclusion.h"

namespace expectra::diagnosis {

/// Best first, each once.
[[nodiscard]] std::vector<Fix> fixesFor(const Diagnosis &diagnosis, const Verdict &verdict,
                                        const std::vector<Recognised> &recognised,
                                        const knowledge::Base &known);

} // namespace expectra::diagnosis
