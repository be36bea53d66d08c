// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/rules/rules.h"

#include "app/diagnosis/verdict/downgrade.h"
#include "app/diagnosis/verdict/evidence.h"
#include "app/diagnosis/facts/handover.h"
#include "app/diagnosis/facts/places.h"
#include "app/diagnosis/facts/stops.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace expectra::diagnosis::rules {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(IntermediaryRules)
};

Verdict against(const Diagnosis &diagnosis, std::size_t route, Confidence confidence, const QString &sentence,
                std::vector<EvidenceLine> evidence, const char *rule)
{
    return {Cause::Intermediary,
            confidence,
            sentence.arg(capital(hopName(diagnosis, route))),
            std::move(evidence),
            route,
            {},
            rule};
}

/// Without a route around it only its answers tell of it.
Decider deciderFor(const Trouble &trouble)
{
    return trouble.confidence == Confidence::High ? Decider() : directDecider();
}

bool refusesEvery(const Diagnosis &diagnosis, std::size_t route)
{
    constexpr std::array probes{Probe::Continue, Probe::ContinueCase, Probe::Unknown};
    return std::all_of(probes.begin(), probes.end(),
                       [&](Probe probe) { return standingOf(diagnosis, probe, route) == Standing::Refused; });
}

/// The answer to CONNECT, which comes from the proxy itself or from one behind it.
bool isTunnelRefused(const Sample &sample)
{
    const auto &last = *sample.exchanges.back();
    const auto &proxy = last.connection.proxy;
    return last.failure && proxy && proxy->answer && proxy->answer->status == 417;
}

int plainStatus(const Diagnosis &diagnosis, std::size_t route)
{
    const auto *const plain = diagnosis.sample(Probe::Plain, route);
    return plain ? plain->reading.status : 0;
}

/// A nearer route on which the plain request is met.
std::optional<std::size_t> plainlyMetNearer(const Diagnosis &diagnosis, std::size_t route)
{
    for (const auto nearer : byNearness(diagnosis)) {
        const auto *const plain = diagnosis.sample(Probe::Plain, nearer);
        if (plain && plain->reading.isMet() && isNearer(diagnosis, nearer, route))
            return nearer;
    }
    return std::nullopt;
}

} // namespace

Ruling proxyRefusesTunnel(const Diagnosis &diagnosis)
{
    for (const auto &sample : diagnosis.samples) {
        if (isTunnelRefused(sample))
            return Verdict{
                Cause::Intermediary,
                Confidence::High,
                Words::tr("%1 answers 417 to CONNECT: no request gets through it")
                    .arg(capital(partyName(diagnosis, sample.route))),
                {{Words::tr("Through it, “%1” ended with 417 to CONNECT, before the server was reached.")
                      .arg(probeTitle(sample.probe)),
                  Tone::Bad,
                  {{sample.probe, sample.route}}}},
                sample.route,
                {},
                "proxy-refuses-tunnel"};
    }
    return std::nullopt;
}

Ruling intermediaryRefusesAll(const Diagnosis &diagnosis)
{
    const auto trouble = troubleWith(diagnosis, Probe::Plain, Standing::Refused);
    if (!trouble || trouble->whose != Whose::Intermediary)
        return std::nullopt;
    auto evidence = troubleLines(diagnosis, *trouble);
    addSeen(diagnosis, {Probe::Continue, trouble->route}, evidence);
    auto verdict = against(diagnosis, trouble->route, trouble->confidence,
                           Words::tr("%1 answers 417 even where no Expect was sent"), std::move(evidence),
                           "intermediary-417");
    verdict.decider = deciderFor(*trouble);
    return verdict;
}

Ruling intermediaryDowngrades(const Diagnosis &diagnosis)
{
    const auto downgrade = downgradeOf(diagnosis);
    if (!downgrade)
        return std::nullopt;
    auto evidence = troubleLines(diagnosis, downgrade->trouble);
    evidence.insert(evidence.begin(), downgrade->evidence);
    return against(diagnosis, downgrade->trouble.route, downgrade->confidence,
                   Words::tr("%1 hands the request on as HTTP/1.0, where 100-continue can't work"),
                   std::move(evidence), "intermediary-downgrades");
}

Ruling intermediaryRefuses(const Diagnosis &diagnosis)
{
    const auto trouble = troubleOf(diagnosis, Standing::Refused);
    if (!trouble || trouble->whose != Whose::Intermediary)
        return std::nullopt;
    auto evidence = troubleLines(diagnosis, *trouble);
    const bool every = refusesEvery(diagnosis, trouble->route);
    if (every)
        addSeen(diagnosis, {Probe::ContinueCase, trouble->route}, evidence);
    auto verdict =
        against(diagnosis, trouble->route, trouble->confidence,
                every ? Words::tr("%1 refuses every expectation") : Words::tr("%1 refuses 100-continue"),
                std::move(evidence), "intermediary-refuses");
    verdict.decider = deciderFor(*trouble);
    return verdict;
}

Ruling intermediaryAnswers(const Diagnosis &diagnosis)
{
    for (const auto route : byNearness(diagnosis)) {
        const auto nearer = plainlyMetNearer(diagnosis, route);
        const auto status = plainStatus(diagnosis, route);
        const auto *const asked = diagnosis.sample(Probe::Continue, route);
        const Cell plain{Probe::Plain, route};
        if (!nearer || status < 400 || (asked && asked->reading.status != status) ||
            asksForPause(*answerOf(diagnosis, plain)))
            continue;
        const auto signs = foreignSigns(diagnosis, plain);
        std::vector<EvidenceLine> evidence{seenLine(diagnosis, {Probe::Plain, *nearer}),
                                           seenLine(diagnosis, plain, signs)};
        addSeen(diagnosis, {Probe::Continue, route}, evidence);
        return against(diagnosis, route,
                       isForwarded(diagnosis, route) || !signs.isEmpty() ? Confidence::High
                                                                         : Confidence::Medium,
                       Words::tr("%1 answers %2 itself, with or without Expect")
                           .arg(QStringLiteral("%1"), QString::number(status)),
                       std::move(evidence), "intermediary-answers");
    }
    return std::nullopt;
}

Ruling intermediaryContinues(const Diagnosis &diagnosis)
{
    for (const auto route : byNearness(diagnosis)) {
        const auto own = hiddenRefusal(diagnosis, route);
        if (!own)
            continue;
        return against(
            diagnosis, route, isForwarded(diagnosis, route) ? Confidence::High : Confidence::Medium,
            Words::tr("%1 answers 100 itself: bodies are sent that the origin refuses"),
            {seenLine(diagnosis, *own->against), seenLine(diagnosis, own->shown)}, "intermediary-continues");
    }
    return std::nullopt;
}

} // namespace expectra::diagnosis::rules
