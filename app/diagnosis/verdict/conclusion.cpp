// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/conclusion.h"

#include "app/diagnosis/facts/traits.h"
#include "app/diagnosis/verdict/exchangefindings.h"
#include "app/diagnosis/verdict/fixes.h"

#include <algorithm>
#include <iterator>

namespace expectra::diagnosis {

namespace {

/// Who is named must have shown: a hint may as well be another product.
std::vector<Recognised> recognise(const Diagnosis &diagnosis, const knowledge::Base &known)
{
    std::vector<Recognised> recognised;
    for (std::size_t route = 0; route < diagnosis.routes.size(); ++route) {
        for (auto &match : knowledge::match(known, traitsOf(diagnosis, route))) {
            if (!knowledge::isHint(match))
                recognised.push_back({route, std::move(match)});
        }
    }
    return recognised;
}

/// Over several exchanges first: among equals they tell more.
std::vector<RouteFinding> allFindings(const Diagnosis &diagnosis)
{
    auto found = routeFindings(diagnosis);
    auto single = exchangeFindings(diagnosis);
    std::move(single.begin(), single.end(), std::back_inserter(found));
    std::stable_sort(found.begin(), found.end(), [](const RouteFinding &a, const RouteFinding &b) {
        return a.finding.severity < b.finding.severity;
    });
    return found;
}

} // namespace

Conclusion conclude(const Diagnosis &diagnosis, const knowledge::Base &known)
{
    Conclusion conclusion;
    conclusion.verdict = judge(diagnosis);
    conclusion.recognised = recognise(diagnosis, known);
    conclusion.fixes = fixesFor(diagnosis, conclusion.verdict, conclusion.recognised, known);
    conclusion.findings = allFindings(diagnosis);
    return conclusion;
}

} // namespace expectra::diagnosis
