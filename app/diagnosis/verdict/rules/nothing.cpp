// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/rules/rules.h"

#include "app/diagnosis/verdict/evidence.h"
#include "app/diagnosis/facts/places.h"
#include "app/diagnosis/facts/stops.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra::diagnosis::rules {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Nothing)
};

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

/// Somebody was reached there, and never spoke the HTTP/2 that the route asks for.
bool lacksHttp2(const Diagnosis &diagnosis, std::size_t route)
{
    bool wasReached = false;
    for (const auto &sample : diagnosis.samples) {
        if (sample.route != route)
            continue;
        if (sample.exchanges.back()->connection.protocol == "h2")
            return false;
        wasReached = wasReached || !sample.reading.isUnreached();
    }
    return wasReached && diagnosis.routes[route].version == http::Version::Http2;
}

/// Something was to be played there, and no answer to it ever came.
bool isUnheard(const Diagnosis &diagnosis, std::size_t route)
{
    return firstCell(diagnosis, route) && (!wasAnswered(diagnosis, route) || lacksHttp2(diagnosis, route));
}

EvidenceLine unheardLine(const Diagnosis &diagnosis, std::size_t route)
{
    const auto cell = *firstCell(diagnosis, route);
    if (lacksHttp2(diagnosis, route))
        return {Words::tr("%1: HTTP/2 is not spoken there.").arg(routeTitle(diagnosis.routes[route])),
                Tone::Bad,
                {cell}};
    return {Words::tr("%1: no probe got an answer (%2).")
                .arg(routeTitle(diagnosis.routes[route]), cellText(diagnosis, cell)),
            Tone::Bad,
            {cell}};
}

/// What the proxy said to CONNECT, where it opened no way; 0: nothing.
int tunnelAnswer(const Diagnosis &diagnosis, std::size_t route)
{
    for (const auto &sample : diagnosis.samples) {
        const auto &proxy = sample.exchanges.back()->connection.proxy;
        if (sample.route == route && proxy && proxy->answer)
            return proxy->answer->status;
    }
    return 0;
}

bool isAnyAnswered(const Diagnosis &diagnosis)
{
    const auto &samples = diagnosis.samples;
    return std::any_of(samples.begin(), samples.end(),
                       [](const Sample &sample) { return sample.reading.wasAnswered(); });
}

Decider unheardDecider(const Diagnosis &diagnosis, std::size_t route)
{
    constexpr int proxyLogin = 407;
    if (tunnelAnswer(diagnosis, route) == proxyLogin)
        return {Words::tr("the same with credentials that the proxy accepts")};
    if (lacksHttp2(diagnosis, route))
        return {Words::tr("the same over HTTP/1.1")};
    if (isAnyAnswered(diagnosis))
        return {Words::tr("the same when this route is open")};
    return diagnosis.routes[route].way == Route::Way::Proxy
               ? directDecider()
               : Decider{Words::tr("a route that reaches the server"), Route::Way::Address};
}

QString unheardSummary(const Diagnosis &diagnosis, std::size_t route)
{
    const auto status = tunnelAnswer(diagnosis, route);
    const auto name = partyName(diagnosis, route);
    if (lacksHttp2(diagnosis, route))
        return Words::tr("%1 speaks no HTTP/2").arg(capital(name));
    return status >= 300 ? Words::tr("%1 answers %2 to CONNECT: nothing gets through it")
                               .arg(capital(name), QString::number(status))
                         : Words::tr("Nothing came back from %1").arg(name);
}

Verdict unheard(const Diagnosis &diagnosis, std::size_t route, std::vector<EvidenceLine> evidence)
{
    return {Cause::Undetermined, Confidence::Low, unheardSummary(diagnosis, route),
            std::move(evidence), route,           unheardDecider(diagnosis, route),
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
    if (!first || isAnyAnswered(diagnosis))
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
                       {Words::tr("the whole battery, on a route that is answered")},
                       "undetermined"};
    return Verdict{Cause::None,         confidence,   Words::tr("100-continue works on every route"),
                   std::move(evidence), std::nullopt, {},
                   "nothing-wrong"};
}

} // namespace expectra::diagnosis::rules
