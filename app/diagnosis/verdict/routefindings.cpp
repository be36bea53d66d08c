// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/routefindings.h"

#include "app/diagnosis/verdict/findings/families.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace expectra::diagnosis {

Cell cellOf(const Sample &sample)
{
    return {sample.probe, sample.route};
}

Evidence cellEvidence(const Diagnosis &diagnosis, const Cell &cell)
{
    return {
        QCoreApplication::translate("RouteFindings", "%1, “%2”: %3", "a route, a probe, what was read")
            .arg(routeTitle(diagnosis.routes[cell.route]), probeTitle(cell.probe), cellText(diagnosis, cell)),
        std::nullopt, std::nullopt, Direction::Received};
}

std::vector<Evidence> cellEvidence(const Diagnosis &diagnosis, const std::vector<Cell> &cells)
{
    std::vector<Evidence> evidence;
    std::transform(cells.begin(), cells.end(), std::back_inserter(evidence),
                   [&diagnosis](const Cell &cell) { return cellEvidence(diagnosis, cell); });
    return evidence;
}

std::vector<RouteFinding> routeFindings(const Diagnosis &diagnosis)
{
    std::vector<RouteFinding> found;
    for (const auto family : {handoverFindings, parsingFindings, connectionFindings}) {
        auto more = family(diagnosis);
        std::move(more.begin(), more.end(), std::back_inserter(found));
    }
    std::stable_sort(found.begin(), found.end(), [](const RouteFinding &a, const RouteFinding &b) {
        return a.finding.severity < b.finding.severity;
    });
    return found;
}

} // namespace expectra::diagnosis
