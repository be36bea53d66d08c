// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the exchanges over one route show of those who answered there, in the form in which the knowledge base
// is asked.

#include "app/diagnosis/diagnosis.h"
#include "app/knowledge/match.h"

namespace expectra::diagnosis {

/// The beginning of the answer's body where it is text that was not coded; else empty.
[[nodiscard]] std::string answerText(const Exchange &exchange);

[[nodiscard]] knowledge::Traits traitsOf(const Diagnosis &diagnosis, std::size_t route);

} // namespace expectra::diagnosis
