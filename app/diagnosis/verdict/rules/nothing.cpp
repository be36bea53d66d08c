// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/rules/rules.h"

#include "app/diagnosis/verdict/evidence.h"
#include "app/diagnosis/facts/places.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra::diagnosis::rules {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Nothing)
};

bool isAnswered(const Diagnosis &diagnosis, std::size_t route)
{
    const auto &samples = diagnosis.samples;
    return std::any_of(samples.begin(), samples.end(), [route](const Sample &sample) {
        return sample.route == route && sample.reading.wasAnswered();
    });
}

/// The first probe that was to be played there; nullopt: none.
std::optional<Cell> firstCell(const Diagnosis &diagnosis, std::size_t route)
{
    for (const auto &sample : diagnosis.samples) {
        if (sample.route == route)
            return Cell{sample.probe, route};
    }
    for (const auto &omission : diagnosis.omissions) {
        if (omission.route == route)
            return Cell{omission.probe, route};
    }
    return std::nullopt;
}

/// Something was to be played there, and no answer ever came.
bool isUnheard(const Diagnosis &diagnosis, std::size_t route)
{
    return firstCell(diagnosis, route) && !isAnswered(diagnosis, route);
}

EvidenceLine unheardLine(const Diagnosis &diagnosis, std::size_t route)
{
    const auto cell = *firstCell(diagnosis, route);
    return {Words::tr("%1: no probe got an answer (%2).")
                .arg(routeTitle(diagnosis.routes[route]), cellText(diagnosis, cell)),
            Tone::Bad,
            {cell}};
}

/// What the proxy asks for before it opens the way.
bool wantsProxyLogin(const Diagnosis &diagnosis, std::size_t route)
{
    const auto &samples = diagnosis.samples;
    return std::any_of(samples.begin(), samples.end(), [route](const Sample &sample) {
        const auto &proxy = sample.exchanges.back()->connection.proxy;
        return sample.route == route && proxy && proxy->answer && proxy->answer->status == 407;
    });
}

QString unheardDecider(const Diagnosis &diagnosis, std::size_t route)
{
    if (wantsProxyLogin(diagnosis, route))
        return Words::tr("the same with credentials that the proxy accepts");
    return diagnosis.routes[route].way == Route::Way::Proxy
               ? directDecider()
               : Words::tr("a route that reaches the server: --route to=HOST:PORT");
}

Verdict unheard(const Diagnosis &diagnosis, std::size_t route, std::vector<EvidenceLine> evidence)
{
    return {Cause::Undetermined,
            Confidence::Low,
            Words::tr("Nothing came back from %1").arg(partyName(diagnosis, route)),
            std::move(evidence),
            route,
            unheardDecider(diagnosis, route),
            "unreachable"};
}

/// How sure one route makes it; nullopt: it shows no handshake that worked.
std::optional<Confidence> workedOn(const Diagnosis &diagnosis, Probe probe, std::size_t route)
{
    const auto standing = standingOf(diagnosis, probe, route);
    const auto *const plain = diagnosis.sample(Probe::Plain, route);
    const bool plainIsMet = plain && plain->reading.isMet();
    if (standing == Standing::Met)
        return plainIsMet ? Confidence::High : Confidence::Medium;
    if (standing == Standing::Early && plainIsMet)
        return Confidence::Medium;
    return std::nullopt;
}

} // namespace

Ruling unreachable(const Diagnosis &diagnosis)
{
    std::vector<EvidenceLine> evidence;
    std::optional<std::size_t> first;
    for (std::size_t route = 0; route < diagnosis.routes.size(); ++route) {
        if (!isUnheard(diagnosis, route))
            continue;
        evidence.push_back(unheardLine(diagnosis, route));
        first = first.value_or(route);
    }
    bool isAnyHeard = false;
    for (std::size_t route = 0; route < diagnosis.routes.size(); ++route)
        isAnyHeard = isAnyHeard || isAnswered(diagnosis, route);
    if (!first || isAnyHeard)
        return std::nullopt;
    return unheard(diagnosis, *first, std::move(evidence));
}

Ruling nothingWrong(const Diagnosis &diagnosis)
{
    std::vector<EvidenceLine> evidence;
    std::optional<std::size_t> unheardRoute;
    auto confidence = Confidence::High;
    bool worked = false;
    for (std::size_t route = 0; route < diagnosis.routes.size(); ++route) {
        if (isUnheard(diagnosis, route)) {
            unheardRoute = unheardRoute.value_or(route);
            evidence.push_back(unheardLine(diagnosis, route));
            continue;
        }
        for (const auto probe : judgedProbes(diagnosis.base))
            addSeen(diagnosis, {probe, route}, evidence);
        const auto sure = workedOn(diagnosis, Probe::Continue, route);
        worked = worked || sure;
        if (!sure && knowsContinue(diagnosis, route))
            confidence = Confidence::Low;
        confidence = std::max(confidence, sure.value_or(confidence));
    }
    if (unheardRoute)
        return unheard(diagnosis, *unheardRoute, std::move(evidence));
    if (evidence.empty() && !diagnosis.samples.empty())
        evidence.push_back(
            seenLine(diagnosis, {diagnosis.samples.front().probe, diagnosis.samples.front().route}));
    const bool isWhole = diagnosis.state == Diagnosis::State::Complete;
    if (!worked || !isWhole || confidence == Confidence::Low)
        return Verdict{Cause::Undetermined,
                       Confidence::Low,
                       Words::tr("What was played doesn't tell how 100-continue fares"),
                       std::move(evidence),
                       std::nullopt,
                       Words::tr("the whole battery, on a route that is answered"),
                       "undetermined"};
    return Verdict{Cause::None,         confidence,   Words::tr("100-continue works on every route"),
                   std::move(evidence), std::nullopt, {},
                   "nothing-wrong"};
}

} // namespace expectra::diagnosis::rules
