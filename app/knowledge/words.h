// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of the diagnosis that a product's file may use. The diagnosis stands above this folder, so they
// are named here once more; a test holds both lists together.

#include <string_view>

namespace expectra::knowledge {

/// "continue-case": the name of a probe.
[[nodiscard]] bool isProbeWord(std::string_view word);

/// "intermediary-refuses": the rule of a verdict, or what a finding of several routes shows.
[[nodiscard]] bool isRuleWord(std::string_view word);

} // namespace expectra::knowledge
