// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rules of the verdict, in their order (judge() tries them so). Each is a pure function of the diagnosis
// that answers only where it applies. The word that a rule leaves in the verdict is a contract: the knowledge
// base names fixes by it.

#include "app/diagnosis/verdict/verdict.h"

#include <span>

namespace expectra::diagnosis::rules {

using Ruling = std::optional<Verdict>;

struct Rule
{
    std::string_view name; // as the word that it leaves, where it leaves one alone
    Ruling (*judge)(const Diagnosis &diagnosis);
};

/// All of them. The last one always answers.
[[nodiscard]] std::span<const Rule> inOrder();

// Where nothing was heard, or the same thing was answered in different ways, no rule has ground to stand on.
[[nodiscard]] Ruling proxyRefusesTunnel(const Diagnosis &diagnosis); // 417 to CONNECT
[[nodiscard]] Ruling unreachable(const Diagnosis &diagnosis);
[[nodiscard]] Ruling contradictory(const Diagnosis &diagnosis);

// 417 to a request that carries no Expect: it is not about the expectation.
[[nodiscard]] Ruling applicationRefuses(const Diagnosis &diagnosis);
[[nodiscard]] Ruling intermediaryRefusesAll(const Diagnosis &diagnosis);

// A refusal that tells why it came goes before one that doesn't.
[[nodiscard]] Ruling intermediaryDowngrades(const Diagnosis &diagnosis);
[[nodiscard]] Ruling intermediaryRefuses(const Diagnosis &diagnosis);
[[nodiscard]] Ruling clientValue(const Diagnosis &diagnosis);
[[nodiscard]] Ruling serverRefuses(const Diagnosis &diagnosis);
[[nodiscard]] Ruling refusesCase(const Diagnosis &diagnosis);
[[nodiscard]] Ruling refusesHttp10(const Diagnosis &diagnosis);

[[nodiscard]] Ruling breaksOnExpect(const Diagnosis &diagnosis);
[[nodiscard]] Ruling staysSilent(const Diagnosis &diagnosis);
[[nodiscard]] Ruling continuesLate(const Diagnosis &diagnosis);

// 100-continue works, yet something beside it doesn't.
[[nodiscard]] Ruling breaksConnection(const Diagnosis &diagnosis); // the next request, after an early answer
[[nodiscard]] Ruling intermediaryAnswers(const Diagnosis &diagnosis);
[[nodiscard]] Ruling intermediaryContinues(const Diagnosis &diagnosis);

[[nodiscard]] Ruling oneSided(const Diagnosis &diagnosis); // trouble that may be anybody's on the way
[[nodiscard]] Ruling rateLimited(const Diagnosis &diagnosis);
[[nodiscard]] Ruling stoppedByStatus(const Diagnosis &diagnosis);
[[nodiscard]] Ruling nothingWrong(const Diagnosis &diagnosis);

} // namespace expectra::diagnosis::rules
