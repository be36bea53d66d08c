// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/verdict.h"

#include "app/diagnosis/verdict/evidence.h"
#include "app/diagnosis/verdict/rules/rules.h"

#include <array>

namespace expectra::diagnosis {

namespace {

constexpr std::array order{
    rules::proxyRefusesTunnel,     rules::unreachable,
    rules::contradictory,          rules::applicationRefuses,
    rules::intermediaryRefusesAll, rules::intermediaryDowngrades,
    rules::intermediaryRefuses,    rules::clientValue,
    rules::serverRefuses,          rules::refusesOwnForm,
    rules::breaksOnExpect,         rules::staysSilent,
    rules::continuesLate,          rules::oneSided,
    rules::breaksConnection,       rules::intermediaryAnswers,
    rules::intermediaryContinues,  rules::rateLimited,
    rules::stoppedByStatus,
};

} // namespace

Verdict judge(const Diagnosis &diagnosis)
{
    const auto found = [&diagnosis]() -> std::optional<Verdict> {
        for (const auto rule : order) {
            if (auto verdict = rule(diagnosis))
                return verdict;
        }
        return rules::nothingWrong(diagnosis);
    }();
    auto verdict = found.value_or(Verdict());
    if (diagnosis.state != Diagnosis::State::Complete || !diagnosis.stopReason.isEmpty())
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
