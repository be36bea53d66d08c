// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/rules/rules.h"

#include "app/diagnosis/facts/places.h"
#include "app/diagnosis/facts/reuse.h"
#include "app/diagnosis/verdict/evidence.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra::diagnosis::rules {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Connections)
};

} // namespace

Ruling breaksConnection(const Diagnosis &diagnosis)
{
    const auto order = byNearness(diagnosis);
    const auto route = std::find_if(order.begin(), order.end(), [&](std::size_t each) {
        return reuseOf(diagnosis, each) == Reuse::OutOfStep;
    });
    if (route == order.end())
        return std::nullopt;
    const auto nearer = std::find_if(order.begin(), order.end(), [&](std::size_t each) {
        const auto reuse = reuseOf(diagnosis, each);
        return isNearer(diagnosis, each, *route) && (reuse == Reuse::InStep || reuse == Reuse::Closed);
    });
    const bool isBetween =
        nearer != order.end() || isForwarded(diagnosis, *route); // a proxy's connections are its own
    std::vector<EvidenceLine> evidence;
    if (nearer != order.end())
        evidence.push_back(seenLine(diagnosis, {Probe::Reuse, *nearer}));
    evidence.push_back(seenLine(diagnosis, {Probe::Reuse, *route}));
    const auto sentence =
        Words::tr("%1 loses count of its connection after an early answer")
            .arg(capital(isBetween ? hopName(diagnosis, *route) : partyName(diagnosis, *route)));
    return Verdict{isBetween ? Cause::Intermediary : Cause::Server,
                   nearer != order.end() || !isBetween ? Confidence::High : Confidence::Medium,
                   sentence,
                   std::move(evidence),
                   *route,
                   {},
                   "early-answer-breaks-connection"};
}

} // namespace expectra::diagnosis::rules
