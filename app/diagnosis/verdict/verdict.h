// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who causes the trouble, how sure that is, and what it rests on. Law: a verdict never claims more than its
// evidence shows; where data is missing or contradicts itself it is undetermined and names the route that
// would decide.

#include "app/diagnosis/cell.h"

#include <string_view>

namespace expectra::diagnosis {

enum class Cause { None, Client, Server, Intermediary, Undetermined };
enum class Confidence { High, Medium, Low };

struct EvidenceLine
{
    QString text; // one sentence
    Tone tone = Tone::Neutral;
    std::vector<Cell> cells; // what shows it
};

/// What would make sure. Where that is one more route, the runner and the window each have words for its way.
struct Decider
{
    QString text;                    // "a direct route to the origin"; empty: nothing is missing
    std::optional<Route::Way> way{}; // of the route

    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
};

struct Verdict
{
    Cause cause = Cause::Undetermined;
    Confidence confidence = Confidence::Low;
    QString summary; // "The proxy squid.internal:3128 refuses every expectation"
    std::vector<EvidenceLine> evidence;
    std::optional<std::size_t> culprit; // the route on which the cause shows
    Decider decider;                    // with Undetermined, and where it is less than sure
    std::string rule; // which rule decided, a stable word: "application-417", "intermediary-refuses"
};

/// By the rules in their order; the first that applies decides.
[[nodiscard]] Verdict judge(const Diagnosis &diagnosis);

/// "none", "client", "server", "intermediary", "undetermined"; "high", "medium", "low": words of the JSON.
[[nodiscard]] std::string_view causeName(Cause cause);
[[nodiscard]] std::string_view confidenceName(Confidence confidence);

} // namespace expectra::diagnosis
