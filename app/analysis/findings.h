// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs every check over an exchange. A check is a pure function of the exchange, one small file a family in
// checks/; a rule that needs several exchanges belongs to a diagnosis and is not here.

#include "app/analysis/finding.h"
#include "app/exchange/exchange.h"

namespace expectra {

/// Most severe first; among equals in the order of the families and their rules. The same exchange always
/// gives the same list.
[[nodiscard]] std::vector<Finding> findings(const Exchange &exchange);

/// What the answer strip says: the most severe finding's sentence where it is an error or a warning, else how
/// the expectation ended, else an informative finding; empty when there is nothing to tell.
[[nodiscard]] QString headline(const Exchange &exchange, const std::vector<Finding> &found);
[[nodiscard]] QString headline(const Exchange &exchange);

/// How the expectation ended, in a few words: "417 before any body byte"; empty when none was sent.
[[nodiscard]] QString outcomeSentence(const Exchange &exchange);

} // namespace expectra
