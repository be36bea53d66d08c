// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/rules/rules.h"

#include <array>

namespace expectra::diagnosis::rules {

namespace {

constexpr std::array order{
    Rule{"proxy-refuses-tunnel", proxyRefusesTunnel},
    Rule{"unreachable", unreachable},
    Rule{"contradictory", contradictory},
    Rule{"application-417", applicationRefuses},
    Rule{"intermediary-417", intermediaryRefusesAll},
    Rule{"intermediary-downgrades", intermediaryDowngrades},
    Rule{"intermediary-refuses", intermediaryRefuses},
    Rule{"client-value", clientValue},
    Rule{"server-refuses", serverRefuses},
    Rule{"refuses-case", refusesCase},
    Rule{"refuses-http10", refusesHttp10},
    Rule{"breaks-on-expect", breaksOnExpect},
    Rule{"stays-silent", staysSilent},
    Rule{"continues-late", continuesLate},
    Rule{"one-sided", oneSided},
    Rule{"early-answer-breaks-connection", breaksConnection},
    Rule{"intermediary-answers", intermediaryAnswers},
    Rule{"intermediary-continues", intermediaryContinues},
    Rule{"rate-limited", rateLimited},
    Rule{"stopped-by-status", stoppedByStatus},
    Rule{"nothing-wrong", nothingWrong},
};

} // namespace

std::span<const Rule> inOrder()
{
    return order;
}

} // namespace expectra::diagnosis::rules
