// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A fix and a finding as they stand in a verdict.

#include "app/analysis/finding.h"
#include "app/diagnosis/verdict/conclusion.h"

class QVBoxLayout;
class QWidget;

namespace expectra {

/// What to write, with a button that copies it; what it does and costs; who says so, and how sure that is.
[[nodiscard]] QWidget *makeFix(const diagnosis::Fix &fix);

/// Its id, its sentence, its rule. `words` becomes the column of the sentence, for more below it.
[[nodiscard]] QWidget *makeFinding(const Finding &finding, QVBoxLayout *words);

} // namespace expectra
