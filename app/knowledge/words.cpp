// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/words.h"

#include <algorithm>
#include <iterator>

namespace expectra::knowledge {

namespace {

constexpr std::string_view probes[] = {
    "plain",       "continue",     "continue-case", "unknown",     "two-in-one-field", "two-fields",
    "empty-value", "http10",       "no-body",       "zero-length", "chunked",          "at-once",
    "obfuscated",  "refused-path", "reuse",         "http2",       "as-composed"};

// What stands for itself, such as "unreachable", needs no product's help.
constexpr std::string_view rules[] = {"application-417",
                                      "server-refuses",
                                      "intermediary-refuses",
                                      "intermediary-downgrades",
                                      "intermediary-417",
                                      "intermediary-continues",
                                      "intermediary-answers",
                                      "proxy-refuses-tunnel",
                                      "client-value",
                                      "stays-silent",
                                      "continues-late",
                                      "breaks-on-expect",
                                      "refuses-case",
                                      "refuses-http10",
                                      "early-answer-breaks-connection"};

} // namespace

bool isProbeWord(std::string_view word)
{
    return std::find(std::begin(probes), std::end(probes), word) != std::end(probes);
}

std::span<const std::string_view> ruleWords()
{
    return rules;
}

bool isRuleWord(std::string_view word)
{
    return std::find(std::begin(rules), std::end(rules), word) != std::end(rules);
}

} // namespace expectra::knowledge
