// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/verdict.h"

#include "app/diagnosis/facts/stops.h"
#include "app/diagnosis/verdict/evidence.h"
#include "app/diagnosis/verdict/rules/rules.h"

namespace expectra::diagnosis {

Verdict judge(const Diagnosis &diagnosis)
{
    rules::Ruling found;
    for (const auto &rule : rules::inOrder()) {
        found = rule.judge(diagnosis);
        if (found)
            break;
    }
    auto verdict = found.value_or(Verdict());
    if (wasCutShort(diagnosis))
        verdict.confidence = lowered(verdict.confidence);
    return verdict;
}

std::string_view causeName(Cause cause)
{
    switch (cause) {
    case Cause::None: return "none";
    case Cause::Client: return "client";
    case Cause::Server: return "server";
    case Cause::Intermediary: return "intermediary";
    case Cause::Undetermined: return "undetermined";
    }
    return {};
}

std::string_view confidenceName(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High: return "high";
    case Confidence::Medium: return "medium";
    case Confidence::Low: return "low";
    }
    return {};
}

} // namespace expectra::diagnosis
