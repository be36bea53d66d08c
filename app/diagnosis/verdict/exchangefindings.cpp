// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/exchangefindings.h"

#include "app/analysis/findings.h"
#include "app/diagnosis/facts/places.h"
#include "app/diagnosis/verdict/findings/families.h"

#include <algorithm>
#include <array>

namespace expectra::diagnosis {

namespace {

bool hasFamily(const Finding &finding, std::string_view family)
{
    return finding.id.starts_with(family);
}

/// The client's own doing, which the probes do on purpose and the user's own request does not; and what the
/// diagnosis tells better (EXP-020).
bool isProvoked(const Finding &finding, Probe probe)
{
    if (probe == Probe::AsComposed)
        return finding.id == "EXP-020";

    constexpr std::array<std::string_view, 7> provoked{"EXP-003", "EXP-004", "EXP-005", "EXP-006",
                                                       "EXP-007", "EXP-020", "EXP-021"};
    return std::find(provoked.begin(), provoked.end(), finding.id) != provoked.end();
}

/// Whether a wait in vain is the peer's fault: only exactly 100-continue on HTTP/1.1 calls for a 100.
bool mayWaitInVain(Probe probe)
{
    switch (probe) {
    case Probe::Unknown:
    case Probe::TwoInOneField:
    case Probe::TwoFields:
    case Probe::EmptyValue:
    case Probe::Http10:
    case Probe::Obfuscated:
    case Probe::AsComposed: return true;
    default: return false;
    }
}

bool isOfInterest(const Finding &finding, Probe probe)
{
    const bool isAboutMessages =
        hasFamily(finding, "EXP-") || hasFamily(finding, "HTTP-") || hasFamily(finding, "H2-");
    const bool isAboutWaiting = finding.id == "EXP-008" || finding.id == "EXP-009";
    return isAboutMessages && !isProvoked(finding, probe) && !(isAboutWaiting && mayWaitInVain(probe));
}

/// Once an id, in its gravest form, whose cell stands first.
void add(Finding finding, const Cell &cell, std::vector<RouteFinding> &found)
{
    const auto same = std::find_if(found.begin(), found.end(), [&finding](const RouteFinding &each) {
        return each.finding.id == finding.id;
    });
    if (same == found.end()) {
        found.push_back({std::move(finding), {cell}});
        return;
    }
    auto &cells = same->cells;
    if (std::find(cells.begin(), cells.end(), cell) == cells.end())
        cells.push_back(cell);
    if (finding.severity >= same->finding.severity)
        return;
    same->finding = std::move(finding);
    std::stable_partition(cells.begin(), cells.end(), [&cell](const Cell &each) { return each == cell; });
}

} // namespace

std::vector<RouteFinding> exchangeFindings(const Diagnosis &diagnosis)
{
    std::vector<RouteFinding> found;
    for (const auto &sample : diagnosis.samples) {
        if (isEcho(diagnosis, sample.route))
            continue;
        for (const auto &exchange : sample.exchanges) {
            for (auto &finding : findings(*exchange)) {
                if (isOfInterest(finding, sample.probe))
                    add(std::move(finding), cellOf(sample), found);
            }
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const RouteFinding &a, const RouteFinding &b) {
        return a.finding.severity < b.finding.severity;
    });
    return found;
}

} // namespace expectra::diagnosis
