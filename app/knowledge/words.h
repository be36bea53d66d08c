// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of the diagnosis that a product's file may use. The diagnosis stands above this folder, so they
// are named here once more; a test holds both lists together.

#include <span>
#include <string_view>

namespace expectra::knowledge {

/// "continue-case": the name of a probe.
[[nodiscard]] bool isProbeWord(std::string_view word);

/// "intermediary-refuses": the rules of verdicts that a product can help with.
[[nodiscard]] std::span<const std::string_view> ruleWords();
[[nodiscard]] bool isRuleWord(std::string_view word);

} // namespace expectra::knowledge
