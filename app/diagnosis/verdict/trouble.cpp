// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/trouble.h"

#include "app/diagnosis/facts/ownform.h"
#include "app/diagnosis/facts/places.h"

#include <algorithm>

namespace expectra::diagnosis {

namespace {

using Way = Route::Way;

bool isWell(Standing standing)
{
    return standing == Standing::Met || standing == Standing::Early;
}

/// What waits in vain gets through in the end: next to a refusal that is well.
bool isBetter(Standing standing, Standing trouble)
{
    const bool isWaitingInVain = standing == Standing::Silent || standing == Standing::Late;
    const bool isFatal = trouble == Standing::Refused || trouble == Standing::Broken;
    return isWell(standing) || (isWaitingInVain && isFatal);
}

/// Whether the route's answer to the probe counts: on HTTP/1.0 only its own probe asks something.
bool counts(const Diagnosis &diagnosis, Probe probe, std::size_t route)
{
    return probe == Probe::Plain || probe == Probe::Http10 || knowsContinue(diagnosis, route);
}

std::optional<std::size_t> nearestWith(const Diagnosis &diagnosis, Probe probe, Standing standing)
{
    for (const auto route : byNearness(diagnosis)) {
        if (counts(diagnosis, probe, route) && standingOf(diagnosis, probe, route) == standing)
            return route;
    }
    return std::nullopt;
}

std::optional<std::size_t> nearerAndBetter(const Diagnosis &diagnosis, const Trouble &trouble,
                                           Standing standing)
{
    for (const auto nearer : byNearness(diagnosis)) {
        if (isNearer(diagnosis, nearer, trouble.route) && counts(diagnosis, trouble.probe, nearer) &&
            isBetter(standingOf(diagnosis, trouble.probe, nearer), standing))
            return nearer;
    }
    return std::nullopt;
}

/// The lab's echo origin, which knows Expect, has the same trouble behind the same place.
bool isShownByEcho(const Diagnosis &diagnosis, const Trouble &trouble, Standing standing)
{
    if (isEcho(diagnosis, trouble.route))
        return true;
    const auto &way = diagnosis.routes[trouble.route];
    for (std::size_t i = 0; i < diagnosis.routes.size(); ++i) {
        const auto &other = diagnosis.routes[i];
        if (isEcho(diagnosis, i) && other.way == way.way && other.place == way.place &&
            standingOf(diagnosis, trouble.probe, i) == standing)
            return true;
    }
    return false;
}

/// A public name may well lead elsewhere than the address that was named, and a tunnel's end too.
Confidence betweenRoutes(const Diagnosis &diagnosis, const Trouble &trouble)
{
    return isForwarded(diagnosis, trouble.route) || !trouble.signs.isEmpty() ? Confidence::High
                                                                             : Confidence::Medium;
}

/// At the address that was named and by the public name it fares differently, and neither shows why.
bool isMetElsewhere(const Diagnosis &diagnosis, const Trouble &trouble)
{
    for (std::size_t i = 0; i < diagnosis.routes.size(); ++i) {
        const bool isOpen = !isForwarded(diagnosis, i) && !isEcho(diagnosis, i);
        if (i != trouble.route && isOpen && counts(diagnosis, trouble.probe, i) &&
            isWell(standingOf(diagnosis, trouble.probe, i)))
            return true;
    }
    return false;
}

void assign(const Diagnosis &diagnosis, Standing standing, Trouble &trouble)
{
    const auto foreign = foreignSigns(diagnosis, trouble.cell());
    trouble.signs = foreign.isEmpty() ? hopSigns(diagnosis, trouble.route) : foreign;
    if (isShownByEcho(diagnosis, trouble, standing)) {
        trouble.whose = Whose::Intermediary;
        trouble.confidence = Confidence::High;
    } else if (trouble.reference) {
        trouble.whose = Whose::Intermediary;
        trouble.confidence = betweenRoutes(diagnosis, trouble);
    } else if (!foreign.isEmpty() && standing != Standing::Silent && standing != Standing::Late) {
        trouble.whose = Whose::Intermediary;
        trouble.confidence = Confidence::Medium;
    } else if (isForwarded(diagnosis, trouble.route)) {
        trouble.whose = Whose::Unclear;
    } else {
        const bool isPlaced = !isTunnel(diagnosis, trouble.route) && !isMetElsewhere(diagnosis, trouble);
        trouble.whose = Whose::Server;
        trouble.confidence = !trouble.signs.isEmpty() ? Confidence::Low
                             : isPlaced               ? Confidence::High
                                                      : Confidence::Medium;
    }
}

} // namespace

std::optional<Trouble> troubleWith(const Diagnosis &diagnosis, Probe probe, Standing standing)
{
    const auto route = nearestWith(diagnosis, probe, standing);
    if (!route)
        return std::nullopt;
    Trouble trouble;
    trouble.probe = probe;
    trouble.route = *route;
    trouble.reference = nearerAndBetter(diagnosis, trouble, standing);
    assign(diagnosis, standing, trouble);
    return trouble;
}

std::vector<Probe> judgedProbes(const Request &base)
{
    std::vector<Probe> probes{Probe::Continue};
    const auto own = ownProbe(base);
    if (own == Probe::Chunked || own == Probe::AtOnce || own == Probe::Http2)
        probes.push_back(*own);
    if (own && !isDoubtful(*own))
        probes.push_back(Probe::AsComposed); // played where none of the others has its form
    return probes;
}

std::optional<Trouble> troubleOf(const Diagnosis &diagnosis, Standing standing)
{
    for (const auto probe : judgedProbes(diagnosis.base)) {
        if (auto trouble = troubleWith(diagnosis, probe, standing))
            return trouble;
    }
    return std::nullopt;
}

} // namespace expectra::diagnosis
