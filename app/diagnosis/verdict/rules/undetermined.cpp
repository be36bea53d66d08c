// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/rules/rules.h"

#include "app/analysis/wiretext.h"
#include "app/diagnosis/verdict/evidence.h"
#include "app/diagnosis/facts/places.h"
#include "app/diagnosis/facts/stops.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace expectra::diagnosis::rules {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Undetermined)
};

Verdict undetermined(QString summary, std::vector<EvidenceLine> evidence, Decider decider, const char *rule)
{
    return {Cause::Undetermined,
            Confidence::Low,
            std::move(summary),
            std::move(evidence),
            std::nullopt,
            std::move(decider),
            rule};
}

bool isTrouble(Standing standing)
{
    return standing == Standing::Refused || standing == Standing::Broken || standing == Standing::Silent ||
           standing == Standing::Late;
}

/// The cell on this route whose plays differ; or one that is refused while a mere variant of it is met.
std::optional<std::array<Cell, 2>> contradictionOn(const Diagnosis &diagnosis, std::size_t route)
{
    for (const auto probe : {Probe::Continue, Probe::Plain}) {
        if (standingOf(diagnosis, probe, route) == Standing::Contradictory)
            return std::array{Cell{probe, route}, Cell{probe, route}};
    }
    if (standingOf(diagnosis, Probe::Continue, route) != Standing::Refused)
        return std::nullopt;
    for (const auto variant : {Probe::ContinueCase, Probe::Chunked}) {
        const auto *const sample = diagnosis.sample(variant, route);
        if (sample && sample->reading.sawContinue && sample->reading.isMet())
            return std::array{Cell{Probe::Continue, route}, Cell{variant, route}};
    }
    return std::nullopt;
}

QString statusDecider(int status, const ResponseHead &answer)
{
    if (status == 401)
        return Words::tr("the same with credentials that the server accepts");
    if (status == 407)
        return Words::tr("the same with credentials that the proxy accepts");
    if (status < 400) {
        const auto location = answer.headers.value("Location");
        return location
                   ? Words::tr("the same at the address that it points to: %1").arg(shortText(*location, 120))
                   : Words::tr("the same at an address that doesn't point elsewhere");
    }
    if (status == 404 || status == 405 || status == 410 || status == 501)
        return Words::tr("the same with a method and a path that take a body");
    if (status >= 500)
        return Words::tr("the same when the request without Expect is met");
    return Words::tr("the same with a request that is met without Expect");
}

} // namespace

Ruling contradictory(const Diagnosis &diagnosis)
{
    for (const auto route : byNearness(diagnosis)) {
        if (const auto cells = contradictionOn(diagnosis, route)) {
            std::vector<EvidenceLine> evidence{seenLine(diagnosis, cells->front())};
            if (cells->front() != cells->back())
                evidence.push_back(seenLine(diagnosis, cells->back()));
            auto verdict = undetermined(
                Words::tr("%1 answers the same request differently each time")
                    .arg(capital(partyName(diagnosis, route))),
                std::move(evidence),
                {Words::tr("a route to each single server behind it"), Route::Way::Address}, "contradictory");
            verdict.culprit = route;
            return verdict;
        }
        // What the nearest route shows steadily stands, whatever those behind it make of it.
        if (isTrouble(standingOf(diagnosis, Probe::Continue, route)))
            return std::nullopt;
    }
    return std::nullopt;
}

Ruling oneSided(const Diagnosis &diagnosis)
{
    auto trouble = troubleWith(diagnosis, Probe::Plain, Standing::Refused);
    for (const auto standing : {Standing::Refused, Standing::Broken, Standing::Silent, Standing::Late}) {
        if (!trouble || trouble->whose != Whose::Unclear)
            trouble = troubleOf(diagnosis, standing);
    }
    if (!trouble || trouble->whose != Whose::Unclear)
        return std::nullopt;
    const bool isSilent = standingOf(diagnosis, trouble->probe, trouble->route) == Standing::Silent;
    auto verdict = undetermined(
        (isSilent ? Words::tr("No 100 comes through %1; whether it or the server is silent isn't shown")
                  : Words::tr("Expect fails through %1; whether there or at the server isn't shown"))
            .arg(partyName(diagnosis, trouble->route)),
        troubleLines(diagnosis, *trouble), directDecider(), "undetermined");
    verdict.culprit = trouble->route;
    return verdict;
}

Ruling rateLimited(const Diagnosis &diagnosis)
{
    std::vector<EvidenceLine> evidence;
    const Sample *first = nullptr;
    for (const auto &sample : diagnosis.samples) {
        if (!pauseAskedFor(sample))
            continue;
        evidence.push_back(seenLine(diagnosis, {sample.probe, sample.route}));
        first = first ? first : &sample;
    }
    if (!first)
        return std::nullopt;
    auto verdict = undetermined(Words::tr("%1 answers %2 and wants to be left alone, before anything is told")
                                    .arg(capital(partyName(diagnosis, first->route)))
                                    .arg(pauseAskedFor(*first)->status),
                                std::move(evidence),
                                {Words::tr("the same later, when requests are taken again")}, "rate-limited");
    verdict.culprit = first->route;
    return verdict;
}

Ruling stoppedByStatus(const Diagnosis &diagnosis)
{
    for (const auto route : byNearness(diagnosis)) {
        const Cell plain{Probe::Plain, route};
        const auto *const answer = answerOf(diagnosis, plain);
        if (!answer)
            continue;
        const auto *const asked = diagnosis.sample(Probe::Continue, route);
        const bool isJudged = asked && asked->reading.wasAnswered() && !asked->reading.answeredEarly;
        if (answer->status < 300 || isJudged)
            return std::nullopt;
        std::vector<EvidenceLine> evidence{seenLine(diagnosis, plain)};
        addSeen(diagnosis, {Probe::Continue, route}, evidence);
        return undetermined(Words::tr("%1 answers %2 to everything, before Expect matters")
                                .arg(capital(partyName(diagnosis, route)))
                                .arg(answer->status),
                            std::move(evidence), {statusDecider(answer->status, *answer)},
                            "stopped-by-status");
    }
    return std::nullopt;
}

} // namespace expectra::diagnosis::rules
