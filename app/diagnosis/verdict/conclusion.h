// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All that a diagnosis says in the end: the verdict, whom the knowledge base recognises on each route, what
// to change, nearest to the cause first, and the findings. What the view, the reports and the runner show.

#include "app/diagnosis/verdict/routefindings.h"
#include "app/diagnosis/verdict/verdict.h"
#include "app/knowledge/match.h"

namespace expectra::diagnosis {

/// A product that was recognised on a route.
struct Recognised
{
    std::size_t route = 0;
    knowledge::Match match;
};

/// One thing to change.
struct Fix
{
    QString where;   // "Squid, squid.conf"
    QString setting; // what to write there, one or more lines
    QString why;     // what it does, and what it costs
    QString source;  // where it is documented
    knowledge::Sureness sureness = knowledge::Sureness::Reported;
};

struct Conclusion
{
    Verdict verdict;
    std::vector<Recognised> recognised;
    std::vector<Fix> fixes; // best first
    std::vector<RouteFinding> findings;
};

/// `known` outlives the conclusion.
[[nodiscard]] Conclusion conclude(const Diagnosis &diagnosis, const knowledge::Base &known);

} // namespace expectra::diagnosis
