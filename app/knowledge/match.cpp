// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/match.h"

#include "app/knowledge/evidence.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra::knowledge {

namespace {

constexpr double sureWeight = 1;
constexpr double likelyWeight = 0.5;
constexpr double vectorWeight = 0.3;      // of a vector that holds: a hint where nothing else tells
constexpr double deviationWeight = 0.1;   // what a probe that went otherwise takes away ...
constexpr double deviationsAtMost = 0.4;  // ... as settings may change it, and others stand in between
constexpr std::size_t probesForAHint = 5; // fewer are answered alike by many
constexpr std::size_t hintedTogether = 3; // a vector that fits more products than this tells nothing

QString tr(const char *text)
{
    return QCoreApplication::translate("Knowledge", text);
}

struct Candidate
{
    Match match;
    bool isByVectorAlone = false;
    std::size_t heldProbes = 0;
};

// The one that fits best of those that its version allows.
Evidence::Comparison bestComparison(const Match &match, const Evidence &evidence)
{
    Evidence::Comparison best;
    for (const auto &vector : match.product->vectors) {
        if (!vector.versions.contains(match.version))
            continue;
        auto comparison = evidence.compare(vector.probes);
        const bool isBetter =
            comparison.deviations.size() < best.deviations.size() ||
            (comparison.deviations.size() == best.deviations.size() && comparison.played > best.played);
        if (best.played == 0 || isBetter)
            best = std::move(comparison);
    }
    return best;
}

void weighSigns(Match &match, const Evidence &evidence)
{
    for (const auto &sign : match.product->signs) {
        auto found = evidence.find(sign);
        if (!found)
            continue;
        match.weight += sign.weight;
        if (match.version.empty())
            match.version = std::move(found->version);
        if (std::find(match.because.begin(), match.because.end(), found->because) == match.because.end())
            match.because.push_back(std::move(found->because));
    }
}

void weighVector(Candidate &candidate, const Evidence &evidence)
{
    auto &match = candidate.match;
    const auto comparison = bestComparison(match, evidence);
    candidate.heldProbes = comparison.held();
    candidate.isByVectorAlone = match.weight == 0;
    if (comparison.holds() && comparison.played >= probesForAHint) {
        match.weight += vectorWeight;
        match.because.push_back(tr("It answered as %1 does, in all %2 probes that tell it from others")
                                    .arg(match.product->name)
                                    .arg(comparison.played));
    } else if (!candidate.isByVectorAlone && !comparison.deviations.empty()) {
        match.weight -= std::min(deviationsAtMost, deviationWeight * double(comparison.deviations.size()));
        QString answers;
        for (const auto &deviation : comparison.deviations)
            answers += (answers.isEmpty() ? QString() : QStringLiteral("; ")) + deviation;
        match.because.push_back(tr("But %1, as it comes, would have answered otherwise to: %2")
                                    .arg(match.product->name, answers));
    }
}

bool shows(const Behaviour &behaviour, const Match &match, const Evidence &evidence)
{
    if (!behaviour.versions.contains(match.version))
        return false;
    const auto isFound = [&](const Sign &sign) { return evidence.find(sign).has_value(); };
    return std::all_of(behaviour.signs.begin(), behaviour.signs.end(), isFound) &&
           (behaviour.probes.empty() || evidence.compare(behaviour.probes).holds());
}

void addBehaviours(Match &match, const Evidence &evidence)
{
    for (const auto &behaviour : match.product->behaviours) {
        if (shows(behaviour, match, evidence))
            match.behaviours.push_back(&behaviour);
    }
}

// Hints by the vector alone stand only where nothing tells more, and only those that fit best.
void dropIdleHints(std::vector<Candidate> &candidates)
{
    std::size_t best = 0;
    bool isAnyoneKnown = false;
    for (const auto &candidate : candidates) {
        if (candidate.isByVectorAlone)
            best = std::max(best, candidate.heldProbes);
        else if (!candidate.match.product->is(Role::Client))
            isAnyoneKnown |= !isHint(candidate.match);
    }
    const auto fitsBest = [&](const Candidate &candidate) {
        return candidate.isByVectorAlone && candidate.heldProbes == best;
    };
    const auto together = std::size_t(std::count_if(candidates.begin(), candidates.end(), fitsBest));
    const bool tellsNothing = isAnyoneKnown || together > hintedTogether;
    std::erase_if(candidates, [&](const Candidate &candidate) {
        return candidate.isByVectorAlone && (tellsNothing || candidate.heldProbes < best);
    });
}

} // namespace

bool isSure(const Match &match)
{
    return match.weight >= sureWeight;
}

bool isHint(const Match &match)
{
    return match.weight < likelyWeight;
}

std::vector<Match> match(const Base &base, const Traits &traits)
{
    const Evidence evidence(traits);
    std::vector<Candidate> candidates;
    for (const auto &product : base.products) {
        Candidate candidate;
        candidate.match.product = &product;
        weighSigns(candidate.match, evidence);
        weighVector(candidate, evidence);
        if (candidate.match.weight > 0)
            candidates.push_back(std::move(candidate));
    }
    dropIdleHints(candidates);
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &one, const Candidate &other) {
        return one.match.weight > other.match.weight;
    });

    std::vector<Match> matches;
    for (auto &candidate : candidates) {
        addBehaviours(candidate.match, evidence);
        matches.push_back(std::move(candidate.match));
    }
    return matches;
}

std::optional<Match> possible(const Product &product, const Traits &traits)
{
    const Evidence evidence(traits);
    Candidate candidate;
    candidate.match.product = &product;
    if (!bestComparison(candidate.match, evidence).deviations.empty())
        return std::nullopt;
    weighVector(candidate, evidence);
    addBehaviours(candidate.match, evidence);
    return std::move(candidate.match);
}

} // namespace expectra::knowledge
